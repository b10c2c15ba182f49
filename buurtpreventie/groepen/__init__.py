"""What all folders stand on: the nouns of a group, its phases, who may what, the public window, the guard (`saar`)."""
