"""Notices about details: what the draft says against what the facts and the calendar say."""

import re
from datetime import date, timedelta

from secondtry.review.amounts import amount_of, amounts_in
from secondtry.review.draft_advice import around
from secondtry.review.facts import Noticed, is_known
from secondtry.review.situation import Situation, has_word, names_in
from secondtry.review.time_advice import RED_AFTER
from secondtry.review.time_words import MONTHS, WEEKDAYS, full_day_in_words
from secondtry.text.draft import BlockKind

_DAY, _MONTH = "|".join(WEEKDAYS), "|".join(MONTHS)
_DATE = re.compile(
    rf"\b(?P<weekday>{_DAY}),?\s+(?:the\s+)?"
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})"
    rf"|(?P<month2>{_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)\b"
    r"(?:,?\s+(?P<year>\d{4})\b)?",
    re.IGNORECASE,
)
_HALF_A_YEAR = timedelta(days=183)
_ATTACHED = re.compile(r"\b(?:attach(?:ed|ment|ments|ing)|enclos(?:ed|ing|ure))\b", re.IGNORECASE)
_GIVES = re.compile(
    r"\b(?:refund\w*|discount|credit\w*|voucher|off|compensat\w+|reimburse\w*|pay|paid|deduct\w*|back|gift)\b",
    re.IGNORECASE,
)
_FIRST_TIME = re.compile(
    r"\b(?:first time|never (?:happened|occurred) before|has never happened|have never had"
    r"|isolated (?:case|incident)|one-off|out of character|not happened before)\b",
    re.IGNORECASE,
)
_WE_NOTICED = re.compile(
    r"\b(?:we|i)\s+(?:(?:have|'ve|’ve|ourselves|myself|just|have just|first)\s+)?"
    r"(?:noticed|discovered|spotted|found out|came across|identified|realised|realized)\b",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\b(?:as soon as (?:we|i) (?:noticed|knew|found|discovered|learned|learnt|saw|heard|spotted)"
    r"|the moment (?:we|i) |(?:we|i)(?:'ve|’ve| have)? (?:have )?just "
    r"(?:noticed|discovered|found|learned|learnt|spotted|realised|realized))\b",
    re.IGNORECASE,
)


def denial(situation: Situation) -> dict[str, str] | None:
    """The facts say what happened, and words of the draft deny it."""
    if not is_known(situation.facts.what_happened):
        return None
    found = next((f for f in situation.analysis.findings if f.category.key == "denial"), None)
    return None if found is None else {"quote": found.excerpt}


def not_the_first_time(situation: Situation) -> dict[str, str] | None:
    """The draft calls it the first time; the facts know of another."""
    return _quoted(situation, _FIRST_TIME) if situation.review.repeat else None


def they_noticed(situation: Situation) -> dict[str, str] | None:
    """The draft says that we noticed; the facts say that somebody else did first."""
    others = situation.facts.noticed_by in {Noticed.THEY, Noticed.OTHERS}
    return _quoted(situation, _WE_NOTICED) if others else None


def not_at_once(situation: Situation) -> dict[str, str] | None:
    """The draft says that it was written at once; the facts say that it is known for a day or more."""
    age = situation.since_noticed()
    if age is None or age < RED_AFTER or situation.is_sent:
        return None
    found = _quoted(situation, _AT_ONCE)
    return None if found is None else found | {"age": situation.when_noticed()}


def names_involved(situation: Situation) -> dict[str, str] | None:
    """The body names somebody who was involved, other than who signs or is greeted."""
    body = "\n".join(situation.sentences())
    beside = situation.words_of(BlockKind.SIGNATURE) + "\n" + situation.words_of(BlockKind.GREETING)
    names = [
        name
        for name in names_in(situation.facts.who_was_involved)
        if has_word(body, name) and not has_word(beside, name)
    ]
    return {"names": ", ".join(names)} if names else None


def offer_unsaid(situation: Situation) -> dict[str, str] | None:
    """Where the draft speaks of giving, it names sums in the currency of the offer, and none is the offer."""
    offer = amount_of(situation.facts.offer)
    if offer is None or not offer.currency:
        return None
    giving = "\n".join(sentence for sentence in situation.sentences() if _GIVES.search(sentence))
    named = [each for each in amounts_in(giving) if each.currency == offer.currency]
    if not named or {offer, *amounts_in(situation.facts.offer)} & {*named}:
        return None
    return {"offer": str(offer), "named": ", ".join(map(str, dict.fromkeys(named)))}


def greeting_name(situation: Situation) -> dict[str, str] | None:
    """The greeting names somebody, and it is not the customer of the case."""
    customer, greeted = (
        names_in(situation.review.case.customer),
        names_in(situation.words_of(BlockKind.GREETING)),
    )
    if not customer or not greeted or {*customer} & {*greeted}:
        return None
    return {"greeted": " ".join(greeted), "customer": situation.review.case.customer.strip()}


def weekday(situation: Situation) -> dict[str, str] | None:
    """A date is not on the day of the week before it; without a year, the nearest one is meant."""
    today = situation.now.date()
    for sentence in (situation.words_of(BlockKind.SUBJECT), *situation.sentences()):
        for match in _DATE.finditer(sentence):
            meant = _nearest(match, today)
            if meant is not None and WEEKDAYS[meant.weekday()].casefold() != match["weekday"].casefold():
                named, day = full_day_in_words(meant), WEEKDAYS[meant.weekday()]
                return {"quote": match[0], "date": named, "weekday": day}
    return None


def attachment(situation: Situation) -> dict[str, str] | None:
    """The draft speaks of something attached, which no text can show."""
    return None if _quoted(situation, _ATTACHED) is None or situation.is_sent else {}


def _quoted(situation: Situation, words: re.Pattern[str]) -> dict[str, str] | None:
    for sentence in situation.sentences():
        if match := words.search(sentence):
            return {"quote": around(sentence, match.start(), match.end())}
    return None


def _nearest(match: re.Match[str], today: date) -> date | None:
    month = next(
        n for n, m in enumerate(MONTHS, 1) if m.casefold() == (match["month"] or match["month2"]).casefold()
    )
    day = int(match["day"] or match["day2"])
    if match["year"]:
        return _date(int(match["year"]), month, day)
    dates = [_date(today.year + step, month, day) for step in (-1, 0, 1)]
    return next((each for each in dates if each is not None and abs(each - today) <= _HALF_A_YEAR), None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
