"""What groups add up to, for the gemeente and for everybody."""
