"""The house rules of a person: phrases of their own to flag, and to allow."""

from typing import NamedTuple

from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.phrase import Phrase

LIKELY_TO_HURT = 2

#: What every flagged phrase belongs to. No customer speaks here: the person knows why they wrote it down.
HOUSE_RULE = Category(
    key="house_rule",
    name="Your own rule",
    group=Group.HOUSE,
    severity=LIKELY_TO_HURT,
    rank=0,
    owner_test=OwnerTest.NEVER,
    questions=(),
    definition="A phrase that you, or whoever wrote your house rules, asked Second Try to mark.",
    reads="",
    why="The house rules ask for these words to be marked.",
    instead="Say it in other words.",
    fine_when="You decide: change the rule, or allow a longer phrase that holds these words.",
    source="The house rules",
)


class FlagRule(NamedTuple):
    """A phrase to mark, in any message. ``instead`` and ``why`` are the person's words, or empty."""

    phrase: Phrase
    instead: str = ""
    why: str = ""
    severity: int = LIKELY_TO_HURT

    @property
    def id(self) -> str:
        """What its findings carry as their rule: the same wherever in the file it stands."""
        return f"{HOUSE_RULE.key}.{self.phrase.text}"


class AllowRule(NamedTuple):
    """A phrase on which nothing of the program's own is to be marked, and what the person noted about it."""

    phrase: Phrase
    note: str = ""


class HouseRules(NamedTuple):
    """All phrases of one person, in the order of their file; ``house_reading`` says which wins where."""

    flags: tuple[FlagRule, ...] = ()
    allows: tuple[AllowRule, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is any phrase."""
        return bool(self.flags or self.allows)


NO_HOUSE_RULES = HouseRules()
