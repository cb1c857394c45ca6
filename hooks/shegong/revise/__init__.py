"""Changes to the files of entries: comments stay with what they belong to, and what a change is not about stays as it is."""
