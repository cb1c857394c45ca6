"""How the value of a field is laid out in the cells of a row, and read back: a form for each sort of field."""
