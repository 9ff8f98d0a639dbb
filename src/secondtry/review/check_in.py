"""Drafts the message that asks a customer, once feelings have settled, whether it is solved."""

from datetime import datetime

from secondtry.review.case import Case, FollowUp, Promise
from secondtry.review.case_state import is_overdue
from secondtry.review.review import Review
from secondtry.review.time_words import MONTHS, WEEKDAYS, day_of, moment

_THE_QUESTION = "from your side, is it addressed, and is it solved?"


def check_in(case: Case, follow_up: FollowUp | None, now: datetime) -> Review:
    """Return the draft of a check-in as a review of its own that belongs to the same customer.

    What the program cannot know stands in square brackets, to be filled.
    """
    is_later = follow_up is not None and follow_up.number > min(
        (each.number for each in case.follow_ups), default=follow_up.number
    )
    parts = [
        f"Subject: {'Has it stayed solved?' if is_later else 'Is it solved, from your side?'}",
        f"Hello {case.customer.strip() or '[name]'},",
        _opening(case, now, is_later=is_later),
        *_owed(case.open_promises(), now),
        *_promised(case.promises, now),
        (
            "If anything is open, please tell me:\n"
            "- What is not yet as you need it?\n"
            "- What has it kept you from doing since?\n"
            "- What would settle it for you, and by which day do you need that?"
        ),
        "A line is enough. If you would sooner talk, name a time that suits you and I will ring you then.",
        "[your name]",
    ]
    return Review(
        text="\n\n".join(parts) + "\n",
        case=Case(customer=case.customer, is_check_in=True),
        customer_knows=True,
    )


def _opening(case: Case, now: datetime, *, is_later: bool) -> str:
    sent = moment(case.sent_at)
    if sent is None:
        when = "I wrote to you about [what happened]."
    else:
        on = sent.astimezone(now.tzinfo)
        day = f"{WEEKDAYS[on.weekday()]} {on.day} {MONTHS[on.month - 1]}"
        when = f"On {day} I wrote to you about [what happened]."
    again = "I asked you once already, and I ask again, because time shows what holds. " if is_later else ""
    return f"{when} {again}Only you can say how it stands now: {_THE_QUESTION}"


def _owed(promises: tuple[Promise, ...], now: datetime) -> list[str]:
    """Return what is overdue, owned, with room for the day on which it will be done."""
    late = [promise for promise in promises if is_overdue(promise.due, now)]
    if not late:
        return []
    lines = "\n".join(f"- {promise.words}" for promise in late)
    return [f"I promised you this and have not done it yet:\n{lines}\nI will do it by [day]."]


def _promised(promises: tuple[Promise, ...], now: datetime) -> list[str]:
    kept = [promise for promise in promises if promise.kept_at and not promise.is_dropped]
    if not kept:
        return []
    lines = []
    for promise in kept:
        day = day_of(promise.kept_at, now)
        on = f" Done on {day.day} {MONTHS[day.month - 1]}." if day else ""
        lines.append(f"- {promise.words}{on}")
    return ["What I promised and what I have done, so that you can hold me to it:\n" + "\n".join(lines)]
