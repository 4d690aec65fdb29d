"""Groundwork: the generator behind the site. One module in here imports MkDocs: the one that starts it."""

__version__ = "0.1.0"
