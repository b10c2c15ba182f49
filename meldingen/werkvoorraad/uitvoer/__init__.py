"""What leaves the portal as a file: a list as CSV or Excel, one melding as PDF. The log of it is `acties.uitvoer`."""
