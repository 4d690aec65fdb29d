"""A site of broken files, and the lines that it must give."""
