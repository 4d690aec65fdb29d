"""Evidence cards: one finding of one study, and what it does not show."""
