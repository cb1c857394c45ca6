"""How well and how fast search works, measured in a real browser."""
