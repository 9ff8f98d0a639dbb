"""The frame of a missing move goes where a reader expects it."""

import pytest

from secondtry.engine.analysis import Analysis
from secondtry.engine.move import Move, MoveScore
from secondtry.review.placement import placed_frame
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

MOVE = Move("fix", "Fix", "", "", "", "On [day] we [do it].", "end", 1, (), "")
LETTER = "Hi Dana,\n\nWe are sorry. The sofa came late.\n\nKind regards,\nSam\n"


def _analysis(text: str, apology: str = "") -> Analysis:
    start = text.find(apology) if apology else 0
    span = Span(start, start + len(apology)) if apology else None
    return Analysis(
        draft=read_draft(text),
        went_wrong=True,
        guessed_occasion="mistake",
        occasion="mistake",
        findings=(),
        moves={"apology": MoveScore(MOVE, 2 if apology else 0, span)},
        missing=(),
        questions=(),
    )


def _placed(text: str, place: str, apology: str = "") -> str:
    return placed_frame(_analysis(text, apology), MOVE._replace(place=place)).applied_to(text)


def test_a_frame_for_the_end_stands_above_the_signature() -> None:
    assert _placed(LETTER, "end") == LETTER.replace("late.\n", "late.\n\nOn [day] we [do it].\n")


def test_a_frame_for_the_start_stands_below_the_greeting() -> None:
    assert _placed(LETTER, "start") == LETTER.replace("We are", "On [day] we [do it].\n\nWe are")


def test_a_frame_after_the_apology_follows_its_sentence() -> None:
    assert _placed(LETTER, "after_apology", "We are sorry") == LETTER.replace(
        "sorry. The", "sorry. On [day] we [do it]. The"
    )


def test_without_an_apology_that_frame_opens_the_body() -> None:
    assert _placed(LETTER, "after_apology") == _placed(LETTER, "start")


def test_a_body_on_the_line_of_its_greeting_gets_a_line_of_its_own() -> None:
    assert _placed("Hi Dana, the sofa came late.", "start") == (
        "Hi Dana,\n\nOn [day] we [do it].\n\nthe sofa came late."
    )


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("", "On [day] we [do it]."),
        ("Hi Dana,", "Hi Dana,\n\nOn [day] we [do it]."),
        ("Subject: Sofa\n\n", "Subject: Sofa\n\nOn [day] we [do it].\n\n"),
        ("> Where is it?\n", "On [day] we [do it].\n\n> Where is it?\n"),
    ],
)
def test_a_message_without_a_body_gets_one(text: str, result: str) -> None:
    assert _placed(text, "end") == result


def test_quoted_mail_stays_below() -> None:
    text = "The sofa came late.\n\nOn 3 May Dana wrote:\n> Where is it?\n"
    assert _placed(text, "end") == text.replace("late.", "late.\n\nOn [day] we [do it].")


def test_the_slots_are_the_brackets_where_they_were_put() -> None:
    rewrite = placed_frame(_analysis(LETTER), MOVE)
    assert [slot.of(rewrite.text) for slot in rewrite.slots] == ["[day]", "[do it]"]
