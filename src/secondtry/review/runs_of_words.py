"""Which words two texts of one message have in common, run by run, as a person would see it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple


class Unit(NamedTuple):
    """Words or a mark, where they stand in code points, and whether a sentence or a line begins with them."""

    start: int
    end: int
    words: str
    begins: bool


class Run(NamedTuple):
    """Units ``a..b`` of the first text became units ``c..d`` of the second; ``same`` where they are equal."""

    same: bool
    a: int
    b: int
    c: int
    d: int


class RunsOfWords(NamedTuple):
    """The units of two texts, and the runs that lead from the first through to its end."""

    one: Sequence[Unit]
    other: Sequence[Unit]
    runs: Sequence[Run]


def runs_of_words(first: str, second: str) -> RunsOfWords:
    """Return which words of two texts are equal; very long texts are compared by whole lines.

    No word is cut in two. A few words that happen to be equal amid a stretch that was said anew count as
    said anew, and what was only added or taken out begins with a sentence where the words allow it.
    """
    one, other = _units(first), _units(second)
    if _equal_pairs(one, other) > _MOST_PAIRS:
        one, other = _lines(first), _lines(second)
    return RunsOfWords(one, other, _readable(_slid(_runs(one, other), one, other), one, other))


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


def _units(text: str) -> list[Unit]:
    units: list[Unit] = []
    end = 0
    for match in _UNIT.finditer(text):
        begins = not units or units[-1].words in _SENTENCE_ENDS or "\n" in text[end : match.start()]
        units.append(Unit(*match.span(), match.group(), begins))
        end = match.end()
    return units


def _lines(text: str) -> list[Unit]:
    return [Unit(*match.span(), match.group(), begins=True) for match in _LINE.finditer(text)]


def _equal_pairs(one: Sequence[Unit], other: Sequence[Unit]) -> int:
    counted = Counter(unit.words for unit in one)
    return sum(counted[unit.words] for unit in other)


def _runs(one: Sequence[Unit], other: Sequence[Unit]) -> list[Run]:
    """Return the runs that are the same and, between them, those that are not."""
    # Its own way of leaving out frequent words takes texts of more than 200 words for wholly new.
    matcher = SequenceMatcher(None, [u.words for u in one], [u.words for u in other], autojunk=False)
    runs: list[Run] = []
    a = c = 0
    for block in matcher.get_matching_blocks():
        if (a, c) != (block.a, block.b):
            runs.append(Run(same=False, a=a, b=block.a, c=c, d=block.b))
        a, c = block.a + block.size, block.b + block.size
        if block.size:
            runs.append(Run(same=True, a=block.a, b=a, c=block.b, d=c))
    return runs


def _slid(runs: list[Run], one: Sequence[Unit], other: Sequence[Unit]) -> list[Run]:
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


def _steps(units: Sequence[Unit], start: int, end: int, *, back: int, on: int) -> Iterator[int]:
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


def _readable(runs: list[Run], one: Sequence[Unit], other: Sequence[Unit]) -> list[Run]:
    """Take islands of few words between two changes for part of one change.

    Whole sentences and lines are no such islands, nor is the end of a sentence beside a small change.
    """
    first, second = _word_sums(one), _word_sums(other)

    def words(run: Run) -> int:
        return max(first[run.b] - first[run.a], second[run.d] - second[run.c])

    kept: list[Run] = []
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
            kept[-3:] = [Run(same=False, a=before.a, b=behind.b, c=before.c, d=behind.d)]
    return kept


def _is_swallowed(island: int, shorter: int, longer: int) -> bool:
    """Say whether so many equal words count as said anew between two changes of so many words."""
    if island < _FEWEST_KEPT:
        return island <= longer
    return island <= _MOST_SWALLOWED and 2 * island <= shorter


def _word_sums(units: Sequence[Unit]) -> list[int]:
    sums = [0]
    for unit in units:
        # A unit is one word or one mark, but for whole lines.
        sums.append(sums[-1] + (count_words(unit.words) if " " in unit.words else unit.words[0].isalnum()))
    return sums
