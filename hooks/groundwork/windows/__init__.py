"""The windows chart: between which months healthy children first did each thing."""
