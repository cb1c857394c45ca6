"""Files in `data/` into entries. Knows the model and the form of files; not what entries mean to each other."""
