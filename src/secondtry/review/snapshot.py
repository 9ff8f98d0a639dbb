"""A review as plain values that JSON can hold, so that it can be kept outside the running program."""

from collections.abc import Mapping
from typing import Any, Final

from secondtry.errors import SecondTryError
from secondtry.review.review import Answer, FindingKey, Review, Verdict

_FORMAT: Final = 1


class SnapshotError(SecondTryError):
    """A kept review cannot be read back."""


def review_as_table(review: Review) -> dict[str, object]:
    """Return the review as a table of strings, numbers, lists and tables."""
    return {
        "format": _FORMAT,
        "text": review.text,
        "occasion": review.occasion,
        "customer_knows": review.customer_knows,
        "answers": {
            key: {"verdict": a.verdict.value, "note": a.note, "answered_text": a.answered_text}
            for key, a in review.answers.items()
        },
        "dismissed": _keys_as_list(review.dismissed),
        "repeat": review.repeat,
        "severe": review.severe,
        "asked_about": _keys_as_list(review.asked_about),
    }


def review_from_table(kept: Mapping[str, Any]) -> Review:
    """Read a review back; ``kept`` is what a JSON file held, and is not trusted.

    Raises:
        SnapshotError: when it is not a review of a format known here.
    """
    try:
        if kept["format"] != _FORMAT:
            raise SnapshotError("This copy was made by a newer Second Try. Please update to read it.")
        return Review(
            text=str(kept["text"]),
            occasion=str(kept["occasion"]),
            customer_knows=None if kept["customer_knows"] is None else bool(kept["customer_knows"]),
            answers={
                str(key): Answer(Verdict(a["verdict"]), str(a["note"]), str(a["answered_text"]))
                for key, a in kept["answers"].items()
            },
            dismissed=_keys_from_list(kept["dismissed"]),
            repeat=bool(kept["repeat"]),
            severe=bool(kept["severe"]),
            asked_about=_keys_from_list(kept["asked_about"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise SnapshotError("This copy is damaged and cannot be read.") from error


def _keys_as_list(keys: frozenset[FindingKey]) -> list[dict[str, object]]:
    ordered = sorted(keys, key=lambda k: (k.rule, k.excerpt, k.before, k.after, k.ordinal))
    return [
        {"rule": k.rule, "excerpt": k.excerpt, "before": k.before, "after": k.after, "ordinal": k.ordinal}
        for k in ordered
    ]


def _keys_from_list(kept: list[Mapping[str, Any]]) -> frozenset[FindingKey]:
    return frozenset(
        FindingKey(str(k["rule"]), str(k["excerpt"]), str(k["before"]), str(k["after"]), int(k["ordinal"]))
        for k in kept
    )
