"""Entrance for machines, by the NL GOV API Design Rules. HTTP only: what outsiders may know comes from `openbaar` and
`indicatoren.cijfers`, and what a melding must be from `acties`."""

VERSIE = "1.0.0"
WORTEL = "/api/v1/"
