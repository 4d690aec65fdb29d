"""From a figure file to a motion in space: what is asked for, where each limb goes, and how the pelvis fits it."""
