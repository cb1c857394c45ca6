"""The query layer of search, in a real browser."""
