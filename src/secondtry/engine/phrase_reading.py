"""Reads phrases, and the words of texts in which they are looked for."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from itertools import pairwise

from secondtry.engine.phrase import (
    LONGEST_GAP,
    LONGEST_PHRASE,
    MOST_GAPS,
    MOST_WORDS,
    Element,
    Phrase,
    PhraseWord,
)

#: What stands within a word without being seen: accents set apart, soft hyphens, joiners.
_UNSEEN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufe0f\ufeff"
#: 's, 'd, 'm, 're, 've and 'll. Both cases are spelt out: to ignore case makes expressions slow to compile.
_CLITIC = r"['’ʼ](?:[sSdDmM]|[rRvV][eE]|[lL][lL])\b"
#: A clitic is a word by itself, so that "the system" is found in "the system's down";
#: "n't" stays with its verb, so that "we can" is not found in "we can't".
_WORD = rf"(?<=[\w{_UNSEEN}]){_CLITIC}|\w[\w{_UNSEEN}]*(?:(?:(?!{_CLITIC})['’ʼ]|[-‐‑])\w[\w{_UNSEEN}]*)*"
_MARK = rf"[^\w\s{_UNSEEN}]"
_PIECE = re.compile(rf"(?P<word>{_WORD})|(?P<mark>{_MARK})")
_PHRASE_PIECE = re.compile(rf"\[(?P<any_form>[^\[\]]*)\]|(?P<star>\*)|(?P<word>{_WORD})|(?P<mark>{_MARK})")
_DROPPED = re.compile(f"[{_UNSEEN}]")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-"})


class PhraseError(ValueError):
    """A phrase cannot be looked for; the text says why, and what to write instead."""


def compared_form(word: str) -> str:
    """Return a word as it is compared: no capitals, plain apostrophes and hyphens, nothing unseen."""
    if word.isascii():
        return word.lower()
    composed = unicodedata.normalize("NFC", word)
    return _DROPPED.sub("", composed).translate(_ALIKE).casefold()


def words_in(text: str) -> list[PhraseWord]:
    """Return the words and marks of a text in order; it takes time in proportion to the text's length."""
    return [
        PhraseWord(*piece.span(), compared_form(piece.group()), piece.lastgroup == "mark")
        for piece in _PIECE.finditer(text)
    ]


def read_phrase(text: str, forms_of: Callable[[str], Collection[str]]) -> Phrase:
    """Return the phrase that a person wrote. ``forms_of`` gives the forms of a word in square brackets.

    Raises:
        PhraseError: when nothing can be looked for, or the phrase is too long.
    """
    plain = " ".join(text.split())
    if not plain:
        raise PhraseError("The phrase is empty. Write the words to look for.")
    if len(plain) > LONGEST_PHRASE:
        raise PhraseError(f"The phrase has {len(plain)} characters. The most is {LONGEST_PHRASE}.")
    elements = tuple(_elements(plain, forms_of))
    phrase = Phrase(plain, elements)
    if not elements or elements[0].is_gap or elements[-1].is_gap:
        raise PhraseError("A * by itself stands between two words. Take it away at the start and the end.")
    if any(one.is_gap and other.is_gap for one, other in pairwise(elements)):
        raise PhraseError(f"One * is enough: it stands for one to {LONGEST_GAP} words.")
    if phrase.written_words > MOST_WORDS:
        raise PhraseError(
            f"The phrase has {phrase.written_words} words and marks. The most is {MOST_WORDS}: "
            "the first few are enough to find it."
        )
    if len(elements) - phrase.written_words > MOST_GAPS:
        raise PhraseError(f"The phrase has more than {MOST_GAPS} * between its words. Write fewer of them.")
    return phrase


def _elements(text: str, forms_of: Callable[[str], Collection[str]]) -> Iterator[Element]:
    pieces = list(_PHRASE_PIECE.finditer(text))
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        has_ending = following is not None and following["star"] and following.start() == piece.end()
        if piece["star"]:
            yield from _gap(text, piece)
        elif piece["any_form"] is not None:
            yield Element(forms=_any_form(piece["any_form"], forms_of))
        elif piece["mark"] and piece["mark"] in "[]":
            raise PhraseError("Square brackets hold one word, such as [send]. Write both of them, or none.")
        elif has_ending and piece["word"]:
            yield Element(beginning=compared_form(piece.group()))
        else:
            yield Element(forms=frozenset({compared_form(piece.group())}))


def _gap(text: str, star: re.Match[str]) -> Iterator[Element]:
    """Yield the gap that a star stands for; the star at the end of a word is none."""
    before, after = text[star.start() - 1 : star.start()], text[star.end() : star.end() + 1]
    if after.strip() or (before.strip() and not before.isalnum()):
        raise PhraseError("A * stands between two words, or at the end of a word: custom*.")
    if not before.strip():
        yield Element()


def _any_form(word: str, forms_of: Callable[[str], Collection[str]]) -> frozenset[str]:
    words = words_in(word)
    if len(words) != 1 or words[0].is_mark:
        raise PhraseError("Square brackets hold one word, such as [send].")
    return frozenset({words[0].form, *forms_of(words[0].form)})
