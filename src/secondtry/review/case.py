"""What goes on around a message once it is more than a draft: promises, follow-ups, what was learned.

Days are ISO 8601 ("2026-03-03"), moments ISO 8601 with their offset. An empty string is what nobody has said.
Numbers name a promise, a follow-up or a task within its case.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol, TypeVar

from secondtry.documents.document import MailHead


class Reply(StrEnum):
    """A yes or no, as far as it was given."""

    NONE = ""
    YES = "yes"
    NO = "no"


class Outcome(StrEnum):
    """How a case went, as the person sees it."""

    OPEN = ""
    SOLVED = "solved"
    PARTLY = "partly"
    NOT_SOLVED = "not solved"
    NO_ANSWER = "no answer"
    LEFT = "customer left"


class PromiseKind(StrEnum):
    """What a promise is about: when they hear from us, the repair, or that it does not happen again."""

    TIME = "time"
    FIX = "fix"
    PREVENTION = "prevention"


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised, and by when.

    ``due`` is a day, or a moment where a clock time was promised. ``is_sure`` is false where the
    words of the message can mean more than one day. ``found_as`` is the sentence in which it was
    found, empty for one that the person wrote. A dropped one stays, so that it is not found again.
    """

    number: int
    words: str = ""
    due: str = ""
    is_sure: bool = True
    kind: PromiseKind = PromiseKind.TIME
    kept_at: str = ""
    found_as: str = ""
    is_dropped: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return not self.kept_at and not self.is_dropped


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A day on which to ask how it went, and what the customer said.

    ``addressed`` and ``solved`` are the customer's view, not ours. The day of one that is not
    ``is_typed`` is counted from the day of sending, and moves with it.
    """

    number: int
    due: str
    asked_at: str = ""
    addressed: Reply = Reply.NONE
    solved: Reply = Reply.NONE
    said: str = ""
    is_typed: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the question is still to be asked."""
        return not self.asked_at and not self.is_answered

    @property
    def is_answered(self) -> bool:
        """Whether the customer has said how it stands."""
        return self.addressed is not Reply.NONE or self.solved is not Reply.NONE


@dataclass(frozen=True, slots=True)
class EarlierSending:
    """A message that went out before the one that is being tried now, and what was said of it then."""

    sent_at: str = ""
    send_again: Reply = Reply.NONE
    send_again_note: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Something that we change so that it does not happen again."""

    number: int
    words: str = ""
    due: str = ""
    done_at: str = ""


@dataclass(frozen=True, slots=True)
class CaseMail:
    """What the mail that a message came as says of itself (see ``MailHead``), as a case keeps it."""

    sender: str = ""
    recipients: str = ""
    sent_at: str = ""

    @classmethod
    def of(cls, head: MailHead) -> "CaseMail":
        """Return what a mail's head says."""
        return cls(*head)


@dataclass(frozen=True, slots=True)
class Case:
    """One customer's case.

    ``sent_at`` is empty while the message has not gone out. ``brought_in_at`` belongs to a message
    of the past that was brought in to be looked at again, ``found`` to what was found in it then.
    A check-in belongs to the customer of another case and counts as no incident; ``asks_about`` is the
    id of that case on the shelf, and ``asks_on`` the number of its follow-up. ``mail`` is what the
    head of the mail says in which the message came; it decides nothing by itself. ``earlier`` are the
    messages that went out before this try, the first one first.
    """

    customer: str = ""
    sent_at: str = ""
    promises: tuple[Promise, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    send_again: Reply = Reply.NONE
    send_again_note: str = ""
    lesson: str = ""
    tasks: tuple[Task, ...] = ()
    outcome: Outcome = Outcome.OPEN
    outcome_note: str = ""
    is_example: bool = False
    surprise: str = ""
    closed_at: str = ""
    is_check_in: bool = False
    asks_about: str = ""
    asks_on: int = 0
    brought_in_at: str = ""
    found: int = 0
    mail: CaseMail = field(default_factory=CaseMail)
    earlier: tuple[EarlierSending, ...] = ()

    def open_promises(self) -> tuple[Promise, ...]:
        """Return the promises that are still to be kept, in their order."""
        return tuple(promise for promise in self.promises if promise.is_open)

    def with_promise(self, promise: Promise) -> "Case":
        """Return the case with a promise in the place of the one of its number, or as a new one."""
        return replace(self, promises=_with(self.promises, promise))

    def with_follow_up(self, follow_up: FollowUp) -> "Case":
        """Return the case with a follow-up in the place of the one of its number, or as a new one."""
        return replace(self, follow_ups=_with(self.follow_ups, follow_up))

    def with_task(self, task: Task) -> "Case":
        """Return the case with a task in the place of the one of its number, or as a new one."""
        return replace(self, tasks=_with(self.tasks, task))

    def with_line_back(self, line: Promise | Task) -> "Case":
        """Return the case with a promise or a task that was crossed out, as it was.

        A task whose number another has by now gets one of its own: nothing takes the place of words.
        """
        if isinstance(line, Promise):
            return self.with_promise(line)
        if any(task.number == line.number for task in self.tasks):
            line = replace(line, number=next_number(self.tasks))
        return replace(self, tasks=tuple(sorted((*self.tasks, line), key=lambda task: task.number)))

    def crossed_out(self) -> tuple[Promise, ...]:
        """Return the promises with words that were called none."""
        return tuple(each for each in self.promises if each.is_dropped and each.words.strip())

    def while_tried_again(self) -> "Case":
        """Return the case of a message that went out and is written anew; what was promised still holds."""
        mail = replace(self.mail, sent_at="")
        before = EarlierSending(self.sent_at, self.send_again, self.send_again_note)
        return replace(
            self,
            sent_at="",
            send_again=Reply.NONE,
            send_again_note="",
            brought_in_at="",
            mail=mail,
            earlier=(*self.earlier, before),
        )

    def with_first_sent(self, sent_at: str) -> "Case":
        """Return the case with another time at which the message before this try went out."""
        *others, last = self.earlier or (EarlierSending(),)
        return replace(self, earlier=(*others, replace(last, sent_at=sent_at)))

    def without_trying_again(self, sent_at: str) -> "Case":
        """Return the case as if there were no try but the last one that went out, which was then."""
        if self.sent_at or not self.earlier:
            return replace(self, sent_at=self.sent_at or sent_at)
        *others, last = self.earlier
        return replace(
            self,
            sent_at=sent_at,
            send_again=last.send_again,
            send_again_note=last.send_again_note,
            earlier=tuple(others),
        )

    def without_task(self, number: int) -> "Case":
        """Return the case without the task of a number."""
        return replace(self, tasks=tuple(task for task in self.tasks if task.number != number))


class _HasNumber(Protocol):
    @property
    def number(self) -> int: ...


_Numbered = TypeVar("_Numbered", bound=_HasNumber)


def next_number(numbered: Iterable[_HasNumber]) -> int:
    """Return a number that none of these has."""
    return max((each.number for each in numbered), default=0) + 1


def _with(numbered: tuple[_Numbered, ...], new: _Numbered) -> tuple[_Numbered, ...]:
    if all(each.number != new.number for each in numbered):
        return (*numbered, new)
    return tuple(new if each.number == new.number else each for each in numbered)
