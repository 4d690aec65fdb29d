"""What a body, a floor and the drill's words do not allow."""
