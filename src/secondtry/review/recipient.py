"""Whom the writer has in mind while reading a message as the customer. Values only."""

from dataclasses import dataclass
from enum import StrEnum

from secondtry.engine.question import Question


class Manner(StrEnum):
    """How much of a message somebody sees before wishing for more."""

    WHOLE = "whole"
    GLANCE = "glance"
    PARAGRAPHS = "paragraphs"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody who gets the message, and the four questions in words that turn to this person.

    ``questions`` have the keys and the order of the rule book's, so that an
    answer is the same answer whoever is in mind. ``hour`` (``hh:mm``) is when
    the message reaches them; empty, it is the hour that it is. ``first_mail``
    says that nothing ever came from this sender; ``rereads`` that they open
    what is quoted, having just read again what they wrote themselves.
    """

    key: str
    name: str
    who: str
    on_their_mind: str
    questions: tuple[Question, ...]
    hour: str = ""
    manner: Manner = Manner.WHOLE
    first_mail: bool = False
    rereads: bool = False


def chosen_recipient(recipients: tuple[Recipient, ...], key: str) -> Recipient:
    """Return the recipient of a key; the first of them where nobody was chosen or there is no such key."""
    return next((each for each in recipients if each.key == key), recipients[0])
