"""The pages that editors write: kinds, blocks, fields, first content, search."""
