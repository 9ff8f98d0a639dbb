"""A draft as a mail program shows it: who it is from, what the inbox says, what is folded away."""

from datetime import datetime

import pytest

from secondtry.review.arrival import Arrival, PassageKind, arrival_of, arrival_time, stops_of
from secondtry.review.recipient import Manner
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft

LETTER = """Subject: Your oak table

Hi Dana,

We sawed your table top four centimetres too short on Tuesday, and it cannot be mended.

A new top is being cut tomorrow. You have it by Friday noon.

Kind regards,
Mira Holt
Holt & Daughters
"""

#: Each line is shorter than a phone is wide, but for the second.
LONG = "one two three\n" + "word " * 40 + "\nlast"


def _arrival(text: str, writer: str = "") -> tuple[Draft, Arrival]:
    draft = read_draft(text)
    return draft, arrival_of(draft, writer)


def _seen(text: str, manner: Manner) -> list[str]:
    """Return what somebody reads at first, and then what more with each wish."""
    draft, arrival = _arrival(text)
    start = arrival.passages[0].span.start
    parts = []
    for stop in stops_of(draft, arrival, manner):
        parts.append(text[start:stop])
        start = stop
    return parts


def test_the_inbox_shows_the_subject_and_the_first_words_on_one_line() -> None:
    draft, arrival = _arrival(LETTER)
    assert arrival.subject.of(draft.text) == "Your oak table"
    assert arrival.first_words.startswith("Hi Dana, We sawed your table top four centimetres too short on")
    assert "\n" not in arrival.first_words


def test_the_first_words_are_the_letters_and_not_those_that_it_answers() -> None:
    _, arrival = _arrival("> Where is my table?\n\nIt comes on Friday.")
    assert arrival.first_words == "It comes on Friday."


@pytest.mark.parametrize(
    ("text", "sender"),
    [
        (LETTER, "Mira Holt"),
        ("Hello,\n\nIt was us.\n\nBest, Mira", "Mira"),
        ("Hello,\n\nIt was us.\n\nTanya", "Tanya"),
        ("Hello,\n\nIt was us.\n\n-- \nMira Holt", "Mira Holt"),
        ("Hello,\n\nIt was us.\n\nThanks,\n\n- Mira", "Mira"),
        ('From: "Holt & Daughters" <shop@holt.example>\nSubject: Table\n\nHello', "Holt & Daughters"),
        ("From: Ann Bell\n\nHello,\n\nIt was us.\n\nBest,\nMira", "Ann Bell"),
        ("It was us.", "Sam Own"),
        ("It was us.\n\nSent from my phone", "Sam Own"),
    ],
)
def test_the_sender_is_whom_the_message_names_and_else_the_writer(text: str, sender: str) -> None:
    _, arrival = _arrival(text, "Sam Own")
    assert arrival.sender == sender


def test_without_any_name_there_is_no_sender() -> None:
    assert _arrival("It was us.")[1].sender == ""


def test_quoted_mail_and_small_print_are_passages_of_their_own() -> None:
    text = f"{LETTER}\nThis email is confidential.\n\nOn Monday Dana Lee wrote:\n> Where is it?\n"
    draft, arrival = _arrival(text)
    assert [(each.kind, each.span.of(draft.text).split("\n")[0]) for each in arrival.passages] == [
        (PassageKind.LETTER, "Hi Dana,"),
        (PassageKind.DISCLAIMER, "This email is confidential."),
        (PassageKind.QUOTE, "On Monday Dana Lee wrote:"),
    ]


def test_the_head_of_the_mail_is_in_no_passage() -> None:
    draft, arrival = _arrival("From: Ann Bell\nSubject: Table\n\nHello, it was us.")
    assert [each.span.of(draft.text) for each in arrival.passages] == ["Hello, it was us."]


def test_who_reads_all_at_once_sees_all_at_once() -> None:
    assert _seen(LETTER, Manner.WHOLE) == [LETTER[LETTER.index("Hi Dana") :].rstrip("\n")]


def test_who_glances_sees_what_four_lines_of_a_phone_hold() -> None:
    first, rest = _seen(LONG, Manner.GLANCE)
    # Forty-two letters hold eight words of four and their spaces, so three lines hold twenty-four.
    assert first == "one two three\n" + ("word " * 24).rstrip()
    assert rest.endswith("last")


def test_who_glances_at_a_short_note_sees_all_of_it() -> None:
    assert _seen("Hi Dana,\n\nit comes at noon.", Manner.GLANCE) == ["Hi Dana,\n\nit comes at noon."]


def test_who_reads_by_paragraphs_sees_greeting_and_signature_with_their_neighbours() -> None:
    first, second = _seen(LETTER, Manner.PARAGRAPHS)
    assert first.startswith("Hi Dana,\n\nWe sawed")
    assert first.endswith("cannot be mended.")
    assert second.strip().startswith("A new top")
    assert second.endswith("Holt & Daughters")


@pytest.mark.parametrize("manner", Manner)
@pytest.mark.parametrize("between", ["\n", " ", ""])
def test_a_letter_as_long_as_a_book_is_shown_in_parts_that_end_behind_a_word(
    between: str, manner: Manner
) -> None:
    text = between.join(f"word{number:06}" for number in range(40_000))
    parts = _seen(text, manner)
    assert "".join(parts) == text
    assert max(len(part) for part in parts) <= 60_000
    assert len(parts) < 20
    if between:
        assert all(part.strip().startswith("word") and len(part.split()[-1]) == 10 for part in parts)


@pytest.mark.parametrize("manner", Manner)
@pytest.mark.parametrize("text", ["", "\n\n", "Subject: x\n\n", "> only a quote", LETTER, LONG, "a" * 5000])
def test_stops_rise_to_the_end_of_what_there_is(text: str, manner: Manner) -> None:
    draft, arrival = _arrival(text)
    stops = stops_of(draft, arrival, manner)
    assert list(stops) == sorted(set(stops))
    assert stops[-1] == max((each.span.end for each in arrival.passages), default=0)


def test_whom_the_mail_names_goes_before_whoever_signs() -> None:
    draft = read_draft(LETTER)
    assert arrival_of(draft, "Me", "Holt & Daughters").sender == "Holt & Daughters"
    assert arrival_of(draft, "Me", "").sender == "Mira Holt"


@pytest.mark.parametrize(
    ("sent_at", "words"),
    [
        ("2026-03-10T08:05:00+01:00", "08:05"),
        ("2026-03-10T07:05:00+00:00", "08:05"),
        ("2026-03-09T23:30:00+00:00", "00:30"),
        ("2026-03-03T14:20:00+01:00", "3 March 2026, 14:20"),
        ("2026-03-10T15:01:00+01:00", ""),
        ("", ""),
        ("yesterday", ""),
    ],
)
def test_a_mail_came_at_its_hour_and_on_its_day_unless_it_says_neither(sent_at: str, words: str) -> None:
    assert arrival_time(sent_at, datetime.fromisoformat("2026-03-10T15:00:00+01:00")) == words
