"""How a case stands at a given moment: what is due, in words, and which case comes first.

Everything takes ``now``, a moment in the person's own time zone; nothing here looks at a clock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import IntEnum

from secondtry.review.case import Case, EarlierSending, FollowUp, Promise, Reply, next_number
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import (
    ago_in_words,
    counted,
    day_in_words,
    day_of,
    moment,
    time_over_in_words,
)


class Stage(IntEnum):
    """Where a case stands; the list shows them in this order."""

    OVERDUE = 0
    DUE_TODAY = 1
    ASK = 2
    LOOK_BACK = 3
    UNREADABLE = 4
    UNANSWERED = 5
    BROUGHT_IN = 6
    WRITING = 7
    SENT = 8
    REVIEWED = 9
    CLOSED = 10
    TRASHED = 11


#: The stages in which something is to be done now.
CALLING = frozenset({Stage.OVERDUE, Stage.ASK, Stage.LOOK_BACK, Stage.DUE_TODAY})


@dataclass(frozen=True, slots=True)
class Standing:
    """How a case stands: its stage, the same in words, and its place in the list (lower comes first)."""

    stage: Stage
    words: str
    place: tuple[int, float]


@dataclass(frozen=True, slots=True)
class Reminder:
    """How many cases call for something now."""

    overdue: int = 0
    to_ask: int = 0
    to_look_back: int = 0
    today: int = 0

    @property
    def total(self) -> int:
        """How many cases there are in all."""
        return self.overdue + self.to_ask + self.to_look_back + self.today

    def in_words(self) -> str:
        """Return one quiet sentence, or nothing."""
        parts = [
            words
            for count, words in (
                (self.overdue, f"{_cases(self.overdue)} with a promise that is overdue"),
                (self.today, f"{_cases(self.today)} with a promise for today"),
                (self.to_ask, f"{_cases(self.to_ask)} to ask how it went"),
                (self.to_look_back, f"{_cases(self.to_look_back)} to look back at"),
            )
            if count
        ]
        return f"{', '.join(parts)}." if parts else ""


def standing(entry: ShelfEntry, now: datetime, *, looks_back: bool = True) -> Standing:
    """Return how a case stands; without ``looks_back`` nobody is asked whether they would send it again."""
    if entry.problem:
        begun = moment(entry.modified)
        since = f"begun {ago_in_words(begun, now)}" if begun else entry.id
        place = -(begun.timestamp() if begun else 0)
        return _standing(Stage.UNREADABLE, f"Left as it is in its folder; {since}", place)
    if closed := moment(entry.case.closed_at):
        return _standing(Stage.CLOSED, f"Closed {ago_in_words(closed, now)}", -closed.timestamp())
    if entry.reviewed_for:
        modified = moment(entry.modified)
        since = f", {ago_in_words(modified, now)}" if modified else ""
        place = -(modified.timestamp() if modified else 0)
        return _standing(Stage.REVIEWED, f"Reviewed for {entry.reviewed_for}{since}", place)
    sent = moment(entry.case.sent_at)
    if sent is None:
        return _with_promises_due(entry.case, now) or _not_sent(entry, now)
    return (
        _with_promises_due(entry.case, now)
        or _to_be_looked_at(entry.case, sent, now, looks_back=looks_back)
        or _standing(
            Stage.SENT,
            f"Sent {ago_in_words(sent, now)}{_next_words(entry.case, now)}",
            -sent.timestamp(),
        )
    )


def in_trash(entries: Iterable[ShelfEntry], now: datetime, days: int) -> list[tuple[ShelfEntry, Standing]]:
    """Return what is in the trash, the last that came there first, each with when it will be gone."""
    stood = [(entry, _trashed(entry, now, days)) for entry in entries]
    return sorted(stood, key=lambda each: each[1].place)


def _trashed(entry: ShelfEntry, now: datetime, days: int) -> Standing:
    at = moment(entry.trashed_at) or now
    left = (at.astimezone(now.tzinfo).date() + timedelta(days=days) - now.date()).days
    when = "at the next start" if left <= 0 else "tomorrow" if left == 1 else f"in {left} days"
    return _standing(Stage.TRASHED, f"In the trash: gone for good {when}", -at.timestamp())


def earlier_words(sending: EarlierSending, now: datetime) -> str:
    """Return when an earlier message of a case went out, and what was said of it; nothing if nothing was."""
    sent = moment(sending.sent_at)
    on = sent.astimezone(now.tzinfo) if sent else None
    parts = (
        f"Sent before, {day_in_words(on.date(), now.date())}, {on:%H:%M}" if on else "",
        f"Would you send it again? {sending.send_again.capitalize()}" if sending.send_again else "",
        sending.send_again_note.strip(),
    )
    return " · ".join(part for part in parts if part)


def is_overdue(due: str, now: datetime) -> bool:
    """Say whether a day has passed, or a moment."""
    if (at := moment(due)) is not None:
        return at < now
    day = day_of(due, now)
    return day is not None and day < now.date()


def due_follow_up(case: Case, now: datetime) -> FollowUp | None:
    """Return the latest follow-up whose day has come and that is still open, of a case that is not closed.

    When two have come, asking once is enough.
    """
    if case.closed_at or not case.sent_at:
        return None
    due = [each for each in case.follow_ups if each.is_open and _has_come(each.due, now)]
    return due[-1] if due else None


def is_to_be_looked_back_at(case: Case, now: datetime) -> bool:
    """Say whether a day has passed since sending, and nobody has said whether they would send it again."""
    sent = moment(case.sent_at)
    if sent is None or case.closed_at or case.send_again is not Reply.NONE or case.is_check_in:
        return False
    return sent.astimezone(now.tzinfo).date() < now.date()


def reminder(standings: Iterable[Standing]) -> Reminder:
    """Return how many of these cases call for something now."""
    stages = [each.stage for each in standings]
    return Reminder(
        overdue=stages.count(Stage.OVERDUE),
        to_ask=stages.count(Stage.ASK),
        to_look_back=stages.count(Stage.LOOK_BACK),
        today=stages.count(Stage.DUE_TODAY),
    )


def in_order(
    entries: Iterable[ShelfEntry], now: datetime, *, looks_back: bool = True
) -> list[tuple[ShelfEntry, Standing]]:
    """Return all cases, the one that is overdue for longest first, those that are closed last."""
    stood = [(entry, standing(entry, now, looks_back=looks_back)) for entry in entries]
    return sorted(stood, key=lambda each: each[1].place)


def ledger(case: Case) -> tuple[Promise, ...]:
    """Return the promises as they are shown: the open ones by their day, those without one, the kept ones."""
    shown = [promise for promise in case.promises if not promise.is_dropped]
    return tuple(
        sorted(
            shown,
            key=lambda each: (bool(each.kept_at), not each.due, each.due[:16], each.number),
        )
    )


def marked_sent(case: Case, now: datetime, days: Sequence[int]) -> Case:
    """Return the case of a message that has gone out now, to be asked about so many days from now."""
    sent = replace(case, sent_at=now.isoformat(timespec="seconds"), closed_at="", brought_in_at="")
    return with_follow_ups(sent, days)


def taken_from_mail(case: Case, now: datetime) -> Case:
    """Return the case with what its mail says, as far as nobody has said it: whom it went to, and when.

    For a mail that we sent, which only the person knows. A time to come is none.
    """
    sent = moment(case.mail.sent_at)
    is_dated = not case.sent_at and sent is not None and sent <= now
    customer = case.customer or case.mail.recipients
    if is_dated:
        return replace(case, customer=customer, sent_at=case.mail.sent_at, brought_in_at="")
    return replace(case, customer=customer)


def with_follow_ups(case: Case, days: Sequence[int]) -> Case:
    """Return a case that was sent with the days on which to ask; what was asked already stays.

    A check-in itself is followed up no further.
    """
    sent = moment(case.sent_at)
    if sent is None or case.is_check_in:
        return case
    asked = tuple(each for each in case.follow_ups if not each.is_open)
    planned = list(asked)
    for number in sorted(set(days))[len(asked) :]:
        due = (sent.date() + timedelta(days=number)).isoformat()
        planned.append(FollowUp(next_number(planned), due))
    return replace(case, follow_ups=tuple(planned))


def _with_promises_due(case: Case, now: datetime) -> Standing | None:
    overdue = [promise for promise in case.open_promises() if is_overdue(promise.due, now)]
    if overdue:
        first = min(day for promise in overdue if (day := day_of(promise.due, now)))
        words = f"{counted(len(overdue), 'promise')} overdue {time_over_in_words(first, now.date())}"
        return _standing(Stage.OVERDUE, words, first.toordinal())
    today = [promise for promise in case.open_promises() if day_of(promise.due, now) == now.date()]
    if today:
        return _standing(Stage.DUE_TODAY, f"{counted(len(today), 'promise')} for today", -len(today))
    return None


def _to_be_looked_at(case: Case, sent: datetime, now: datetime, *, looks_back: bool) -> Standing | None:
    if ask := due_follow_up(case, now):
        day = day_of(ask.due, now) or now.date()
        since = "" if day == now.date() else f" {time_over_in_words(day, now.date())}"
        return _standing(Stage.ASK, f"Ask whether it is solved: due{since or ' today'}", day.toordinal())
    if looks_back and is_to_be_looked_back_at(case, now):
        words = f"Sent {ago_in_words(sent, now)}: would you send it again?"
        return _standing(Stage.LOOK_BACK, words, sent.timestamp())
    last = next((each for each in reversed(case.follow_ups) if not each.is_open), None)
    asked = moment(last.asked_at) if last and not last.is_answered else None
    if asked is not None:
        return _standing(
            Stage.UNANSWERED, f"Asked {ago_in_words(asked, now)}: no answer yet", asked.timestamp()
        )
    return None


def _not_sent(entry: ShelfEntry, now: datetime) -> Standing:
    case = entry.case
    if case.brought_in_at:
        found = counted(case.found, "phrase") if case.found else "nothing"
        return _standing(Stage.BROUGHT_IN, f"Brought in: {found} to look at", -case.found)
    modified = moment(entry.modified)
    since = f", {ago_in_words(modified, now)}" if modified else ""
    words = "Second try being written" if entry.is_second_try else "Being written"
    return _standing(Stage.WRITING, f"{words}{since}", -(modified.timestamp() if modified else 0))


def _next_words(case: Case, now: datetime) -> str:
    """Return what comes next: "; 2 promises, the next on Friday"."""
    coming = [day for promise in case.open_promises() if (day := day_of(promise.due, now))]
    if coming:
        return f"; next promise {_on(day_in_words(min(coming), now.date()))}"
    asking = [day for each in case.follow_ups if each.is_open and (day := day_of(each.due, now))]
    return f"; ask {_on(day_in_words(min(asking), now.date()))}" if asking else ""


def _on(day: str) -> str:
    return day if day in {"today", "tomorrow", "yesterday"} else f"on {day}"


def _has_come(due: str, now: datetime) -> bool:
    day = day_of(due, now)
    return day is not None and day <= now.date()


def _standing(stage: Stage, words: str, place: float) -> Standing:
    return Standing(stage, words, (stage.value, place))


def _cases(count: int) -> str:
    return counted(count, "case")
