"""Random edits: a dismissal stays with its words, and an answer is kept and says when it is old."""

import re
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding
from secondtry.review.finding_key import FindingKey
from secondtry.review.review import Review, Verdict, finding_keys
from secondtry.review.session import ReviewSession
from secondtry.review.shown_reading import dismissed_findings, shown_findings
from secondtry.text.span import Span

WORDS = "was mislaid"
OPENING, SENTENCE, CLOSING = "Hi Dana,", f"Your box {WORDS} on Monday.", "Best,\nSam"
CATEGORY = Category(
    key="hidden_actor",
    name="Hidden actor",
    group=Group.DEFLECTS,
    severity=2,
    rank=1,
    owner_test=OwnerTest.LIFTS,
    questions=("Q4",),
    definition="",
    reads="Who mislaid it?",
    why="",
    instead="Say who did it.",
    fine_when="",
    source="",
)


@dataclass(frozen=True)
class Edit:
    """Puts ``added`` in the place of ``removed`` characters, at a share of a text."""

    before: bool
    place: float
    removed: int
    added: str


# Each addition ends in a blank line or holds no word, so that no edit runs into the sentence itself.
additions = st.sampled_from(
    [
        "",
        "\n\n",
        "We rang you.\n\n",
        "It was late.\n\n",
        "Your lid was broken.\n\n",
        "é😀\n\n",
        "> quoted\n\n",
    ]
)
#: The words beside the dismissed ones may change too, on both sides.
leads = st.sampled_from(["Your box", "Sadly your parcel", "It", "We know that your second crate"])
tails = st.sampled_from(["on Monday.", "by us.", "", "and then found again, in the end"])
edits = st.builds(Edit, st.booleans(), st.floats(0, 1), st.integers(0, 30), additions)


def _findings(text: str) -> dict[FindingKey, Finding]:
    found = [
        Finding("hidden_actor.passive", CATEGORY, Span(match.start(), match.end()), match.group(), 2)
        for match in re.finditer(WORDS, text)
    ]
    return finding_keys(text, tuple(found))


def _edited(before: str, behind: str, edit: Edit) -> tuple[str, str]:
    """Return what stands before and behind the sentence after an edit of one of the two."""
    part = before if edit.before else behind
    start = round(edit.place * len(part))
    part = part[:start] + edit.added + part[start + edit.removed :]
    return (part, behind) if edit.before else (before, part)


def _whole(before: str, behind: str, sentence: str = SENTENCE) -> str:
    return f"{before}\n\n{sentence}\n\n{behind}"


def _dismissed_at_start() -> tuple[Review, FindingKey]:
    text = _whole(OPENING, CLOSING)
    (key,) = _findings(text)
    return Review(text=text, dismissed=frozenset({key})), key


@given(st.lists(st.tuples(edits, leads, tails), max_size=12))
def test_a_dismissal_survives_whatever_is_edited_elsewhere(
    steps: list[tuple[Edit, str, str]],
) -> None:
    review, key = _dismissed_at_start()
    session = ReviewSession(review)
    before, behind = OPENING, CLOSING
    for step, lead, tail in steps:
        before, behind = _edited(before, behind, step)
        session.edit(_whole(before, behind, f"{lead} {WORDS} {tail}"))
        found = _findings(session.review.text)
        assert shown_findings(found, session.review) == {}
        assert list(dismissed_findings(found, session.review)) == [key]


@given(st.lists(st.booleans(), min_size=1, max_size=5), tails)
def test_of_the_same_words_elsewhere_the_dismissed_ones_stay_dismissed(copies: list[bool], tail: str) -> None:
    review, _ = _dismissed_at_start()
    before, behind = OPENING, CLOSING
    for is_before in copies:
        added = f"\n\nThen the lid {WORDS} as well.\n\n"
        before, behind = (before + added, behind) if is_before else (before, added + behind)
    sentence = f"Your box {WORDS} {tail}"
    text = _whole(before, behind, sentence)
    place = text.index(sentence) + sentence.index(WORDS)
    shown = shown_findings(_findings(text), review)
    assert len(shown) == len(copies)
    assert place not in {finding.span.start for finding in shown.values()}


@given(st.lists(edits, min_size=1, max_size=12))
def test_a_dismissal_whose_words_have_gone_is_kept_and_holds_again_when_they_come_back(
    steps: list[Edit],
) -> None:
    review, key = _dismissed_at_start()
    session = ReviewSession(review)
    before, behind = OPENING, CLOSING
    for step in steps:
        before, behind = _edited(before, behind, step)
        session.edit(f"{before}\n\n{behind}")
    assert dismissed_findings(_findings(session.review.text), session.review) == {key: None}
    session.edit(_whole(before, behind))
    assert shown_findings(_findings(session.review.text), session.review) == {}


@given(st.lists(edits, max_size=12), st.sampled_from([Verdict.YES, Verdict.NOT_YET, Verdict.CANT_TELL]))
def test_an_answer_is_never_lost_and_holds_again_for_the_text_that_it_was_given_for(
    steps: list[Edit], verdict: Verdict
) -> None:
    text = _whole(OPENING, CLOSING)
    session = ReviewSession(Review(text=text))
    session.answer("Q1", verdict)
    session.note("Q1", "Ask Ines.")
    before, behind = OPENING, CLOSING
    for step in steps:
        before, behind = _edited(before, behind, step)
        session.edit(_whole(before, behind))
        answer = session.review.answers["Q1"]
        assert (answer.verdict, answer.note, answer.answered_text) == (verdict, "Ask Ines.", text)
    session.edit("Nothing is as it was before, not one of those words.")
    assert session.answer_is_stale("Q1")
    session.edit(text)
    assert not session.answer_is_stale("Q1")


@given(st.data())
def test_an_answer_is_for_an_earlier_draft_once_too_many_words_are_others(data: st.DataObject) -> None:
    words = [f"word{number}" for number in range(100)]
    session = ReviewSession(Review(text=" ".join(words)))
    session.answer("Q4", Verdict.YES)
    changed = data.draw(st.sets(st.integers(0, 99), max_size=40))
    session.edit(" ".join("other" if number in changed else word for number, word in enumerate(words)))
    assert session.answer_is_stale("Q4") == (len(changed) > 15)
