"""What changes something in buurtpreventie, one module per table: the object first, then keyword-only, atomic."""
