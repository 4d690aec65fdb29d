"""Pictures as PNG, of the same SVG and in the same colours as on the pages."""
