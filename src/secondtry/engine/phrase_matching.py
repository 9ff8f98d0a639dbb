"""Finds many phrases in one walk over the words of a text.

A person's phrases must never make the program wait, so nothing here tries one
way and goes back for another. All phrases together are one automaton whose
states are the bits of a whole number (Baeza-Yates and Gonnet, "A new approach
to text searching", 1992): each word of the text costs the same few operations
on that number, whatever the phrases are, and it never has more bits than
phrases x places. The walk goes from the last word to the first, so that it
ends where a phrase begins.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from secondtry.engine.phrase import LONGEST_GAP, Phrase, PhraseWord
from secondtry.text.span import Span


@dataclass(frozen=True, slots=True)
class PhraseMatch:
    """Words that a phrase fits; ``number`` is the phrase's place among all that were looked for."""

    number: int
    span: Span


class PhraseMatcher:
    """Looks for a fixed set of phrases. Changed by nothing once made, so any thread may use it."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        self._phrases = tuple(phrases)
        self._by_word: dict[str, int] = {}
        self._by_beginning: dict[str, int] = {}
        self._any_word = 0
        self._entries = 0
        self._exits = 0
        self._number_at: dict[int, int] = {}
        #: The states within a gap from which the word before it may follow, by how many bits away that is.
        self._leaps = dict.fromkeys(range(2, LONGEST_GAP + 1), 0)
        self._lay_out()
        lengths = {len(beginning) for beginning in self._by_beginning}
        self._lengths = tuple(sorted(lengths))

    def matches(self, words: Sequence[PhraseWord]) -> Iterator[PhraseMatch]:
        """Yield one match for each word at which a phrase begins, in reading order; they may overlap.

        Of several phrases that begin at the same word, the one with the most
        words written out counts, then the one that comes first. Gaps are as short as can be.
        """
        for index, number in reversed(self._beginnings(words)):
            end = self._end(number, words, index)
            yield PhraseMatch(number, Span(words[index].start, words[end - 1].end))

    def _beginnings(self, words: Sequence[PhraseWord]) -> list[tuple[int, int]]:
        """Return the words at which phrases begin, each with its phrase, from the last to the first."""
        found: list[tuple[int, int]] = []
        if not self._phrases:
            return found
        fitting: dict[str, int] = {}
        states = 0
        for index in range(len(words) - 1, -1, -1):
            word = words[index]
            fits = fitting.get(word.form)
            if fits is None:
                fits = fitting[word.form] = self._places_for(word)
            if not fits:
                states = 0
                continue
            reached = states << 1 | self._entries
            for distance, gaps in self._leaps.items():
                reached |= (states & gaps) << distance
            states = reached & fits
            if ended := states & self._exits:
                lowest = ended & -ended
                found.append((index, self._number_at[lowest.bit_length() - 1]))
        return found

    def _places_for(self, word: PhraseWord) -> int:
        """Return the places of all phrases at which a word may stand."""
        places = self._by_word.get(word.form, 0)
        if word.is_mark:
            return places
        for length in self._lengths:
            places |= self._by_beginning.get(word.form[:length], 0) if length <= len(word.form) else 0
        return places | self._any_word

    def _end(self, number: int, words: Sequence[PhraseWord], start: int) -> int:
        """Return behind which word the shortest match of a phrase ends that is known to begin at ``start``.

        Gaps need not be searched for marks: any match holds as many marks as the
        phrase, so one whose gap held another would be longer than this.
        """
        reached = {start}
        for element in self._phrases[number].elements:
            if element.is_gap:
                reached = {index + width for index in reached for width in range(1, LONGEST_GAP + 1)}
            else:
                reached = {
                    index + 1 for index in reached if index < len(words) and element.fits(words[index].form)
                }
        return min(reached)

    def _lay_out(self) -> None:
        """Give each place of each phrase its bit, last place first; what is to win comes lowest."""
        order = sorted(range(len(self._phrases)), key=lambda number: -self._phrases[number].written_words)
        bit = 0
        for number in order:
            self._entries |= 1 << bit
            for element in reversed(self._phrases[number].elements):
                if element.is_gap:
                    for place in range(LONGEST_GAP):
                        self._any_word |= 1 << bit + place
                        if distance := LONGEST_GAP - place - 1:
                            self._leaps[distance + 1] |= 1 << bit + place
                    bit += LONGEST_GAP
                    continue
                for form in element.forms:
                    self._by_word[form] = self._by_word.get(form, 0) | 1 << bit
                if element.beginning:
                    before = self._by_beginning.get(element.beginning, 0)
                    self._by_beginning[element.beginning] = before | 1 << bit
                bit += 1
            self._exits |= 1 << bit - 1
            self._number_at[bit - 1] = number
