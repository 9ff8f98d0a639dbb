"""Whose messages of the corpus measure, and are never learned from."""

#: Letters of writers.
MEASURED = frozenset({"x", "q"})
