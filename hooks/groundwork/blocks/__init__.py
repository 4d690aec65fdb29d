"""Blocks in a text, ``/// name | argument``: what all of them share. Each kind stands with its feature."""
