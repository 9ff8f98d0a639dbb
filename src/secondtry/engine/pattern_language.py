"""The small language in which rules describe constructions, and its translation for matching.

A pattern is a row of elements with spaces between them; each stands for one word:

=================  ==========================================================
``lost``           that word, in any case; ``%ing`` any word that ends so
``lost|missing``   one of several words
``{harm}``         a word of that class; ``{harm|loss}`` of one of several
``{!be|closed}``   a word of none of these classes
``_``              any word or mark
``@np``            a named piece from the lexicon's ``[phrase]`` tables
``( a b | c )``    a group; ``(name: ... )`` keeps its words for rewrites
``!( a )``         only if this does not follow; ``&( a )`` only if it does
``^``  ``$``       the sentence's first word follows, its last has passed
``⟦ ... ⟧``        the words that are marked; without them, the whole match
=================  ==========================================================

After an element, ``?`` makes it optional, ``*`` any number, ``+`` one or more,
``~3`` up to three; not after ``!( )`` and ``&( )``. ``{class}:name``,
``@np:name`` and ``_:name`` keep their words too. What is two words to the
tokenizer, ``cannot`` or ``we've``, may be written as one.

Read into the parts that ``pattern_parts`` describes. Whatever the pattern, the
time that it takes grows with the length of a sentence; the benchmark
``matching_growth`` shows it.
"""

import re
from dataclasses import dataclass

from secondtry.engine.commonness import Commonness
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.pattern import MARK, Pattern, PatternBody, PatternError, is_sure
from secondtry.engine.pattern_index import PatternIndex
from secondtry.engine.pattern_parts import (
    SHAPED,
    Ahead,
    Beginning,
    Choice,
    End,
    Keeping,
    OtherWord,
    Part,
    Repeated,
    Required,
    Row,
    Word,
)
from secondtry.text.tokens import forms_in

_QUANTIFIED = re.compile(r"(?P<core>.+?)(?P<quantifier>[?*+]|~\d+)?", re.DOTALL)
_NAMED = re.compile(r"(?P<core>@[\w-]+|\{[^}]+\}|_):(?P<name>[a-z_]+)")
_OPENING = re.compile(r"(?:(?P<look>[!&])|)\((?:(?P<name>[a-z_]+):)?")
#: Characters with a meaning of their own: where they stand in a word, a space is missing or one too many.
_BRACKETS = frozenset("(){}⟦⟧")


def parse_pattern(source: str, lexicon: Lexicon) -> Pattern:
    """Return the pattern of one source text; see ``PatternReader``."""
    return PatternReader(lexicon).read(source)


class PatternReader:
    """Reads patterns with one lexicon. Each pattern, phrase, class and word is read once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._vocabulary = _Vocabulary(lexicon, Commonness(lexicon), {})
        self._patterns: dict[str, Pattern] = {}

    def read(self, source: str) -> Pattern:
        """Return the pattern of a source text.

        Raises:
            PatternError: when the source cannot be understood.
            LexiconError: when it names a class that does not exist.
        """
        pattern = self._patterns.get(source)
        if pattern is None:
            body, required = self._parsed(source)
            pattern = Pattern(
                source, self._vocabulary.commonness.rarest_first(required), lambda: body, sure=is_sure(body)
            )
            self._patterns[source] = pattern
        return pattern

    def index(self) -> PatternIndex:
        """Return the index of the patterns that were read."""
        return PatternIndex(tuple(self._patterns.values()))

    def _parsed(self, source: str) -> tuple[PatternBody, Required]:
        parsed = _Parser(source, self._vocabulary).parse()
        names = parsed.names
        if twice := next((name for name in names if names.count(name) > 1), ""):
            what = "the marked words begin" if twice == MARK else f"{twice!r} is kept"
            raise PatternError(f"{source!r}: {what} twice")
        return PatternBody(parsed.part, marks=MARK in names), parsed.required


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A part, the sets of keys that it requires, and the names that it keeps, in their order."""

    part: Part
    required: Required = ()
    names: tuple[str, ...] = ()

    def made(self) -> Part:
        """Return the part."""
        return self.part


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    """The words of which patterns are made, and what is known already of single elements."""

    lexicon: Lexicon
    commonness: Commonness
    known: dict[str, _Parsed]

    def one_of(self, rows: list[_Parsed]) -> _Parsed:
        """Return the choice between several rows.

        Whichever is read, its rarest words are there, and its second rarest: so
        the choice requires one of all rows' rarest, one of all their second
        rarest, and so on.
        """
        rows = _with_words_together(rows)
        if len(rows) == 1:
            return rows[0]
        ranked = [self.commonness.rarest_first(row.required) for row in rows]
        return _Parsed(
            Choice(tuple((row.made, _keys_in(required)) for row, required in zip(rows, ranked, strict=True))),
            tuple(frozenset().union(*sets) for sets in zip(*ranked, strict=False)),
            tuple(name for row in rows for name in row.names),
        )


