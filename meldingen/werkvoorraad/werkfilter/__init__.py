"""Filters that somebody kept to come back to."""
