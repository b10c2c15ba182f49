"""Having a veiligheidsbeeld made, and following it."""
