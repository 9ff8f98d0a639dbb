"""Classes of words, and named pieces of patterns, as the lexicon files list them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from secondtry.engine.inflection import Verb, american_spelling, conjugate, plural
from secondtry.engine.toml_text import Table, TomlError, parse_toml

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
    _words: dict[str, frozenset[str]] = field(default_factory=dict)
    _classes: set[str] = field(default_factory=set)
    _verbs: dict[str, Verb] = field(default_factory=dict)

    def check_class(self, name: str) -> None:
        """Do nothing, where there is a class of that name.

        Raises:
            LexiconError: when there is no such class.
        """
        if name not in self._classes:
            raise LexiconError(f"there is no class of words named {name!r}")

    def classes_of(self, form: str) -> frozenset[str]:
        """Return the classes of a word in lower case."""
        return self._words.get(form, frozenset())

    def classes_with_closed_words(self) -> frozenset[str]:
        """Return the classes that hold a word that is also ``closed``."""
        return frozenset(name for names in self._words.values() if CLOSED in names for name in names)

    def verb(self, form: str) -> Verb | None:
        """Return the verb that a form in lower case belongs to, or None."""
        return self._verbs.get(form)

    def add(self, class_name: str, words: Iterable[str]) -> None:
        """Put words into a class, making the class when it is new."""
        self._classes.add(class_name)
        for word in words:
            self._words[word] = self.classes_of(word) | {class_name}

    def include(self, included: Iterable[tuple[str, str]]) -> None:
        """Put words of other classes into classes: pairs of a class and one that it includes, in any order.

        Raises:
            LexiconError: when there is no such other class.
        """
        within: dict[str, set[str]] = {}
        for class_name, other in included:
            self.check_class(other)
            self.add(class_name, ())
            within.setdefault(other, set()).add(class_name)
        for word, own in self._words.items():
            names = set(own)
            waiting = list(own)
            while waiting:
                more = within.get(waiting.pop(), set()) - names
                names |= more
                waiting += more
            if len(names) > len(own):
                self._words[word] = frozenset(names)

    def as_table(self) -> Table:
        """Return everything in it as a table that JSON can hold; see ``lexicon_from_table``."""
        verbs = sorted(set(self._verbs.values()), key=lambda verb: tuple(verb.forms().values()))
        numbers = {verb: number for number, verb in enumerate(verbs)}
        class_sets: dict[frozenset[str], int] = {}
        for classes in self._words.values():
            class_sets.setdefault(classes, len(class_sets))
        return {
            "phrases": self.phrases,
            "classes": sorted(self._classes),
            "class_sets": [sorted(classes) for classes in class_sets],
            "words": {word: class_sets[classes] for word, classes in self._words.items()},
            "verbs": [list(verb.forms().values()) for verb in verbs],
            "verb_forms": {form: numbers[verb] for form, verb in self._verbs.items()},
        }

    def add_verb(self, class_name: str, verb: Verb) -> None:
        """Put all forms of a verb, in both spellings, into a class and into the classes of its forms."""
        for spelled in filter(None, (verb, american_spelling(verb))):
            for name, form in spelled.forms().items():
                self.add(class_name, [form])
                self.add(f"{class_name}.{name}", [form])
                # Where two verbs share a form ("found"), the one listed first keeps it.
                self._verbs.setdefault(form, spelled)


def lexicon_from_table(table: Table) -> Lexicon:
    """Return the lexicon of which ``Lexicon.as_table`` made a table."""
    verbs = [Verb(*forms) for forms in table["verbs"]]
    class_sets = [frozenset(classes) for classes in table["class_sets"]]
    return Lexicon(
        table["phrases"],
        {word: class_sets[number] for word, number in table["words"].items()},
        set(table["classes"]),
        {form: verbs[number] for form, number in table["verb_forms"].items()},
    )


def read_lexicon(texts: Mapping[str, str]) -> Lexicon:
    """Return the lexicon of all files, given by name; see ``build_lexicon``.

    Raises:
        LexiconError: naming the file or the class, when one cannot be understood.
    """
    return build_lexicon({name: _parsed(name, text) for name, text in texts.items()})


def build_lexicon(tables: Mapping[str, Table]) -> Lexicon:
    """Return the lexicon of all files, given as tables by name.

    A file may hold ``[class.NAME]`` tables (``kind`` = word, noun or verb;
    ``words``; ``includes`` = names of other classes), one ``[phrase]`` table,
    one ``[irregular]`` table (base = [past, participle]) and ``doubling``, a
    list of verbs. A class may be continued in another file.

    Raises:
        LexiconError: naming the file or the class, when one cannot be understood.
    """
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
    lexicon.include(included)
    return lexicon


def _parsed(name: str, text: str) -> Table:
    try:
        return parse_toml(text)
    except TomlError as error:
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
