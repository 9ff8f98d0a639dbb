"""Finds and explains what deflects, and what is missing. Pure functions over values: no Qt, no files."""
