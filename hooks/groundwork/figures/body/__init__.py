"""Bodies, and the space that they are in: lengths, solids, rotations, curves over time."""
