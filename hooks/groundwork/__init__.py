"""Groundwork: the generator behind the site. No module in here imports MkDocs."""
