"""Giving up a reading that nobody waits for any more."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from secondtry.errors import SecondTryError

_Item = TypeVar("_Item")

#: Raises a GivenUpError once nobody wants what is being made.
Check = Callable[[], None]


class GivenUpError(SecondTryError):
    """What was being made is not wanted any more."""


def never_given_up() -> None:
    """Go on to the end."""


def while_wanted(items: Iterable[_Item], check: Check) -> Iterator[_Item]:
    """Yield the items, and ask before each whether to go on."""
    for item in items:
        check()
        yield item
