"""A neighbour comes in by a mailed code; the door that all pages of buurtpreventie stand behind."""
