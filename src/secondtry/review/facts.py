"""What only the writer knows about what happened. Private: no export holds it unless it is asked for."""

from dataclasses import dataclass, replace
from enum import StrEnum

#: The honest entry of somebody who does not know; any field of words may hold it.
NOT_KNOWN_YET = "We do not know yet"


class Noticed(StrEnum):
    """Who noticed first."""

    NOT_SAID = ""
    WE = "we"
    THEY = "they"
    OTHERS = "others"


class Harm(StrEnum):
    """What makes a case severe: the fourth article's boxes, and the second's."""

    LOST_TIME = "lost_time"
    LOST_REVENUE = "lost_revenue"
    PUBLIC_EMBARRASSMENT = "public_embarrassment"
    REPUTATION = "reputation"
    BOTTOM_LINE = "bottom_line"
    MALICIOUS = "malicious"


class Breakdown(StrEnum):
    """Whether the way of working failed, or a habit."""

    NOT_SAID = ""
    PROCESS = "process"
    HABIT = "habit"
    BOTH = "both"
    NOT_KNOWN_YET = "not_known_yet"


class Audience(StrEnum):
    """Whether the customer is outside the organisation or within it."""

    OUTSIDE = "outside"
    INSIDE = "inside"


@dataclass(frozen=True, slots=True)
class Facts:
    """The private fact sheet. Empty strings are what has not been said.

    Times are ISO 8601 with their offset. ``cost_to_them`` and ``offer`` are words,
    with an amount where there is one (see ``amounts``); ``fair_from`` and ``fair_to`` say
    which share of the loss, in per cent, the writer counts as fair, 0 being not said.
    ``earlier_apologies`` counts those to the same customer before this message.
    ``matters`` is what the writer holds dear, asked for before drafting.
    ``put_away`` holds the keys of the notices that are not to be shown for this message.
    """

    what_happened: str = ""
    happened_at: str = ""
    noticed_at: str = ""
    noticed_by: Noticed = Noticed.NOT_SAID
    cost_to_them: str = ""
    how: str = ""
    why: str = ""
    where: str = ""
    how_missed: str = ""
    breakdown: Breakdown = Breakdown.NOT_SAID
    could_have_prevented: str = ""
    will_prevent: str = ""
    who_was_involved: str = ""
    their_version: str = ""
    our_version: str = ""
    harms: tuple[Harm, ...] = ()
    offer: str = ""
    fair_from: int = 0
    fair_to: int = 0
    earlier_apologies: int = 0
    owner: str = ""
    to_thank: str = ""
    audience: Audience = Audience.OUTSIDE
    matters: str = ""
    put_away: tuple[str, ...] = ()

    @property
    def tell_of_failure(self) -> bool:
        """Whether they hold anything that is there only where something went wrong."""
        told = (self.what_happened, self.cost_to_them, self.how, self.why, self.where, self.how_missed)
        said = (self.happened_at, self.noticed_at, self.noticed_by, self.breakdown, self.harms)
        return any(map(is_known, told)) or any(said) or self.earlier_apologies > 0

    @property
    def has_loss(self) -> bool:
        """Whether it cost the customer something that can be named."""
        return is_known(self.cost_to_them)

    @property
    def has_helper(self) -> bool:
        """Whether somebody is to be thanked."""
        return is_known(self.to_thank)

    @property
    def is_inside(self) -> bool:
        """Whether the customer belongs to the same organisation."""
        return self.audience is Audience.INSIDE

    def with_harm(self, harm: Harm, *, done: bool) -> "Facts":
        """Return the facts with one box ticked or not; boxes keep the order of ``Harm``."""
        ticked = {*self.harms, harm} if done else {*self.harms} - {harm}
        return replace(self, harms=tuple(each for each in Harm if each in ticked))

    def without_notice(self, key: str) -> "Facts":
        """Return the facts with one more notice put away."""
        return replace(self, put_away=tuple(sorted({*self.put_away, key})))


def is_known(entry: str) -> bool:
    """Say whether an entry holds something that can be held against the message."""
    return bool(entry.strip()) and entry.strip().rstrip(".").casefold() != NOT_KNOWN_YET.casefold()
