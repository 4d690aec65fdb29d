"""The commands that make calls, one module each, and what they share."""
