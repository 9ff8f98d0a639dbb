"""A review as plain values that JSON can hold, so that it can be kept outside the running program."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any, Final

import msgspec

from secondtry.errors import SecondTryError
from secondtry.review.formats import TABLE_FORMAT
from secondtry.review.review import Review

FORMAT: Final = TABLE_FORMAT


class SnapshotError(SecondTryError):
    """A kept review cannot be read back."""


class NewerFormatError(SnapshotError):
    """It was kept by a newer program, and must be left as it is."""


def review_as_table(review: Review) -> dict[str, Any]:
    """Return the review as a table of strings, numbers, lists and tables; equal for equal reviews."""
    return {"format": FORMAT, **msgspec.to_builtins(review, order="deterministic")}


def review_from_table(kept: Mapping[str, Any]) -> Review:
    """Read a review back; ``kept`` is what a JSON file held, and is not trusted.

    Raises:
        NewerFormatError: when a newer program kept it.
        SnapshotError: when it is no review.
    """
    try:
        made_as = int(kept["format"])
        if made_as > FORMAT:
            raise NewerFormatError("This copy was made by a newer Second Try. Please update to read it.")
        table = dict(kept)
        for migrate in _MIGRATIONS[made_as - 1 :]:
            table = migrate(table)
        _check_complete(table)
        return msgspec.convert(table, Review)
    except (ValueError, KeyError, TypeError) as error:
        raise SnapshotError("This copy is damaged and cannot be read.") from error


def _check_complete(table: Mapping[str, Any]) -> None:
    """Raise KeyError for a missing value: it has a default, but was kept, so it must be there."""
    for each in fields(Review):
        table[each.name]


def _from_1(table: dict[str, Any]) -> dict[str, Any]:
    """Format 2 has the facts, steps, versions, comments and the case besides."""
    added = (
        "facts",
        "steps",
        "first",
        "versions",
        "comments",
        "case",
        "read_as",
        "exchange",
        "others_answers",
    )
    empty = review_as_table(Review())
    return {key: empty[key] for key in added} | table


_MIGRATIONS: Final[tuple[Callable[[dict[str, Any]], dict[str, Any]], ...]] = (_from_1,)