def _with_words_together(rows: list[_Parsed]) -> list[_Parsed]:
    """Return alternatives, of which those single words that follow one another are one: read as quickly."""
    together: list[_Parsed] = []
    for row in rows:
        before = together[-1] if together else None
        if before is not None and isinstance(before.part, Word) and isinstance(row.part, Word):
            word = Word(
                tuple(dict.fromkeys(before.part.keys + row.part.keys)),
                tuple(dict.fromkeys(before.part.shapes + row.part.shapes)),
            )
            together[-1] = _Parsed(word, (before.required[0] | row.required[0],))
        else:
            together.append(row)
    return together


def _keys_in(required: Required) -> Required:
    """Return the sets without those that hold shapes: what requires one is tried."""
    return tuple(keys for keys in required if SHAPED not in keys)


class _Parser:
    """Reads one pattern, left to right."""

    def __init__(self, source: str, vocabulary: _Vocabulary, depth: int = 0) -> None:
        self._source = source
        self._vocabulary = vocabulary
        self._lexicon = vocabulary.lexicon
        self._known = vocabulary.known
        self._elements = source.split()
        self._position = 0
        self._depth = depth
        if not self._elements:
            raise PatternError("a pattern needs at least one element")
        if depth > 8:
            raise PatternError(f"{source!r}: a phrase uses itself")

    def parse(self) -> _Parsed:
        return self._alternatives(closing="")

    def _alternatives(self, closing: str) -> _Parsed:
        rows = [self._row(closing)]
        while self._peek() == "|":
            self._position += 1
            rows.append(self._row(closing))
        if len(rows) == 1:
            return rows[0]
        return self._vocabulary.one_of(rows)

    def _row(self, closing: str) -> _Parsed:
        parts: list[_Parsed] = []
        while (element := self._peek()) and element != "|" and not (closing and element.startswith(closing)):
            self._position += 1
            parts.append(self._element(element))
        if not parts:
            raise PatternError(f"{self._source!r}: an alternative is empty")
        return _in_a_row(parts)

    def _peek(self) -> str:
        return self._elements[self._position] if self._position < len(self._elements) else ""

    def _element(self, element: str) -> _Parsed:
        if element == "^":
            return _Parsed(Beginning())
        if element == "$":
            return _Parsed(End())
        if element == "⟦":
            return self._marked()
        opening = _OPENING.fullmatch(element)
        if opening is not None:
            return self._group(opening)
        return self._word(element)

    def _marked(self) -> _Parsed:
        inner = self._alternatives(closing="⟧")
        if not self._peek().startswith("⟧"):
            raise PatternError(f"{self._source!r}: ⟦ is not closed")
        if self._peek() != "⟧":
            raise PatternError(f"{self._source!r}: nothing may follow ⟧ without a space: {self._peek()!r}")
        self._position += 1
        return _kept(MARK, inner)

    def _group(self, opening: re.Match[str]) -> _Parsed:
        inner = self._alternatives(closing=")")
        closing = self._peek()
        if not closing.startswith(")"):
            raise PatternError(f"{self._source!r}: a bracket is not closed")
        self._position += 1
        if opening["look"]:
            if closing != ")":
                raise PatternError(f"{self._source!r}: what only looks ahead is not repeated: {closing!r}")
            return _Parsed(Ahead(inner.part, wanted=opening["look"] == "&"), names=inner.names)
        name = opening["name"]
        if name == MARK:
            raise PatternError(f"{self._source!r}: {MARK!r} is the name of what stands between ⟦ and ⟧")
        return _quantified(_kept(name, inner) if name else inner, closing[1:], self._source)

    def _word(self, element: str) -> _Parsed:
        known = self._known.get(element)
        if known is None:
            known = self._known[element] = self._read_word(element)
        return known

    def _read_word(self, element: str) -> _Parsed:
        match = _QUANTIFIED.fullmatch(element) if len(element) > 1 else None
        core, quantifier = (match["core"], match["quantifier"] or "") if match else (element, "")
        named = _NAMED.fullmatch(core)
        if named is not None:
            core = named["core"]
        parsed = self._core(core)
        if named is not None:
            parsed = _kept(named["name"], parsed)
        return _quantified(parsed, quantifier, self._source)

    def _core(self, core: str) -> _Parsed:
        known = self._known.get(core)
        if known is None:
            known = self._known[core] = self._read_core(core)
        return known

    def _read_core(self, core: str) -> _Parsed:
        if core == "_":
            return _Parsed(OtherWord())
        if core.startswith("@"):
            return self._phrase(core[1:])
        if core.startswith("{") and core.endswith("}"):
            return self._class(core[1:-1])
        return self._literal(core.lower())

    def _literal(self, core: str) -> _Parsed:
        words = core.split("|")
        if not all(words):
            raise PatternError(f"{self._source!r}: {core!r} has an empty word")
        if not _BRACKETS.isdisjoint(core) or core.startswith("~"):
            raise PatternError(f"{self._source!r}: {core!r} is no element; is a space missing, or a bracket?")
        forms = {word: _tokens(word) for word in words if "%" not in word}
        shapes = tuple(word for word in words if "%" in word)
        single = tuple(row[0] for row in forms.values() if len(row) == 1)
        shaped = (SHAPED, *shapes) if shapes else ()
        # The single words come first, then a row for each that is several to the tokenizer.
        rows = (
            [_Parsed(Word(single, shapes), (frozenset({*single, *shapes, *shaped}),))]
            if single or shapes
            else []
        )
        rows += [
            _in_a_row([_Parsed(Word((form,)), (frozenset({form}),)) for form in row])
            for row in forms.values()
            if len(row) > 1
        ]
        return rows[0] if len(rows) == 1 else self._vocabulary.one_of(rows)

    def _phrase(self, name: str) -> _Parsed:
        if name not in self._lexicon.phrases:
            raise PatternError(f"{self._source!r}: there is no phrase named @{name}")
        phrase = self._lexicon.phrases[name]
        return _Parser(phrase, self._vocabulary, self._depth + 1).parse()

    def _class(self, names: str) -> _Parsed:
        negative = names.startswith("!")
        classes = names.removeprefix("!").split("|")
        for name in classes:
            self._lexicon.check_class(name)
        keys = tuple(f"{{{name}}}" for name in classes)
        return _Parsed(OtherWord(keys)) if negative else _Parsed(Word(keys), (frozenset(keys),))


