"""Quiet notices: what facts and draft call for, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from secondtry.engine.analysis import Analysis
from secondtry.review import case_advice, detail_advice, draft_advice, time_advice
from secondtry.review.review import Review
from secondtry.review.situation import Situation, situation_of


class Urgency(StrEnum):
    """How soon a notice wants to be thought of."""

    NOW = "now"
    SOON = "soon"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Advice:
    """One notice. ``action`` says what its button does, if it has one: see ``resources/advice.toml``."""

    key: str
    severity: Urgency
    words: str
    why: str
    source: str
    action: str = ""


#: Tells whether a notice is called for: what to fill into its words, or None.
Check = Callable[[Situation], dict[str, str] | None]

#: What decides about each notice. ``resources/advice.toml`` has the words of every one.
CHECKS: Final[Mapping[str, Check]] = MappingProxyType(
    {
        check.__name__: check
        for check in (
            case_advice.egregious,
            case_advice.lawyer,
            case_advice.lawyer_after,
            case_advice.third_apology,
            case_advice.perhaps_third,
            case_advice.phone_first,
            case_advice.too_little,
            case_advice.too_much,
            case_advice.loss_unknown,
            case_advice.who_sends,
            case_advice.nobody_signs,
            case_advice.sender,
            case_advice.thanks_unsaid,
            case_advice.courage,
            time_advice.clock_red,
            time_advice.delay_unsaid,
            time_advice.tell_first,
            time_advice.clock_amber,
            detail_advice.denial,
            detail_advice.not_the_first_time,
            detail_advice.they_noticed,
            detail_advice.not_at_once,
            detail_advice.names_involved,
            detail_advice.offer_unsaid,
            detail_advice.greeting_name,
            detail_advice.weekday,
            detail_advice.attachment,
            draft_advice.buried,
            draft_advice.order,
            draft_advice.over_apology,
            draft_advice.own_feelings,
            draft_advice.cheer,
        )
    }
)

#: Serious harm calls for these on every occasion, also on one on which nothing went wrong.
_OF_HARM: Final = frozenset({"egregious", "lawyer", "lawyer_after", "phone_first"})


class Adviser:
    """Says what a message calls for. Pure: the time comes in."""

    def __init__(self, texts: tuple[Advice, ...]) -> None:
        """Take the notices with gaps in their words, in the order in which they are shown.

        Raises:
            KeyError: when nothing decides about one of them.
        """
        self._texts = tuple((text, CHECKS[text.key]) for text in texts)

    def advice(
        self, review: Review, analysis: Analysis, now: datetime, sent_before: int = 0
    ) -> tuple[Advice, ...]:
        """Return what is called for, the most urgent first.

        Where nothing went wrong, that is nothing but what serious harm calls for.
        ``analysis`` is of the review's text or of one shortly before; ``now`` has its offset. ``sent_before``
        counts the other messages that went out to the same customer, as far as it is known.
        What the writer has put away for this message is left out.
        """
        situation = situation_of(review, analysis, now, sent_before)
        called = (
            replace(text, words=text.words.format_map(details))
            for text, check in self._texts
            if (situation.in_trouble or text.key in _OF_HARM)
            and text.key not in review.facts.put_away
            and (details := check(situation)) is not None
        )
        return tuple(sorted(called, key=lambda each: list(Urgency).index(each.severity)))
