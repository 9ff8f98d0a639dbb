"""Classes of words, and named pieces of patterns, as the lexicon files list them."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from secondtry.engine.inflection import Verb, american_spelling, conjugate, plural

#: Classes that the tagger gives out by the look of a word.
NUMBER = "number"
CAPITAL = "capital"
OPEN = "open"
PUNCTUATION = "punctuation"

#: Words of this class are never ``open``. Words in -ly belong to it and to ``adverb`` by their look,
#: unless a lexicon file puts them into ``not_adverb``.
CLOSED = "closed"
ADVERB = "adverb"
NOT_ADVERB = "not_adverb"
#: Words that keep their capital wherever they stand.
PROPER = "proper"
BUILT_IN = (NUMBER, CAPITAL, OPEN, PUNCTUATION, CLOSED, ADVERB, NOT_ADVERB, PROPER)

_FIRST_TAG = 0xE000


class LexiconError(ValueError):
    """A lexicon file says something that cannot be understood; the text names it."""


@dataclass(slots=True)
class Lexicon:
    """Which classes each word belongs to, and the named pieces ("phrases") that patterns may use.

    Filled once by ``read_lexicon`` and not changed afterwards. A class of verbs
    comes with one class for each form: ``harm`` with ``harm.past`` and so on; a
    class of nouns with ``name.plural``.
    """

    phrases: dict[str, str] = field(default_factory=dict)
    _words: dict[str, set[str]] = field(default_factory=dict)
    _tags: dict[str, str] = field(default_factory=dict)
    _verbs: dict[str, Verb] = field(default_factory=dict)

    def tag(self, class_name: str) -> str:
        """Return the one character that stands for a class.

        Raises:
            LexiconError: when there is no such class.
        """
        try:
            return self._tags[class_name]
        except KeyError:
            raise LexiconError(f"there is no class of words named {class_name!r}") from None

    def classes_of(self, form: str) -> frozenset[str]:
        """Return the classes of a word in lower case."""
        return frozenset(self._words.get(form, ()))

    def classes_with_closed_words(self) -> frozenset[str]:
        """Return the classes that hold a word that is also ``closed``."""
        return frozenset(name for names in self._words.values() if CLOSED in names for name in names)

    def verb(self, form: str) -> Verb | None:
        """Return the verb that a form in lower case belongs to, or None."""
        return self._verbs.get(form)

    def add(self, class_name: str, words: Iterable[str]) -> None:
        """Put words into a class, making the class when it is new."""
        if class_name not in self._tags:
            self._tags[class_name] = chr(_FIRST_TAG + len(self._tags))
        for word in words:
            self._words.setdefault(word, set()).add(class_name)

    def include(self, class_name: str, other: str) -> bool:
        """Put the words of another class into a class, and say whether any of them were new to it.

        Raises:
            LexiconError: when there is no such other class.
        """
        self.tag(other)
        new = [word for word, names in self._words.items() if other in names and class_name not in names]
        self.add(class_name, new)
        return bool(new)

    def add_verb(self, class_name: str, verb: Verb) -> None:
        """Put all forms of a verb, in both spellings, into a class and into the classes of its forms."""
        for spelled in filter(None, (verb, american_spelling(verb))):
            for name, form in spelled.forms().items():
                self.add(class_name, [form])
                self.add(f"{class_name}.{name}", [form])
                # Where two verbs share a form ("found"), the one listed first keeps it.
                self._verbs.setdefault(form, spelled)


def read_lexicon(texts: Mapping[str, str]) -> Lexicon:
    """Return the lexicon of all files, given by name.

    A file may hold ``[class.NAME]`` tables (``kind`` = word, noun or verb;
    ``words``; ``includes`` = names of other classes), one ``[phrase]`` table,
    one ``[irregular]`` table (base = [past, participle]) and ``doubling``, a
    list of verbs. A class may be continued in another file.

    Raises:
        LexiconError: naming the file or the class, when one cannot be understood.
    """
    tables = {name: _parsed(name, text) for name, text in texts.items()}
    irregular = {
        base: (forms[0], forms[1])
        for table in tables.values()
        for base, forms in table.get("irregular", {}).items()
    }
    doubling = frozenset(word for table in tables.values() for word in table.get("doubling", ()))
    lexicon = Lexicon()
    for name in BUILT_IN:
        lexicon.add(name, ())
    included: list[tuple[str, str]] = []
    for file_name, table in tables.items():
        lexicon.phrases.update(table.get("phrase", {}))
        for class_name, entry in table.get("class", {}).items():
            included += [(class_name, other) for other in entry.get("includes", ())]
            _add_class(lexicon, file_name, class_name, entry, irregular, doubling)
    # A class that includes others may be included itself, in any order: until nothing is new.
    while any(lexicon.include(class_name, other) for class_name, other in included):
        pass
    return lexicon


def _parsed(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error


def _add_class(  # noqa: PLR0913, PLR0917 - one row of a table, taken apart
    lexicon: Lexicon,
    file_name: str,
    class_name: str,
    entry: Mapping[str, object],
    irregular: Mapping[str, tuple[str, str]],
    doubling: frozenset[str],
) -> None:
    words = entry.get("words", [])
    kind = entry.get("kind", "word")
    if not isinstance(words, list) or kind not in {"word", "noun", "verb"}:
        raise LexiconError(
            f"{file_name}: class {class_name!r} needs a list of words and a kind: word, noun or verb"
        )
    lexicon.add(class_name, ())
    for word in words:
        if kind == "verb":
            lexicon.add_verb(class_name, conjugate(word, irregular, doubling))
            continue
        lexicon.add(class_name, [word])
        if kind == "noun":
            lexicon.add(class_name, [plural(word)])
            lexicon.add(f"{class_name}.plural", [plural(word)])
