"""Activities of a group: planned, joined, called off."""
