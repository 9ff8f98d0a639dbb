import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from secondtry.gui.offsets import TextOffsets, document_text, without_lone_surrogates
from secondtry.text.newlines import with_plain_newlines

NAMED = {
    "emoji": "so sorry 😀 about it",
    "flag": "from 🇩🇰 to 🇬🇧",
    "joined emoji": "the 👩‍👩‍👧‍👦 family",
    "no-break space": "10\u00a0000\u202f€",
    "line separator": "one\u2028two",
    "combining marks": "Ame\u0301lie 👍🏽 na\u0308ive",
    "several paragraphs": "one\n\n😀\ntwo\n",
    "nothing": "",
}

valid_text = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED.keys())
def test_every_index_comes_back_from_its_position(text: str) -> None:
    offsets = TextOffsets(text)
    assert [offsets.index(offsets.position(index)) for index in range(len(text) + 1)] == list(
        range(len(text) + 1)
    )


@given(valid_text)
def test_a_position_counts_the_utf16_units_before_it(text: str) -> None:
    offsets = TextOffsets(text)
    for index in range(len(text) + 1):
        assert offsets.position(index) == len(text[:index].encode("utf-16-le")) // 2


@given(valid_text)
def test_every_position_goes_to_the_character_that_it_is_in(text: str) -> None:
    offsets = TextOffsets(text)
    owners = [index for index, character in enumerate(text) for _ in range(1 + (character > "\uffff"))]
    assert [offsets.index(position) for position in range(len(owners))] == owners


def test_a_position_inside_a_pair_goes_to_its_start() -> None:
    assert TextOffsets("a😀b").index(2) == 1


def test_what_lies_outside_the_text_is_clamped_to_it() -> None:
    offsets = TextOffsets("a😀")
    assert (offsets.position(-1), offsets.position(9), offsets.index(-1), offsets.index(9)) == (0, 3, 0, 2)


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED.keys())
def test_a_document_gives_back_every_character(qapp: object, text: str) -> None:  # noqa: ARG001 - Qt needs it
    document = QTextDocument()
    document.setPlainText(text)
    assert document_text(document) == text


def test_a_document_agrees_with_plain_newlines_on_crlf(qapp: object) -> None:  # noqa: ARG001 - Qt needs it
    document = QTextDocument()
    document.setPlainText("one\r\ntwo\rthree\n")
    assert document_text(document) == with_plain_newlines("one\r\ntwo\rthree\n")


def test_a_lone_surrogate_becomes_a_replacement_character() -> None:
    assert without_lone_surrogates("a\ud83db😀") == "a\ufffdb😀"
