"""The commands that make calls: build, serve, new, import-references, figure, schemas."""
