"""What stands in a file of house rules, entry by entry.

Each entry is parsed by itself, so that a mistake in one leaves the others in
force, and so that every problem has its line.
"""

import re
import tomllib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from secondtry.documents.document import visible_name
from secondtry.engine.house_rules import LIKELY_TO_HURT, AllowRule, FlagRule, HouseRules
from secondtry.engine.phrase import Phrase
from secondtry.engine.phrase_reading import PhraseError, read_phrase

MOST_PHRASES = 500
LONGEST_WORDS = 500

FLAG = "flag"
ALLOW = "allow"
#: The keys of each kind of entry; all but the first may be left out.
KEYS = {FLAG: ("phrase", "instead", "why", "severity"), ALLOW: ("phrase", "note")}

HouseRule = FlagRule | AllowRule

_HEADER = re.compile(r"[ \t]*\[\[?[ \t]*([^\[\]]*?)[ \t]*\]\]?[ \t]*(?:#.*)?\r?\n?")
_AT_LINE = re.compile(r"\(at line (\d+)")
_FROM_FILE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class HouseRulesProblem:
    """What is wrong in a line, counted from 1, and what to do; line 0 is the file as a whole."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class HouseRulesEntry:
    """One rule and the lines that it takes, counted from 1: from its header to the last of its values."""

    rule: HouseRule
    first_line: int
    last_line: int


@dataclass(frozen=True, slots=True)
class HouseRulesText:
    """The entries of a text that can be used, and what is wrong with the others.

    ``is_sound`` says that the text is TOML throughout: only then is it plain
    which line belongs to what, and may an entry be changed in it.
    """

    entries: tuple[HouseRulesEntry, ...]
    problems: tuple[HouseRulesProblem, ...]
    is_sound: bool

    @property
    def rules(self) -> HouseRules:
        """The rules in force, in the order of the text."""
        every = [entry.rule for entry in self.entries]
        return HouseRules(
            tuple(rule for rule in every if isinstance(rule, FlagRule)),
            tuple(rule for rule in every if isinstance(rule, AllowRule)),
        )


class _EntryError(ValueError):
    """An entry, or one key of it, cannot be used."""

    def __init__(self, line: int, reason: str, *, is_toml: bool = True) -> None:
        super().__init__(reason)
        self.problem = HouseRulesProblem(line, reason)
        self.is_toml = is_toml


@dataclass(frozen=True, slots=True)
class _Chunk:
    """The lines from one header to the next, and the number of the first."""

    first_line: int
    lines: Sequence[str]

    @property
    def last_line(self) -> int:
        """The last line that says something: what comments follow may belong to the next entry."""
        last = len(self.lines)
        while last > 1 and (
            not self.lines[last - 1].strip() or self.lines[last - 1].lstrip().startswith("#")
        ):
            last -= 1
        return self.first_line + last - 1

    def line_of(self, key: str) -> int:
        """Return the line that a key stands in, or the first."""
        named = re.compile(rf"""[ \t]*["']?{re.escape(key)}["']?[ \t]*=""")
        places = (number for number, line in enumerate(self.lines) if named.match(line))
        return self.first_line + next(places, 0)


def parse_house_rules(text: str, forms_of: Callable[[str], Collection[str]]) -> HouseRulesText:
    """Return what stands in a text; nothing that can stand there raises an error.

    ``forms_of`` gives the forms of a word that stands in square brackets.
    """
    entries: list[HouseRulesEntry] = []
    problems: list[HouseRulesProblem] = []
    known: dict[tuple[type[HouseRule], tuple[object, ...]], int] = {}
    is_sound = True
    for chunk in _chunks(text):
        try:
            entry = _read_entry(chunk, forms_of, problems)
        except _EntryError as error:
            problems.append(error.problem)
            is_sound = is_sound and error.is_toml
            continue
        if entry is None:
            continue
        key = (type(entry.rule), entry.rule.phrase.elements)
        if key in known:
            reason = f"the phrase stands in line {known[key]} already. Remove one of the two."
            problems.append(HouseRulesProblem(chunk.first_line, reason))
        elif len(entries) == MOST_PHRASES:
            reason = f"more than {MOST_PHRASES} phrases. Those from here on are left out."
            problems.append(HouseRulesProblem(chunk.first_line, reason))
            break
        else:
            known[key] = chunk.first_line
            entries.append(entry)
    return HouseRulesText(tuple(entries), tuple(problems), is_sound)


def lines_of(text: str) -> list[str]:
    r"""Return the lines of a text with their ends; only ``\n`` ends one, as in TOML."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _chunks(text: str) -> Iterator[_Chunk]:
    lines = lines_of(text)
    starts = [number for number, line in enumerate(lines) if _HEADER.fullmatch(line)]
    for start, end in zip([0, *starts], [*starts, len(lines)], strict=True):
        if start < end:
            yield _Chunk(start + 1, lines[start:end])


def _read_entry(
    chunk: _Chunk, forms_of: Callable[[str], Collection[str]], problems: list[HouseRulesProblem]
) -> HouseRulesEntry | None:
    """Return the entry of a chunk; None for one that holds nothing, as above the first header."""
    header = _HEADER.fullmatch(chunk.lines[0])
    parsed = _parsed(chunk)
    if header is None:
        if parsed:
            key = next(iter(parsed))
            raise _EntryError(
                chunk.line_of(key), f"{key} stands above the first [[flag]] or [[allow]]. Move it."
            )
        return None
    kind = header[1]
    if kind not in KEYS:
        raise _EntryError(
            chunk.first_line, f"[[{_shown(kind)}]] means nothing here. Write [[flag]] or [[allow]]."
        )
    if not isinstance(parsed.get(kind), list):
        raise _EntryError(chunk.first_line, f"write [[{kind}]] with two brackets on either side.")
    values: Mapping[str, object] = parsed[kind][0]  # type: ignore[index]
    for key in sorted(values.keys() - set(KEYS[kind])):
        known = ", ".join(KEYS[kind])
        problems.append(
            HouseRulesProblem(
                chunk.line_of(key), f"{_shown(key)} means nothing in [[{kind}]]. It may hold {known}."
            )
        )
    return HouseRulesEntry(_rule(kind, chunk, values, forms_of), chunk.first_line, chunk.last_line)


def _parsed(chunk: _Chunk) -> Mapping[str, object]:
    for number, line in enumerate(chunk.lines):
        if _FROM_FILE.search(line):
            line_number = chunk.first_line + number
            raise _EntryError(line_number, "this is not UTF-8. Save the file as UTF-8.", is_toml=False)
    try:
        return tomllib.loads("".join(chunk.lines))
    except (ValueError, RecursionError) as error:
        at = _AT_LINE.search(str(error))
        line_number = chunk.first_line + int(at[1]) - 1 if at else chunk.last_line
        hint = 'Write each value as in: phrase = "per our policy".'
        raise _EntryError(line_number, f"this cannot be understood. {hint}", is_toml=False) from error


def _rule(
    kind: str, chunk: _Chunk, values: Mapping[str, object], forms_of: Callable[[str], Collection[str]]
) -> HouseRule:
    if "phrase" not in values:
        raise _EntryError(chunk.first_line, 'the phrase is missing. Write: phrase = "per our policy".')
    words = {key: _words(chunk, values, key) for key in KEYS[kind] if key != "severity"}
    phrase = _phrase(chunk, words["phrase"], forms_of)
    if kind == ALLOW:
        return AllowRule(phrase, words["note"])
    severity = values.get("severity", LIKELY_TO_HURT)
    if not isinstance(severity, int) or isinstance(severity, bool) or not 1 <= severity <= 3:
        raise _EntryError(chunk.line_of("severity"), "severity is 1, 2 or 3, without quotes.")
    return FlagRule(phrase, words["instead"], words["why"], severity)


def _words(chunk: _Chunk, values: Mapping[str, object], key: str) -> str:
    value = values.get(key, "")
    if not isinstance(value, str):
        raise _EntryError(chunk.line_of(key), f'{key} is words in quotes: {key} = "...".')
    if len(value) > LONGEST_WORDS:
        raise _EntryError(chunk.line_of(key), f"{key} has more than {LONGEST_WORDS} characters. Shorten it.")
    return " ".join(value.split())


def _phrase(chunk: _Chunk, words: str, forms_of: Callable[[str], Collection[str]]) -> Phrase:
    try:
        return read_phrase(words, forms_of)
    except PhraseError as error:
        reason = str(error)
        raise _EntryError(chunk.line_of("phrase"), reason[0].lower() + reason[1:]) from error


def _shown(name: str) -> str:
    """Return a name out of the file so that a terminal can show it."""
    return visible_name(name if len(name) <= 40 else f"{name[:39]}…")
