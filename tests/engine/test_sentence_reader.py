"""What is read of a sentence, and how little of it."""

from collections.abc import Sequence

from secondtry.engine.clause import Clause
from secondtry.engine.lexicon_files import read_lexicon
from secondtry.engine.pattern import Pattern, PatternBody
from secondtry.engine.pattern_language import PatternReader
from secondtry.engine.pattern_parts import Kept, Part
from secondtry.engine.sentence_reader import SentenceReader
from secondtry.engine.tagged_text import TaggedText

LEXICON = read_lexicon({"words.toml": '[class.sender]\nwords = ["we", "i"]\n'})


class Counted(Part):
    """A part that counts how often it is looked for."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self.times = 0

    def starts(self, sentence: TaggedText, after: int, /) -> int:
        self.times += 1
        return self._part.starts(sentence, after)

    def read(self, sentence: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        return self._part.read(sentence, place, after, kept)


def counted(source: str) -> tuple[Pattern, Counted]:
    """Return a pattern, and what counts on how many sentences it is tried."""
    pattern = PatternReader(LEXICON).read(source)
    part = Counted(pattern.body.part)
    return Pattern(source, pattern.required, lambda: PatternBody(part, pattern.body.marks)), part


def clause(*sources: str, unless: Sequence[str] = ()) -> Clause:
    reader = PatternReader(LEXICON)
    return Clause(tuple(map(reader.read, sources)), tuple(map(reader.read, unless)))


def test_the_matches_of_a_clause_are_those_of_its_patterns_in_their_order() -> None:
    reader = SentenceReader(LEXICON, {"rule:a": clause("lost", "we|i _")})
    sentence = "It got lost, we fear; I lost it."
    matches = reader.read(sentence).of("rule:a")
    assert [match.span.of(sentence) for match in matches] == ["lost", "lost", "we fear", "I lost"]


def test_a_clause_that_is_ruled_out_in_the_sentence_does_not_match() -> None:
    reader = SentenceReader(LEXICON, {"rule:a": clause("lost", unless=["if"])})
    assert reader.read("It is lost.").has("rule:a")
    assert not reader.read("Tell us if it is lost.").has("rule:a")


def test_the_rules_that_match_come_in_the_order_of_the_rule_book() -> None:
    clauses = {"rule:z": clause("lost"), "sign:s": clause("lost"), "rule:a": clause("we", "lost")}
    assert SentenceReader(LEXICON, clauses).read("We lost it.").rules() == ("rule:z", "rule:a")


def test_a_pattern_is_tried_on_a_sentence_once_however_often_it_is_asked_about() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,))})
    for _ in range(3):
        reading = reader.read("It is lost.")
        assert reading.rules() == ("rule:a",)
        assert reading.has("rule:a")
    assert part.times == 1


def test_a_pattern_is_tried_once_on_all_sentences_that_are_read_together() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,)), "context:c": Clause((pattern,))})
    sentences = [f"Box {number} is lost." for number in range(200)]
    readings = reader.read_all(sentences)
    assert {reading.rules() for reading in readings} == {("rule:a",)}
    assert all(reading.has("context:c") for reading in readings)
    assert part.times == 1


def test_a_long_text_is_read_in_batches_of_some_thousand_words() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,))})
    sentences = [f"Box {number} is lost." for number in range(10_000)]
    readings = reader.read_all(sentences)
    assert all(reading.has("rule:a") for reading in readings)
    assert 2 <= part.times <= 20


def test_what_is_asked_about_a_very_long_text_later_does_not_read_it_again() -> None:
    """The words of so many batches are not kept, and clause after clause goes through all of them."""
    pattern, part = counted("lost box")
    clauses = {f"move:{number}": Clause((pattern,)) for number in range(5)}
    reader = SentenceReader(LEXICON, clauses, remembered=100_000)
    readings = reader.read_all([f"Box {number} is lost." for number in range(40_000)])
    batches = len({reading.batch for reading in readings})
    assert batches > 8
    for id_ in clauses:
        assert not any(reading.has(id_) for reading in readings)
    assert part.times == batches


def test_what_is_found_late_in_a_very_long_text_is_found_when_its_words_are_gone() -> None:
    reader = SentenceReader(LEXICON, {"rule:a": clause("lost"), "move:b": clause("lost")}, remembered=100_000)
    readings = reader.read_all([f"Box {number} is lost." for number in range(40_000)])
    assert all(reading.has("rule:a") for reading in readings)
    assert [match.span.start for match in readings[1005].of("move:b")] == [len("Box 1005 is ")]


def test_of_sentences_read_together_only_those_not_read_before_are_read() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,))})
    sentences = [f"Box {number} is lost." for number in range(200)]
    before = reader.read_all(sentences)
    sentences[70] = "Box 70 is lost again."
    after = reader.read_all(sentences)
    assert [number for number in range(200) if before[number] != after[number]] == [70]
    assert all(reading.has("rule:a") for reading in (*before, *after))
    assert part.times == 2


def test_a_pattern_without_its_words_in_any_one_sentence_is_not_tried() -> None:
    pattern, part = counted("lost again")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,))})
    readings = reader.read_all(["It is lost.", "It is there again."])
    assert not any(reading.has("rule:a") for reading in readings)
    assert part.times == 0


def test_what_rules_a_clause_out_does_so_in_its_own_sentence_alone() -> None:
    reader = SentenceReader(LEXICON, {"rule:a": clause("lost", unless=["if"])})
    readings = reader.read_all(["It is lost.", "Tell us if it is lost.", "Lost."])
    assert [reading.has("rule:a") for reading in readings] == [True, False, True]
    long = "word " * 3000 + "if " + "word " * 3000 + "lost"
    assert not reader.read_all(["Lost.", long])[1].has("rule:a")


def test_after_one_changed_sentence_only_that_one_is_read() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,))})
    sentences = [f"Box {number} is lost." for number in range(200)]
    for sentence in sentences:
        reader.read(sentence).rules()
    assert part.times == 200
    sentences[70] = "Box 70 is lost again."
    for sentence in sentences:
        reader.read(sentence).rules()
    assert part.times == 201


def test_what_nobody_asks_about_is_not_looked_for() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"context:c": Clause((pattern,)), "rule:a": clause("box")})
    assert reader.read("The box is lost.").rules() == ("rule:a",)
    assert part.times == 0


def test_sentences_are_forgotten_when_there_are_too_many() -> None:
    pattern, part = counted("lost")
    reader = SentenceReader(LEXICON, {"rule:a": Clause((pattern,))}, remembered=2)
    for sentence in ("Lost.", "Lost again.", "Lost too.", "Lost."):
        reader.read(sentence).rules()
    assert part.times == 4


def test_words_are_found_anywhere_in_a_sentence_that_never_ends() -> None:
    """It is read in stretches: a text without a full stop must not take the square of its length."""
    reader = SentenceReader(LEXICON, {"rule:a": clause("we lost it", "(what: {sender} ) found")})
    text = "word " * 3000 + "we lost it " + "word " * 9000 + "I found"
    matches = reader.read(text).of("rule:a")
    assert [match.span.of(text) for match in matches] == ["we lost it", "I found"]
    assert [span.of(text) for span in matches[1].kept.values()] == ["I"]
    assert reader.read("x" * 50_000).of("rule:a") == ()
