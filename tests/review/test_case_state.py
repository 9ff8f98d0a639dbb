"""How a case stands: what is due, in words, and which comes first."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from secondtry.review.case import Case, CaseMail, FollowUp, Promise, Reply
from secondtry.review.case_state import (
    Stage,
    due_follow_up,
    in_order,
    in_trash,
    ledger,
    marked_sent,
    reminder,
    standing,
    taken_from_mail,
    with_follow_ups,
)
from secondtry.review.shelf import ShelfEntry

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 11, 25, 14, 20, tzinfo=LONDON)


def at(days: int = 0, hours: int = 0) -> str:
    """Return a moment from now on, or before it, as it is kept."""
    return (NOW + timedelta(days=days, hours=hours)).isoformat()


def day(days: int) -> str:
    return (NOW + timedelta(days=days)).date().isoformat()


SENT_TODAY = Case(customer="Dana", sent_at=at(hours=-3))
SENT_BEFORE = Case(customer="Dana", sent_at=at(-2), send_again=Reply.YES)


def stage(case: Case, modified: str = "") -> tuple[Stage, str]:
    stood = standing(ShelfEntry("a", "Your order", modified, case=case), NOW)
    return stood.stage, stood.words


def test_a_draft_is_being_written() -> None:
    assert stage(Case(), at(hours=-3)) == (Stage.WRITING, "Being written, 3 hours ago")


def test_a_second_try_says_so_and_what_the_first_promised_still_counts() -> None:
    entry = ShelfEntry("a", modified=at(hours=-3), is_second_try=True)
    assert standing(entry, NOW).words == "Second try being written, 3 hours ago"
    late = replace(entry, case=Case(promises=(Promise(1, "Ring", day(-1)),)))
    assert standing(late, NOW).stage is Stage.OVERDUE


def test_what_was_sent_says_how_long_ago() -> None:
    assert stage(SENT_TODAY) == (Stage.SENT, "Sent 3 hours ago")
    assert stage(SENT_BEFORE) == (Stage.SENT, "Sent 2 days ago")


def test_the_day_after_sending_it_asks_whether_one_would_send_it_again() -> None:
    late_last_night = Case(sent_at=at(hours=-15))
    assert stage(late_last_night) == (Stage.LOOK_BACK, "Sent yesterday: would you send it again?")
    assert stage(replace(late_last_night, send_again=Reply.NO))[0] is Stage.SENT
    assert stage(replace(SENT_TODAY, sent_at=at(hours=-14)))[0] is Stage.SENT
    entry = ShelfEntry("a", case=late_last_night)
    assert standing(entry, NOW, looks_back=False).stage is Stage.SENT


def test_a_promise_is_overdue_on_the_day_after_its_day() -> None:
    due = replace(SENT_BEFORE, promises=(Promise(1, "Ring", day(0)), Promise(2, "Refund", day(2))))
    assert stage(due) == (Stage.DUE_TODAY, "1 promise for today")
    late = replace(SENT_BEFORE, promises=(Promise(1, "Ring", day(-1)), Promise(2, "Refund", day(-3))))
    assert stage(late) == (Stage.OVERDUE, "2 promises overdue for 3 days")


def test_a_promised_moment_is_overdue_as_soon_as_it_has_passed() -> None:
    assert stage(replace(SENT_TODAY, promises=(Promise(1, "Ring", at(hours=-1)),))) == (
        Stage.OVERDUE,
        "1 promise overdue since today",
    )
    assert stage(replace(SENT_TODAY, promises=(Promise(1, "Ring", at(hours=1)),)))[0] is Stage.DUE_TODAY


@pytest.mark.parametrize(
    "promise", [Promise(1, "Ring", day(-1), kept_at=at(-1)), Promise(1, "Ring", day(-1), is_dropped=True)]
)
def test_a_promise_that_was_kept_or_dropped_is_not_overdue(promise: Promise) -> None:
    assert stage(replace(SENT_BEFORE, promises=(promise,)))[0] is Stage.SENT


def test_the_next_promise_is_named() -> None:
    case = replace(SENT_BEFORE, promises=(Promise(1, "Ring", day(2)), Promise(2, "Refund", day(9))))
    assert stage(case) == (Stage.SENT, "Sent 2 days ago; next promise on Friday")


def test_a_follow_up_is_due_from_its_day_on_until_somebody_asked() -> None:
    asked_once = replace(SENT_BEFORE, follow_ups=(FollowUp(1, day(0)), FollowUp(2, day(23))))
    assert stage(asked_once) == (Stage.ASK, "Ask whether it is solved: due today")
    assert due_follow_up(asked_once, NOW) == FollowUp(1, day(0))
    answered = asked_once.with_follow_up(FollowUp(1, day(0), solved=Reply.YES))
    assert stage(answered) == (Stage.SENT, "Sent 2 days ago; ask on 18 December")


def test_a_customer_who_was_asked_and_has_not_answered_is_in_sight_until_they_do() -> None:
    asked = FollowUp(1, day(-3), asked_at=at(-3))
    case = replace(SENT_BEFORE, follow_ups=(asked, FollowUp(2, day(23))))
    assert stage(case) == (Stage.UNANSWERED, "Asked 3 days ago: no answer yet")
    answered = case.with_follow_up(replace(asked, solved=Reply.NO))
    assert stage(answered)[0] is Stage.SENT


def test_of_two_follow_ups_that_have_come_the_later_is_asked() -> None:
    case = replace(SENT_BEFORE, follow_ups=(FollowUp(1, day(-23)), FollowUp(2, day(-1))))
    assert due_follow_up(case, NOW) == FollowUp(2, day(-1))
    assert stage(case) == (Stage.ASK, "Ask whether it is solved: due since yesterday")


def test_a_closed_case_calls_for_nothing() -> None:
    late = replace(
        SENT_BEFORE,
        promises=(Promise(1, "Ring", day(-1)),),
        follow_ups=(FollowUp(1, day(-1)),),
        closed_at=at(-20),
    )
    assert stage(late) == (Stage.CLOSED, "Closed 2 weeks ago")
    assert due_follow_up(late, NOW) is None


def test_what_was_brought_in_says_how_much_there_is_to_look_at() -> None:
    assert stage(Case(brought_in_at=at(), found=3)) == (Stage.BROUGHT_IN, "Brought in: 3 phrases to look at")


def test_the_list_begins_with_what_is_overdue_for_longest_and_ends_with_what_is_closed() -> None:
    cases = {
        "closed": replace(SENT_BEFORE, closed_at=at(-1)),
        "sent": SENT_TODAY,
        "few": Case(brought_in_at=at(), found=1),
        "many": Case(brought_in_at=at(), found=9),
        "late": replace(SENT_BEFORE, promises=(Promise(1, "Ring", day(-1)),)),
        "later": replace(SENT_BEFORE, promises=(Promise(1, "Ring", day(-9)),)),
        "ask": replace(SENT_BEFORE, follow_ups=(FollowUp(1, day(-1)),)),
        "writing": Case(),
    }
    entries = [ShelfEntry(name, name, at(-1), case=case) for name, case in cases.items()]
    ordered = [entry.id for entry, _ in in_order(entries, NOW)]
    assert ordered == ["later", "late", "ask", "many", "few", "writing", "sent", "closed"]


def test_the_reminder_counts_cases_and_says_nothing_where_there_is_nothing() -> None:
    late = replace(SENT_BEFORE, promises=(Promise(1, "Ring", day(-1)), Promise(2, "Refund", day(-1))))
    entries = [
        ShelfEntry("a", case=late),
        ShelfEntry("b", case=late),
        ShelfEntry("c", case=replace(SENT_BEFORE, follow_ups=(FollowUp(1, day(0)),))),
        ShelfEntry("d", case=SENT_TODAY),
    ]
    due = reminder(standing(entry, NOW) for entry in entries)
    assert due.total == 3
    assert due.in_words() == "2 cases with a promise that is overdue, 1 case to ask how it went."
    assert reminder([standing(entries[3], NOW)]).in_words() == ""


def test_the_ledger_shows_what_is_due_first_and_what_was_kept_last() -> None:
    promises = (
        Promise(1, "kept", day(-5), kept_at=at(-4)),
        Promise(2, "no day"),
        Promise(3, "late", day(3)),
        Promise(4, "soon", at(1)),
        Promise(5, "dropped", day(1), is_dropped=True),
    )
    assert [each.words for each in ledger(Case(promises=promises))] == ["soon", "late", "no day", "kept"]


def test_marking_as_sent_takes_the_moment_and_the_days_to_ask() -> None:
    case = marked_sent(Case(customer="Dana", brought_in_at=at(-1)), NOW, (30, 7))
    assert case == Case(
        customer="Dana",
        sent_at="2026-11-25T14:20:00+00:00",
        follow_ups=(FollowUp(1, "2026-12-02"), FollowUp(2, "2026-12-25")),
    )


def test_a_check_in_is_followed_up_no_further() -> None:
    assert marked_sent(Case(is_check_in=True), NOW, (7, 30)).follow_ups == ()


def test_days_to_ask_are_counted_on_the_calendar_also_across_summer_time() -> None:
    sent = Case(sent_at=datetime(2026, 3, 27, 23, 30, tzinfo=LONDON).isoformat())
    assert [each.due for each in with_follow_ups(sent, (7, 30)).follow_ups] == ["2026-04-03", "2026-04-26"]


def test_planning_anew_keeps_what_was_asked() -> None:
    asked = FollowUp(1, day(-5), asked_at=at(-5), said="Not yet")
    case = replace(SENT_BEFORE, follow_ups=(asked, FollowUp(2, day(18))))
    assert with_follow_ups(case, (7, 14)).follow_ups == (asked, FollowUp(2, day(12)))


MAIL = CaseMail("Sam", "Dana Weiss", at(-3))


def test_what_a_mail_says_is_taken_where_nobody_has_said_it() -> None:
    taken = taken_from_mail(Case(brought_in_at=at(), mail=MAIL), NOW)
    assert (taken.customer, taken.sent_at, taken.brought_in_at) == ("Dana Weiss", at(-3), "")
    said = Case(customer="Dana", sent_at=at(-1), mail=MAIL)
    assert taken_from_mail(said, NOW) == said


@pytest.mark.parametrize("sent_at", [at(hours=1), "", "yesterday"])
def test_a_mail_without_a_time_that_has_passed_was_not_sent_by_it(sent_at: str) -> None:
    case = Case(brought_in_at=at(), mail=replace(MAIL, sent_at=sent_at))
    assert taken_from_mail(case, NOW) == replace(case, customer="Dana Weiss")


def test_a_second_try_is_not_as_old_as_the_mail_of_the_first() -> None:
    again = Case(sent_at=at(-2), mail=MAIL).while_tried_again()
    assert again.mail == replace(MAIL, sent_at="")


@pytest.mark.parametrize(
    ("days_ago", "words"),
    [(0, "in 30 days"), (29, "tomorrow"), (30, "at the next start"), (40, "at the next start")],
)
def test_the_trash_says_when_a_case_will_be_gone(days_ago: int, words: str) -> None:
    entry = ShelfEntry("1", "The gate", trashed_at=(NOW - timedelta(days=days_ago)).isoformat())
    ((_, stands),) = in_trash([entry], NOW, 30)
    assert stands.words == f"In the trash: gone for good {words}"


def test_what_was_deleted_last_comes_first_in_the_trash() -> None:
    entries = [
        ShelfEntry(str(days), trashed_at=(NOW - timedelta(days=days)).isoformat()) for days in (3, 1, 2)
    ]
    assert [entry.id for entry, _ in in_trash(entries, NOW, 30)] == ["1", "2", "3"]
