"""Entries into a directory: every reference resolved, every relation seen from both ends. Makes new frozen objects; changes none."""
