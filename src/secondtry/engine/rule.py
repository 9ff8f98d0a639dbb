"""Rules, and the other things that sentences are matched with."""

from enum import StrEnum
from typing import NamedTuple

from secondtry.engine.category import Category, OwnerTest
from secondtry.engine.clause import Clause
from secondtry.engine.move import Move
from secondtry.engine.rule_examples import Flagged, RuleExamples


class Rule(NamedTuple):
    """A construction that belongs to a category, with texts that prove it.

    ``requires`` and ``lifted_by`` name contexts: all of the first must hold for
    a finding, none of the second may. ``severity`` is None where the
    category's holds. ``templates`` make the rewrites (see ``rewriting``). With
    ``opens_gate`` a match whose contexts hold opens the gate by itself. One that is not ``sure``
    tells by its words that something is off, and less well what kind of phrase it is.
    """

    id: str
    category: Category
    severity: int | None
    clause: Clause
    requires: tuple[str, ...]
    lifted_by: tuple[str, ...]
    templates: tuple[str, ...]
    examples: RuleExamples
    opens_gate: bool
    sure: bool = True

    @property
    def flagged(self) -> tuple[Flagged, ...]:
        """The texts of the rule's own in which it finds words."""
        return self.examples.flagged

    @property
    def silent(self) -> tuple[str, ...]:
        """The look-alikes in which it finds nothing."""
        return self.examples.silent

    @property
    def lifting(self) -> tuple[str, ...]:
        """The contexts of which none may hold: the rule's own and that of the category's owner test."""
        if self.category.owner_test is OwnerTest.NEVER:
            return self.lifted_by
        return (*self.lifted_by, self.category.owner_context)


class Reach(StrEnum):
    """Which sentences a context looks at, seen from the sentence of a match."""

    SENTENCE = "sentence"
    PREVIOUS = "previous"
    NEXT = "next"
    NEIGHBOURS = "neighbours"
    MESSAGE = "message"


class Context(NamedTuple):
    """Something said in a sentence or near it, on which a rule may depend.

    ``all_of`` names other contexts that must hold as well, each in its own
    reach; PREVIOUS, NEXT and NEIGHBOURS include the sentence itself.
    """

    name: str
    reach: Reach
    clause: Clause
    all_of: tuple[str, ...]


class MoveEvidence(NamedTuple):
    """Words that prove a move: fully (score 2) or weakly (1). ``part`` names the half they prove."""

    id: str
    score: int
    part: str
    clause: Clause
    requires: tuple[str, ...]
    lifted_by: tuple[str, ...]


class FullWhen(StrEnum):
    """When the evidence of a move makes it a full one: any of it, one of each part, two separate pieces."""

    ANY = "any"
    ALL_PARTS = "all_parts"
    TWO = "two"


class MoveExample(NamedTuple):
    """A text of the move's own file, and the score that it must get."""

    text: str
    score: int


class ScoredMove(NamedTuple):
    """A move and how it is recognised.

    With ``within_first`` above 0, only so many sentences from the start of the
    body (and the subject) count; later evidence is weak. With ``in_body``, the
    subject proves it weakly at most: a headline does not tell what it names.
    """

    move: Move
    full_when: FullWhen
    within_first: int
    in_body: bool
    evidence: tuple[MoveEvidence, ...]
    examples: tuple[MoveExample, ...]


class Sign(NamedTuple):
    """What says something about the message as a whole: that something went wrong, or on which occasion.

    A sign shows in a sentence that its clause matches, that holds a standing match
    of one of ``categories``, or with ``opening`` one of a rule that opens the gate;
    with ``move`` it shows in a message that makes this move with this ``score``.
    With ``words`` each of them, be it a word or a pair of neighbours (see ``word_pairs``), that
    stands in the message counts with the weight, once,
    unless the message is one sentence: beside nothing else a word says little.
    It counts with its weight where it shows, and with ``again`` on top where a
    second sentence shows it. With ``within`` above 0 it counts only in a message of
    at most so many sentences. ``occasion`` is empty for a sign of the gate.
    """

    id: str
    weight: float
    again: float
    within: int
    occasion: str
    clause: Clause
    categories: tuple[str, ...]
    opening: bool
    move: str
    score: int
    words: frozenset[str]
    examples: tuple[str, ...]
    silent: tuple[str, ...]
