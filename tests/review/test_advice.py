"""Each notice shows when it is called for, and only then."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.resources import read_resource
from secondtry.review.advice import CHECKS, Advice, Urgency
from secondtry.review.case import Case
from secondtry.review.facts import Audience, Facts, Harm, Noticed
from secondtry.review.review import Review
from secondtry.review.shipped_advice import load_adviser
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)  # a Friday
ADVISER = load_adviser()
OWNED = "We booked two weddings on the same Saturday, and that was our mistake. We are sorry."

Called = Callable[..., dict[str, Advice]]


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


@pytest.fixture
def called(analyzer: Analyzer) -> Called:
    """Return a function that gives what is called for, by key."""

    def call(
        text: str = OWNED, facts: Facts | None = None, sent_before: int = 0, **said: Any
    ) -> dict[str, Advice]:
        review = replace(Review(text=text, occasion="mistake"), **said).with_facts(facts or Facts())
        options = Options(occasion=review.occasion, repeat=review.repeat, severe=review.severe)
        analysis = analyzer.analyze(read_draft(text), options)
        return {each.key: each for each in ADVISER.advice(review, analysis, NOW, sent_before)}

    return call


def ago(**time: float) -> str:
    return (NOW - timedelta(**time)).isoformat()


def test_a_message_that_calls_for_nothing_is_left_alone(called: Called) -> None:
    assert called() == {}


def test_a_routine_message_calls_for_nothing_whatever_it_holds(called: Called) -> None:
    assert called("Hooray! It is attached :)", occasion="routine") == {}


def test_every_notice_has_its_words_and_every_word_is_in_the_evidence_voice() -> None:
    text = read_resource("advice.toml").text
    assert all(f'key = "{key}"' in text for key in CHECKS)
    assert text.count("[[advice]]") == len(CHECKS)


def test_what_is_most_urgent_comes_first(called: Called) -> None:
    facts = Facts(noticed_at=ago(hours=30), harms=(Harm.REPUTATION,), cost_to_them="£100", offer="£20")
    order = [list(Urgency).index(advice.severity) for advice in called(facts=facts).values()]
    assert order == sorted(order)
    assert len(set(order)) == 3


def test_what_was_put_away_does_not_come_back_for_this_message(called: Called) -> None:
    facts = Facts(noticed_at=ago(hours=5))
    assert "clock_amber" in called(facts=facts)
    assert called(facts=facts.without_notice("clock_amber")) == {}


# Time


@pytest.mark.parametrize(
    ("hours", "expected"),
    [(3.9, set()), (4, {"clock_amber"}), (23.9, {"clock_amber"}), (24, {"clock_red", "delay_unsaid"})],
)
def test_the_clock_is_amber_after_four_hours_and_red_after_a_day(
    hours: float, expected: set[str], called: Called
) -> None:
    assert set(called(facts=Facts(noticed_at=ago(hours=hours)))) == expected


def test_the_clock_says_how_long_ago_it_was(called: Called) -> None:
    shown = called(facts=Facts(noticed_at=ago(hours=5)))
    assert shown["clock_amber"].words.startswith("You noticed this 5 hours ago.")


def test_the_clock_stops_when_the_message_has_gone_out(called: Called) -> None:
    assert called(facts=Facts(noticed_at=ago(days=2)), case=Case(sent_at=ago(days=1))) == {}


def test_a_message_that_is_sorry_for_the_delay_is_not_asked_to_be(called: Called) -> None:
    said = OWNED + " I am sorry, too, that you had to wait two days for this."
    assert "delay_unsaid" not in called(said, Facts(noticed_at=ago(days=2)))


@pytest.mark.parametrize(("knows", "expected"), [(False, True), (True, False), (None, False)])
def test_a_customer_who_does_not_know_is_told_before_they_find_out(
    *, knows: bool | None, expected: bool, called: Called
) -> None:
    assert ("tell_first" in called(customer_knows=knows)) is expected


# The case


@pytest.mark.parametrize("harm", list(Harm))
def test_any_box_of_harm_asks_for_a_lawyer_and_a_call(harm: Harm, called: Called) -> None:
    shown = called(facts=Facts(harms=(harm,)))
    assert {"lawyer", "phone_first"} <= set(shown)
    assert ("egregious" in shown) is (harm is Harm.MALICIOUS)
    assert shown["lawyer"].action == "lawyer_list"


HARMFUL_DRAFTS = [
    ("", ""),
    ("Hi Dana,\n\nCan we talk on Monday?\n\nSam", ""),
    ("Thank you for coming.", "routine"),
]


@pytest.mark.parametrize("harm", list(Harm))
@pytest.mark.parametrize(("text", "occasion"), HARMFUL_DRAFTS)
def test_any_box_asks_for_a_lawyer_before_the_first_word_and_on_every_occasion(
    text: str, occasion: str, harm: Harm, called: Called
) -> None:
    shown = called(text, Facts(harms=(harm,)), occasion=occasion)
    assert {"lawyer", "phone_first"} <= set(shown)
    assert ("egregious" in shown) is (harm is Harm.MALICIOUS)


def test_where_nothing_went_wrong_harm_calls_for_no_more_than_its_own_notices(called: Called) -> None:
    facts = Facts(harms=(Harm.REPUTATION,), noticed_at=ago(hours=30), earlier_apologies=4)
    assert set(called("It is attached :)", facts, occasion="routine")) == {"lawyer", "phone_first"}


def test_the_clock_runs_before_the_first_word(called: Called) -> None:
    assert "clock_red" in called("", Facts(noticed_at=ago(hours=30)), occasion="")
    assert "tell_first" in called("", occasion="", customer_knows=False)


def test_facts_that_tell_of_no_failure_call_for_nothing_before_the_first_word(called: Called) -> None:
    assert called("", Facts(matters="Care", owner="Sam", to_thank="Jill"), occasion="") == {}


def test_a_sent_message_is_not_asked_to_wait_for_the_lawyer(called: Called) -> None:
    shown = called(facts=Facts(harms=(Harm.REPUTATION, Harm.MALICIOUS)), case=Case(sent_at=ago(hours=1)))
    assert set(shown) == {"lawyer_after"}


def test_the_switch_for_serious_harm_asks_for_a_lawyer_as_a_box_does(called: Called) -> None:
    assert "lawyer" in called(severe=True)


def test_the_lawyer_notice_never_advises_saying_less() -> None:
    lawyer = next(advice for advice in _texts() if advice["key"] == "lawyer")
    assert "no reason to say less" in lawyer["why"]
    assert "You can go on writing" in lawyer["why"]


@pytest.mark.parametrize(("before", "ordinal"), [(0, ""), (1, ""), (2, "third"), (3, "fourth"), (9, "10th")])
def test_the_third_apology_has_to_show_what_has_changed(before: int, ordinal: str, called: Called) -> None:
    shown = called(facts=Facts(earlier_apologies=before))
    assert ("third_apology" in shown) is bool(ordinal)
    if ordinal:
        assert f"the {ordinal} apology" in shown["third_apology"].words


def test_a_third_apology_that_names_the_change_is_left_alone(called: Called) -> None:
    changed = OWNED + " From now on a second person checks each date in the calendar before we confirm it."
    assert "third_apology" not in called(changed, Facts(earlier_apologies=2))


TO_DANA = "Hi Dana,\n\n" + OWNED


@pytest.mark.parametrize(
    ("sent_before", "told", "expected"), [(1, 0, False), (2, 0, True), (2, 1, True), (2, 2, False)]
)
def test_what_went_out_before_counts_until_the_facts_do(
    sent_before: int, told: int, *, expected: bool, called: Called
) -> None:
    shown = called(TO_DANA, Facts(earlier_apologies=told), sent_before)
    assert ("perhaps_third" in shown) is expected
    if expected:
        assert "2 messages went out to Dana before." in shown["perhaps_third"].words
        assert "the third apology" in shown["perhaps_third"].words


def test_a_change_that_is_named_answers_what_went_out_before(called: Called) -> None:
    changed = TO_DANA + " From now on a second person checks each date in the calendar before we confirm it."
    assert "perhaps_third" not in called(changed, Facts(), 2)


OF_MONEY = {"too_little", "too_much", "loss_unknown"}


@pytest.mark.parametrize(
    ("offer", "measure", "expected"),
    [
        ("£50", (0, 0), "too_little"),
        ("£100", (0, 0), ""),
        ("£150", (0, 0), "too_much"),
        ("£50", (40, 60), ""),
        ("£39.99", (40, 60), "too_little"),
        ("£61", (40, 60), "too_much"),
        ("a free hour", (0, 0), ""),
        ("€50", (0, 0), ""),
        ("", (0, 0), ""),
    ],
)
def test_an_offer_is_held_against_the_loss_by_the_writers_own_measure(
    offer: str, measure: tuple[int, int], expected: str, called: Called
) -> None:
    facts = Facts(
        cost_to_them="£100 for the other hall", offer=offer, fair_from=measure[0], fair_to=measure[1]
    )
    assert [key for key in called(facts=facts) if key.startswith("too_")] == [expected] * bool(expected)


@pytest.mark.parametrize(
    ("loss", "offer", "expected"),
    [
        ("£200 deposit and £50 travel", "£40 voucher and £210 refund", ""),
        ("£200 deposit and £50 travel", "£200", "too_little"),
        ("£40 of the £200", "£150", ""),
        ("£200", "nothing", "too_little"),
        ("£200", "a 50 % refund", "too_little"),
        ("£200", "a refund of 100 %", ""),
        ("£200", "50 % off their next order", ""),
    ],
)
def test_sums_in_a_row_nothing_and_a_share_count_as_what_they_are(
    loss: str, offer: str, expected: str, called: Called
) -> None:
    shown = called(facts=Facts(cost_to_them=loss, offer=offer))
    assert [key for key in shown if key in OF_MONEY] == [expected] * bool(expected)


def test_an_offer_is_named_as_it_was_written(called: Called) -> None:
    for offer, words in (("nothing", "nothing, and"), ("a 50 % refund", "50 per cent (£100), and")):
        shown = called(facts=Facts(cost_to_them="£200", offer=offer))
        assert shown["too_little"].words == f"You offer {words} it cost them £200."


def test_shares_the_wrong_way_round_are_one_measure(called: Called) -> None:
    facts = Facts(cost_to_them="£200", offer="£150", fair_from=100, fair_to=50)
    assert not OF_MONEY & set(called(facts=facts))
    shown = called(facts=replace(facts, offer="£250"))
    assert OF_MONEY & set(shown) == {"too_much"}
    assert "50 to 100 per cent of that, £100 to £200" in shown["too_much"].words


def test_a_customer_inside_is_not_paid_and_nothing_is_compared(called: Called) -> None:
    inside = Facts(cost_to_them="£200", offer="£20", audience=Audience.INSIDE)
    assert not OF_MONEY & set(called(facts=inside))
    assert not OF_MONEY & set(called(facts=replace(inside, cost_to_them="")))


@pytest.mark.parametrize("loss", ["", "We do not know yet"])
def test_a_sum_that_stands_for_no_loss_is_asked_about(loss: str, called: Called) -> None:
    shown = called(facts=Facts(cost_to_them=loss, offer="£5,000"))
    assert set(shown) == {"loss_unknown"}
    assert "£5,000" in shown["loss_unknown"].words


def test_parts_of_an_offer_in_the_message_are_no_other_sum(called: Called) -> None:
    text = OWNED + " We refund £210, and a voucher of £40 is in the post."
    facts = Facts(cost_to_them="£250", offer="£40 voucher and £210 refund")
    assert "offer_unsaid" not in called(text, facts)


def test_no_figure_is_made_up_where_none_is_known(called: Called) -> None:
    assert not OF_MONEY & set(called(facts=Facts(cost_to_them="their trust", offer="£20")))


def test_a_measured_offer_says_how_the_figures_come_about(called: Called) -> None:
    facts = Facts(cost_to_them="£120", offer="£20", fair_from=50, fair_to=100)
    assert "50 to 100 per cent of that, £60 to £120" in called(facts=facts)["too_little"].words


@pytest.mark.parametrize(
    ("owner", "signed", "expected"),
    [
        ("Meera Shah", "Joss Miller", True),
        ("Meera Shah", "Meera", False),
        ("", "Joss", False),
        ("the shop", "Joss", False),
    ],
)
def test_who_owns_it_is_compared_with_who_signs(
    owner: str, signed: str, *, expected: bool, called: Called
) -> None:
    assert ("sender" in called(f"{OWNED}\n\nKind regards,\n{signed}", Facts(owner=owner))) is expected


CALL = " My direct line is 01632 960142. When would a call suit you?"


@pytest.mark.parametrize(
    ("facts", "text", "reason"),
    [
        (Facts(cost_to_them="£100"), OWNED, "It cost them something"),
        (Facts(earlier_apologies=1), OWNED + CALL, "It happened to them before"),
        (
            Facts(cost_to_them="£100"),
            f"{OWNED}{CALL}\n\nKind regards,\nThe Lamp Support Team",
            "It cost them something",
        ),
        (Facts(cost_to_them="£100"), f"{OWNED}{CALL}\n\nKind regards,\nMaria Lopez", ""),
        (Facts(cost_to_them="£100", harms=(Harm.REPUTATION,)), OWNED, ""),
        (Facts(), OWNED, ""),
    ],
)
def test_who_sends_it_and_how_is_spoken_of_where_it_cost_them_something_or_came_again(
    facts: Facts, text: str, reason: str, called: Called
) -> None:
    shown = called(text, facts)
    assert ("who_sends" in shown) is bool(reason)
    if reason:
        assert shown["who_sends"].words.startswith(reason)


@pytest.mark.parametrize(
    ("signature", "expected"),
    [
        ("Kind regards,\nThe Lamp Support Team", True),
        ("Best,\nCustomer Care", True),
        ("Kind regards,\nMaria Lopez\nThe Support Team", False),
        ("Kind regards,\nMaria from the support team", False),
        ("Sam", False),
    ],
)
def test_a_team_that_signs_is_asked_for_a_person(signature: str, *, expected: bool, called: Called) -> None:
    shown = called(f"{OWNED}\n\n{signature}")
    assert ("nobody_signs" in shown) is expected


def test_once_it_is_sent_nobody_is_asked_who_sends_it(called: Called) -> None:
    text = f"{OWNED}\n\nKind regards,\nThe Lamp Support Team"
    shown = called(text, Facts(cost_to_them="£100"), case=Case(sent_at=ago(hours=1)))
    assert not {"who_sends", "nobody_signs"} & set(shown)


@pytest.mark.parametrize(
    ("text", "expected"), [(OWNED, True), (OWNED + " Thank you, Jill.", False), ("", False)]
)
def test_somebody_to_be_thanked_is_missed(text: str, *, expected: bool, called: Called) -> None:
    assert ("thanks_unsaid" in called(text, Facts(to_thank="Jill, who rang us"))) is expected


def test_courage_is_spoken_of_before_the_first_word_only(called: Called) -> None:
    assert "courage" in called("")
    assert "courage" in called("Subject: Saturday\n\nHi Dana,\n")
    assert "courage" not in called(OWNED)
    assert "courage" not in called("", Facts(matters="That a wedding happens once"))


def test_facts_alone_are_enough_before_anything_is_written(called: Called) -> None:
    assert "courage" in called("", Facts(what_happened="Two weddings, one Saturday"), occasion="")
    assert called("", Facts(what_happened="We do not know yet"), occasion="") == {}


# The draft


@pytest.mark.parametrize(("count", "expected"), [(2, False), (3, True)])
def test_more_than_two_apologies_are_noticed(count: int, *, expected: bool, called: Called) -> None:
    text = "We lost your order, our mistake. " + "We are sorry. " * count
    assert ("over_apology" in called(text)) is expected


def test_what_somebody_else_is_sorry_to_hear_is_no_apology(called: Called) -> None:
    assert "over_apology" not in called(OWNED + " I was sorry to hear of the rain. We apologise.")


def test_own_feelings_at_length_are_noticed(called: Called) -> None:
    once = OWNED + " I feel terrible about it."
    assert "own_feelings" not in called(once)
    assert "own_feelings" in called(once + " We are all absolutely mortified.")


@pytest.mark.parametrize(
    "sentence",
    ["Oops, we did it again.", "What a week!", "We will manage :)", "We will manage 😅", "Silly us."],
)
def test_cheer_in_a_message_about_a_failure_is_noticed(sentence: str, called: Called) -> None:
    assert "cheer" in called(f"{OWNED} {sentence}")


@pytest.mark.parametrize("sentence", ["Thank you for waiting!", "The shop opens at 9:00 (Mondays)."])
def test_thanks_may_have_an_exclamation_mark(sentence: str, called: Called) -> None:
    assert "cheer" not in called(f"{OWNED} {sentence}")


def test_a_way_out_before_the_admission_is_noticed(called: Called) -> None:
    fixed = "We have refunded your £80 today."
    assert "order" in called(f"{fixed} We charged you twice, and that was our mistake. We are sorry.")
    assert "order" not in called(f"We charged you twice, and that was our mistake. {fixed}")


def test_a_failure_that_is_named_late_is_noticed(called: Called) -> None:
    weather = "I hope you are well. The garden looks lovely at this time. We have been with you for years."
    assert "buried" in called(f"{weather} We lost your order, and that was our mistake.")
    assert "buried" not in called(f"We lost your order, and that was our mistake. {weather}")


# Details


@pytest.mark.parametrize(
    ("offer", "expected"), [("£40", True), ("£65", False), ("40 hours", False), ("€40", False)]
)
def test_another_sum_than_the_one_offered_is_noticed(offer: str, *, expected: bool, called: Called) -> None:
    text = OWNED + " We have refunded £65 to your card."
    assert ("offer_unsaid" in called(text, Facts(offer=offer))) is expected


@pytest.mark.parametrize(
    ("greeting", "expected"), [("Hi Dana,", True), ("Dear Mr Miller,", False), ("Hello,", False)]
)
def test_the_wrong_name_in_the_greeting_is_noticed(greeting: str, *, expected: bool, called: Called) -> None:
    text = f"{greeting}\n\n{OWNED}"
    assert ("greeting_name" in called(text, case=Case(customer="Tom Miller"))) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("Monday 23 November", ""),
        ("Tuesday 23 November", "23 November 2026 is a Monday"),
        ("Tuesday, November 24th", ""),
        ("Friday the 1st of January", ""),  # the nearest one: 2027
        ("Monday 1 January 2026", "1 January 2026 is a Thursday"),
        ("Monday 31 November", ""),
    ],
)
def test_a_date_that_is_not_on_its_weekday_is_noticed(day: str, expected: str, called: Called) -> None:
    shown = called(f"{OWNED} We come on {day}.")
    assert ("weekday" in shown) is bool(expected)
    if expected:
        assert expected in shown["weekday"].words


def test_an_attachment_is_asked_after(called: Called) -> None:
    assert "attachment" in called(OWNED + " The new plan is attached.")
    assert "attachment" not in called(OWNED + " The new plan is ready.")


def test_a_name_that_was_involved_is_kept_out_of_the_message(called: Called) -> None:
    facts = Facts(who_was_involved="Priya took the call, Joss kept the calendar")
    shown = called(OWNED + " Priya wrote down the wrong day.\n\nRegards,\nJoss", facts)
    assert "Priya" in shown["names_involved"].words
    assert "Joss" not in shown["names_involved"].words


def test_a_denial_is_held_against_the_facts(called: Called) -> None:
    denied = "We have done nothing wrong. Your booking is as it was."
    assert "denial" in called(denied, Facts(what_happened="We booked it twice"))
    assert "denial" not in called(denied, Facts(what_happened="We do not know yet."))


def test_the_first_time_is_held_against_earlier_apologies(called: Called) -> None:
    text = OWNED + " This has never happened before."
    assert "not_the_first_time" in called(text, Facts(earlier_apologies=1))
    assert "not_the_first_time" not in called(text)


@pytest.mark.parametrize(
    ("by", "expected"), [(Noticed.THEY, True), (Noticed.OTHERS, True), (Noticed.WE, False)]
)
def test_who_noticed_is_held_against_the_facts(by: Noticed, *, expected: bool, called: Called) -> None:
    assert ("they_noticed" in called(OWNED + " We noticed it ourselves.", Facts(noticed_by=by))) is expected


@pytest.mark.parametrize(("hours", "expected"), [(2, False), (30, True)])
def test_at_once_is_held_against_the_clock(hours: int, *, expected: bool, called: Called) -> None:
    text = OWNED + " I am writing as soon as we noticed, and we are sorry for the wait."
    assert ("not_at_once" in called(text, Facts(noticed_at=ago(hours=hours)))) is expected


def _texts() -> list[dict[str, str]]:
    entries: list[dict[str, str]] = tomllib.loads(read_resource("advice.toml").text)["advice"]
    return entries
