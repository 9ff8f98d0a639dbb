"""Comments keep to their words: while one writes, after undo, and in a text that was changed elsewhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondtry.review.anchoring import (
    anchor_at,
    carried,
    differ_beyond_places,
    healed,
    placed,
    stands_elsewhere,
    transplanted,
    within,
)
from secondtry.review.comment import Anchor, Comment, Remark, Unfinished
from secondtry.text.change import TextChange, change_between
from secondtry.text.span import Span

TEXT = "One two three. Four five six. Seven eight nine."


def on(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return anchor_at(text, Span(start, start + len(words)))


def after(anchor: Anchor, *texts: str, text: str = TEXT) -> Anchor:
    """The anchor after edits that lead from text to text."""
    comments: tuple[Comment, ...] = (Comment("c", anchor),)
    for now in texts:
        comments = carried(comments, [change_between(text, now)], now)
        text = now
    moved = comments[0].anchor
    assert moved is not None
    return moved


def words(anchor: Anchor, text: str) -> str:
    return anchor.span.of(text) if anchor.span else ""


def test_an_anchor_leaves_out_the_spaces_around_a_selection_and_knows_its_neighbours() -> None:
    anchor = anchor_at(TEXT, Span(14, 20))
    assert anchor == Anchor(15, 19, "Four", "One two three.", "five six. Seven")


def test_words_before_and_behind_move_an_anchor_or_leave_it() -> None:
    now = "Zero. " + TEXT + " Ten."
    assert words(after(on("Four five"), now), now) == "Four five"


def test_words_written_within_belong_to_it_and_the_quote_stays() -> None:
    now = TEXT.replace("Four five", "Four and a half, five")
    anchor = after(on("Four five six"), now)
    assert words(anchor, now) == "Four and a half, five six"
    assert anchor.quote == "Four five six"


def test_a_letter_put_in_front_of_the_same_letter_does_not_shift_the_anchor() -> None:
    text = "an apple"
    comments = (Comment("c", on("apple", text)),)
    (moved,) = carried(comments, [TextChange(3, 0, 1)], "an aapple")
    assert moved.anchor is not None
    assert words(moved.anchor, "an aapple") == "apple"


def test_words_that_are_deleted_are_gone_and_undo_brings_them_back() -> None:
    without = TEXT.replace("Four five six. ", "")
    gone = after(on("five"), without)
    assert gone.is_gone
    assert gone.quote == "five"
    assert words(after(on("five"), without, TEXT), TEXT) == "five"


def test_undo_finds_the_words_also_after_more_was_written_there_and_taken_back() -> None:
    without = TEXT.replace("five ", "")
    more = without.replace("Four ", "Four hundred ")
    assert words(after(on("five"), without, more, without, TEXT), TEXT) == "five"


def test_a_sentence_that_is_moved_takes_its_comment_along() -> None:
    without = TEXT.replace(" Four five six.", "")
    behind = without + " Four five six."
    anchor = after(on("Four five six."), without, behind)
    assert words(anchor, behind) == "Four five six."
    assert anchor.start == len(without) + 1


@pytest.mark.parametrize(
    ("moved", "put_in"),
    [("five six", " five six"), ("five six", "Ten five six ten."), ("five", " five"), ("five", "five.")],
)
def test_a_few_words_that_are_cut_and_pasted_take_their_comment_along(moved: str, put_in: str) -> None:
    without = TEXT.replace(moved + " ", "").replace(" " + moved, "")
    behind = without + " More." + put_in
    anchor = after(on(moved), without, without + " More.", behind)
    assert words(anchor, behind) == moved
    assert anchor.start > len(without)


@pytest.mark.parametrize(
    ("moved", "put_in"),
    [
        ("five six", "twentyfive six"),
        ("five six", "five sixes"),
        ("five", "a bag of five"),
        ("five six", "f"),
    ],
)
def test_words_that_are_put_in_by_chance_take_no_comment_along(moved: str, put_in: str) -> None:
    without = TEXT.replace(moved, "")
    assert after(on(moved), without, without + " More: " + put_in).is_gone


def test_words_that_are_pasted_twice_take_no_comment_along() -> None:
    without = TEXT.replace(" five six", "")
    assert after(on("five six"), without, without + " More: five six, five six").is_gone


def test_words_that_are_gone_from_their_place_are_known_to_stand_elsewhere() -> None:
    copied = TEXT + " Well, five six of them."
    anchor = after(on("five six"), copied, copied.replace("Four five six. ", ""))
    assert anchor.is_gone
    assert stands_elsewhere(anchor, copied.replace("Four five six. ", ""))
    assert not stands_elsewhere(anchor, "twentyfive six. five sixes.")
    assert not stands_elsewhere(on("five six"), copied)


def test_other_words_in_the_place_do_not_bring_an_anchor_back() -> None:
    without = TEXT.replace("five ", "")
    assert after(on("five"), without, without.replace("Four ", "Four fine ")).is_gone


def test_in_a_text_changed_elsewhere_the_neighbours_choose_among_the_same_words() -> None:
    text = "We are sorry, Ann. The van broke. We are sorry, Bob."
    anchor = anchor_at(text, Span(34, 46))
    now = "Hello. " + text.replace("The van broke. ", "")
    found = placed(anchor, now)
    assert words(found, now) == "We are sorry"
    assert now[found.start :] == "We are sorry, Bob."


def test_broken_lines_do_not_hide_the_words() -> None:
    now = TEXT.replace("Four five six", "Four\nfive  six") + "!"
    assert words(placed(on("Four five six"), "> " + now), "> " + now) == "Four\nfive  six"


def test_a_short_quote_without_its_neighbours_is_not_guessed_at() -> None:
    assert placed(on("five"), "There are five of them, and five more.").is_gone


def test_an_anchor_goes_over_by_the_words_that_it_holds_now() -> None:
    source = TEXT.replace("five", "5")
    held = after(on("Four five six"), source)
    now = "Well. " + source
    assert words(transplanted(held, source, now), now) == "Four 5 six"


def test_comments_that_only_moved_do_not_differ_beyond_their_places() -> None:
    here = (Comment("c", on("five")),)
    moved = (Comment("c", after(on("five"), "Well. " + TEXT)),)
    assert moved != here
    assert not differ_beyond_places(moved, here)


def test_a_comment_differs_once_its_words_are_gone() -> None:
    gone = (Comment("c", after(on("five"), TEXT.replace("five ", ""))),)
    assert differ_beyond_places(gone, (Comment("c", on("five")),))


@pytest.mark.parametrize(
    "other",
    [
        (),
        (Comment("d", on("five")),),
        (Comment("c"),),
        (Comment("c", on("Four")),),
        (Comment("c", on("five"), turns=1),),
        (Comment("c", on("five"), unfinished=Unfinished("Well")),),
        (Comment("c", on("five"), (Remark("r", "Said."),)),),
    ],
)
def test_whatever_else_is_another_differs(other: tuple[Comment, ...]) -> None:
    assert differ_beyond_places(other, (Comment("c", on("five")),))


def test_places_kept_before_a_crash_are_mended_by_the_words() -> None:
    now = "Well, " + TEXT
    (mended,) = healed([Comment("c", on("Four five"))], now)
    assert mended.anchor is not None
    assert words(mended.anchor, now) == "Four five"


def test_a_place_whose_words_had_been_rewritten_stays_when_it_is_mended() -> None:
    rewritten = TEXT.replace("Four five", "Some")
    anchor = after(on("Four five six"), rewritten)
    (mended,) = healed([Comment("c", anchor)], rewritten)
    assert mended.anchor == anchor


def test_an_anchor_from_an_untrusted_file_is_cut_to_the_text() -> None:
    assert within(Anchor(-5, 10**30, "x"), "abc") == Anchor(0, 3, "x")
    assert within(Anchor(9, 2, "x"), "abc") == Anchor(3, 3, "x")


@given(st.text("ab ", max_size=30), st.data())
def test_an_anchor_always_lies_within_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    anchor = anchor_at(text, Span(start, data.draw(st.integers(start, len(text)))))
    for _ in range(4):
        now = data.draw(st.text("ab ", max_size=30))
        anchor = after(anchor, now, text=text)
        text = now
        assert 0 <= anchor.start <= anchor.end <= len(text)
