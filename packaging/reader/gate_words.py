"""The words and pairs that weigh at the gate: which there are, which stand in a message, and their file."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
from labelled_corpus import CorpusMessage
from numpy.typing import NDArray

from secondtry.engine.gate import Signals

Numbers = NDArray[np.float64]
#: Words count in messages of up to so many sentences: a longer one holds some of each, whatever it tells.
WITHIN = 40
#: What is written of a weight: multiples of this. A word that weighs less than half of it is left out.
STEP = 0.1
#: A word must stand in so many messages of so many writers, or it tells of a trade, not of trouble.
MESSAGES = 15
_WRITERS = 4
#: Words, clitics, the sign for numbers, that for the start of a sentence, and marks that tell of a tone.
_PLAIN = re.compile(r"[a-z'][a-z'-]*|[#^?!]")
_HEAD = f"""\
# Words and pairs of neighbours that speak for trouble or against it. Each counts once, in messages of 2 to
# {WITHIN} sentences. "#" stands for any number, "^" for the start of a sentence.
# Written by packaging/reader/fit_gate.py: words of many writers, weighed on labelled messages.
# No word decides; together they tell of something that went wrong where no construction does.
"""


def may_weigh(word: str) -> bool:
    """Say whether a word, or each of a pair, is one that may weigh."""
    return all(map(_PLAIN.fullmatch, word.split(" ")))


def words_of(signals: Signals) -> frozenset[str]:
    """Return the words and pairs of a message that may weigh: none where it is long, or a single sentence."""
    if not 1 < len(signals.message.sentences) <= WITHIN:
        return frozenset()
    return frozenset(filter(may_weigh, signals.words))


def common_words(messages: Iterable[CorpusMessage], words: Iterable[frozenset[str]]) -> list[str]:
    """Return the words that stand in many messages of many writers, in the order of the alphabet.

    Messages from outside count as those of one writer.
    """
    return common_in((message.writer for message in messages), words, MESSAGES)


def common_in(writers: Iterable[str], words: Iterable[frozenset[str]], least: int) -> list[str]:
    """Return what ``common_words`` does, of messages by these writers with these words.

    ``least`` says in how many messages a word must stand.
    """
    times: dict[str, int] = defaultdict(int)
    used_by: dict[str, set[str]] = defaultdict(set)
    for writer, used in zip(writers, words, strict=True):
        for word in used:
            times[word] += 1
            used_by[word].add(writer)
    return sorted(word for word in times if times[word] >= least and len(used_by[word]) >= _WRITERS)


def rounded(weights: Numbers) -> Numbers:
    """Return the weights as they are written."""
    return np.round(weights / STEP) * STEP


def write_words(weighed: Mapping[str, float], file: Path) -> None:
    """Write the signs of these words, one for each weight."""
    alike: dict[int, list[str]] = defaultdict(list)
    for word, weight in sorted(weighed.items()):
        alike[round(weight / STEP)].append(word)
    signs = []
    for steps in sorted(alike.keys() - {0}, reverse=True):
        name = f"{'for' if steps > 0 else 'against'}_{abs(steps)}"
        listed = ", ".join(f'"{word}"' for word in alike[steps])
        head = f'\n[[sign]]\nid = "gate.word_{name}"\nweight = {steps * STEP:.1f}\nwithin = {WITHIN}\n'
        signs.append(f"{head}words = [{listed}]\n")
    file.write_text(_HEAD + "".join(signs), encoding="utf-8")
