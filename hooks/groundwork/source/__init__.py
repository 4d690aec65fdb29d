"""Files as text: encoding, front matter, YAML with the line of every value."""
