"""What authors are told of fields: JSON Schema for editors, and how each value is written, in words. Made from the model alone."""
