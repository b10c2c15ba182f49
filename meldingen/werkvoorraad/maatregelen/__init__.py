"""The pages of measures: write one down, and see what the figures say of it."""
