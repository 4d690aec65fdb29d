"""Evidence cards: what one study or several found, and what that does not show."""
