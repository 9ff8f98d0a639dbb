"""Drafts the message that asks a customer, once feelings have settled, whether it is solved."""

from dataclasses import replace
from datetime import datetime

from secondtry.engine.sender import Sender, said_by
from secondtry.review.case import Case, FollowUp, Promise
from secondtry.review.case_state import is_overdue
from secondtry.review.review import Review
from secondtry.review.time_words import MONTHS, WEEKDAYS, day_of, moment

_THE_QUESTION = "from your side, is it addressed, and is it solved?"

#: Who follows a message up is a person, unless the message said otherwise.
_ONE_PERSON = Sender(single=True)


def check_in(case: Case, follow_up: FollowUp | None, now: datetime, sender: Sender = _ONE_PERSON) -> Review:
    """Return the draft of a check-in as a review of its own that belongs to the same customer.

    It says "I" or "we" as ``sender`` does. What the program cannot know stands in square brackets,
    to be filled.
    """
    is_later = follow_up is not None and follow_up.number > min(
        (each.number for each in case.follow_ups), default=follow_up.number
    )
    parts = [
        f"Subject: {'Has it stayed solved?' if is_later else 'Is it solved, from your side?'}",
        f"Hello {case.customer.strip() or '[name]'},",
        _opening(case, now, sender, is_later=is_later),
        *_owed(case.open_promises(), now, sender),
        *_promised(case.promises, now, sender),
        said_by(
            sender,
            "If anything is open, please tell us:\n"
            "- What is not yet as you need it?\n"
            "- What has it kept you from doing since?\n"
            "- What would settle it for you, and by which day do you need that?",
        ),
        said_by(
            sender,
            "A line is enough. If you would sooner talk, name a time that suits you "
            "and we will ring you then.",
        ),
        "[your name]",
    ]
    return Review(
        text="\n\n".join(parts) + "\n",
        case=Case(customer=case.customer, is_check_in=True),
        customer_knows=True,
    )


def asked_by(case: Case, check_in_case: Case, sent_before: str = "") -> Case:
    """Return a case as its check-in leaves it: the customer is asked once that has gone out.

    ``sent_before`` says when the check-in counted as sent until now; taken back, the question is open again.
    """
    follow_up = next((each for each in case.follow_ups if each.number == check_in_case.asks_on), None)
    if follow_up is None or not (check_in_case.sent_at or follow_up.asked_at == sent_before):
        return case
    return case.with_follow_up(replace(follow_up, asked_at=check_in_case.sent_at))


def _opening(case: Case, now: datetime, sender: Sender, *, is_later: bool) -> str:
    sent = moment(case.sent_at)
    if sent is None:
        when = "We wrote to you about [what happened]."
    else:
        on = sent.astimezone(now.tzinfo)
        day = f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"
        when = f"On {day} we wrote to you about [what happened]."
    again = "We asked you once already, and we ask again, because time shows what holds. " if is_later else ""
    return (
        f"{said_by(sender, when)} {said_by(sender, again)}Only you can say how it stands now: {_THE_QUESTION}"
    )


def _owed(promises: tuple[Promise, ...], now: datetime, sender: Sender) -> list[str]:
    """Return what is overdue, owned, with room for the day on which it will be done."""
    late = [promise for promise in promises if is_overdue(promise.due, now)]
    if not late:
        return []
    lines = "\n".join(f"- {promise.words}" for promise in late)
    head = said_by(sender, "We promised you this and have not done it yet:")
    return [f"{head}\n{lines}\n{said_by(sender, 'We will do it by [day].')}"]


def _promised(promises: tuple[Promise, ...], now: datetime, sender: Sender) -> list[str]:
    kept = [promise for promise in promises if promise.kept_at and not promise.is_dropped]
    if not kept:
        return []
    lines = []
    for promise in kept:
        day = day_of(promise.kept_at, now)
        on = f" Done on {day.day} {MONTHS[day.month - 1]}." if day else ""
        lines.append(f"- {promise.words}{on}")
    head = said_by(sender, "What we promised and what we have done, so that you can hold us to it:")
    return ["\n".join([head, *lines])]
