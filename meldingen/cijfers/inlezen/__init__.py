"""Loading figures from a file: `bestand` makes rows of it, `keuren` says of each row what it will do or what is wrong."""
