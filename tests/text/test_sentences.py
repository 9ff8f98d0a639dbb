"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.text.sentences import read_draft


def sentences(text: str) -> list[str]:
    draft = read_draft(text)
    return [s.span.of(draft.text) for s in draft.reviewed_sentences()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We lost it. We found it.", ["We lost it.", "We found it."]),
        ("Mr. Hale comes at 8 a.m. on Tuesday.", ["Mr. Hale comes at 8 a.m. on Tuesday."]),
        ("It cost £4.50. Sorry!", ["It cost £4.50.", "Sorry!"]),
        ("Really?! Yes.", ["Really?!", "Yes."]),
        ("She said “It broke.” We agree.", ["She said “It broke.”", "We agree."]),
        ("Wait … it came.", ["Wait … it came."]),
        ("It closed at 5 p.m. We were late.", ["It closed at 5 p.m.", "We were late."]),
        ("Ask J. Smith, e.g. by phone.", ["Ask J. Smith, e.g. by phone."]),
        ("Visit www.example.org. Then call.", ["Visit www.example.org.", "Then call."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_list_items_and_headings_are_sentences_without_their_marks() -> None:
    assert sentences("What we did:\n- sent it back\n2) called Ana\n• paid") == [
        "What we did:",
        "sent it back",
        "called Ana",
        "paid",
    ]


def test_lines_wrapped_by_a_mail_program_are_joined() -> None:
    text = "We sent the two boxes that you ordered last week\nto the wrong hall in Leeds."
    assert sentences(text) == [text]


def test_a_short_line_ends_a_thought() -> None:
    assert sentences("Where it stands\nThe boxes are back.") == ["Where it stands", "The boxes are back."]


def test_a_line_separator_breaks_like_a_newline() -> None:
    assert sentences("Where it stands\u2028The boxes are back.") == ["Where it stands", "The boxes are back."]


def test_the_label_of_the_subject_is_no_part_of_its_sentence() -> None:
    assert sentences("Subject: Your boxes\n\nThey are late.") == ["Your boxes", "They are late."]


def test_quoted_mail_greeting_and_signature_are_not_reviewed() -> None:
    assert sentences("Hi Ana,\n\nIt is here.\n\nBest,\nTom\n\n> It was lost by you.") == ["It is here."]


def test_newlines_of_every_kind_become_one() -> None:
    assert read_draft("a\r\nb\rc\nd").text == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "text", ["👩‍👩‍👧‍👦 came. We left.", "🇬🇧 is closed. Sorry.", "It cost 5\u00a0€. Sorry.", "é e\u0301. No."]
)
def test_spans_are_code_points_of_the_text(text: str) -> None:
    first, second = sentences(text)
    assert f"{first} {second}" == text


@given(st.text(alphabet=st.sampled_from(" abA.!?…\n\u2028\u00a0😀é\u0301'’”)(-1:\t"), max_size=60))
def test_sentences_are_in_order_apart_and_without_white_space_around(text: str) -> None:
    draft = read_draft(text)
    end = 0
    for sentence in draft.sentences:
        words = sentence.span.of(draft.text)
        assert words == words.strip() != ""
        assert sentence.span.start >= end
        assert draft.blocks[sentence.block].span.contains(sentence.span)
        end = sentence.span.end
