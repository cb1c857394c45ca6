"""New entries: what an author gives, into a file that passes the check and says what else may stand in it."""
