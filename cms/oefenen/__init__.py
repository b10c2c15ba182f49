"""Drills: a few questions about what to do, counted without keeping who answered."""
