"""Keeps earlier texts of a message beside it. None is ever overwritten, none goes without being asked to."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from secondtry.review.review import Review
from secondtry.review.runs_of_words import count_words
from secondtry.review.version import KeptBecause, Version

#: A change that takes away at least so many words at once, and this share of them all, is a large one.
_MANY_WORDS: Final = 20
_LARGE_SHARE: Final = 1 / 3


def with_named_version(review: Review, name: str, kept_at: str) -> Review:
    """Return the review with its present text kept under a name.

    A copy of the same text that was kept by itself is given the name instead.

    Raises:
        ValueError: when the name is blank.
    """
    words = " ".join(name.split())
    if not words:
        raise ValueError("a version that is kept on purpose has a name")
    alike = [each for each in review.versions if each.is_automatic and each.text == review.text]
    if alike:
        return with_name(review, alike[-1].number, words)
    return _with(review, Version(_next_number(review.versions), review.text, words, kept_at))


def with_automatic_version(review: Review, text: str, because: KeptBecause, kept_at: str) -> Review:
    """Return the review with a text of it kept; one that is blank or kept already is not kept again.

    That it went out says more of a text than any other reason for which it was kept by itself.
    """
    if because is KeptBecause.SENT:
        versions = tuple(
            replace(each, because=because) if each.is_automatic and each.text == text else each
            for each in review.versions
        )
        review = replace(review, versions=versions)
    if not text.strip() or any(each.text == text for each in review.versions):
        return review
    return _with(review, Version(_next_number(review.versions), text, "", kept_at, because))


def with_name(review: Review, number: int, name: str) -> Review:
    """Return the review with another name for one version; a blank one changes nothing."""
    words = " ".join(name.split())
    if not words:
        return review
    return replace(
        review,
        versions=tuple(replace(v, name=words) if v.number == number else v for v in review.versions),
    )


def without_version(review: Review, number: int) -> Review:
    """Return the review without one version.

    Raises:
        ValueError: when it has a name: what somebody kept on purpose is not deleted.
    """
    if any(each.number == number and not each.is_automatic for each in review.versions):
        raise ValueError("a version with a name is not deleted")
    return replace(review, versions=tuple(each for each in review.versions if each.number != number))


def newest_first(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Return versions in the order in which a person looks for one."""
    return tuple(sorted(versions, key=_number, reverse=True))


def removes_much(removed: str, before: str) -> bool:
    """Say whether taking these words away at once takes a large part of the text before."""
    gone = count_words(removed)
    return gone >= _MANY_WORDS and gone >= _LARGE_SHARE * count_words(before)


def kept_on(versions: Iterable[Version], because: KeptBecause, day: str) -> bool:
    """Say whether a text was kept for that reason on a day, written ``2026-11-22``."""
    return any(each.because is because and each.kept_at.startswith(day) for each in versions)


def _with(review: Review, version: Version) -> Review:
    return replace(review, versions=(*review.versions, version))


def _next_number(versions: Iterable[Version]) -> int:
    return max((each.number for each in versions), default=0) + 1


def _number(version: Version) -> int:
    return version.number
