"""The ledger: a line for each count, written with the melding and folded into tallies by timetable."""
