"""Reads sentences with every clause of the rule book, and remembers what it read.

A set of places costs much the same for one sentence as for a hundred (see ``pattern_parts``), so the
sentences of a draft that are not remembered are laid end to end, and each pattern is tried once on all.
"""

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
from secondtry.engine.sentence_batch import Batch, SentenceReading
from secondtry.engine.tagged_batch import TaggedBatch, cut_into_stretches
from secondtry.engine.tagging import Tagger

_RULE = "rule:"
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
        self._tagged: OrderedDict[Batch, TaggedBatch] = OrderedDict()
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

    def _starting(self, clause_id: str, tagged: TaggedBatch) -> tuple[tuple[Pattern, int], ...]:
        """Return those patterns of a clause that can be read from some place, each with these places."""
        known = tagged.starting.get(clause_id)
        if known is None:
            clause = self._clauses[clause_id]
            possible = self._possible(clause.numbers, tagged) if clause.patterns & tagged.possible else ()
            known = tuple([(p, starts) for p in possible if (starts := p.starts(tagged.text))])
            tagged.starting[clause_id] = known
        return known

    def _possible(self, numbers: Sequence[int], tagged: TaggedBatch) -> list[Pattern]:
        """Return those patterns of some numbers that are not ruled out by the words of a batch."""
        possible = tagged.possible
        return [self._patterns[number] for number in numbers if possible >> number & 1]

    def _tag(self, batch: Batch) -> TaggedBatch:
        tagged = self._tagged.get(batch)
        if tagged is None:
            tagged = self._tag_texts(batch.texts)
            with self._lock:
                self._tagged[batch] = tagged
            self._let_go()
        return tagged

    def _tag_texts(self, texts: Sequence[str]) -> TaggedBatch:
        stretches = [(n, *stretch) for n, text in enumerate(texts) for stretch in cut_into_stretches(text)]
        tagged = self._tagger.tag(*[words for _, _, words in stretches])
        return TaggedBatch(
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
