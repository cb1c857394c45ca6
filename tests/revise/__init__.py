"""Files of entries that are changed."""
