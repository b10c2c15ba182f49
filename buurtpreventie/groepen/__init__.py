"""Groups and who is in them: starting, joining, logging in, guiding."""
