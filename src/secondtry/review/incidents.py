"""Counts how often something went wrong for the same customer."""

from collections.abc import Iterable

from secondtry.review.shelf import ShelfEntry


def earlier_incidents(entries: Iterable[ShelfEntry], customer: str, this_one: str = "") -> int:
    """Return how many other cases of a customer went out: each was a message about something that went wrong.

    Names are compared without regard to case and spaces. Second tries and check-ins belong to an
    incident that is counted already. ``this_one`` is the id of the case that is looked at.
    """
    name = same_customer(customer)
    if not name:
        return 0
    return sum(
        1
        for entry in entries
        if entry.id != this_one
        and entry.case.sent_at
        and not entry.case.is_check_in
        and not entry.is_second_try
        and same_customer(entry.case.customer) == name
    )


def same_customer(name: str) -> str:
    """Return a customer's name as it is compared."""
    return " ".join(name.split()).casefold()
