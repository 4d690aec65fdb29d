"""The commands that make calls: build, serve, new, schemas."""
