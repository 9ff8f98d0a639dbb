"""What the parts of patterns work out, and what they need not work out again."""

from functools import partial

from secondtry.engine.lexicon import Lexicon
from secondtry.engine.pattern import Pattern, PatternBody
from secondtry.engine.pattern_language import parse_pattern
from secondtry.engine.pattern_parts import Choice, Kept, Part, Repeated, Row, Word
from secondtry.engine.tagged_text import TaggedText
from secondtry.engine.tagging import Tagger

TEXT = "The blue box was lost and the lost box was blue."


class Counted(Part):
    """A word that counts how often it is looked for."""

    def __init__(self, word: str) -> None:
        self._word = Word((word,))
        self.times = 0

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the places before the word."""
        self.times += 1
        return self._word.starts(text, after)

    def read(self, text: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        """Return the place behind the word."""
        return self._word.read(text, place, after, kept)


def looked_for(holder: Part, counted: Counted) -> int:
    """Return how often a word is looked for while what holds it is asked twice about the same places."""
    text = Tagger(Lexicon()).tag(TEXT)
    starts = holder.starts(text, text.everywhere)
    before = counted.times
    # Something else that holds it is asked in between about other places.
    holder.starts(text, text.everywhere >> 3)
    between = counted.times
    assert holder.starts(text, text.everywhere) == starts != 0
    return before + counted.times - between


def test_what_leads_to_the_end_is_looked_for_once() -> None:
    row, choice, repeated = Counted("blue"), Counted("lost"), Counted("box")
    assert looked_for(Row((Word(("the",)), row)), row) == 1
    assert looked_for(Choice(((lambda: choice, ()), (lambda: Word(("was",)), ()))), choice) == 1
    assert looked_for(Repeated(repeated, 1), repeated) == 1


def test_what_a_pattern_looked_up_is_there_when_it_is_read_whatever_was_tried_since() -> None:
    counted = Counted("lost")
    shared = Repeated(counted, 1)
    one, other = (
        Pattern(then, (), partial(PatternBody, Row((shared, Word((then,)))), marks=False))
        for then in ("and", "box")
    )
    text = Tagger(Lexicon()).tag(TEXT)
    assert one.starts(text)
    before = counted.times
    assert other.starts(text)
    own = counted.times - before
    assert [match.span.of(TEXT) for match in one.matches(text)] == ["lost and"]
    found = other.matches(text)
    assert [next(found).span.of(TEXT), next(one.matches(text)).span.of(TEXT)] == ["box", "lost and"]
    assert [match.span.of(TEXT) for match in found] == ["lost box"]
    assert counted.times == before + own


def test_no_round_is_looked_for_beyond_the_last() -> None:
    for most in (1, 2, 3):
        # "very very very very": each round adds a place.
        counted = Counted("very")
        text = Tagger(Lexicon()).tag("It is very very very very blue.")
        end = Word(("blue",)).starts(text, text.everywhere)
        assert Repeated(counted, most).starts(text, end).bit_count() == most + 1
        assert counted.times == most


def test_single_words_between_which_one_may_choose_are_one_part() -> None:
    lexicon = Lexicon()
    part = parse_pattern("( lost | mis%ed | gone )", lexicon).body.part
    assert isinstance(part, Word)
    assert (part.keys, part.shapes) == (("lost", "gone"), ("mis%ed",))


def test_single_words_stay_before_and_behind_what_stands_between_them() -> None:
    part = parse_pattern("( lost | gone | lost box | mislaid | torn )", Lexicon()).body.part
    assert isinstance(part, Choice)
    rows = [row for row, _ in part.rows]
    assert [row.keys for row in rows if isinstance(row, Word)] == [("lost", "gone"), ("mislaid", "torn")]
    assert isinstance(rows[1], Row)
