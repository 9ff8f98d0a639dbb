"""Everything that the engine knows, read from texts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from secondtry.engine.category import Category
from secondtry.engine.lexicon import Lexicon, LexiconError, build_lexicon, lexicon_from_table
from secondtry.engine.move import Move
from secondtry.engine.pattern_language import PatternReader
from secondtry.engine.pattern_parts import Required
from secondtry.engine.question import Occasion, Question
from secondtry.engine.rule import Context, Rule, ScoredMove, Sign
from secondtry.engine.rule_files import (
    EntryReader,
    RuleFile,
    parse_file,
    read_category,
    read_occasion,
    read_question,
)
from secondtry.engine.toml_text import Table


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """The texts of all files, each by its name, as they lie in the five folders of ``resources``."""

    lexicon: Mapping[str, str]
    rules: Mapping[str, str]
    moves: Mapping[str, str]
    occasions: Mapping[str, str]
    questions: Mapping[str, str]

    def by_folder(self) -> Mapping[str, Mapping[str, str]]:
        """Return the texts by the names of their folders and files."""
        return {
            "lexicon": self.lexicon,
            "rules": self.rules,
            "moves": self.moves,
            "occasions": self.occasions,
            "questions": self.questions,
        }


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Categories by rank, rules, moves by rank, occasions, questions, and what could not be read.

    ``problems`` holds one line ``file:line: reason`` for each entry that was
    left out; everything else works without it.
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
    problems: tuple[str, ...]

    @property
    def moves(self) -> Mapping[str, Move]:
        """The moves by key, in the order in which gaps are shown."""
        return {scored.move.key: scored.move for scored in self.scored_moves}


@dataclass(frozen=True, slots=True)
class RuleBookNotes:
    """What reading the texts of a rule book took long to work out. JSON can hold all of it.

    ``tables`` are the files by folder and name, ``lexicon`` is the lexicon as a
    table, ``required`` has what each pattern requires, as numbers of ``key_sets``.
    """

    tables: Mapping[str, Mapping[str, Table]]
    lexicon: Table
    key_sets: Sequence[Sequence[str]]
    required: Mapping[str, Sequence[int]]

    def required_sets(self) -> dict[str, Required]:
        """Return what each pattern requires (see ``PatternReader``)."""
        sets = [frozenset(keys) for keys in self.key_sets]
        return {source: tuple([sets[n] for n in numbers]) for source, numbers in self.required.items()}


def read_rulebook(texts: RuleTexts, notes: RuleBookNotes | None = None) -> RuleBook:
    """Return the rule book of all files.

    ``notes`` were taken of the same texts: with them it is read in a tenth of the time.

    Raises:
        LexiconError: when a lexicon file cannot be read, for nothing works without the words.
    """
    return RuleBookReader(texts, notes).read()


class RuleBookReader:
    """Reads the texts of one rule book, and notes what need not be worked out a second time."""

    def __init__(self, texts: RuleTexts, notes: RuleBookNotes | None = None) -> None:
        """Read the words. Raises as ``read_rulebook`` does."""
        self._files = {
            folder: [_file(name, text, folder, notes) for name, text in sorted(by_name.items())]
            for folder, by_name in texts.by_folder().items()
        }
        self._lexicon = lexicon_from_table(notes.lexicon) if notes else _lexicon_of(self._files["lexicon"])
        self._patterns = PatternReader(self._lexicon, notes.required_sets() if notes else None)

    def read(self) -> RuleBook:
        """Return the rule book."""
        reader = EntryReader(self._patterns)
        files = self._files
        contexts = {c.name: c for file in files["lexicon"] for c in file.entries("context", reader.context)}
        rules = [rule for file in files["rules"] for rule in _rules(file, reader, contexts)]
        scored = [_scored_move(file, reader, contexts) for file in files["moves"] if "move" in file.table]
        categories = {
            rule.category.key: rule.category for rule in sorted(rules, key=lambda r: r.category.rank)
        }
        return RuleBook(
            lexicon=self._lexicon,
            categories=categories,
            rules=tuple(rules),
            contexts=contexts,
            scored_moves=tuple(sorted(scored, key=lambda s: s.move.rank)),
            signs=tuple(sign for file in files["occasions"] for sign in file.entries("sign", reader.sign)),
            threshold=sum(float(file.table.get("threshold", 0.0)) for file in files["occasions"]),
            occasions={
                o.key: o for file in files["occasions"] for o in file.entries("occasion", read_occasion)
            },
            questions=tuple(
                q for file in files["questions"] for q in file.entries("question", read_question)
            ),
            problems=tuple(
                problem for group in files.values() for file in group for problem in file.problems
            ),
        )

    def notes(self) -> RuleBookNotes:
        """Return what was worked out. Worth something after ``read``, and where that met no problem."""
        numbers: dict[frozenset[str], int] = {}
        required = {
            source: [numbers.setdefault(keys, len(numbers)) for keys in sets]
            for source, sets in self._patterns.required().items()
        }
        return RuleBookNotes(
            tables={
                folder: {file.name: file.table for file in files} for folder, files in self._files.items()
            },
            lexicon=self._lexicon.as_table(),
            key_sets=[sorted(keys) for keys in numbers],
            required=required,
        )


def _file(name: str, text: str, folder: str, notes: RuleBookNotes | None) -> RuleFile:
    return RuleFile(name, text, notes.tables[folder][name], []) if notes else parse_file(name, text)


def _lexicon_of(files: Iterable[RuleFile]) -> Lexicon:
    tables = {file.name: file.table for file in files}
    for file in files:
        for problem in file.problems:
            raise LexiconError(problem)
    return build_lexicon(tables)


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
    return replace(scored, evidence=kept)


def _known(file: RuleFile, entry: str, names: tuple[str, ...], contexts: Mapping[str, Context]) -> bool:
    """Say whether an entry names only contexts that exist; note it as a problem of its file when not."""
    unknown = [name for name in names if name not in contexts]
    for name in unknown:
        file.problems.append(f"{file.name}:1: {entry} names the context {name!r}, which does not exist")
    return not unknown
