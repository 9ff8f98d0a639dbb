"""How two texts of one message differ, in whole words that a person can read."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

from secondtry.text.span import Span


class Change(StrEnum):
    """What became of words from the first text to the second."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the two texts that is the same, gone or new.

    ``first`` and ``second`` count code points of the two texts; the span in the text that does not hold
    the piece is empty, and lies where it would stand.
    """

    change: Change
    first: Span
    second: Span


@dataclass(frozen=True, slots=True)
class ChangedWords:
    """Words that were taken out, and those that stand there instead; either may be empty.

    The spans count code points of the first and of the second text.
    """

    gone: str
    new: str
    first: Span
    second: Span


@dataclass(frozen=True)
class Difference:
    """The pieces of which two texts consist, in reading order.

    The pieces that are the same or gone, laid end to end, are the first text; those that are the same or
    new are the second. Of a stretch that was replaced, what is gone comes before what is new.
    """

    first: str
    second: str
    pieces: tuple[Piece, ...]

    @cached_property
    def words_gone(self) -> int:
        """How many words of the first text are gone."""
        return sum(count_words(piece.first.of(self.first)) for piece in self._of(Change.GONE))

    @cached_property
    def words_new(self) -> int:
        """How many words of the second text are new."""
        return sum(count_words(piece.second.of(self.second)) for piece in self._of(Change.NEW))

    @cached_property
    def gone(self) -> tuple[Span, ...]:
        """Where the words stand in the first text that are gone; white space alone is left out."""
        return tuple(p.first for p in self._of(Change.GONE) if p.first.of(self.first).strip())

    @cached_property
    def new(self) -> tuple[Span, ...]:
        """Where the words stand in the second text that are new; white space alone is left out."""
        return tuple(p.second for p in self._of(Change.NEW) if p.second.of(self.second).strip())

    @cached_property
    def changes(self) -> tuple[ChangedWords, ...]:
        """What was replaced, taken out or added, in reading order; white space alone is left out."""
        found: list[ChangedWords] = []
        gone: Piece | None = None
        for piece in (*self.pieces, None):
            if gone is not None and (piece is None or piece.change is not Change.NEW):
                found.append(self._changed(gone.first, gone.second))
            if piece is not None and piece.change is Change.NEW:
                found.append(self._changed(gone.first if gone else piece.first, piece.second))
            gone = piece if piece is not None and piece.change is Change.GONE else None
        return tuple(each for each in found if each.gone or each.new)

    def _changed(self, first: Span, second: Span) -> ChangedWords:
        return ChangedWords(first.of(self.first).strip(), second.of(self.second).strip(), first, second)

    def _of(self, change: Change) -> Iterator[Piece]:
        return (piece for piece in self.pieces if piece.change is change)


def difference(first: str, second: str) -> Difference:
    """Return how two texts differ.

    No word is cut in two, and a few words that happen to be the same amid a stretch that was said anew
    count as said anew: a person shall read what changed, not how little could be said to have changed.
    """
    one, other = _units(first), _units(second)
    if _equal_pairs(one, other) > _MOST_PAIRS:
        one, other = _lines(first), _lines(second)
    runs = _readable(_slid(_runs(one, other), one, other), one, other)
    return Difference(first, second, tuple(_joined(_pieces(runs, one, other, first, second))))


def count_words(text: str) -> int:
    """Return how many words a text has; marks are none."""
    return sum(1 for _ in _WORD.finditer(text))


_WORD: Final = re.compile(r"\w+(?:[-'’.,:/]\w+)*")
#: A word with what holds it together inside, or one other mark. White space parts them and is none.
_UNIT: Final = re.compile(r"\w+(?:[-'’.,:/]\w+)*|\S")
_LINE: Final = re.compile(r"\S(?:[^\n]*\S)?")
_SENTENCE_ENDS: Final = frozenset(".!?…")
#: Fewer words than this between two changes that are no shorter are no island worth keeping.
_FEWEST_KEPT: Final = 3
#: And so are more, up to this, where each change beside them is twice as long.
_MOST_SWALLOWED: Final = 7
#: The matcher looks at each pair of equal words. Texts with more pairs (above 15,000 words, or a few words
#: said over and over) are compared by whole lines, so that no text can take more than some seconds.
_MOST_PAIRS: Final = 4_000_000


class _Unit(NamedTuple):
    """Words or a mark, where they stand, and whether a sentence or a line begins with them."""

    start: int
    end: int
    words: str
    begins: bool


class _Run(NamedTuple):
    """Units ``a..b`` of the first text became units ``c..d`` of the second; ``same`` where they are equal."""

    same: bool
    a: int
    b: int
    c: int
    d: int


def _units(text: str) -> list[_Unit]:
    units: list[_Unit] = []
    end = 0
    for match in _UNIT.finditer(text):
        begins = not units or units[-1].words in _SENTENCE_ENDS or "\n" in text[end : match.start()]
        units.append(_Unit(*match.span(), match.group(), begins))
        end = match.end()
    return units


def _lines(text: str) -> list[_Unit]:
    return [_Unit(*match.span(), match.group(), begins=True) for match in _LINE.finditer(text)]


def _equal_pairs(one: Sequence[_Unit], other: Sequence[_Unit]) -> int:
    counted = Counter(unit.words for unit in one)
    return sum(counted[unit.words] for unit in other)


def _runs(one: Sequence[_Unit], other: Sequence[_Unit]) -> list[_Run]:
    """Return the runs that are the same and, between them, those that are not."""
    # Its own way of leaving out frequent words takes texts of more than 200 words for wholly new.
    matcher = SequenceMatcher(None, [u.words for u in one], [u.words for u in other], autojunk=False)
    runs: list[_Run] = []
    a = c = 0
    for block in matcher.get_matching_blocks():
        if (a, c) != (block.a, block.b):
            runs.append(_Run(same=False, a=a, b=block.a, c=c, d=block.b))
        a, c = block.a + block.size, block.b + block.size
        if block.size:
            runs.append(_Run(same=True, a=block.a, b=a, c=block.b, d=c))
    return runs


def _slid(runs: list[_Run], one: Sequence[_Unit], other: Sequence[_Unit]) -> list[_Run]:
    """Move what was only added or only taken out to where a sentence begins, where the words allow it.

    "We pay. [We ring. ]We come." says more than "We [pay. We ]ring. We come.", and means the same texts.
    """
    slid = list(runs)
    for number in range(1, len(slid) - 1):
        before, run, behind = slid[number - 1 : number + 2]
        if run.same or (run.a != run.b and run.c != run.d):
            continue
        units, start, end = (other, run.c, run.d) if run.a == run.b else (one, run.a, run.b)
        steps = _steps(units, start, end, back=before.b - before.a - 1, on=behind.b - behind.a - 1)
        best = next((step for step in steps if units[start + step].begins), 0)
        if best:
            slid[number - 1] = before._replace(b=before.b + best, d=before.d + best)
            slid[number] = run._replace(a=run.a + best, b=run.b + best, c=run.c + best, d=run.d + best)
            slid[number + 1] = behind._replace(a=behind.a + best, c=behind.c + best)
    return slid


def _steps(units: Sequence[_Unit], start: int, end: int, *, back: int, on: int) -> Iterator[int]:
    """Yield by how many units a stretch can begin later or earlier and still read the same, 0 first."""
    yield 0
    for step in range(min(on, len(units) - end)):
        if units[start + step].words != units[end + step].words:
            break
        yield step + 1
    for step in range(1, back + 1):
        if units[start - step].words != units[end - step].words:
            return
        yield -step


def _readable(runs: list[_Run], one: Sequence[_Unit], other: Sequence[_Unit]) -> list[_Run]:
    """Take islands of few words between two changes for part of one change.

    Whole sentences and lines are no such islands, nor is the end of a sentence beside a small change.
    """
    first, second = _word_sums(one), _word_sums(other)

    def words(run: _Run) -> int:
        return max(first[run.b] - first[run.a], second[run.d] - second[run.c])

    kept: list[_Run] = []
    for run in runs:
        kept.append(run)
        while len(kept) >= 3 and not kept[-1].same:
            before, island, behind = kept[-3:]
            beside = sorted((words(before), words(behind)))
            ends = island.b == len(one) or one[island.b].begins
            holds_whole = any(unit.begins for unit in one[island.a : island.b])
            is_border = ends and (holds_whole or beside[0] < _FEWEST_KEPT)
            if is_border or not _is_swallowed(words(island), *beside):
                break
            kept[-3:] = [_Run(same=False, a=before.a, b=behind.b, c=before.c, d=behind.d)]
    return kept


def _is_swallowed(island: int, shorter: int, longer: int) -> bool:
    """Say whether so many equal words count as said anew between two changes of so many words."""
    if island < _FEWEST_KEPT:
        return island <= longer
    return island <= _MOST_SWALLOWED and 2 * island <= shorter


def _word_sums(units: Sequence[_Unit]) -> list[int]:
    sums = [0]
    for unit in units:
        # A unit is one word or one mark, but for whole lines.
        sums.append(sums[-1] + (count_words(unit.words) if " " in unit.words else unit.words[0].isalnum()))
    return sums


def _pieces(
    runs: Sequence[_Run], one: Sequence[_Unit], other: Sequence[_Unit], first: str, second: str
) -> Iterator[Piece]:
    """Yield the pieces of the texts themselves: white space that parts equal words may differ too."""
    a = c = 0
    for run in runs:
        if not run.same:
            continue
        for left, right in _stretches(one[run.a : run.b], other[run.c : run.d], first, second):
            yield from _between(Span(a, left.start), Span(c, right.start), first, second)
            yield Piece(Change.SAME, left, right)
            a, c = left.end, right.end
    yield from _between(Span(a, len(first)), Span(c, len(second)), first, second)


def _stretches(
    one: Sequence[_Unit], other: Sequence[_Unit], first: str, second: str
) -> Iterator[tuple[Span, Span]]:
    """Yield where equal units stand in both texts; all at once where the white space is equal too."""
    left, right = Span(one[0].start, one[-1].end), Span(other[0].start, other[-1].end)
    if left.of(first) == right.of(second):
        yield left, right
        return
    for mine, theirs in zip(one, other, strict=True):
        yield Span(mine.start, mine.end), Span(theirs.start, theirs.end)


def _between(one: Span, other: Span, first: str, second: str) -> Iterator[Piece]:
    """Yield what stands between words that are the same, the white space that is the same set apart."""
    gone, new = one.of(first), other.of(second)
    head = _alike(gone, new)
    tail = _alike(gone[head:][::-1], new[head:][::-1])
    yield _piece(Change.SAME, one.start, head, other.start, head)
    gone_end, new_end = one.end - tail, other.end - tail
    yield _piece(Change.GONE, one.start + head, gone_end - one.start - head, other.start + head, 0)
    yield _piece(Change.NEW, gone_end, 0, other.start + head, new_end - other.start - head)
    yield _piece(Change.SAME, gone_end, tail, new_end, tail)


def _piece(change: Change, first: int, first_length: int, second: int, second_length: int) -> Piece:
    return Piece(change, Span(first, first + first_length), Span(second, second + second_length))


def _alike(one: str, other: str) -> int:
    """Return how much white space two texts have in common at their start."""
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right or not left.isspace():
            break
        length += 1
    return length


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours of one kind, and leave out what is empty."""
    last: Piece | None = None
    for piece in pieces:
        if not piece.first and not piece.second:
            continue
        if last is not None and last.change is piece.change:
            last = Piece(
                piece.change,
                Span(last.first.start, piece.first.end),
                Span(last.second.start, piece.second.end),
            )
            continue
        if last is not None:
            yield last
        last = piece
    if last is not None:
        yield last
