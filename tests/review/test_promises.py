"""The promises that a message makes, found by the proofs of its moves."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from secondtry.review.case import Promise, PromiseKind
from secondtry.review.promises import PromiseFinder, joined_promises
from secondtry.review.shipped_rules import load_shipped_rulebook

#: A Wednesday afternoon.
SENT = datetime(2026, 11, 25, 14, 20, tzinfo=ZoneInfo("Europe/London"))


@pytest.fixture(scope="module")
def finder() -> PromiseFinder:
    return PromiseFinder(load_shipped_rulebook())


def found(finder: PromiseFinder, *sentences: str) -> list[tuple[str, str, PromiseKind]]:
    text = "Subject: Your order by Friday\n\nHi Dana,\n\n" + " ".join(sentences) + "\n\nSam\n"
    return [(each.words, each.due, each.kind) for each in finder.find(text, SENT)]


def test_a_call_with_its_day_is_a_promise(finder: PromiseFinder) -> None:
    assert found(finder, "We lost your order.", "I will ring you by Friday.") == [
        ("I will ring you by Friday.", "2026-11-27", PromiseKind.TIME)
    ]


def test_a_repair_with_its_day_is_a_promise(finder: PromiseFinder) -> None:
    assert found(finder, "We will replace the lamp on Monday.") == [
        ("We will replace the lamp on Monday.", "2026-11-30", PromiseKind.FIX)
    ]


def test_a_change_of_how_we_work_is_a_promise(finder: PromiseFinder) -> None:
    words = "From Monday a second person reads every label before the van is loaded."
    assert found(finder, words) == [(words, "2026-11-30", PromiseKind.PREVENTION)]


def test_two_promises_of_one_sentence_are_two(finder: PromiseFinder) -> None:
    assert found(finder, "I will ring you by 5 pm today, and the proofs will be with you on Friday.") == [
        ("I will ring you by 5 pm today", "2026-11-25T17:00+00:00", PromiseKind.FIX),
        ("the proofs will be with you on Friday.", "2026-11-27", PromiseKind.FIX),
    ]


def test_a_promise_without_a_day_keeps_its_words_and_leaves_the_day_to_the_person(
    finder: PromiseFinder,
) -> None:
    words = "I will get the bike back to you as soon as I can."
    assert found(finder, words) == [(words, "", PromiseKind.FIX)]


@pytest.mark.parametrize(
    "words",
    [
        "We have put two new tyres on your van.",
        "On Friday you told us about the leak.",
        "Please let me know by Tuesday which day suits you.",
        "Would tonight work for you?",
        "I will write to you by [day].",
        "We lost your order, and that was our mistake.",
    ],
)
def test_what_is_done_or_asked_or_not_filled_in_is_no_promise(finder: PromiseFinder, words: str) -> None:
    assert found(finder, words) == []


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Let me ring you on Tuesday.", "2026-12-01"),
        ("I owe you a new album; it will be with you by the 3rd.", "2026-12-03"),
        ("Your lamp will be with you on 27/11.", "2026-11-27"),
        ("Amara will photograph the wedding on 14 June.", "2027-06-14"),
        ("Expect my call at 5pm.", "2026-11-25T17:00+00:00"),
        ("I have booked the plumber for Tuesday 9am.", "2026-12-01T09:00+00:00"),
        ("I'd like to come by on Saturday at 10 am to repair it.", "2026-11-28T10:00+00:00"),
        ("You will get £50 back.", ""),
        ("We will not charge you again.", ""),
    ],
)
def test_an_act_with_its_day_money_back_and_never_again_are_promises(
    words: str, due: str, finder: PromiseFinder
) -> None:
    assert [each[1] for each in found(finder, "We lost your parcel.", words)] == [due]


def test_a_promise_of_somebody_else_of_ours_has_its_own_day(finder: PromiseFinder) -> None:
    words = "I will send the contract over by the end of the week, and Maria will ring you on Thursday."
    assert [(each[0], each[1]) for each in found(finder, words)] == [
        ("I will send the contract over by the end of the week", "2026-11-27"),
        ("Maria will ring you on Thursday.", "2026-11-26"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "The office is closed from Monday until Wednesday.",
        "I am away until Thursday.",
        "The shop will be closed on Friday.",
        "You will have to return the lamp by Friday.",
        "Let me know by Friday which day suits you.",
        "I would like to apologise for Friday.",
        "We have booked two weddings for the same Saturday.",
        "This will not be easy to hear on a Friday.",
        "Let me explain what happened on Friday.",
        "Sunday will be wet.",
        "You will get no answer from the desk.",
    ],
)
def test_closed_doors_manners_and_what_the_customer_has_to_do_are_no_promises(
    words: str, finder: PromiseFinder
) -> None:
    assert found(finder, "We lost your parcel.", words) == []


def test_a_subject_promises_nothing(finder: PromiseFinder) -> None:
    assert found(finder, "Thank you for your call.") == []


def test_looking_again_keeps_what_the_person_made_of_it_and_adds_what_is_new(finder: PromiseFinder) -> None:
    first = finder.find("I will ring you by Friday. We will replace the lamp on Monday.", SENT)
    changed = Promise(1, "Ring Dana", "2026-11-26", found_as=first[0].found_as)
    dropped = Promise(2, first[1].words, found_as=first[1].found_as, is_dropped=True)
    again = finder.find(
        "I will ring you by Friday. We will replace the lamp on Monday. The refund comes by 3 December.",
        SENT,
    )
    ledger = joined_promises((changed, dropped), again)
    assert ledger[:2] == (changed, dropped)
    assert [(each.number, each.due) for each in ledger[2:]] == [(3, "2026-12-03")]


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("I will try to find a replacement as soon as possible.", ""),
        (
            "We have rung three photographers today to take your place and on Monday we will put "
            "you through to each of them.",
            "2026-11-30",
        ),
        ("I will be at your door on Monday at 10.", "2026-11-30T10:00+00:00"),
        ("I will ring you tomorrow at noon.", "2026-11-26T12:00+00:00"),
        ("We'll write to you by Thursday, even if there is no news.", "2026-11-26"),
        ("Our driver will be with you on Friday before noon.", "2026-11-27T12:00+00:00"),
        ("You will hear from me within 48 hours.", "2026-11-27T14:20+00:00"),
        ("You will have the money back by 3 December.", "2026-12-03"),
        ("The new boiler will be fitted on Tuesday.", "2026-12-01"),
        ("We are sending the right size tomorrow.", "2026-11-26"),
        ("I am driving out to you tonight with a new key.", "2026-11-25"),
        ("The refund comes by 3 December.", "2026-12-03"),
        ("From Monday a second person reads every label before the van is loaded.", "2026-11-30"),
        ("We lost your booking on Saturday, and I will find you another room by tonight.", "2026-11-25"),
        ("I spoke to the joiner this morning, and he will measure your door on Thursday.", "2026-11-26"),
        ("Until Friday we hold a room for you.", "2026-11-27"),
        ("I will bring the cake myself on Saturday.", "2026-11-28"),
        ("Tomorrow I will go through every invoice since May with you.", "2026-11-26"),
        ("We will replace the lamp and ring you on Monday.", "2026-11-30"),
        ("We will pay the taxi by the end of the week.", "2026-11-27"),
        ("I will send you the photographs shortly.", ""),
        ("By Friday I will tell you what went wrong.", "2026-11-27"),
        ("Your chairs arrive on Wednesday at the latest.", "2026-12-02"),
        ("Sam is going to call you on Monday at 9.", "2026-11-30T09:00+00:00"),
        ("We shall repaint the wall within two weeks.", "2026-12-09"),
    ],
)
def test_what_we_shall_do_is_a_promise_with_the_day_in_its_clause(
    finder: PromiseFinder, words: str, due: str
) -> None:
    assert [day for _, day, _ in found(finder, words)] == [due]


@pytest.mark.parametrize(
    "words",
    [
        "Another couple was entered for the same day.",
        "I have driven there this morning.",
        "The freezer runs for an hour, then the power goes out.",
        "The freezer runs until noon, then the power goes out.",
        "We wrote the wrong day on Monday.",
        "We had promised the parcel by Friday.",
        "I was going to ring you on Tuesday.",
        "Your order left our house on Thursday.",
        "Our van broke down this morning.",
        "You told us that you needed it by Friday.",
        "You will have noticed on Monday that the lamp was missing.",
        "I said that I would ring you on Friday.",
        "We should have written to you within a day.",
        "The road was closed until noon.",
        "Please tell me by Tuesday which colour you would like.",
        "You waited within sight of the desk for two hours.",
        "The nurse came at ten and left within a minute.",
        "We will not be able to deliver on Friday.",
        "I have rung the joiner today.",
        "They were to collect it on Wednesday.",
        "The storm closed the bridge until Sunday.",
        "Somebody gave your table to another guest this evening.",
        "The oven goes cold after ten minutes.",
        "We have been closed since Monday.",
        "The invoice was dated 3 December.",
    ],
)
def test_what_happened_or_is_no_act_of_ours_is_no_promise(finder: PromiseFinder, words: str) -> None:
    assert found(finder, words) == []


def test_a_clock_time_that_can_mean_one_hour_only_is_sure(finder: PromiseFinder) -> None:
    text = "Hi Dana,\n\nI will be at your door on Monday at {}.\n\nSam\n"
    sure = {hour: finder.find(text.format(hour), SENT)[0].is_sure for hour in ("10", "eleven", "8", "7")}
    assert sure == {"10": True, "eleven": True, "8": False, "7": False}
