"""The sixteen kinds of phrase, the three groups they fall into, and the group of a person's own."""

from enum import StrEnum
from typing import NamedTuple


class Group(StrEnum):
    """What a phrase does to the message, and how it is marked."""

    DEFLECTS = "deflects"
    WEAKENS = "weakens"
    HOLLOW = "hollow"
    #: Nothing that the program judges: the house rules of the person ask for the mark.
    HOUSE = "house"


class OwnerTest(StrEnum):
    """Whether owning the failure nearby lifts a finding."""

    LIFTS = "lifts"
    NEVER = "never"


class Category(NamedTuple):
    """One kind of phrase, as its rule file describes it. Texts are plain, for showing as they are.

    ``rank`` is the place in the order of precedence: where two findings share a
    word, the one with the lower rank stays. ``severity`` is 3 (better
    changed before sending), 2 (likely to hurt) or 1 (could be said better). ``owner_context`` names the
    context that the owner test asks for. ``opens_gate`` says that its words by
    themselves tell of harm to the customer or of a refusal. ``why`` is what speaks
    for marking such words, ``limits`` what speaks against it or is not known. ``also_called`` are the
    exact terms for what ``name`` says in plain words.
    """

    key: str
    name: str
    group: Group
    severity: int
    rank: int
    owner_test: OwnerTest
    questions: tuple[str, ...]
    definition: str
    reads: str
    why: str
    instead: str
    fine_when: str
    source: str
    owner_context: str = "ownership"
    opens_gate: bool = False
    limits: str = ""
    also_called: tuple[str, ...] = ()
