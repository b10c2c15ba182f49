"""What follows when a neighbour goes: one's own data taken along, or erased."""
