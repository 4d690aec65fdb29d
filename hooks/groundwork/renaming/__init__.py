"""Another name for a page: every place that names it is found by what it is, and mended where it stands."""
