"""References in the formats of reference managers: BibTeX, RIS, CSL-JSON."""
