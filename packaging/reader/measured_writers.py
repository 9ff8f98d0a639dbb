"""Whose messages of the corpus measure and are never learned from, and which of the others are held back."""

from labelled_corpus import CorpusMessage

#: Letters of writers.
MEASURED = frozenset({"x", "q"})


def is_held_back(message: CorpusMessage) -> bool:
    """Say whether a message is kept from what is learned, to see by it what that is worth."""
    return int(message.id[-3:]) % 10 == 7
