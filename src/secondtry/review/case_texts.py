"""Cases as plain text: one case, the log of all of them, and a sheet to have at hand while calling.

Private facts are in none of them.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from secondtry.review.case import Case, Outcome, Promise, Reply
from secondtry.review.case_state import in_order, is_overdue, ledger
from secondtry.review.shelf import ShelfEntry
from secondtry.review.time_words import counted
from secondtry.review.typed_days import shown_day

OUTCOME_WORDS = {
    Outcome.OPEN: "Not known yet",
    Outcome.SOLVED: "Solved, from their side",
    Outcome.PARTLY: "Partly solved",
    Outcome.NOT_SOLVED: "Not solved",
    Outcome.NO_ANSWER: "No answer",
    Outcome.LEFT: "The customer has left",
}

_NOBODY = "Customer not named"


def case_as_text(entry: ShelfEntry, now: datetime) -> str:
    """Return what is known of a case: its promises, what was learned, what we change."""
    case = entry.case
    sections = [
        [entry.title or "Untitled", *_who_and_when(case, now)],
        ["What we promised", *_bulleted(_promise_line(each, now) for each in ledger(case))],
        ["Would we send it again?", _look_back(case)] if case.send_again is not Reply.NONE else [],
        ["What the customer says", *_bulleted(_answers(case, now))],
        ["What we learned", *_text(case.lesson)],
        ["What we change, so that it does not happen again", *_bulleted(_task_lines(case, now))],
        ["How it went", *_text(_outcome(case))],
        ["A pleasant surprise", *_text(case.surprise)],
    ]
    # A section without a line under its heading says nothing.
    return _joined(section for section in sections if len(section) > 1)


def log_as_text(entries: Iterable[ShelfEntry], now: datetime) -> str:
    """Return the log of do-overs: every case that went out, the newest first, with its outcome and lesson."""
    sent = [entry for entry in entries if entry.case.sent_at and not entry.case.is_check_in]
    newest = sorted(sent, key=lambda entry: entry.case.sent_at[:19], reverse=True)
    head = [f"Do-overs, {shown_day(now.date().isoformat(), now)}", counted(len(newest), "case")]
    return _joined([head, *(_log_lines(entry, now) for entry in newest)])


def lessons_as_text(entries: Iterable[ShelfEntry], now: datetime) -> str:
    """Return what was learned and what is changed in all cases, without a customer's name."""
    cases = [entry.case for entry, _ in in_order(entries, now)]
    learned = [case for case in cases if case.lesson.strip()]
    tasks = [line for case in cases for line in _task_lines(case, now)]
    return _joined(
        [
            ["What we learned", *_bulleted(" ".join(case.lesson.split()) for case in learned)],
            ["What we change", *_bulleted(tasks)],
        ]
    )


def call_sheet(entry: ShelfEntry, now: datetime, *, incidents: int = 0) -> str:
    """Return what to have at hand while calling: what is owed, what to ask, and room for their words."""
    case = entry.case
    owed = [_promise_line(each, now) for each in ledger(case) if each.is_open]
    before = f"This customer has had {counted(incidents, 'other case')}." if incidents else ""
    return _joined(
        [
            [f"Call: {case.customer or _NOBODY}", entry.title, *_text(before)],
            ["When (agree on a time that suits them)", "______________________________"],
            ["What we owe them", *(_bulleted(owed) or ["Nothing that is written down."])],
            [
                "Say first",
                "- Why you call, and that you have time. Then be silent.",
                "- If a promise is late: say so yourself, before they do.",
            ],
            [
                "Ask, and write down their words",
                "- From your side, is it addressed?",
                "  ____________________________________________________________",
                "- And is it solved? What is still open?",
                "  ____________________________________________________________",
                "- What has it kept you from doing?",
                "  ____________________________________________________________",
                "- What should we do differently in future?",
                "  ____________________________________________________________",
            ],
            [
                "Before you put down the phone",
                "- Say back what you heard, and ask whether that is it.",
                "- Say what you will do, and by which day: ____________________",
            ],
        ]
    )


def _log_lines(entry: ShelfEntry, now: datetime) -> list[str]:
    case = entry.case
    lines = [
        f"{shown_day(case.sent_at, now)}  {case.customer or _NOBODY}: {entry.title}",
        f"Outcome: {_outcome(case)}",
    ]
    if entry.is_second_try:
        lines.insert(1, "This was a second try.")
    if case.lesson.strip():
        lines.append(f"Learned: {' '.join(case.lesson.split())}")
    if case.surprise.strip():
        lines.append(f"A pleasant surprise: {' '.join(case.surprise.split())}")
    return lines


def _who_and_when(case: Case, now: datetime) -> Iterator[str]:
    yield f"Customer: {case.customer or _NOBODY}"
    if case.sent_at:
        yield f"Sent: {shown_day(case.sent_at, now)}"
    if case.closed_at:
        yield f"Closed: {shown_day(case.closed_at, now)}"


def _promise_line(promise: Promise, now: datetime) -> str:
    due = f"by {shown_day(promise.due, now)}" if promise.due else "no day given"
    if promise.kept_at:
        return f"[x] {promise.words} ({due}; done {shown_day(promise.kept_at, now)})"
    return f"[ ] {promise.words} ({due}{'; overdue' if is_overdue(promise.due, now) else ''})"


def _task_lines(case: Case, now: datetime) -> Iterator[str]:
    for task in case.tasks:
        if not task.words.strip():
            continue
        due = f"by {shown_day(task.due, now)}" if task.due else ""
        done = f"done {shown_day(task.done_at, now)}" if task.done_at else ""
        when = "; ".join(part for part in (due, done) if part)
        yield f"[{'x' if task.done_at else ' '}] {task.words}{f' ({when})' if when else ''}"


def _answers(case: Case, now: datetime) -> Iterator[str]:
    for each in case.follow_ups:
        if each.is_open and not each.said.strip():
            continue
        replies = [
            f"{word}: {reply.value}"
            for word, reply in (("addressed", each.addressed), ("solved", each.solved))
            if reply is not Reply.NONE
        ]
        said = " ".join(each.said.split())
        yield f"{shown_day(each.asked_at or each.due, now)}: " + "; ".join(
            part for part in (*replies, said) if part
        )


def _look_back(case: Case) -> str:
    note = " ".join(case.send_again_note.split())
    return f"{case.send_again.value.capitalize()}.{f' {note}' if note else ''}"


def _outcome(case: Case) -> str:
    note = " ".join(case.outcome_note.split())
    return f"{OUTCOME_WORDS[case.outcome]}.{f' {note}' if note else ''}"


def _text(words: str) -> list[str]:
    return [words.strip()] if words.strip() else []


def _bulleted(lines: Iterable[str]) -> list[str]:
    return [f"- {line}" for line in lines]


def _joined(sections: Iterable[list[str]]) -> str:
    return "\n\n".join("\n".join(section) for section in sections) + "\n"
