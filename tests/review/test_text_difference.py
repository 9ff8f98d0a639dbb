"""What changed between two texts is told in whole words, and leads from the one to the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.review.runs_of_words import count_words
from secondtry.review.text_difference import Change, Difference, difference

_SENTENCES = st.sampled_from(
    ["We lost it.", "I lost it!", "Sorry,", "your box", "is on", "the van.", "\n", "\n\n", "  ", "😀", "it’s"]
)
_TEXTS = st.one_of(st.text(max_size=40), st.lists(_SENTENCES, max_size=14).map(" ".join))


def _shown(made: Difference) -> str:
    """Write what is gone in [- -] and what is new in {+ +}."""
    signs = {Change.SAME: ("", ""), Change.GONE: ("[-", "-]"), Change.NEW: ("{+", "+}")}
    pieces = []
    for piece in made.pieces:
        before, behind = signs[piece.change]
        words = piece.second.of(made.second) if piece.change is Change.NEW else piece.first.of(made.first)
        pieces.append(before + words + behind)
    return "".join(pieces)


@given(_TEXTS, _TEXTS)
def test_the_pieces_are_the_two_texts(first: str, second: str) -> None:
    made = difference(first, second)
    one = "".join(p.first.of(first) for p in made.pieces if p.change is not Change.NEW)
    other = "".join(p.second.of(second) for p in made.pieces if p.change is not Change.GONE)
    assert (one, other) == (first, second)


@given(_TEXTS, _TEXTS)
def test_pieces_lie_end_to_end_in_both_texts(first: str, second: str) -> None:
    at_first = at_second = 0
    for piece in difference(first, second).pieces:
        assert (piece.first.start, piece.second.start) == (at_first, at_second)
        at_first, at_second = piece.first.end, piece.second.end
        if piece.change is Change.SAME:
            assert piece.first.of(first) == piece.second.of(second)
        else:
            assert piece.first.is_empty != piece.second.is_empty
    assert (at_first, at_second) == (len(first), len(second))


@given(_TEXTS)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    made = difference(text, text)
    assert made.changes == ()
    assert (made.words_gone, made.words_new) == (0, 0)


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        pytest.param(
            "Your order was misplaced by the depot.",
            "We misplaced your order.",
            "[-Your order was misplaced by the depot-]{+We misplaced your order+}.",
            id="a-sentence-said-anew-is-one-change",
        ),
        pytest.param(
            "We ring you on Monday at noon.",
            "We ring you on Friday at noon.",
            "We ring you on [-Monday-]{+Friday+} at noon.",
            id="one-word",
        ),
        pytest.param(
            "We pay. We come.",
            "We pay. We ring. We come.",
            "We pay. {+We ring. +}We come.",
            id="a-sentence-more",
        ),
        pytest.param(
            "We pay. We ring. We come.",
            "We pay. We come.",
            "We pay. [-We ring. -]We come.",
            id="a-sentence-less",
        ),
        pytest.param("colour", "colours", "[-colour-]{+colours+}", id="no-word-is-cut"),
        pytest.param(
            "It costs 1.50.", "It costs 1.75.", "It costs [-1.50-]{+1.75+}.", id="an-amount-is-a-word"
        ),
        pytest.param("Hello Dana", "Hello\n\nDana", "Hello[- -]{+\n\n+}Dana", id="white-space-alone"),
        pytest.param("", "Hello.", "{+Hello.+}", id="from-nothing"),
        pytest.param("Hello.", "", "[-Hello.-]", id="to-nothing"),
        pytest.param(
            "The van was late because of the rain and nobody rang.",
            "I was late and I should have rung you at eight.",
            "[-The van was late because of the rain and nobody rang-]"
            "{+I was late and I should have rung you at eight+}.",
            id="no-confetti",
        ),
    ],
)
def test_what_changed_reads_as_a_person_would_say_it(first: str, second: str, shown: str) -> None:
    assert _shown(difference(first, second)) == shown


def test_the_list_pairs_what_is_gone_with_what_stands_there_now() -> None:
    made = difference(
        "We ring on Monday at noon. It rained. We pay.", "We ring on Friday at noon. We pay. Thank you."
    )
    assert [(each.gone, each.new) for each in made.changes] == [
        ("Monday", "Friday"),
        ("It rained.", ""),
        ("", "Thank you."),
    ]
    assert [each.second.of(made.second).strip() for each in made.changes] == ["Friday", "", "Thank you."]
    assert [each.first.of(made.first).strip() for each in made.changes] == ["Monday", "It rained.", ""]


def test_words_are_counted_and_marks_are_not() -> None:
    made = difference("Sorry! It broke.", "Sorry, I broke it - on Monday.")
    assert (made.words_gone, made.words_new) == (2, 5)
    assert count_words("it’s 10,000 - a well-known fact.") == 5


def test_new_paragraphs_alone_are_no_change_to_list() -> None:
    made = difference("One. Two.", "One.\n\nTwo.")
    assert (made.changes, made.gone, made.new) == ((), (), ())


def test_a_word_said_over_and_over_is_compared_by_lines() -> None:
    first = "\n".join(f"line {number}: {'no ' * 50}" for number in range(60))
    second = first.replace("no ", "yes ", 1)
    made = difference(first, second)
    assert [(len(each.gone.split()), len(each.new.split())) for each in made.changes] == [(52, 52)]
