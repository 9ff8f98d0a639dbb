"""A principle of the articles, and the places in the program where it lives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A real thing of the program: ``key`` is its sort, a colon and its own key, ``words`` are for people.

    ``shown_by`` is the test that shows that it works, as a path in the project. ``is_there``
    is false where the place is still to come.
    """

    key: str
    words: str
    shown_by: str
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class Principle:
    """One principle in words of our own. ``key`` is ``article.number``, articles counted from 1.

    Without places, ``why_not`` says why it has none; else it is empty.
    """

    key: str
    words: str
    places: tuple[Place, ...]
    why_not: str = ""

    @property
    def article(self) -> int:
        """The number of the article, from 1."""
        return int(self.key.partition(".")[0])
