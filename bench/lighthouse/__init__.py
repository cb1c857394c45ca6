"""Lighthouse over one page of each type."""
