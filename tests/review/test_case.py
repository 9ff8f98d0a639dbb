"""A case: its numbered parts, and what becomes of it when the message is tried again."""

from secondtry.review.case import Case, EarlierSending, FollowUp, Promise, Reply, Task, next_number


def test_numbers_are_not_used_for_two() -> None:
    assert next_number(()) == 1
    assert next_number((Task(4), Task(2))) == 5


def test_a_part_takes_the_place_of_the_one_of_its_number_or_comes_last() -> None:
    case = Case(promises=(Promise(1, "a"), Promise(2, "b")), tasks=(Task(1, "c"),))
    assert case.with_promise(Promise(1, "new")).promises == (Promise(1, "new"), Promise(2, "b"))
    assert case.with_promise(Promise(3, "new")).promises[-1] == Promise(3, "new")
    assert case.with_task(Task(2)).tasks == (Task(1, "c"), Task(2))
    assert case.without_task(1).tasks == ()
    assert Case().with_follow_up(FollowUp(1, "2026-11-25")).follow_ups == (FollowUp(1, "2026-11-25"),)


def test_a_promise_is_open_until_it_is_kept_or_dropped() -> None:
    promises = (Promise(1), Promise(2, kept_at="2026-11-25T10:00+00:00"), Promise(3, is_dropped=True))
    assert Case(promises=promises).open_promises() == (Promise(1),)


def test_a_follow_up_is_open_until_it_was_asked_or_answered() -> None:
    assert FollowUp(1, "2026-11-25", said="rang, nobody in").is_open
    assert not FollowUp(1, "2026-11-25", asked_at="2026-11-25T10:00+00:00").is_open
    assert not FollowUp(1, "2026-11-25", addressed=Reply.NO).is_open
    assert not FollowUp(1, "2026-11-25", solved=Reply.YES).is_open


def test_a_message_that_is_tried_again_is_not_sent_yet_and_keeps_its_promises() -> None:
    case = Case(
        customer="Dana",
        sent_at="2026-11-25T10:00+00:00",
        promises=(Promise(1, "Ring"),),
        send_again=Reply.NO,
        send_again_note="Too long",
        lesson="Measure twice",
        brought_in_at="2026-11-25T10:00+00:00",
    )
    assert case.while_tried_again() == Case(
        customer="Dana",
        promises=(Promise(1, "Ring"),),
        lesson="Measure twice",
        earlier=(EarlierSending("2026-11-25T10:00+00:00", Reply.NO, "Too long"),),
    )


def test_without_a_second_try_after_all_what_was_said_of_the_first_is_back() -> None:
    case = Case(sent_at="2026-11-25T10:00+00:00", send_again=Reply.NO, send_again_note="Too long")
    assert case.while_tried_again().without_trying_again(case.sent_at) == case


def test_the_time_of_the_first_can_be_said_later() -> None:
    again = Case(send_again=Reply.NO).while_tried_again().with_first_sent("2026-11-25T10:00+00:00")
    assert again.earlier == (EarlierSending("2026-11-25T10:00+00:00", Reply.NO),)
