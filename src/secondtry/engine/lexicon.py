"""Classes of words, and named pieces of patterns, as the lexicon files list them."""

from collections.abc import Iterable

from secondtry.engine.verb import Verb

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


_NONE: frozenset[str] = frozenset()
#: Phrases, words with their classes, classes, verbs by each of their forms.
PlainLexicon = tuple[dict[str, str], dict[str, frozenset[str]], frozenset[str], dict[str, tuple[str, ...]]]


class LexiconError(ValueError):
    """A lexicon file says something that cannot be understood; the text names it."""


class Lexicon:
    """Which classes each word belongs to, and the named pieces ("phrases") that patterns may use.

    Filled once (see ``lexicon_files``) and not changed afterwards. A class of verbs
    comes with one class for each form: ``harm`` with ``harm.past`` and so on; a
    class of nouns with ``name.plural``.
    """

    __slots__ = ("_classes", "_verbs", "_words", "phrases")

    def __init__(self, plain: PlainLexicon | None = None) -> None:
        """``plain`` is what ``plain`` of another one returned."""
        self.phrases: dict[str, str] = plain[0] if plain else {}
        self._words: dict[str, frozenset[str]] = plain[1] if plain else {}
        self._classes: set[str] = set(plain[2]) if plain else set()
        self._verbs: dict[str, tuple[str, ...]] = plain[3] if plain else {}

    def check_class(self, name: str) -> None:
        """Do nothing, where there is a class of that name.

        Raises:
            LexiconError: when there is no such class.
        """
        if name not in self._classes:
            raise LexiconError(f"there is no class of words named {name!r}")

    def classes_of(self, form: str) -> frozenset[str]:
        """Return the classes of a word in lower case."""
        return self._words.get(form, _NONE)

    def classes_with_closed_words(self) -> frozenset[str]:
        """Return the classes that hold a word that is also ``closed``."""
        return frozenset(name for names in self._words.values() if CLOSED in names for name in names)

    def verb(self, form: str) -> Verb | None:
        """Return the verb that a form in lower case belongs to, or None."""
        forms = self._verbs.get(form)
        return Verb(*forms) if forms else None

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

    def add_verb(self, class_name: str, verb: Verb) -> None:
        """Put all forms of a verb into a class and into the classes of its forms."""
        for name, form in verb.forms().items():
            self.add(class_name, [form])
            self.add(f"{class_name}.{name}", [form])
            # Where two verbs share a form ("found"), the one listed first keeps it.
            self._verbs.setdefault(form, verb)

    def plain(self) -> PlainLexicon:
        """Return everything in it as plain values, of which ``lexicon_of`` makes the same again."""
        # Equal names and sets become one, which is then written and read once.
        names = {name: name for name in self._classes}
        sets = {own: frozenset(map(names.__getitem__, own)) for own in self._words.values()}
        words = {word: sets[own] for word, own in self._words.items()}
        verbs = {verb: tuple(verb) for verb in self._verbs.values()}
        return self.phrases, words, frozenset(names), {form: verbs[v] for form, v in self._verbs.items()}


def lexicon_of(plain: PlainLexicon) -> Lexicon:
    """Return the lexicon of what ``Lexicon.plain`` returned."""
    return Lexicon(plain)
