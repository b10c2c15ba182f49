"""The pages of bulk actions: choose what happens, see it in words, follow it."""
