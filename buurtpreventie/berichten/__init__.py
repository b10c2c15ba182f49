"""Messages of a group: written, brought the way each reader chose, complained of."""
