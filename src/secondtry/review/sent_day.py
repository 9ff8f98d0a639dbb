"""What moves with the day on which a message counts as sent, and what goes when it was not sent after all."""

from dataclasses import replace
from datetime import datetime, timedelta

from secondtry.review.case import Case, FollowUp, Promise
from secondtry.review.due_days import read_due
from secondtry.review.time_words import day_of, moment


def with_sent_at(case: Case, sent_at: str, now: datetime) -> Case:
    """Return a case that was sent at another time, with the days that are counted from it moved.

    Days that the person typed stay, as does what was asked or kept already. Without a time it was not sent.
    """
    before, sent = moment(case.sent_at), moment(sent_at)
    if sent is None:
        return not_sent(case)
    if before is None:
        return replace(case, sent_at=sent_at)
    before, sent = before.astimezone(now.tzinfo), sent.astimezone(now.tzinfo)
    later = sent.date() - before.date()
    return replace(
        case,
        sent_at=sent_at,
        follow_ups=tuple(_moved(each, later, now) for each in case.follow_ups),
        promises=tuple(_read_anew(each, before, sent) for each in case.promises),
    )


def not_sent(case: Case) -> Case:
    """Return a case as it was before its message went out: nothing is to be asked, nothing promised by it.

    What the person wrote or ticked stays, and so do the promises of a message that went out before.
    """
    follow_ups = tuple(each for each in case.follow_ups if not each.is_open)
    kept = tuple(each for each in case.promises if case.earlier or not _is_untouched(each))
    return replace(case, sent_at="", follow_ups=follow_ups, promises=kept)


def _moved(follow_up: FollowUp, later: timedelta, now: datetime) -> FollowUp:
    due = day_of(follow_up.due, now)
    if due is None or follow_up.is_typed or not follow_up.is_open:
        return follow_up
    return replace(follow_up, due=(due + later).isoformat())


def _read_anew(promise: Promise, before: datetime, sent: datetime) -> Promise:
    """Return a promise with its day counted from another sending, unless the person gave it its day."""
    counted = read_due(promise.found_as, before) if promise.found_as and promise.is_open else None
    if counted is None or counted.kept(before) != promise.due:
        return promise
    due = read_due(promise.found_as, sent)
    return replace(promise, due=due.kept(sent), is_sure=due.is_sure) if due else promise


def _is_untouched(promise: Promise) -> bool:
    return promise.is_open and bool(promise.found_as) and promise.words == promise.found_as
