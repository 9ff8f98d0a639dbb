"""Subject and body, apart and together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.text.message_parts import split_message


def test_a_subject_line_is_parted_from_the_body() -> None:
    parts = split_message("Subject: Late again\n\nHi Ana")
    assert (parts.subject, parts.body) == ("Late again", "Hi Ana")
    assert parts.joined()[parts.subject_start :].startswith("Late")
    assert parts.joined()[parts.body_start :] == "Hi Ana"


def test_a_text_without_a_subject_is_all_body() -> None:
    assert split_message("Hi Ana").body == "Hi Ana"


def test_a_subject_can_be_given_changed_and_taken_away() -> None:
    given_one = split_message("Hi").with_subject("Late")
    assert given_one.joined() == "Subject: Late\n\nHi"
    assert given_one.with_subject("Later").joined() == "Subject: Later\n\nHi"
    assert given_one.with_subject("").joined() == "Hi"


def test_the_writing_of_the_head_is_kept() -> None:
    text = "SUBJECT:  Late\nHi"
    assert split_message(text).with_body("Ho").joined() == "SUBJECT:  Late\nHo"


@given(st.text(alphabet="Subject: x\n\u2028😀", max_size=40) | st.text(max_size=40).map("Subject: {}".format))
def test_nothing_is_lost_between_splitting_and_joining(text: str) -> None:
    assert split_message(text).joined() == text


@pytest.mark.parametrize("text", ["Subject:", "Subject: \n\nHi", ""])
def test_an_empty_subject_line_stays_in_the_body(text: str) -> None:
    assert split_message(text).body == text
