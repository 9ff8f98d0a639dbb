"""A rewrite is made once, for as long as its words stay."""

from collections.abc import Mapping

from secondtry.engine.finding import Rewrite
from secondtry.engine.remembered_rewrites import RememberedRewrites
from secondtry.engine.sender import Sender
from secondtry.text.span import Span

WE = Sender(single=False)
WORDS = "It was lost."


class Maker:
    """Makes rewrites that show all of what they were made of, and counts them."""

    def __init__(self) -> None:
        self.times = 0

    def rewrites(
        self,
        templates: tuple[str, ...],
        sentence: str,
        marked: Span,
        kept: Mapping[str, Span],
        sender: Sender,
    ) -> tuple[Rewrite, ...]:
        self.times += 1
        made_of = f"{sentence} {marked} {sorted(kept.items())} {sender}"
        return tuple(Rewrite(marked, f"{template} {made_of}") for template in templates if template)


def test_a_rewrite_is_made_once_for_the_same_words() -> None:
    maker = Maker()
    remembered = RememberedRewrites(maker)
    first, again = (
        [remembered.rewrites(t, "It was lost.", Span(3, 11), {"be": Span(3, 6)}, WE) for t in (("a",), ("",))]
        for _ in range(2)
    )
    assert first == again
    assert len(first[0]) == 1
    assert first[1] == ()
    assert maker.times == 2


def test_other_words_another_place_and_another_sender_give_another_rewrite() -> None:
    maker = Maker()
    remembered = RememberedRewrites(maker)
    made = {
        remembered.rewrites(("a",), "It was lost.", Span(3, 11), {}, WE),
        remembered.rewrites(("b",), "It was lost.", Span(3, 11), {}, WE),
        remembered.rewrites(("a",), "It was gone.", Span(3, 11), {}, WE),
        remembered.rewrites(("a",), "It was lost.", Span(3, 10), {}, WE),
        remembered.rewrites(("a",), "It was lost.", Span(3, 11), {"be": Span(3, 6)}, WE),
        remembered.rewrites(("a",), "It was lost.", Span(3, 11), {}, Sender(single=True)),
    }
    assert len(made) == maker.times == 6


def test_after_one_changed_sentence_only_its_rewrites_are_made() -> None:
    maker = Maker()
    remembered = RememberedRewrites(maker)
    sentences = [f"Box {number} was lost." for number in range(100)]
    for sentence in (*sentences, "Box 7 was lost again.", *sentences):
        remembered.rewrites(("a",), sentence, Span(0, 3), {}, WE)
    assert maker.times == 101


def test_rewrites_are_forgotten_when_there_are_too_many() -> None:
    maker = Maker()
    remembered = RememberedRewrites(maker, remembered=2)
    for sentence in ("one", "two", "three", "one"):
        remembered.rewrites(("a",), sentence, Span(0, 3), {}, WE)
    assert maker.times == 4
