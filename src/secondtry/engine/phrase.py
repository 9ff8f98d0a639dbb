"""Phrases in a person's own words, and the few signs for what may vary in them.

``*`` by itself stands for one to four words, ``*`` at the end of a word for any
ending, ``[send]`` for every form of the word: send, sends, sent, sending.
Capitals, the kind of apostrophe and white space make no difference.
"""

from typing import NamedTuple

from secondtry.text.span import Span

MOST_WORDS = 12
MOST_GAPS = 3
LONGEST_GAP = 4
LONGEST_PHRASE = 200


class PhraseWord(NamedTuple):
    """One word or mark of a text, in the form in which it is compared.

    A tuple, for a long text has very many of them. No word has the form of a mark.
    """

    start: int
    end: int
    form: str
    is_mark: bool

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return Span(self.start, self.end)


class Element(NamedTuple):
    """One place of a phrase: one of ``forms``, any word with that ``beginning``, else one to four words."""

    forms: frozenset[str] = frozenset()
    beginning: str = ""

    @property
    def is_gap(self) -> bool:
        """Whether one to four words may stand here."""
        return not self.forms and not self.beginning

    def fits(self, form: str) -> bool:
        """Say whether a word may stand here; a gap is not asked."""
        return form in self.forms or bool(self.beginning and form.startswith(self.beginning))


class Phrase(NamedTuple):
    """What to look for. ``text`` is as the person wrote it, its white space made plain."""

    text: str
    elements: tuple[Element, ...]

    @property
    def written_words(self) -> int:
        """How many words are written out: where two phrases begin at the same word, more of them win."""
        return sum(not element.is_gap for element in self.elements)
