"""Where and when we are: areas, addresses, pictures of maps, the calendar. Knows of no melding."""
