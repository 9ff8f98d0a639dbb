"""Everything that the engine knows, read from texts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from secondtry.engine.category import Category
from secondtry.engine.lexicon import Lexicon, read_lexicon
from secondtry.engine.move import Move
from secondtry.engine.pattern_language import PatternReader
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


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """The texts of all files, each by its name, as they lie in the five folders of ``resources``."""

    lexicon: Mapping[str, str]
    rules: Mapping[str, str]
    moves: Mapping[str, str]
    occasions: Mapping[str, str]
    questions: Mapping[str, str]


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


def read_rulebook(texts: RuleTexts) -> RuleBook:
    """Return the rule book of all files.

    Raises:
        LexiconError: when a lexicon file cannot be read, for nothing works without the words.
    """
    lexicon = read_lexicon(texts.lexicon)
    reader = EntryReader(PatternReader(lexicon))
    files = {
        folder: [parse_file(name, text) for name, text in sorted(by_name.items())]
        for folder, by_name in (
            ("lexicon", texts.lexicon),
            ("rules", texts.rules),
            ("moves", texts.moves),
            ("occasions", texts.occasions),
            ("questions", texts.questions),
        )
    }
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
        problems=tuple(problem for group in files.values() for file in group for problem in file.problems),
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
    return replace(scored, evidence=kept)


def _known(file: RuleFile, entry: str, names: tuple[str, ...], contexts: Mapping[str, Context]) -> bool:
    """Say whether an entry names only contexts that exist; note it as a problem of its file when not."""
    unknown = [name for name in names if name not in contexts]
    for name in unknown:
        file.problems.append(f"{file.name}:1: {entry} names the context {name!r}, which does not exist")
    return not unknown
