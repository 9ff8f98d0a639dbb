"""What to bring to a lawyer: the facts as they are known, and lines for the rest. Made when asked for."""

from collections.abc import Iterator
from dataclasses import dataclass

from secondtry.review.facts import Facts, Harm, is_known
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


@dataclass(frozen=True, slots=True)
class ListLine:
    """A question, and what is known; an empty answer leaves room to write."""

    question: str
    answer: str = ""


def lawyer_list(review: Review) -> tuple[ListLine, ...]:
    """Return the lines of the list, private facts and the whole draft among them: for the writer only."""
    return (
        *fact_lines(review.facts),
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


def fact_lines(facts: Facts) -> Iterator[ListLine]:
    """Yield what the facts page holds, in words; what is not said yet has an empty answer."""
    harms = ", ".join(_HARMS[harm] for harm in facts.harms)
    when, noticed = map(_time_in_words, (facts.happened_at, facts.noticed_at))
    apologies = str(facts.earlier_apologies) if facts.earlier_apologies else ""
    for question, answer in (
        ("What happened", facts.what_happened),
        ("When it happened", when),
        ("When we noticed", noticed),
        ("What it caused", harms),
        ("What it cost them", facts.cost_to_them),
        ("How it happened, and why", "\n".join(filter(is_known, (facts.how, facts.why)))),
        (
            "Where exactly, and how it was missed",
            "\n".join(filter(is_known, (facts.where, facts.how_missed))),
        ),
        ("Who was involved, and can tell of it", facts.who_was_involved),
        ("What happened, as the customer tells it", facts.their_version),
        ("What happened, as we tell it", facts.our_version),
        ("What we offered, or mean to offer", facts.offer),
        ("Earlier apologies to the same customer", apologies),
        ("Who owns it on our side", facts.owner),
    ):
        yield ListLine(question, answer.strip())


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
