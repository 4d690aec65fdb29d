"""From a motion to pictures of a view: data for the player, and stills."""
