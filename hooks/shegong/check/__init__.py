"""Rules that need more than one value to judge. Each is one small function that yields problems and never raises."""
