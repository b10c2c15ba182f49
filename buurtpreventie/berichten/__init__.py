"""Messages of a group: the guard that reads along, quiet hours, complaints."""
