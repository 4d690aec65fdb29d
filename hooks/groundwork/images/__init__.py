"""The pictures that authors put into texts: files in docs, looked at, drawn in pages, and made small enough for a phone."""
