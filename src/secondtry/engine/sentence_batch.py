"""Sentences that are read together, and what is found in them when somebody asks for it."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from secondtry.engine.pattern import Match
from secondtry.engine.word_pairs import words_and_pairs

_NOWHERE: frozenset[int] = frozenset()


class FindsClauses(Protocol):
    """Looks for clauses in batches: the ``SentenceReader`` that has made them."""

    def rules_that_occur(self, batch: "Batch", /) -> list[str]:
        """Return the clause ids of the rules of which a pattern occurs, in the order of the rule book."""

    def is_sure(self, clause_id: str, /) -> bool:
        """Say whether a clause matches wherever it may (see ``Pattern.sure``)."""

    def where(self, clause_id: str, batch: "Batch", /) -> frozenset[int]:
        """Return the numbers of the sentences of a batch in which a clause may match; see ``Batch.where``."""

    def matches(self, clause_id: str, batch: "Batch", number: int, /) -> tuple[Match, ...]:
        """Return the matches of a clause in a sentence of a batch, of which ``where`` has the number."""


class Batch:
    """Sentences that are read together, and what is found in them, by the id of what is looked for.

    Nothing is looked for before it is asked for, and nothing twice.
    """

    __slots__ = ("_found", "_reader", "_rules", "_where", "_where_is_known", "_words", "size", "texts")

    def __init__(self, reader: FindsClauses, texts: tuple[str, ...]) -> None:
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
