"""What neighbours saw, and what boa's ask them to look at."""
