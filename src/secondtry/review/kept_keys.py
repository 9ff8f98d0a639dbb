"""Finds again, in an edited draft, the findings that something was said about."""

from collections.abc import Collection

from secondtry.review.finding_key import FindingKey


def found_again(
    kept: Collection[FindingKey], present: Collection[FindingKey]
) -> dict[FindingKey, FindingKey]:
    """Return which of the present findings each kept key means now: present key to kept key.

    A key means the finding of the same rule on the same words. Neighbouring
    words and order only choose where there are several: the words beside a
    finding may change, most of all by a rewrite of the next one.
    """
    chosen: dict[FindingKey, FindingKey] = {}
    # Those that stand exactly as they were come first, so that no other key takes them.
    for exactly in (True, False):
        for key in sorted(kept, key=_place):
            if key in chosen.values():
                continue
            alike = [other for other in present if other not in chosen and _same_words(key, other)]
            if exactly:
                alike = [other for other in alike if other == key]
            if alike:
                chosen[max(alike, key=lambda other: _likeness(key, other))] = key
    return chosen


def _same_words(one: FindingKey, other: FindingKey) -> bool:
    return (one.rule, one.excerpt) == (other.rule, other.excerpt)


def _likeness(one: FindingKey, other: FindingKey) -> tuple[int, int]:
    return (one.before == other.before) + (one.after == other.after), -abs(one.ordinal - other.ordinal)


def _place(key: FindingKey) -> tuple[str, str, int, str, str]:
    return key.rule, key.excerpt, key.ordinal, key.before, key.after
