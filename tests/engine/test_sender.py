"""One message speaks of its sender in one way, and what the program adds to it does so too."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.sender import Sender, said_by, sender_in
from secondtry.engine.slots import SlotFinder, slots_in
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ONE, MANY = Sender(single=True), Sender(single=False)


@pytest.mark.parametrize(
    ("texts", "sender"),
    [
        (["Hi Dana,\n\nI lost your lamp. It was my mistake.\n\nSam"], ONE),
        (["Hi Dana,\n\nWe lost your lamp.\n\nSam"], MANY),
        (["Hi Dana,\n\nI am sorry that we lost your lamp.\n\nSam"], MANY),
        (["Hi Dana,\n\nThe lamp is lost.\n\nSam"], None),
        (["Hi Dana,\n\n\nSam", "Hi Dana,\n\nI lost it."], ONE),
        (["Hi Dana,\n\nThanks.\n\n> I want my lamp, I do.\n> I do."], None),
        ([], None),
    ],
)
def test_the_words_show_who_speaks(texts: list[str], sender: Sender | None) -> None:
    assert sender_in(*map(read_draft, texts)) == sender


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        ("We are sorry that we [what we did].", "I am sorry that I [what I did]."),
        ("On [day] we were late. That was our mistake.", "On [day] I was late. That was my mistake."),
        ("Because of us you [what they lost].", "Because of me you [what they lost]."),
        ("Have we put this right? Our word on it.", "Have I put this right? My word on it."),
        ("The fault is ours, and the weather's.", "The fault is mine, and the weather's."),
    ],
)
def test_a_frame_is_said_by_one_person_as_one_would(frame: str, said: str) -> None:
    assert said_by(ONE, frame) == said
    assert said_by(MANY, frame) == said_by(None, frame) == frame


def test_the_gaps_of_every_frame_are_known_in_either_person() -> None:
    rulebook = load_shipped_rulebook()
    finder = SlotFinder(rulebook)
    for scored in rulebook.scored_moves:
        for frame in scored.move.frames:
            said = said_by(ONE, frame)
            assert not {"we", "us", "our"} & set(said.lower().replace("[", " ").replace("]", " ").split())
            assert len(finder.find(said)) == len(list(slots_in(said))) == len(finder.find(frame))


def test_what_one_person_fills_in_makes_the_move_and_marks_nothing() -> None:
    rulebook = load_shipped_rulebook()
    analyzer = Analyzer(rulebook)
    for opener in rulebook.moves["second_try"].openers:
        draft = read_draft(f"Hi Dana,\n\n{said_by(ONE, opener.filled)}")
        assert analyzer.moves_of(draft)["second_try"].score == 2
        assert analyzer.all_findings(draft) == ()
