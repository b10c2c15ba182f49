"""Figures that are not public yet, for whom may see them."""
