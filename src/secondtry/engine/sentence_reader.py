"""Reads sentences with every clause of the rule book, and remembers what it read.

A set of places costs much the same for one sentence as for a hundred (see ``pattern_parts``), so the
sentences of a draft that are not remembered are laid end to end, and each pattern is tried once on all.
"""

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import or_
from threading import Lock
from typing import NamedTuple

from secondtry.engine.bit_sets import bits_of, numbers_in
from secondtry.engine.clause import Clause
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.pattern import Match, Pattern
from secondtry.engine.pattern_index import PatternIndex
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.tagging import TaggedText, Tagger
from secondtry.engine.word_pairs import words_and_pairs

_RULE = "rule:"
#: In code points: some two thousand words.
_LONGEST = 12_000
#: Sentences are read together up to so many code points.
_BATCH = 72_000
_NOWHERE: frozenset[int] = frozenset()


class _Numbered(NamedTuple):
    """What is known of a clause: the numbers of its patterns, and of those that rule it out.

    ``patterns`` are the former as a set; ``sure`` says whether all of them are (see ``Pattern``).
    """

    numbers: tuple[int, ...]
    unless: tuple[int, ...]
    patterns: int
    sure: bool


class Batch:
    """Sentences that are read together, and what is found in them, by the id of what is looked for.

    Nothing is looked for before it is asked for, and nothing twice.
    """

    __slots__ = ("_found", "_reader", "_rules", "_where", "_where_is_known", "_words", "size", "texts")

    def __init__(self, reader: "SentenceReader", texts: tuple[str, ...]) -> None:
        self._reader = reader
        self.texts = texts
        self.size = sum(map(len, texts))
        self._where: dict[str, frozenset[int]] = {}
        self._where_is_known = False
        self._found: dict[tuple[str, int], tuple[Match, ...]] = {}
        self._rules: tuple[tuple[str, ...], ...] | None = None
        self._words: dict[int, frozenset[str]] = {}

    def words(self, number: int) -> frozenset[str]:
        """Return the words and pairs of neighbours (see ``word_pairs``) of the sentence of that number."""
        words = self._words.get(number)
        if words is None:
            words = self._words[number] = frozenset(words_and_pairs(self.texts[number]))
        return words

    def where(self, clause_id: str) -> frozenset[int]:
        """Return the numbers of the sentences in which a clause may match; in no others it does."""
        where = self._where.get(clause_id, _NOWHERE if self._where_is_known else None)
        if where is None:
            where = self._where[clause_id] = self._reader.where(clause_id, self)
        return where

    def know_where(self, clause_ids: Iterable[str]) -> None:
        """Find out where each clause there is may match, as long as the words of the batch are at hand."""
        self._where = {id_: numbers for id_ in clause_ids if (numbers := self.where(id_))}
        self._where_is_known = True

    def of(self, clause_id: str, number: int) -> tuple[Match, ...]:
        """Return the matches of a clause in the sentence of that number."""
        if number not in self.where(clause_id):
            return ()
        found = self._found.get((clause_id, number))
        if found is None:
            found = self._found[clause_id, number] = self._reader.matches(clause_id, self, number)
        return found

    def has(self, clause_id: str, number: int) -> bool:
        """Say whether a clause matches in the sentence of that number."""
        if self._reader.is_sure(clause_id):
            return number in self.where(clause_id)
        return bool(self.of(clause_id, number))

    def rules(self) -> tuple[tuple[str, ...], ...]:
        """Return for each sentence the clause ids of the rules that match, in the order of the rule book."""
        if self._rules is None:
            rules: tuple[list[str], ...] = tuple([] for _ in self.texts)
            for clause_id in self._reader.rules_that_occur(self):
                for number in self.where(clause_id):
                    if self.has(clause_id, number):
                        rules[number].append(clause_id)
            self._rules = tuple(map(tuple, rules))
        return self._rules


class SentenceReading(NamedTuple):
    """What is found in one sentence: the one of that number in its batch. Spans count from its start."""

    batch: Batch
    number: int

    def has(self, clause_id: str) -> bool:
        """Say whether a clause matched."""
        return self.batch.has(clause_id, self.number)

    def of(self, clause_id: str) -> tuple[Match, ...]:
        """Return the matches of a clause."""
        return self.batch.of(clause_id, self.number)

    def rules(self) -> tuple[str, ...]:
        """Return the clause ids of the rules that match, in the order of the rule book."""
        return self.batch.rules()[self.number]

    def words(self) -> frozenset[str]:
        """Return the words of the sentence, and its pairs of neighbours (see ``word_pairs``)."""
        return self.batch.words(self.number)


