"""A gemeente, wijk or buurt and its figures."""
