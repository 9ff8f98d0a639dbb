"""Notices about time: how long it is known, and who should hear of it first."""

import re
from datetime import timedelta

from secondtry.review.situation import Situation

#: From here on the clock is amber, and then red. The articles say "little or no turnaround" and "one day".
AMBER_AFTER = timedelta(hours=4)
RED_AFTER = timedelta(hours=24)

_SORRY = re.compile(r"\b(?:sorry|apolog|forgive)", re.IGNORECASE)
_DELAY = re.compile(
    r"\b(?:delay|late|later|wait(?:ed|ing)?|sooner|earlier|so long|too long|until now|silence|slow|days? ago"
    r"|(?:taken|took) (?:us|me))\b",
    re.IGNORECASE,
)


def clock_amber(situation: Situation) -> dict[str, str] | None:
    """Between four hours and a day after it was noticed, while the message has not gone out."""
    age = _waiting(situation)
    if age is None or not AMBER_AFTER <= age < RED_AFTER:
        return None
    return {"age": situation.when_noticed()}


def clock_red(situation: Situation) -> dict[str, str] | None:
    """A day or more after it was noticed, while the message has not gone out."""
    age = _waiting(situation)
    return None if age is None or age < RED_AFTER else {"age": situation.when_noticed()}


def delay_unsaid(situation: Situation) -> dict[str, str] | None:
    """A day or more has gone by, and the draft says nowhere that it is sorry for that."""
    age = _waiting(situation)
    if age is None or age < RED_AFTER or not situation.body:
        return None
    said = any(_SORRY.search(sentence) and _DELAY.search(sentence) for sentence in situation.sentences())
    return None if said else {}


def tell_first(situation: Situation) -> dict[str, str] | None:
    """The customer does not know yet."""
    return {} if situation.review.customer_knows is False and not situation.is_sent else None


def _waiting(situation: Situation) -> timedelta | None:
    return None if situation.is_sent else situation.since_noticed()
