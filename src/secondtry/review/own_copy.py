"""Finds a person's own copy of a review that comes back to them in a file."""

from secondtry.errors import SecondTryError
from secondtry.review.shelf import Shelf, ShelfEntry

#: Each has to be read for it; who gets an answer to something older opens it first.
_MOST = 300


def own_copy(shelf: Shelf, exchange: str) -> str:
    """Return the id under which a review with this exchange lies on the shelf, the newest, or nothing.

    A review that cannot be read is passed over.
    """
    for entry in sorted(shelf.entries(), key=_modified, reverse=True)[:_MOST]:
        try:
            found = shelf.read(entry.id).exchange.id
        except SecondTryError:
            continue
        if found == exchange:
            return entry.id
    return ""


def _modified(entry: ShelfEntry) -> str:
    return entry.modified
