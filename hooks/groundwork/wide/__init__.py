"""Blocks that may be wider than a page."""
