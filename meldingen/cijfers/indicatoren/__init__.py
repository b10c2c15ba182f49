"""Indicators: the kadernota's figures as they stand in the source, and the portal's own counts beside them."""
