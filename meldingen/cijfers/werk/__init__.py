"""How the work itself goes: how many came in, how long they took, what is late."""
