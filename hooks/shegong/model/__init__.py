"""What an entry is: the kinds, their fields, claims, dates and citations. Knows no file, no page and no other stage."""
