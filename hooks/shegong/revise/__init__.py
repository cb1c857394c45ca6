"""Changes to the files of entries that leave alone what they are not about: comments, order, spelling, line breaks."""
