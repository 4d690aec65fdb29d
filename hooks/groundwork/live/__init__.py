"""What keeps an open page up to date while somebody writes: files are watched, and pages told."""
