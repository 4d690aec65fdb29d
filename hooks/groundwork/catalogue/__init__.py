"""All records of one build: read, checked, linked, frozen."""
