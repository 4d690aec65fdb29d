"""One stylesheet and one script for a page: the sources of what it needs, joined, smaller, and named after their content."""
