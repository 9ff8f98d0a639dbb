"""What moves with the day of sending, and what goes when a message was not sent after all."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from secondtry.review.case import Case, EarlierSending, FollowUp, Promise
from secondtry.review.case_state import marked_sent
from secondtry.review.sent_day import not_sent, with_sent_at

#: A Wednesday.
NOW = datetime(2026, 11, 25, 14, 20, tzinfo=ZoneInfo("Europe/London"))
EARLIER = (NOW - timedelta(days=2)).isoformat(timespec="seconds")
TOMORROW = Promise(1, "I will ring you tomorrow.", "2026-11-26", found_as="I will ring you tomorrow.")


def test_the_days_to_ask_move_with_the_day_of_sending_but_for_those_that_were_typed() -> None:
    case = marked_sent(Case(), NOW, [7, 30])
    typed = case.with_follow_up(FollowUp(2, "2027-01-05", is_typed=True))
    moved = with_sent_at(typed, EARLIER, NOW)
    assert moved.sent_at == EARLIER
    assert [each.due for each in moved.follow_ups] == ["2026-11-30", "2027-01-05"]


def test_what_was_asked_already_stays() -> None:
    asked = FollowUp(1, "2026-12-02", asked_at="2026-12-02T09:00+00:00")
    case = Case(sent_at=NOW.isoformat(), follow_ups=(asked,))
    assert with_sent_at(case, EARLIER, NOW).follow_ups == (asked,)


def test_a_promise_counted_from_the_sending_is_counted_anew_and_a_typed_day_stays() -> None:
    typed = Promise(2, "I will ring you tomorrow.", "2026-11-28", found_as="I will ring you tomorrow.")
    named = Promise(3, "You have it by 3 December.", "2026-12-03", found_as="You have it by 3 December.")
    case = Case(sent_at=NOW.isoformat(), promises=(TOMORROW, typed, named))
    dues = [each.due for each in with_sent_at(case, EARLIER, NOW).promises]
    assert dues == ["2026-11-24", "2026-11-28", "2026-12-03"]


def test_not_sent_after_all_asks_nothing_and_keeps_what_the_person_wrote() -> None:
    own = Promise(2, "Bring flowers")
    kept = replace(TOMORROW, number=3, kept_at="2026-11-25T10:00+00:00")
    case = replace(marked_sent(Case(customer="Dana"), NOW, [7]), promises=(TOMORROW, own, kept))
    assert not_sent(case) == Case(customer="Dana", promises=(own, kept))


def test_what_a_message_before_this_one_promised_still_holds() -> None:
    case = Case(sent_at=NOW.isoformat(), promises=(TOMORROW,), earlier=(EarlierSending(EARLIER),))
    assert not_sent(case).promises == (TOMORROW,)
    assert with_sent_at(case, "", NOW) == not_sent(case)
