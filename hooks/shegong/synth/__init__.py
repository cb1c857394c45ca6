"""Directories of invented agencies, as large as wanted, to try search and pages on. Nothing in them is a fact."""
