"""The parts that patterns are made of, and how they find words.

A *place* is a gap between words: a sentence of n words has n + 1, from that
before its first word to that behind its last. Sets of places are integers (see
``bit_sets``), so that a part is looked up at all places of many sentences at
once: they are laid end to end (see ``TaggedText``), and as no part leads from
one to the next, each is read as it would be by itself.

Each part answers two questions. ``starts``: from which places can it be read
so that it ends at one of the places ``after``? ``read``: read from one such
place, where does it end? The first is asked from the end of a pattern to its
start and tells every part what may follow it, so that the second never has to
take a step back. Time grows with the length of the text, whatever the
pattern; an expression of ``re`` may take for ever. What is read is what a
regular expression would read: the first alternative that leads to the end, and
as many repetitions as may be.

Parts are never changed; many patterns may share one.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable

from secondtry.engine.tagged_text import TaggedText

#: The words kept by name: the places before the first and behind the last.
Kept = dict[str, tuple[int, int]]
#: A key that no word has. It is in each set that has shapes too, so that these need not be looked for.
SHAPED = ""
#: Sets of keys of each of which a sentence must have one.
Required = tuple[frozenset[str], ...]


class Part(ABC):
    """A part of a pattern."""

    __slots__ = ()

    @abstractmethod
    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the places from which this part can end at one of the places ``after``."""

    @abstractmethod
    def read(self, text: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        """Return the place at which this part ends, read from a place that is one of its ``starts``."""


class Word(Part):
    """One word: with one of some keys (see ``tagging``), or of one of some shapes such as ``mis%ed``."""

    __slots__ = ("keys", "shapes")

    def __init__(self, keys: tuple[str, ...], shapes: tuple[str, ...] = ()) -> None:
        self.keys = keys
        self.shapes = shapes

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the places before such words that end at one of ``after``."""
        behind = text.known.get(self)
        if behind is None:
            behind = text.known[self] = self._behind(text)
        return (behind & after) >> 1

    def read(self, _text: TaggedText, place: int, _after: int, _kept: Kept, /) -> int:
        """Return the place behind the word."""
        return place + 1

    def _behind(self, text: TaggedText) -> int:
        """Return the places behind such words."""
        places = text.places_with(self.keys)
        for shape in self.shapes:
            places |= text.places_of_shape(shape)
        return places << 1


class OtherWord(Part):
    """One word with none of some keys; without any keys, any word or mark."""

    __slots__ = ("keys",)

    def __init__(self, keys: tuple[str, ...] = ()) -> None:
        self.keys = keys

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the places before other words that end at one of ``after``."""
        if not self.keys:
            return text.before_words & (after >> 1)
        places = text.known.get(self)
        if places is None:
            places = text.known[self] = text.before_words & ~text.places_with(self.keys)
        return places & (after >> 1)

    def read(self, _text: TaggedText, place: int, _after: int, _kept: Kept, /) -> int:
        """Return the place behind the word."""
        return place + 1


class Beginning(Part):
    """The beginning of the sentence."""

    __slots__ = ()

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return those of ``after`` before which no word of the sentence stands."""
        return after & text.beginnings

    def read(self, _text: TaggedText, place: int, _after: int, _kept: Kept, /) -> int:
        """Return the place itself."""
        return place


class End(Part):
    """The end of the sentence, or what is left before it but for final marks."""

    __slots__ = ()

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return those of ``after`` behind which no word stands."""
        return after & text.ends

    def read(self, _text: TaggedText, place: int, _after: int, _kept: Kept, /) -> int:
        """Return the place itself."""
        return place


class Choice(Part):
    """One of several alternatives, each with what it requires; the first that leads to the end is read.

    Each comes as what returns it: most texts lack the words of most alternatives, which are then never made.
    """

    __slots__ = ("_rows",)

    def __init__(self, rows: tuple[tuple[Callable[[], Part], Required], ...]) -> None:
        """Required may be keys alone, and no shapes: a text does not know of which shapes its words are."""
        self._rows = rows

    @property
    def rows(self) -> tuple[tuple[Part, Required], ...]:
        """All the alternatives, each with what it requires."""
        return tuple([(row(), required) for row, required in self._rows])

    def open_rows(self, text: TaggedText) -> tuple[Part, ...]:
        """Return the alternatives for which a text has the words."""
        rows: tuple[Part, ...] | None = text.known_rows.get(self)
        if rows is None:
            keys = text.keys
            rows = text.known_rows[self] = tuple(
                [row() for row, required in self._rows if not any(map(keys.isdisjoint, required))]
            )
        return rows

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the places from which one of the alternatives can be read."""
        return self._looked_up(text, after)[1]

    def read(self, text: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        """Return where the first alternative that can be read ends."""
        for from_row, row in self._looked_up(text, after)[2]:
            if from_row >> place & 1:
                return row.read(text, place, after, kept)
        raise ValueError(f"the choice cannot be read from {place}")

    def _looked_up(self, text: TaggedText, after: int) -> tuple[int, int, list[tuple[int, Part]]]:
        """Return ``after``, the starts, and those of each alternative that has some."""
        notes = text.looked_up_to_the_end if after is text.everywhere else text.looked_up
        known: tuple[int, int, list[tuple[int, Part]]] | None = notes.get(self)
        if known is None or known[0] is not after:
            places = 0
            by_row: list[tuple[int, Part]] = []
            for row in self.open_rows(text):
                from_row = row.starts(text, after)
                if from_row:
                    places |= from_row
                    by_row.append((from_row, row))
            known = notes[self] = after, places, by_row
        return known


class Repeated(Part):
    """A part up to so many times, or without ``most`` any number of times; as often as may be."""

    __slots__ = ("most", "part")

    def __init__(self, part: Part, most: int | None) -> None:
        self.part = part
        self.most = most

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return ``after``, and all places from which rounds of the part lead there."""
        return self._rounds(text, after)[0][-1]

    def read(self, text: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        """Return where the last round ends."""
        rounds, starts = self._rounds(text, after)
        left = self.most
        while left is None or left:
            # Once a round adds no place, further ones would not either.
            number = len(starts) - 1 if left is None else min(left, len(starts)) - 1
            if not starts[number] >> place & 1:
                break
            end = self.part.read(text, place, rounds[number], kept)
            if end == place:
                break
            place = end
            left = None if left is None else left - 1
        return place

    def _rounds(self, text: TaggedText, after: int) -> tuple[list[int], list[int]]:
        """Return the places from which no round, up to one round, up to two and so on lead to the end.

        Beside each but that of the most rounds, those from which one more round leads there.
        """
        notes = text.looked_up_to_the_end if after is text.everywhere else text.looked_up
        known: tuple[list[int], list[int]] | None = notes.get(self)
        if known is not None and known[0][0] is after:
            return known
        rounds = [after]
        starts: list[int] = []
        while self.most is None or len(starts) < self.most:
            one_more = self.part.starts(text, rounds[-1])
            starts.append(one_more)
            if not one_more:
                break
            more = after | one_more
            if more == rounds[-1]:
                break
            rounds.append(more)
        notes[self] = rounds, starts
        return rounds, starts


class Ahead(Part):
    """What must follow, or with ``wanted`` false must not, and is not taken."""

    __slots__ = ("part", "wanted")

    def __init__(self, part: Part, *, wanted: bool) -> None:
        self.part = part
        self.wanted = wanted

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return those of ``after`` where the part can, or cannot, be read."""
        places = text.known.get(self)
        if places is None:
            places = self.part.starts(text, text.everywhere)
            places = text.known[self] = places if self.wanted else ~places
        return places & after

    def read(self, text: TaggedText, place: int, _after: int, kept: Kept, /) -> int:
        """Return the place itself; the names in the part keep their words."""
        if self.wanted:
            self.part.read(text, place, text.everywhere, kept)
        return place


class Keeping(Part):
    """A part whose words are kept by name."""

    __slots__ = ("name", "part")

    def __init__(self, name: str, part: Part) -> None:
        self.name = name
        self.part = part

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the starts of the part."""
        return self.part.starts(text, after)

    def read(self, text: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        """Return where the part ends."""
        end = self.part.read(text, place, after, kept)
        kept[self.name] = place, end
        return end


class Row(Part):
    """Parts that follow one another."""

    __slots__ = ("_backwards", "_choices", "parts")

    def __init__(self, parts: tuple[Part, ...]) -> None:
        self.parts = parts
        self._backwards = parts[::-1]
        # Asked by type: ``isinstance`` takes ten times as long for classes with abstract methods.
        inner = [part.part if type(part) is Keeping else part for part in parts]
        self._choices = [part for part in inner if type(part) is Choice]

    def starts(self, text: TaggedText, after: int, /) -> int:
        """Return the places from which all the parts can be read."""
        return self._following(text, after)[-1]

    def read(self, text: TaggedText, place: int, after: int, kept: Kept, /) -> int:
        """Return where the last part ends."""
        following = self._following(text, after)
        for part, then in zip(self.parts, following[-2::-1], strict=True):
            place = part.read(text, place, then, kept)
        return place

    def _following(self, text: TaggedText, after: int) -> list[int]:
        """Return what may follow each part, from the last to the first, and the starts of the first.

        Where some part cannot be read, the list ends with that.
        """
        notes = text.looked_up_to_the_end if after is text.everywhere else text.looked_up
        known: list[int] | None = notes.get(self)
        if known is not None and known[0] is after:
            return known
        following = [after]
        places = after
        for choice in self._choices:
            if not choice.open_rows(text):
                following.append(0)
                break
        else:
            for part in self._backwards:
                places = part.starts(text, places)
                following.append(places)
                if not places:
                    # What is never read needs no room.
                    following = [after, 0]
                    break
        notes[self] = following
        return following
