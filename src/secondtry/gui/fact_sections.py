"""What the facts page asks, as a table: sections, fields and their words. ``name`` is the field of ``Facts``.

Two fields belong to the review itself, so that one value shows in two places: ``customer_knows``
and ``repeat``.
"""

from dataclasses import dataclass
from typing import Final

from secondtry.review.facts import Audience, Breakdown, Harm, Noticed


@dataclass(frozen=True, slots=True)
class WordsFact:
    """A few words. With ``may_be_unknown``, "not known yet" can be put in by one press.

    ``lines`` is the room that an answer usually takes; the field grows beyond it.
    """

    name: str
    label: str
    hint: str = ""
    may_be_unknown: bool = False
    lines: int = 2


@dataclass(frozen=True, slots=True)
class MomentFact:
    """A point in time."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class ChoiceFact:
    """One of a few values, each with its words."""

    name: str
    label: str
    choices: tuple[tuple[str, object], ...]


@dataclass(frozen=True, slots=True)
class TickFact:
    """A box to tick; of the boxes of harm, ``harm`` says which."""

    name: str
    label: str
    harm: Harm | None = None


@dataclass(frozen=True, slots=True)
class ShareFact:
    """A share of the loss, in per cent."""

    name: str
    label: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A line between fields."""

    text: str


Item = WordsFact | MomentFact | ChoiceFact | TickFact | ShareFact | Remark


@dataclass(frozen=True, slots=True)
class FactSection:
    """A card of the page."""

    title: str
    items: tuple[Item, ...]


SECTIONS: Final = (
    FactSection(
        "What happened",
        (
            WordsFact(
                "what_happened",
                "What happened",
                "One plain sentence, as you would tell a friend",
                may_be_unknown=True,
                lines=3,
            ),
            WordsFact(
                "cost_to_them",
                "What it cost them",
                "Hours, money, trust; an amount, if there is one",
                may_be_unknown=True,
            ),
            MomentFact("happened_at", "When it happened"),
            MomentFact("noticed_at", "When we noticed"),
            ChoiceFact(
                "noticed_by",
                "Who noticed first",
                (
                    ("not said", Noticed.NOT_SAID),
                    ("we did", Noticed.WE),
                    ("the customer", Noticed.THEY),
                    ("somebody else", Noticed.OTHERS),
                ),
            ),
            ChoiceFact(
                "customer_knows",
                "Does the customer know?",
                (("not said", None), ("yes", True), ("not yet", False)),
            ),
        ),
    ),
    FactSection(
        "How bad it is",
        (
            Remark(
                "It was serious if it caused them one of these. "
                "Who complained, and how loudly, does not matter."
            ),
            TickFact("harms", "a good deal of lost time", Harm.LOST_TIME),
            TickFact("harms", "lost revenue", Harm.LOST_REVENUE),
            TickFact("harms", "embarrassment in public", Harm.PUBLIC_EMBARRASSMENT),
            TickFact("harms", "harm to their reputation", Harm.REPUTATION),
            TickFact("harms", "another loss to their bottom line", Harm.BOTTOM_LINE),
            TickFact("harms", "it was meant, or beyond all care", Harm.MALICIOUS),
            TickFact("repeat", "It happened to them before"),
            ChoiceFact(
                "earlier_apologies",
                "How often we apologised to them before",
                (("never", 0), ("once", 1), ("twice", 2), *((f"{n} times", n) for n in range(3, 10))),
            ),
        ),
    ),
    FactSection(
        "How and why",
        (
            WordsFact("how", "How it happened", may_be_unknown=True, lines=3),
            WordsFact("why", "Why it happened", may_be_unknown=True),
            WordsFact(
                "where", "Where exactly it broke down", "Which step, which hand-over", may_be_unknown=True
            ),
            WordsFact("how_missed", "How it was missed", may_be_unknown=True),
            ChoiceFact(
                "breakdown",
                "Was it the way we work, or a habit?",
                (
                    ("not said", Breakdown.NOT_SAID),
                    ("the way we work", Breakdown.PROCESS),
                    ("a habit", Breakdown.HABIT),
                    ("both", Breakdown.BOTH),
                    ("not known yet", Breakdown.NOT_KNOWN_YET),
                ),
            ),
            WordsFact("could_have_prevented", "What could have prevented it", may_be_unknown=True),
            WordsFact(
                "will_prevent", "What will prevent it", "A change that they could check", may_be_unknown=True
            ),
            WordsFact("who_was_involved", "Who was involved", "Only for you; never for the message", lines=1),
        ),
    ),
    FactSection(
        "Making up for it",
        (
            WordsFact("offer", "What we offer", "A service, a discount; an amount, if there is one"),
            Remark("What I count as fair for harm like this, in per cent of the loss:"),
            ShareFact("fair_from", "from"),
            ShareFact("fair_to", "to"),
        ),
    ),
    FactSection(
        "Who",
        (
            WordsFact("owner", "Who owns this", "Who knows the facts and can act", lines=1),
            WordsFact("their_version", "What happened, as the customer tells it", lines=3),
            WordsFact("our_version", "What happened, as we tell it", lines=3),
            WordsFact("to_thank", "Who should be thanked", "Who raised it, who brought it to us", lines=1),
            ChoiceFact(
                "audience",
                "The customer is",
                (
                    ("outside our organisation", Audience.OUTSIDE),
                    ("within our organisation", Audience.INSIDE),
                ),
            ),
        ),
    ),
    FactSection(
        "Before you write",
        (
            Remark(
                "To admit something takes courage. A minute on what you hold dear makes it easier; "
                "nobody else will read it."
            ),
            WordsFact("matters", "One thing that I hold dear in my work, and why", lines=3),
        ),
    ),
)
