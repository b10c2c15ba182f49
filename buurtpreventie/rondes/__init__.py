"""Rounds that neighbours walk: the roster, places, the walk itself."""
