"""What authors see while the site is served, and readers never: what is wrong, on each page, and a page for when nothing can be shown."""
