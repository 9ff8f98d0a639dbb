"""How readable the differences between two texts are, and how long they take, beside two libraries.

Texts of 20 to 4,000 words are made of sentences of the reader's corpus, and changed in known ways: a
sentence said anew, taken out or put in, a word replaced. What is told of them is then compared with what
was done. Run it where the libraries are installed to have their figures too:

    pip install rapidfuzz diff-match-patch
    PYTHONPATH=src python tests/benchmarks/difference_quality.py
"""

import json
import random
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from secondtry.review.runs_of_words import count_words
from secondtry.review.text_difference import difference

_CORPUS = Path(__file__).parents[2] / "packaging" / "reader" / "corpus"
_SIZES = (20, 100, 400, 1500, 4000)
_UNIT = re.compile(r"\w+(?:[-'’.,:/]\w+)*|\S")

#: Stretches of words that changed: what is gone, and what is new.
Changes = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts, how many words were really changed from one to the other, and in how many places."""

    first: str
    second: str
    words: int
    places: int


def ours(first: str, second: str) -> Changes:
    """Return what the program shows."""
    return [(each.gone, each.new) for each in difference(first, second).changes]


def by_rapidfuzz(first: str, second: str) -> Changes:
    """Return the fewest changes by words, as rapidfuzz finds them, without any clean-up."""
    one, other = _UNIT.findall(first), _UNIT.findall(second)
    codes = import_module("rapidfuzz.distance").LCSseq.opcodes(one, other)
    return [
        (" ".join(one[c.src_start : c.src_end]), " ".join(other[c.dest_start : c.dest_end]))
        for c in codes
        if c.tag != "equal"
    ]


def by_diff_match_patch(first: str, second: str) -> Changes:
    """Return what diff-match-patch makes of the words, with its own semantic clean-up."""
    made = import_module("diff_match_patch").diff_match_patch()
    made.Diff_Timeout = 0
    signs: dict[str, str] = {}
    words = [
        "".join(signs.setdefault(unit, chr(0x100 + len(signs))) for unit in _UNIT.findall(text))
        for text in (first, second)
    ]
    found = made.diff_main(*words, checklines=False)
    made.diff_cleanupSemantic(found)
    back = {sign: unit for unit, sign in signs.items()}
    changes: Changes = []
    was_same = True
    for sign, stretch in found:
        text = " ".join(back[each] for each in stretch)
        if sign == 0:
            was_same = True
            continue
        if was_same:
            changes.append(("", ""))
        was_same = False
        gone, new = changes[-1]
        changes[-1] = (f"{gone} {text}", new) if sign < 0 else (gone, f"{new} {text}")
    return changes


def pairs(words: int, count: int) -> Iterator[Pair]:
    """Yield texts of some length, each with what was made of it; always the same ones."""
    chance = random.Random(words)  # noqa: S311 - nothing secret
    sentences = _sentences()
    for _ in range(count):
        first: list[Sequence[str]] = []
        while sum(map(len, first)) < words:
            first.append(chance.choice(sentences))
        yield _changed(first, sentences, chance)


def _changed(first: list[Sequence[str]], sentences: list[list[str]], chance: random.Random) -> Pair:
    second: list[Sequence[str]] = []
    words = places = 0
    was_changed = False
    for sentence in first:
        what = chance.random()
        other = chance.choice(sentences)
        if what < 0.45:
            second.append(sentence)
        elif what < 0.65:
            second.append(other)
            words += len(sentence) + len(other)
        elif what < 0.85:
            at = chance.randrange(len(sentence))
            second.append([*sentence[:at], chance.choice(other), *sentence[at + 1 :]])
            words += 2
        elif what < 0.93:
            words += len(sentence)
        else:
            second += [sentence, other]
            words += len(other)
        is_changed = what >= 0.45
        places += is_changed and not was_changed
        # Beside a word replaced, and before a sentence put in, there is something that stayed.
        was_changed = is_changed and not 0.65 <= what < 0.85
    return Pair(_text(first), _text(second), words, places)


def _text(sentences: Sequence[Sequence[str]]) -> str:
    ends = ("\n\n" if number % 4 == 3 else " " for number in range(len(sentences)))
    return "".join(" ".join(sentence) + end for sentence, end in zip(sentences, ends, strict=True))


def _sentences() -> list[list[str]]:
    texts = [
        json.loads(line)["text"]
        for file in sorted(_CORPUS.glob("[a-g].jsonl"))
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    found = [words.split() for text in texts for words in re.split(r"(?<=[.!?])\s+", text.replace("\n", " "))]
    return [words for words in found if 5 <= len(words) <= 30]


def report(name: str, compare: Callable[[str, str], Changes], size: int, made: list[Pair]) -> None:
    """Print one line: how much is told beside what was done, and the processor time of the slowest."""
    told = told_places = small = 0
    slowest = 0.0
    for pair in made:
        start = time.process_time()
        changes = compare(pair.first, pair.second)
        slowest = max(slowest, time.process_time() - start)
        told += sum(count_words(gone) + count_words(new) for gone, new in changes)
        told_places += len(changes)
        small += sum(count_words(gone) + count_words(new) == 0 for gone, new in changes)
    words, places = sum(pair.words for pair in made), sum(pair.places for pair in made)
    print(
        f"{size:6,} words  {name:17} {1000 * slowest:8.1f} ms   words told / changed {told / words:.2f}   "
        f"places told / changed {told_places / places:.2f}   without a word {small}"
    )


def main() -> int:
    """Compare everything that is installed."""
    ways: dict[str, tuple[str, Callable[[str, str], Changes]]] = {
        "Second Try": ("secondtry", ours),
        "rapidfuzz": ("rapidfuzz", by_rapidfuzz),
        "diff-match-patch": ("diff_match_patch", by_diff_match_patch),
    }
    for size in _SIZES:
        made = list(pairs(size, max(2, min(30, 4000 // size))))
        for name, (module, compare) in ways.items():
            if find_spec(module) is not None:
                report(name, compare, size, made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
