"""Reads what authors wrote as a proof-reader does: its words, its numbers and their sources, its headings, signs and links."""
