"""What all charts share: numbers as readers see them, and places on an axis."""
