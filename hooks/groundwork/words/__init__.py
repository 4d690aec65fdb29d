"""The words that readers see for the keys in our files, one file for each language."""
