"""Cuts text into the pieces of words that the network was trained on.

This is the WordPiece scheme of BERT's uncased English vocabulary (Devlin et al. 2019): text
in lower case without accents, cut at spaces and punctuation, each word then taken apart into
the longest pieces that the vocabulary knows. The usual library for it brings a client for
downloads along, which has no place in a program that never reaches a network;
``packaging/reader/train.py`` compares the two on the whole corpus.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

_UNKNOWN: Final = "[UNK]"
#: What stands between the blanks of which everybody agrees that they part words.
_UNPARTED: Final = re.compile(r"[^ \t\n\r]+")
#: So many stretches between blanks are remembered, and then forgotten.
_REMEMBERED: Final = 20_000
#: Longer words are noise to the network: addresses, hashes, rows of signs.
_LONGEST_WORD: Final = 100


class Piece(NamedTuple):
    """A piece of a word: its number in the vocabulary, and the code points that it stands for."""

    number: int
    start: int
    end: int


class WordPieces:
    """Cuts text by one vocabulary, whose order numbers the pieces."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        """Take the vocabulary.

        Raises:
            KeyError: when it lacks the sign for unknown words.
        """
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._unknown = self._numbers[_UNKNOWN]
        self._remembered: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def __len__(self) -> int:
        return len(self._numbers)

    def number_of(self, piece: str) -> int:
        """Return the number of a piece.

        Raises:
            KeyError: when the vocabulary lacks it.
        """
        return self._numbers[piece]

    def cut(self, text: str) -> list[Piece]:
        """Return the pieces of a text, in order."""
        if len(self._remembered) > _REMEMBERED:
            self._remembered.clear()
        pieces: list[Piece] = []
        # No word reaches over a blank, and most of what stands between two of them is met again and again.
        for found in _UNPARTED.finditer(text):
            stretch, at = found[0], found.start()
            cuts = self._remembered.get(stretch)
            if cuts is None:
                cuts = tuple(self._cut_stretch(stretch))
                # A file in letters, or a book without a blank, is none that comes again.
                if len(stretch) <= _LONGEST_WORD:
                    self._remembered[stretch] = cuts
            pieces += [Piece(number, at + start, at + end) for number, start, end in cuts]
        return pieces

    def _cut_stretch(self, stretch: str) -> Iterator[tuple[int, int, int]]:
        for word, places in _words(stretch):
            for number, start, end in self._cut_word(word):
                yield number, places[start], places[end - 1] + 1

    def _cut_word(self, word: str) -> Iterator[tuple[int, int, int]]:
        if len(word) > _LONGEST_WORD:
            return iter([(self._unknown, 0, len(word))])
        cuts: list[tuple[int, int, int]] = []
        start = 0
        while start < len(word):
            for end in range(len(word), start, -1):
                number = self._numbers.get(word[start:end] if start == 0 else f"##{word[start:end]}")
                if number is not None:
                    cuts.append((number, start, end))
                    start = end
                    break
            else:
                return iter([(self._unknown, 0, len(word))])
        return iter(cuts)


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Yield each word in its plain form, and for each of its characters the index in the text."""
    word: list[str] = []
    places: list[int] = []
    for index, raw in enumerate(text):
        for character in _plain(raw):
            alone = _stands_alone(character)
            if (alone or character == " ") and word:
                yield "".join(word), places
                word, places = [], []
            if alone:
                yield character, [index]
            elif character != " ":
                word.append(character)
                places.append(index)
    if word:
        yield "".join(word), places


def _plain(character: str) -> str:
    """Return what the network sees of a character: lower case, no accents, any blank as a space."""
    if character.isascii():
        return character.lower() if character.isprintable() else " " if character in "\t\n\r" else ""
    category = unicodedata.category(character)
    if category == "Zs":
        return " "
    if character == "\ufffd" or category.startswith("C"):
        return ""
    parts = unicodedata.normalize("NFD", character)
    return "".join(each for each in parts if unicodedata.category(each) != "Mn").lower()


def _stands_alone(character: str) -> bool:
    """Whether a character is a word by itself: punctuation, and the signs of Chinese."""
    if character.isascii():
        return not character.isalnum() and character != " "
    code = ord(character)
    return (
        unicodedata.category(character).startswith("P")
        or 0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0xF900 <= code <= 0xFAFF
        or 0x20000 <= code <= 0x2CEAF
    )