class _Tagged(NamedTuple):
    """The words of a batch, and which patterns could match in it.

    Of each stretch that was tagged ``numbers`` has the number of its sentence, ``starts`` where it begins
    in that. ``starting`` notes for a clause those of its patterns that can be read from somewhere, each with
    the places from which it can.
    """

    text: TaggedText
    possible: int
    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    starting: dict[str, tuple[tuple[Pattern, int], ...]]

    def sentences_ending_at(self, ends: int, others: int) -> frozenset[int]:
        """Return the numbers of the sentences that end at one of ``ends`` and at none of ``others``.

        One of several stretches may end at either.
        """
        if len(self.numbers) == self.numbers[-1] + 1:
            # As nearly always each sentence is one stretch: what is ruled out need not be numbered.
            ends, others = ends & ~others, 0
        return self._numbers_at(ends) - self._numbers_at(others)

    def _numbers_at(self, ends: int) -> frozenset[int]:
        return frozenset([self.numbers[stretch] for stretch in self.text.sentences_ending_at(ends)])

    def stretches_of(self, number: int) -> range:
        """Return the stretches of a sentence."""
        return range(bisect_left(self.numbers, number), bisect_right(self.numbers, number))


class SentenceReader:
    """Reads each sentence once; the same words are not read again while they are remembered.

    Sentences that are asked for together are read together. Safe to use from
    several threads: what a sentence yields depends on its words alone.
    """

    #: Of batches that are kept as words, for what is asked about them next, in code points.
    _KEPT_TAGGED = 300_000

    def __init__(
        self,
        lexicon: Lexicon,
        clauses: Mapping[str, Clause],
        *,
        index: PatternIndex | None = None,
        remembered: int = 20_000,
    ) -> None:
        """``index`` has at least the patterns of the clauses; without one, one is made."""
        self._tagger = Tagger(lexicon)
        self._remembered = remembered
        self._memory: OrderedDict[str, SentenceReading] = OrderedDict()
        self._tagged: OrderedDict[Batch, _Tagged] = OrderedDict()
        self._lock = Lock()
        self._index = index or PatternIndex(
            tuple({p: 0 for c in clauses.values() for p in (*c.patterns, *c.unless)})
        )
        self._patterns = self._index.patterns
        # The same pattern may stand in many clauses: it has one number.
        self._numbers = {pattern: number for number, pattern in enumerate(self._patterns)}
        self._clauses = {id_: self._numbered(clause) for id_, clause in clauses.items()}
        self._rules_with: dict[int, list[str]] = {}
        self._rule_patterns = 0
        for id_, numbered in self._clauses.items():
            if id_.startswith(_RULE):
                self._rule_patterns |= numbered.patterns
                for number in numbered.numbers:
                    self._rules_with.setdefault(number, []).append(id_)
        self._order = {id_: place for place, id_ in enumerate(self._clauses)}

    def read(self, sentence: str) -> SentenceReading:
        """Return what one sentence yields."""
        return self.read_all([sentence])[0]

    def read_all(self, sentences: Sequence[str]) -> list[SentenceReading]:
        """Return what each of some sentences yields. Those that are not remembered are read in batches."""
        wanted: dict[str, SentenceReading] = {}
        missing: dict[str, None] = {}
        with self._lock:
            for text in sentences:
                known = self._memory.get(text)
                if known is None:
                    missing[text] = None
                else:
                    self._memory.move_to_end(text)
                    wanted[text] = known
        for texts in _in_batches(missing):
            batch = Batch(self, texts)
            wanted |= {text: SentenceReading(batch, number) for number, text in enumerate(texts)}
        with self._lock:
            for text in missing:
                self._memory[text] = wanted[text]
            while len(self._memory) > self._remembered:
                self._memory.popitem(last=False)
        return [wanted[text] for text in sentences]

    def rules_that_occur(self, batch: Batch) -> list[str]:
        """Return the clause ids of the rules of which a pattern occurs, in the order of the rule book."""
        tagged = self._tag(batch)
        occurring = [
            number
            for number in numbers_in(tagged.possible & self._rule_patterns)
            if self._patterns[number].starts(tagged.text)
        ]
        return sorted({id_ for n in occurring for id_ in self._rules_with[n]}, key=self._order.__getitem__)

    def is_sure(self, clause_id: str) -> bool:
        """Say whether a clause matches wherever it may (see ``Pattern.sure``)."""
        return self._clauses[clause_id].sure

    def where(self, clause_id: str, batch: Batch) -> frozenset[int]:
        """Return the numbers of the sentences of a batch in which a clause may match; see ``Batch.where``."""
        tagged = self._tag(batch)
        text = tagged.text
        ends = text.ends_of_sentences_at(_joined(starts for _, starts in self._starting(clause_id, tagged)))
        if not ends:
            # One set for all: most clauses occur in no sentence of most batches.
            return _NOWHERE
        ruled_out = self._possible(self._clauses[clause_id].unless, tagged)
        others = text.ends_of_sentences_at(_joined(p.starts(text) for p in ruled_out))
        return tagged.sentences_ending_at(ends, others)

    def matches(self, clause_id: str, batch: Batch, number: int) -> tuple[Match, ...]:
        """Return the matches of a clause in a sentence of a batch, of which ``where`` has the number."""
        tagged = self._tagged.get(batch)
        if tagged is None:
            # The words of the batch are gone: this sentence is all that is needed.
            tagged, number = self._tag_texts((batch.texts[number],)), 0
        stretches = [(tagged.text.places_of(n), tagged.starts[n]) for n in tagged.stretches_of(number)]
        return tuple(
            [
                match.shifted(start) if start else match
                for pattern, starts in self._starting(clause_id, tagged)
                for places, start in stretches
                if starts & places
                for match in pattern.matches(tagged.text, places)
            ]
        )

    def _starting(self, clause_id: str, tagged: _Tagged) -> tuple[tuple[Pattern, int], ...]:
        """Return those patterns of a clause that can be read from some place, each with these places."""
        known = tagged.starting.get(clause_id)
        if known is None:
            clause = self._clauses[clause_id]
            possible = self._possible(clause.numbers, tagged) if clause.patterns & tagged.possible else ()
            known = tuple([(p, starts) for p in possible if (starts := p.starts(tagged.text))])
            tagged.starting[clause_id] = known
        return known

    def _possible(self, numbers: Sequence[int], tagged: _Tagged) -> list[Pattern]:
        """Return those patterns of some numbers that are not ruled out by the words of a batch."""
        possible = tagged.possible
        return [self._patterns[number] for number in numbers if possible >> number & 1]

    def _tag(self, batch: Batch) -> _Tagged:
        tagged = self._tagged.get(batch)
        if tagged is None:
            tagged = self._tag_texts(batch.texts)
            with self._lock:
                self._tagged[batch] = tagged
            self._let_go()
        return tagged

    def _tag_texts(self, texts: Sequence[str]) -> _Tagged:
        stretches = [(n, *stretch) for n, text in enumerate(texts) for stretch in _stretches(text)]
        tagged = self._tagger.tag(*[words for _, _, words in stretches])
        return _Tagged(
            tagged,
            self._index.possible(tagged),
            tuple([number for number, _, _ in stretches]),
            tuple([start for _, start, _ in stretches]),
            {},
        )

    def _let_go(self) -> None:
        """Let the words of the oldest batches go where there are too many; then nobody needs them again."""
        with self._lock:
            kept = list(self._tagged)
        size = sum(batch.size for batch in kept)
        for batch in kept[:-1]:
            if size <= self._KEPT_TAGGED:
                break
            batch.know_where(self._clauses)
            with self._lock:
                self._tagged.pop(batch, None)
            size -= batch.size

    def _numbered(self, clause: Clause) -> _Numbered:
        numbers = tuple([self._numbers[pattern] for pattern in clause.patterns])
        unless = tuple([self._numbers[pattern] for pattern in clause.unless])
        return _Numbered(numbers, unless, bits_of(numbers), all(pattern.sure for pattern in clause.patterns))


def _joined(sets: Iterable[int]) -> int:
    return reduce(or_, sets, 0)


def _in_batches(texts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and size + len(text) > _BATCH:
            yield tuple(batch)
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield tuple(batch)


def _stretches(text: str) -> Iterator[tuple[int, str]]:
    """Yield a sentence; one that is too long to be one comes in stretches, each with where it starts.

    So the time that a text without any full stop takes does not grow with the square of its length.
    """
    start = 0
    while len(text) - start > _LONGEST:
        end = text.rfind(" ", start, start + _LONGEST) + 1 or start + _LONGEST
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def clauses_of(rulebook: RuleBook) -> Iterator[tuple[str, Clause]]:
    """Yield every clause of a rule book, by an id that begins with rule:, context:, move: or sign:."""
    for rule in rulebook.rules:
        yield f"{_RULE}{rule.id}", rule.clause
    for context in rulebook.contexts.values():
        yield f"context:{context.name}", context.clause
    for scored in rulebook.scored_moves:
        for evidence in scored.evidence:
            yield f"move:{evidence.id}", evidence.clause
    for sign in rulebook.signs:
        yield f"sign:{sign.id}", sign.clause
