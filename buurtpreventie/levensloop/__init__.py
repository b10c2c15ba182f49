"""The life of a group and of a place in it: starting, joining, guiding, agreeing with the group next door, ending."""
