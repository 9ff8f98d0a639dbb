"""Reads rule, move, occasion and question files.

A bad entry is reported by file and line, and the rest is read.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple, Protocol, TypeVar

from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.clause import Clause
from secondtry.engine.lexicon import LexiconError
from secondtry.engine.move import FULL, Move, Opener, Weight
from secondtry.engine.pattern import Pattern, PatternError
from secondtry.engine.pattern_index import PatternIndex
from secondtry.engine.question import Occasion, Question
from secondtry.engine.rule import (
    Context,
    FullWhen,
    MoveEvidence,
    MoveExample,
    Reach,
    Rule,
    ScoredMove,
    Sign,
)
from secondtry.engine.rule_examples import RuleExamples
from secondtry.engine.toml_text import Table, TomlError, parse_toml
from secondtry.engine.weighing import Weighing

Value = TypeVar("Value")


class EntryError(ValueError):
    """One entry of a file cannot be used; the text says why."""


class RuleFile(NamedTuple):
    """One parsed file, and the problems met while its entries were read."""

    name: str
    text: str
    table: Table
    problems: list[str]

    def entries(self, key: str, read: Callable[[Table], Value]) -> Iterator[Value]:
        """Yield the value of each entry of an array of tables that can be read; note the others."""
        for entry in self.table.get(key, []):
            try:
                yield read(entry)
            except (EntryError, PatternError, LexiconError, KeyError, TypeError, ValueError) as error:
                self.problems.append(f"{self.name}:{self._line_of(entry)}: {_worded(error)}")

    def _line_of(self, entry: Table) -> int:
        name = str(entry.get("id") or entry.get("key") or entry.get("name") or "")
        before, found, _ = self.text.partition(f'"{name}"')
        return before.count("\n") + 1 if name and found else 1


def parse_file(name: str, text: str) -> RuleFile:
    """Return the parsed file; one that is not TOML is empty and has a problem with its line."""
    try:
        return RuleFile(name, text, parse_toml(text), [])
    except TomlError as error:
        return RuleFile(name, text, {}, [f"{name}:{error.line}: {error}"])


def _worded(error: Exception) -> str:
    return f"the entry {error} is missing" if isinstance(error, KeyError) else str(error)


def read_category(table: Table) -> Category:
    """Return the category that a rule file describes."""
    return Category(
        key=table["key"],
        name=table["name"],
        group=Group(table["group"]),
        severity=int(table["severity"]),
        rank=int(table["rank"]),
        owner_test=OwnerTest(table.get("owner_test", "never")),
        questions=tuple(table["questions"]),
        definition=table["definition"],
        reads=table["reads"],
        why=table["why"],
        instead=table["instead"],
        fine_when=table["fine_when"],
        source=table["source"],
        owner_context=table.get("owner_context", "ownership"),
        opens_gate=_truth(table, "opens_gate", default=False),
        limits=table.get("limits", ""),
        also_called=tuple(table.get("also_called", ())),
    )


class ReadsPatterns(Protocol):
    """What reads patterns from their source texts, or remembers them."""

    def read(self, source: str) -> Pattern:
        """Return the pattern of a source text; raises PatternError when it cannot be understood."""

    def index(self) -> PatternIndex:
        """Return the index of the patterns that were read."""


class EntryReader(NamedTuple):
    """Turns the entries of files into values.

    With ``sound`` they were read before without a problem, and their examples are not looked at.
    """

    patterns: ReadsPatterns
    sound: bool = False

    def clause(self, table: Table) -> Clause:
        """Return the clause of any entry that has ``patterns`` and perhaps ``unless``."""
        read = self.patterns.read
        return Clause(tuple(map(read, table.get("patterns", ()))), tuple(map(read, table.get("unless", ()))))

    def rule(self, table: Table, category: Category) -> Rule:
        """Return a rule of a category."""
        if not table["id"].startswith(f"{category.key}."):
            raise EntryError(f"the id {table['id']!r} must start with {category.key!r} and a dot")
        severity = table.get("severity")
        if severity not in {None, 1, 2, 3}:
            raise EntryError(f"{table['id']}: a severity is 1, 2 or 3")
        if not table["patterns"]:
            raise EntryError(f"{table['id']}: a rule needs a pattern")
        examples = RuleExamples(table)
        if not self.sound:
            examples.check()
        return Rule(
            id=table["id"],
            category=category,
            severity=severity,
            clause=self.clause(table),
            requires=tuple(table.get("requires", ())),
            lifted_by=tuple(table.get("lifted_by", ())),
            templates=tuple(table.get("rewrites", ())),
            examples=examples,
            opens_gate=_truth(table, "opens_gate", default=category.opens_gate),
            sure=_truth(table, "sure", default=True),
        )

    def context(self, table: Table) -> Context:
        """Return a context."""
        reach = Reach(table.get("reach", "sentence"))
        return Context(table["name"], reach, self.clause(table), tuple(table.get("all_of", ())))

    def scored_move(self, file: RuleFile) -> ScoredMove:
        """Return the move of a move file."""
        head = file.table["move"]
        return ScoredMove(
            move=_move(head, tuple(file.entries("opener", _opener))),
            full_when=FullWhen(head.get("full_when", "any")),
            within_first=int(head.get("within_first", 0)),
            in_body=_truth(head, "in_body", default=False),
            evidence=tuple(file.entries("evidence", self._evidence)),
            examples=tuple(file.entries("example", _move_example)),
        )

    def sign(self, table: Table) -> Sign:
        """Return a sign of the gate or of an occasion."""
        return Sign(
            id=table["id"],
            weight=float(table["weight"]),
            again=float(table.get("again", 0.0)),
            within=int(table.get("within", 0)),
            occasion=table.get("occasion", ""),
            clause=self.clause(table),
            categories=tuple(table.get("categories", ())),
            opening=_truth(table, "opening", default=False),
            move=table.get("move", ""),
            score=int(table.get("score", FULL)),
            words=frozenset(table.get("words", ())),
            examples=tuple(table.get("examples", ())),
            silent=tuple(table.get("silent", ())),
        )

    def _evidence(self, table: Table) -> MoveEvidence:
        if table["score"] not in {1, 2}:
            raise EntryError(f"{table['id']}: evidence scores 1 or 2")
        return MoveEvidence(
            id=table["id"],
            score=table["score"],
            part=table.get("part", ""),
            clause=self.clause(table),
            requires=tuple(table.get("requires", ())),
            lifted_by=tuple(table.get("lifted_by", ())),
        )


def read_occasion(table: Table) -> Occasion:
    """Return an occasion."""
    expects: Mapping[str, Weight] = {key: Weight(weight) for key, weight in table["expects"].items()}
    return Occasion(table["key"], table["name"], expects, went_wrong=bool(table["went_wrong"]))


def read_question(table: Table) -> Question:
    """Return one of the four questions."""
    return Question(table["key"], table["text"], table["prompt"], table["yes"])


def read_weighing(table: Table) -> Weighing:
    """Return the weighing of a move."""
    words: dict[str, float] = {}
    for group in table["words"]:
        words |= dict.fromkeys(group["words"], float(group["weight"]))
    of_moves = {key: (float(made), float(in_full)) for key, (made, in_full) in table["moves"].items()}
    return Weighing(
        move=table["move"],
        start=float(table["start"]),
        weak=float(table["weak"]),
        full=float(table["full"]),
        words=words,
        moves=of_moves,
        sentences={int(least): float(adds) for least, adds in table["sentences"].items()},
        stays_weak=bool(table.get("stays_weak", False)),
    )


def _move(table: Table, openers: tuple[Opener, ...]) -> Move:
    return Move(
        key=table["key"],
        name=table["name"],
        title=table["title"],
        rule=table["rule"],
        example=table["example"],
        frame=table["frame"],
        place=table["place"],
        rank=int(table["rank"]),
        questions=tuple(table["questions"]),
        source=table["source"],
        openers=openers,
    )


def _opener(table: Table) -> Opener:
    return Opener(table["name"], table["frame"], tuple(table.get("fits", ())), table["filled"])


def _move_example(table: Table) -> MoveExample:
    return MoveExample(table["text"], int(table["score"]))


def _truth(table: Table, key: str, *, default: bool) -> bool:
    value = table.get(key, default)
    if not isinstance(value, bool):
        raise EntryError(f"{key} is true or false, not {value!r}")
    return value
