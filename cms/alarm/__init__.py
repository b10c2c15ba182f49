"""An alarm: from button to every open page, also when the database is away."""
