"""Reads single sentences with every clause of the rule book, and remembers what it read."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import Lock

from secondtry.engine.clause import Clause
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.pattern import Match
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.tagging import tag_sentence


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


class SentenceReader:
    """Matches each sentence once; the same words are not read again while they are remembered.

    Safe to use from several threads: what a sentence yields depends on its words alone.
    """

    def __init__(self, lexicon: Lexicon, clauses: Mapping[str, Clause], *, remembered: int = 20_000) -> None:
        self._lexicon = lexicon
        self._clauses = clauses
        self._remembered = remembered
        self._memory: OrderedDict[str, SentenceReading] = OrderedDict()
        self._lock = Lock()
        self._always: list[str] = []
        self._by_key: dict[str, list[str]] = {}
        for clause_id, clause in clauses.items():
            self._index(clause_id, clause)

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
        tagged = tag_sentence(sentence, self._lexicon)
        candidates = set(self._always)
        for key in tagged.keys:
            candidates.update(self._by_key.get(key, ()))
        # In the clauses' own order, so that the same words give the same bytes.
        matches = {
            clause_id: found
            for clause_id in sorted(candidates)
            if (found := tuple(self._clauses[clause_id].matches(tagged)))
        }
        return SentenceReading(matches)

    def _index(self, clause_id: str, clause: Clause) -> None:
        """File a clause under the keys of which a sentence must have one for it to match."""
        for pattern in clause.patterns:
            if not pattern.required:
                self._always.append(clause_id)
                continue
            for key in min(pattern.required, key=len):
                filed = self._by_key.setdefault(key, [])
                if not filed or filed[-1] != clause_id:
                    filed.append(clause_id)


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