#: Endings before which the tokenizer may cut: "cannot", "didnt", "youve", "theyre", "youd", "im", "heres".
_CUT_BEFORE = ("not", "nt", "ve", "re", "ll", "d", "m", "s")


def _tokens(word: str) -> list[str]:
    if word.isalpha() and not word.endswith(_CUT_BEFORE):
        return [word]  # as most words are; the tokenizer takes long
    return forms_in(word)


def _in_a_row(parts: list[_Parsed]) -> _Parsed:
    if len(parts) == 1:
        return parts[0]
    return _Parsed(
        Row(tuple(parsed.part for parsed in parts)),
        tuple(keys for parsed in parts for keys in parsed.required),
        tuple(name for parsed in parts for name in parsed.names),
    )


def _kept(name: str, parsed: _Parsed) -> _Parsed:
    return _Parsed(Keeping(name, parsed.part), parsed.required, (name, *parsed.names))


def _quantified(parsed: _Parsed, quantifier: str, source: str) -> _Parsed:
    if not quantifier:
        return parsed
    part, names = parsed.part, parsed.names
    if quantifier == "?":
        return _Parsed(Repeated(part, 1), names=names)
    if quantifier == "*":
        return _Parsed(Repeated(part, None), names=names)
    if quantifier == "+":
        return _Parsed(Row((part, Repeated(part, None))), parsed.required, names)
    if quantifier.startswith("~") and quantifier[1:].isdigit():
        return _Parsed(Repeated(part, int(quantifier[1:])), names=names)
    hint = "; a name stands at the start: (name: ... )" if quantifier.startswith(":") else ""
    raise PatternError(f"{source!r}: {quantifier!r} is not a quantifier{hint}")
