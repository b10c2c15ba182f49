"""The gate at publication: reading a page of any kind, what stops it, and the reason that lets it through."""
