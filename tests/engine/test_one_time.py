"""No vague time stands beside the gap for a day, whatever template has put the gap there."""

import pytest

from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.rewriting import Rewriter
from secondtry.engine.sender import Sender
from secondtry.text.span import Span

REWRITER = Rewriter(
    read_lexicon({"words.toml": '[class.closed]\nwords = ["we", "the", "it", "you", "and"]\n'})
)


def applied(template: str, sentence: str, marked: str) -> str:
    start = sentence.index(marked)
    (rewrite,) = REWRITER.rewrites(
        [template], sentence, Span(start, start + len(marked)), {}, Sender(single=False)
    )
    assert all(slot.of(rewrite.text).startswith("[") for slot in rewrite.slots)
    return rewrite.applied_to(sentence)


@pytest.mark.parametrize(
    "behind",
    [
        " in due course",
        ", in due course",
        " as soon as possible",
        " shortly",
        " in the future",
        " in the near future",
        " at some point",
        " sometime soon",
        " at some point in the autumn",
        " soon, in due course",
    ],
)
def test_a_vague_time_behind_the_gap_goes(behind: str) -> None:
    said = f"We will do better{behind}."
    assert applied("{we} will [what] by [day and time]", said, "We will do better") == (
        "We will [what] by [day and time]."
    )


@pytest.mark.parametrize(
    "before", ["In due course ", "Very soon, ", "Eventually ", "At some point in the autumn, "]
)
def test_a_vague_time_before_it_goes(before: str) -> None:
    said = f"{before}we will do better."
    assert applied("{we} will [what] by [day and time]", said, "we will do better") == (
        "We will [what] by [day and time]."
    )


def test_what_stands_before_the_vague_time_stays() -> None:
    said = "It rained, and very soon we will do better."
    assert applied("{we} will [what] by [day and time]", said, "we will do better") == (
        "It rained, and we will [what] by [day and time]."
    )


def test_two_vague_times_of_one_promise_go() -> None:
    said = "We will shortly contact you in due course."
    assert applied("{dated}", said, said[:-1]) == "We will contact you by [day and time]."


def test_a_vague_time_of_another_clause_stays() -> None:
    said = "We will look into it in due course."
    assert applied("{sentence}. {We} will write to you by [day and time].", said, said[:-1]) == (
        "We will look into it in due course. We will write to you by [day and time]."
    )
    assert applied("{sentence}, and {we} will [what] by [day and time].", said, said[:-1]) == (
        "We will look into it in due course, and we will [what] by [day and time]."
    )


def test_what_is_no_time_stays() -> None:
    said = "We will contact you about the next coat of paint."
    assert applied("{dated}", said, "We will contact you") == (
        "We will contact you by [day and time] about the next coat of paint."
    )


def test_a_long_row_of_vague_times_comes_to_an_end() -> None:
    # One expression for the whole row would have more ways to part it than can be tried.
    row = "Soon " * 400
    for address, left in (("", "We"), ("Tom, ", f"{row}Tom, we")):
        said = f"{row}{address}we will do better."
        assert applied("{we} will [what] by [day and time]", said, "we will do better") == (
            f"{left} will [what] by [day and time]."
        )


@pytest.mark.parametrize("unknown", ["We cannot give you a date", "I don't know yet when it comes"])
def test_no_gap_for_a_day_stands_where_no_day_is_known(unknown: str) -> None:
    said = f"{unknown}, but we will do better soon."
    start = said.index("we will do")
    marked = Span(start, len(said) - 1)
    rewrites = REWRITER.rewrites(
        ["{we} will [what] by [day and time]", "{we} will [what]"], said, marked, {}, Sender(single=False)
    )
    assert [rewrite.text for rewrite in rewrites] == ["we will [what]"]
