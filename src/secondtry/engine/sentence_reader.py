"""Reads single sentences with every clause of the rule book, and remembers what it read."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from threading import Lock

from secondtry.engine.bit_sets import numbers_in
from secondtry.engine.clause import Clause
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.pattern import Match, Pattern
from secondtry.engine.pattern_index import PatternIndex
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.tagging import TaggedSentence, Tagger

_RULE = "rule:"
#: In code points: some two thousand words.
_LONGEST = 12_000


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A clause, the numbers of its patterns, and the same as a set."""

    clause: Clause
    numbers: tuple[int, ...]
    patterns: int


class SentenceReading:
    """What is found in one sentence, by the id of what is looked for. Spans count from its start.

    Nothing is looked for before it is asked for, and nothing twice.
    """

    __slots__ = ("_found", "_possible", "_reader", "_rules", "_text")

    def __init__(self, reader: "SentenceReader", text: str, possible: int) -> None:
        self._reader = reader
        self._text = text
        self._possible = possible
        self._found: dict[str, tuple[Match, ...]] = {}
        self._rules: tuple[str, ...] | None = None

    def has(self, clause_id: str) -> bool:
        """Say whether a clause matched."""
        return bool(self.of(clause_id))

    def of(self, clause_id: str) -> tuple[Match, ...]:
        """Return the matches of a clause."""
        if not self._possible & self._reader.patterns_of(clause_id):
            return ()
        found = self._found.get(clause_id)
        if found is None:
            found = self._found[clause_id] = self._reader.look_for(clause_id, self._text, self._possible)
        return found

    def may_have(self, patterns: int) -> bool:
        """Say whether one of a set of patterns could match (see ``SentenceReader.patterns_of``)."""
        return bool(self._possible & patterns)

    def rules(self) -> tuple[str, ...]:
        """Return the clause ids of the rules that match, in the order of the rule book."""
        if self._rules is None:
            found = self._reader.look_for_rules(self._text, self._possible)
            self._found |= found
            self._rules = tuple(found)
        return self._rules


class SentenceReader:
    """Reads each sentence once; the same words are not read again while they are remembered.

    Safe to use from several threads: what a sentence yields depends on its words alone.
    """

    #: Sentences kept as words, for what is asked about them next: those of a very long message.
    _KEPT_TAGGED = 2000

    def __init__(self, lexicon: Lexicon, clauses: Mapping[str, Clause], *, remembered: int = 20_000) -> None:
        self._tagger = Tagger(lexicon)
        self._remembered = remembered
        self._memory: OrderedDict[str, SentenceReading] = OrderedDict()
        self._tagged: OrderedDict[str, TaggedSentence] = OrderedDict()
        self._lock = Lock()
        # The same pattern may stand in many clauses: it has one number.
        self._numbers: dict[Pattern, int] = {}
        self._clauses = {id_: self._numbered(clause) for id_, clause in clauses.items()}
        self._patterns = tuple(self._numbers)
        self._index = PatternIndex(self._patterns)
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
        with self._lock:
            known = self._memory.get(sentence)
            if known is not None:
                self._memory.move_to_end(sentence)
                return known
        possible = 0
        for _, stretch in _stretches(sentence):
            possible |= self._index.possible(self._tag(stretch).words)
        reading = SentenceReading(self, sentence, possible)
        with self._lock:
            self._memory[sentence] = reading
            if len(self._memory) > self._remembered:
                self._memory.popitem(last=False)
        return reading

    def patterns_of(self, *clause_ids: str) -> int:
        """Return the patterns of some clauses, as a set (see ``PatternIndex``)."""
        patterns = 0
        for clause_id in clause_ids:
            patterns |= self._clauses[clause_id].patterns
        return patterns

    def look_for_rules(self, text: str, possible: int) -> dict[str, tuple[Match, ...]]:
        """Return the matches of all rules that match, in the order of the rule book; see ``look_for``."""
        stretches = [self._tag(stretch) for _, stretch in _stretches(text)]
        occurring = [
            number
            for number in numbers_in(possible & self._rule_patterns)
            if any(map(self._patterns[number].occurs_in, stretches))
        ]
        ids = sorted({id_ for n in occurring for id_ in self._rules_with[n]}, key=self._order.__getitem__)
        matches = {id_: self.look_for(id_, text, possible) for id_ in ids}
        return {id_: found for id_, found in matches.items() if found}

    def look_for(self, clause_id: str, text: str, possible: int) -> tuple[Match, ...]:
        """Return the matches of a clause in a sentence that could match no other patterns than these."""
        numbered = self._clauses[clause_id]
        patterns = [self._patterns[number] for number in numbered.numbers if possible >> number & 1]
        stretches = [(start, self._tag(stretch)) for start, stretch in _stretches(text)]
        found = tuple(
            match.shifted(start) if start else match
            for pattern in patterns
            for start, stretch in stretches
            for match in pattern.matches(stretch)
        )
        if found and any(numbered.clause.is_ruled_out_in(stretch) for _, stretch in stretches):
            return ()
        return found

    def _tag(self, text: str) -> TaggedSentence:
        tagged = self._tagged.get(text)
        if tagged is None:
            tagged = self._tagger.tag(text)
            with self._lock:
                self._tagged[text] = tagged
                if len(self._tagged) > min(self._KEPT_TAGGED, self._remembered):
                    self._tagged.popitem(last=False)
        return tagged

    def _numbered(self, clause: Clause) -> _Numbered:
        numbers = tuple(self._numbers.setdefault(pattern, len(self._numbers)) for pattern in clause.patterns)
        return _Numbered(clause, numbers, sum(1 << number for number in set(numbers)))


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
