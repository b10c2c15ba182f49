"""What goes out to neighbours: mail and push, to whom and when."""
