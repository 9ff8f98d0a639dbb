"""Reads a rule book from the texts of its files."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from secondtry.engine.lexicon import Lexicon, LexiconError
from secondtry.engine.lexicon_files import build_lexicon
from secondtry.engine.pattern_language import PatternReader
from secondtry.engine.pattern_notes import pack, take_notes
from secondtry.engine.rule_examples import packed_examples
from secondtry.engine.rule_files import RuleFile, parse_file
from secondtry.engine.rulebook import RuleBook, RuleBookNotes, build_rulebook


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """The texts of all files, each by its name, as they lie in the six folders of ``resources``.

    Without ``weighing`` moves are scored by their constructions alone.
    """

    lexicon: Mapping[str, str]
    rules: Mapping[str, str]
    moves: Mapping[str, str]
    occasions: Mapping[str, str]
    questions: Mapping[str, str]
    weighing: Mapping[str, str] = field(default_factory=dict)

    def by_folder(self) -> Mapping[str, Mapping[str, str]]:
        """Return the texts by the names of their folders and files."""
        return {
            "lexicon": self.lexicon,
            "rules": self.rules,
            "moves": self.moves,
            "occasions": self.occasions,
            "questions": self.questions,
            "weighing": self.weighing,
        }


def read_rulebook(texts: RuleTexts) -> RuleBook:
    """Return the rule book of all files.

    Raises:
        LexiconError: when a lexicon file cannot be read, for nothing works without the words.
    """
    return RuleBookReader(texts).read()


class RuleBookReader:
    """Reads the texts of one rule book, and notes what need not be worked out a second time."""

    def __init__(self, texts: RuleTexts) -> None:
        """Read the words. Raises as ``read_rulebook`` does."""
        self._files = {
            folder: [parse_file(name, text) for name, text in sorted(by_name.items())]
            for folder, by_name in texts.by_folder().items()
        }
        self._lexicon = _lexicon_of(self._files["lexicon"])
        self._patterns = PatternReader(self._lexicon)

    def read(self) -> RuleBook:
        """Return the rule book."""
        return build_rulebook(self._files, self._lexicon, self._patterns)

    def notes(self) -> RuleBookNotes:
        """Return what was worked out. Worth something after ``read``, and where that met no problem."""
        tables = {folder: {file.name: file.table for file in files} for folder, files in self._files.items()}
        # The classes are in the lexicon already.
        tables["lexicon"] = {
            name: {"context": table.get("context", [])} for name, table in tables["lexicon"].items()
        }
        tables["rules"] = {
            name: {**table, "rule": list(map(packed_examples, table.get("rule", [])))}
            for name, table in tables["rules"].items()
        }
        return tables, self._lexicon.plain(), pack(take_notes(self._patterns.index()))


def _lexicon_of(files: Iterable[RuleFile]) -> Lexicon:
    tables = {file.name: file.table for file in files}
    for file in files:
        for problem in file.problems:
            raise LexiconError(problem)
    return build_lexicon(tables)
