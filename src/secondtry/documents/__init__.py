"""Reads and writes the files that drafts come from. One module a format."""
