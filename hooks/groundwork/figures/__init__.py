"""Movement figures: from poses as numbers to a checked motion, and to pictures as numbers."""
