"""What each kind of page and data file holds: one schema each, and the check that turns errors into problems."""
