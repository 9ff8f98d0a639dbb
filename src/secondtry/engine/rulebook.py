"""Everything that the engine knows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from secondtry.engine.category import Category
from secondtry.engine.lexicon import Lexicon, PlainLexicon, lexicon_of
from secondtry.engine.move import Move
from secondtry.engine.pattern_index import PatternIndex
from secondtry.engine.pattern_notes import NotedPatterns, PackedNotes
from secondtry.engine.question import Occasion, Question
from secondtry.engine.rule import Context, Rule, ScoredMove, Sign
from secondtry.engine.rule_files import (
    EntryReader,
    ReadsPatterns,
    RuleFile,
    read_category,
    read_occasion,
    read_question,
    read_weighing,
)
from secondtry.engine.toml_text import Table
from secondtry.engine.weighing import Weighing

#: What was worked out about the texts of a rule book, so that they need not be read again: the tables of the
#: files by folder and name, the words, and the patterns. Plain values; ``marshal`` can hold all of it.
RuleBookNotes = tuple[Mapping[str, Mapping[str, Table]], PlainLexicon, PackedNotes]


class RuleBook(NamedTuple):
    """Categories by rank, rules, moves by rank, occasions, questions, weighings, and what could not be read.

    ``problems`` holds one line ``file:line: reason`` for each entry that was
    left out; everything else works without it. ``pattern_index`` has the patterns of all clauses.
    """

    lexicon: Lexicon
    categories: Mapping[str, Category]
    rules: tuple[Rule, ...]
    contexts: Mapping[str, Context]
    scored_moves: tuple[ScoredMove, ...]
    signs: tuple[Sign, ...]
    threshold: float
    occasions: Mapping[str, Occasion]
    questions: tuple[Question, ...]
    weighings: tuple[Weighing, ...]
    problems: tuple[str, ...]
    pattern_index: PatternIndex

    @property
    def moves(self) -> Mapping[str, Move]:
        """The moves by key, in the order in which gaps are shown."""
        return {scored.move.key: scored.move for scored in self.scored_moves}


def rulebook_from_notes(notes: RuleBookNotes) -> RuleBook:
    """Return the rule book of texts that notes were taken of: in a twentieth of the time that they take."""
    tables, words, patterns = notes
    files = {
        folder: [RuleFile(name, "", table, []) for name, table in by_name.items()]
        for folder, by_name in tables.items()
    }
    return build_rulebook(files, lexicon_of(words), NotedPatterns(patterns), sound=True)


def build_rulebook(
    files: Mapping[str, Sequence[RuleFile]], lexicon: Lexicon, patterns: ReadsPatterns, *, sound: bool = False
) -> RuleBook:
    """Return the rule book of files by their folders, with the words of the lexicon files.

    ``sound`` says that the same files were read before without a problem.
    """
    reader = EntryReader(patterns, sound=sound)
    contexts = {c.name: c for file in files["lexicon"] for c in file.entries("context", reader.context)}
    rules = [rule for file in files["rules"] for rule in _rules(file, reader, contexts)]
    scored = [_scored_move(file, reader, contexts) for file in files["moves"] if "move" in file.table]
    categories = {rule.category.key: rule.category for rule in sorted(rules, key=lambda r: r.category.rank)}
    return RuleBook(
        lexicon=lexicon,
        categories=categories,
        rules=tuple(rules),
        contexts=contexts,
        scored_moves=tuple(sorted(scored, key=lambda s: s.move.rank)),
        signs=tuple(sign for file in files["occasions"] for sign in file.entries("sign", reader.sign)),
        threshold=sum(float(file.table.get("threshold", 0.0)) for file in files["occasions"]),
        occasions={o.key: o for file in files["occasions"] for o in file.entries("occasion", read_occasion)},
        questions=tuple(q for file in files["questions"] for q in file.entries("question", read_question)),
        weighings=tuple(w for file in files["weighing"] for w in file.entries("weighing", read_weighing)),
        problems=tuple(problem for group in files.values() for file in group for problem in file.problems),
        pattern_index=patterns.index(),
    )


def _rules(file: RuleFile, reader: EntryReader, contexts: Mapping[str, Context]) -> list[Rule]:
    heads = list(file.entries("category", read_category))
    if not heads:
        file.problems.append(f"{file.name}:1: a rule file begins with [[category]]")
        return []
    rules = list(file.entries("rule", lambda table: reader.rule(table, heads[0])))
    return [r for r in rules if _known(file, r.id, (*r.requires, *r.lifting), contexts)]


def _scored_move(file: RuleFile, reader: EntryReader, contexts: Mapping[str, Context]) -> ScoredMove:
    scored = reader.scored_move(file)
    kept = tuple(e for e in scored.evidence if _known(file, e.id, (*e.requires, *e.lifted_by), contexts))
    return scored._replace(evidence=kept)


def _known(file: RuleFile, entry: str, names: tuple[str, ...], contexts: Mapping[str, Context]) -> bool:
    """Say whether an entry names only contexts that exist; note it as a problem of its file when not."""
    unknown = [name for name in names if name not in contexts]
    for name in unknown:
        file.problems.append(f"{file.name}:1: {entry} names the context {name!r}, which does not exist")
    return not unknown
