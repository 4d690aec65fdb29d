"""Citations: ``[@key]`` in Markdown becomes a numbered link to the page's list of references."""
