"""What goes out to neighbours: mail and push by the outbox of the house, quiet hours."""
