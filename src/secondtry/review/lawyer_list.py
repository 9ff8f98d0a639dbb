"""What to bring to a lawyer: the facts as they are known, and lines for the rest. Made when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from secondtry.review.facts import Audience, Breakdown, Facts, Harm, Noticed, is_known
from secondtry.review.review import Review
from secondtry.review.time_words import full_day_in_words, moment

_HARMS = {
    Harm.LOST_TIME: "a good deal of lost time",
    Harm.LOST_REVENUE: "lost revenue",
    Harm.PUBLIC_EMBARRASSMENT: "embarrassment in public",
    Harm.REPUTATION: "harm to their reputation",
    Harm.BOTTOM_LINE: "another loss to their bottom line",
    Harm.MALICIOUS: "it was meant, or beyond all care",
}

_CHOICES: Final[dict[object, str]] = {
    Noticed.WE: "we did",
    Noticed.THEY: "the customer",
    Noticed.OTHERS: "somebody else",
    Breakdown.PROCESS: "the way we work",
    Breakdown.HABIT: "a habit",
    Breakdown.BOTH: "both",
    Breakdown.NOT_KNOWN_YET: "not known yet",
    Audience.INSIDE: "within our organisation",
}
_MOMENTS: Final = frozenset({"happened_at", "noticed_at"})

#: Each line with the fields of ``Facts`` that answer it.
_LINES: Final = (
    ("What happened", ("what_happened",)),
    ("When it happened", ("happened_at",)),
    ("When we noticed", ("noticed_at",)),
    ("Who noticed first", ("noticed_by",)),
    ("What it caused", ("harms",)),
    ("What it cost them", ("cost_to_them",)),
    ("How it happened, and why", ("how", "why")),
    ("Where exactly, and how it was missed", ("where", "how_missed")),
    ("The way we work, or a habit", ("breakdown",)),
    ("What could have prevented it", ("could_have_prevented",)),
    ("What will prevent it", ("will_prevent",)),
    ("Who was involved, and can tell of it", ("who_was_involved",)),
    ("What happened, as the customer tells it", ("their_version",)),
    ("What happened, as we tell it", ("our_version",)),
    ("What we offered, or mean to offer", ("offer",)),
    ("The share of the loss that we count as fair", ("fair_from", "fair_to")),
    ("Earlier apologies to the same customer", ("earlier_apologies",)),
    ("Who owns it on our side", ("owner",)),
    ("Who should be thanked", ("to_thank",)),
    ("Where the customer is", ("audience",)),
)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A question, and what is known; an empty answer leaves room to write."""

    question: str
    answer: str = ""


def lawyer_list(review: Review) -> tuple[ListLine, ...]:
    """Return the lines of the list, private facts and the whole draft among them: for the writer only."""
    return (
        *fact_lines(review),
        *_to_bring(),
        ListLine("The message as it stands", review.text.strip()),
    )


def lawyer_list_text(review: Review) -> str:
    """Return the list as plain text, with a line to write on where nothing is known."""
    parts = ["What to bring to a lawyer"]
    for line in lawyer_list(review):
        answer = line.answer or "_" * 60
        parts.append(f"{line.question}\n  " + answer.replace("\n", "\n  "))
    return "\n\n".join(parts) + "\n"


def fact_lines(review: Review) -> Iterator[ListLine]:
    """Yield what the facts page holds, in words; what is not said yet has an empty answer.

    What the writer holds dear is not among it: it is for nobody else.
    """
    for question, names in _LINES:
        yield ListLine(question, _answer(review.facts, names))
    knows = {None: "", True: "yes", False: "not yet"}[review.customer_knows]
    yield ListLine("Does the customer know", knows)
    yield ListLine("Did it happen to them before", "yes" if review.repeat else "")


def _answer(facts: Facts, names: tuple[str, ...]) -> str:
    """Return the words of some fields, one below the other; what is not known yet only where nothing is."""
    if "fair_to" in names:
        return _share_in_words(facts)
    entries = [words for name in names if (words := _words_of(facts, name))]
    return "\n".join(filter(is_known, entries)) or "".join(entries[:1])


def _words_of(facts: Facts, name: str) -> str:
    value = getattr(facts, name)
    if value in _CHOICES:
        return _CHOICES[value]
    if name in _MOMENTS:
        return _time_in_words(value)
    if isinstance(value, tuple):
        return ", ".join(_HARMS[harm] for harm in value)
    if isinstance(value, int):
        return str(value or "")
    return "" if isinstance(value, Audience) else str(value).strip()


def _share_in_words(facts: Facts) -> str:
    shares = [f"{share} %" for share in (facts.fair_from, facts.fair_to) if share]
    return " to ".join(dict.fromkeys(shares))


def _time_in_words(written: str) -> str:
    time = moment(written)
    return "" if time is None else f"{full_day_in_words(time)}, {time:%H:%M (%Z)}"


def _to_bring() -> Iterator[ListLine]:
    for question in (
        "Contract, order, terms that they agreed to",
        "Everything written between us, with dates",
        "Our insurer, the policy, and by when they want to hear of it",
        "Whom else we must tell, and by when (an authority, a partner)",
        "What must be kept as it is (records, goods, logs)",
        "To ask: what may the message say, in the country where they are?",
        "To ask: may we offer something before it is clear?",
    ):
        yield ListLine(question)
