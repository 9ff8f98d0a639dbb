"""Reads single sentences with every clause of the rule book, and remembers what it read."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import Lock

from secondtry.engine.clause import Clause
from secondtry.engine.lexicon import BUILT_IN, CLOSED, Lexicon
from secondtry.engine.pattern import Match, Pattern
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.tagging import Tagger


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """All matches in one sentence, by the id of what they matched. Spans count from its start."""

    matches: Mapping[str, tuple[Match, ...]]

    def has(self, clause_id: str) -> bool:
        """Say whether a clause matched."""
        return clause_id in self.matches

    def of(self, clause_id: str) -> tuple[Match, ...]:
        """Return the matches of a clause."""
        return self.matches.get(clause_id, ())


@dataclass(frozen=True, slots=True)
class _Filed:
    """A pattern with the clause it belongs to."""

    clause_id: str
    pattern: Pattern


class SentenceReader:
    """Matches each sentence once; the same words are not read again while they are remembered.

    Safe to use from several threads: what a sentence yields depends on its words alone.
    """

    def __init__(self, lexicon: Lexicon, clauses: Mapping[str, Clause], *, remembered: int = 20_000) -> None:
        self._tagger = Tagger(lexicon)
        self._clauses = clauses
        self._remembered = remembered
        self._memory: OrderedDict[str, SentenceReading] = OrderedDict()
        self._lock = Lock()
        self._filed = tuple(
            _Filed(id_, pattern) for id_, clause in clauses.items() for pattern in clause.patterns
        )
        self._always: list[int] = []
        self._by_key: dict[str, list[int]] = {}
        common = lexicon.classes_with_closed_words()
        for number, filed in enumerate(self._filed):
            self._index(number, filed.pattern, lexicon, common)

    def read(self, sentence: str) -> SentenceReading:
        """Return what one sentence yields."""
        with self._lock:
            known = self._memory.get(sentence)
            if known is not None:
                self._memory.move_to_end(sentence)
                return known
        reading = self._read(sentence)
        with self._lock:
            self._memory[sentence] = reading
            if len(self._memory) > self._remembered:
                self._memory.popitem(last=False)
        return reading

    def _read(self, sentence: str) -> SentenceReading:
        tagged = self._tagger.tag(sentence)
        candidates = set(self._always)
        for key in tagged.keys:
            candidates.update(self._by_key.get(key, ()))
        matches: dict[str, tuple[Match, ...]] = {}
        # In the order of the files, so that the same words give the same bytes.
        for number in sorted(candidates):
            filed = self._filed[number]
            if found := tuple(filed.pattern.matches(tagged)):
                matches[filed.clause_id] = (*matches.get(filed.clause_id, ()), *found)
        return SentenceReading(
            {id_: found for id_, found in matches.items() if not self._clauses[id_].is_ruled_out_in(tagged)}
        )

    def _index(self, number: int, pattern: Pattern, lexicon: Lexicon, common: frozenset[str]) -> None:
        """File a pattern under the rarest keys of which a sentence must have one for it to match."""
        if not pattern.required:
            self._always.append(number)
            return

        def commonness(keys: frozenset[str]) -> int:
            return sum(_commonness(key, lexicon, common) for key in keys)

        for key in min(pattern.required, key=commonness):
            self._by_key.setdefault(key, []).append(number)


def _commonness(key: str, lexicon: Lexicon, common: frozenset[str]) -> int:
    """Return roughly how often a key is to be met: closed words and the broad classes are everywhere."""
    if not key.startswith("{"):
        return 20 if CLOSED in lexicon.classes_of(key) else 1
    name = key[1:-1]
    if name in BUILT_IN:
        return 200
    return 60 if name in common else 5


def clauses_of(rulebook: RuleBook) -> Iterator[tuple[str, Clause]]:
    """Yield every clause of a rule book, by an id that begins with rule:, context:, move: or sign:."""
    for rule in rulebook.rules:
        yield f"rule:{rule.id}", rule.clause
    for context in rulebook.contexts.values():
        yield f"context:{context.name}", context.clause
    for scored in rulebook.scored_moves:
        for evidence in scored.evidence:
            yield f"move:{evidence.id}", evidence.clause
    for sign in rulebook.signs:
        yield f"sign:{sign.id}", sign.clause
