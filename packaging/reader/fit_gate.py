"""Fits the weights of the gate's signs to the corpus, and says what they are worth.

    PYTHONPATH=src:tests/accuracy python packaging/reader/fit_gate.py --outside FILE

With ``--write`` it also puts the weights into the files of the signs. A logistic regression over the
messages of the writers who are learned from, without those that are held back (``is_held_back``).
``--outside FILE`` adds those real texts of a file that ``outside_labels.jsonl`` has labels of; without them
the weights are worse for public replies and notices, of which the corpus has few.

What pulls the weight of a sign back is not zero but the weight that it has (a normal prior around it, of
the precision ``--pull``); that of a word is pulled to zero. A routine message weighs more than one in which
something went wrong, for a false alarm costs more than a miss. Beside the messages stand excerpts of them
(``gate_excerpts``), for the corpus has few short ones. A sign that opens the gate by itself keeps doing so.
"""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import gate_excerpts
import numpy as np
from gate_words import common_words, rounded, words_of, write_words
from labelled_corpus import CorpusMessage, read_corpus
from measured_writers import MEASURED, is_held_back
from numpy.typing import NDArray
from outside_labels import read_outside_messages
from sparse_fit import Rows, solved

from secondtry.engine.finding_rules import standing_rules
from secondtry.engine.gate import Signals, weight_of_trouble
from secondtry.engine.message_reading import read_message
from secondtry.engine.move_scoring import score_moves
from secondtry.engine.rule import Sign
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.sentence_reader import SentenceReader, clauses_of
from secondtry.engine.slots import SlotFinder
from secondtry.resources import resource_folder
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

Numbers = NDArray[np.float64]
#: How strongly the present weights of signs hold, and zero those of words. Signs weigh in the shortest
#: messages too, of which the corpus has few: with less, one plain sentence of bad news opens it no longer.
PULL = 1000.0
WORD_PULL = 15.0
#: What a routine message counts.
ROUTINE = 1.5
#: What a sign that opens the gate by itself has above the threshold, at least.
SURE = 0.5
#: How far a fit may be off.
_SMALL = 1e-4
_FILES = ("signs.toml", "manner.toml")
_WORDS = "words.toml"


class Shown(NamedTuple):
    """What the gate sees of messages, a row each.

    ``signs`` says of each sign whether it shows, then of each whether a second sentence shows it; its last
    column is 1, for the threshold. ``now`` is how far each message lies above the present one.
    """

    signs: Numbers
    words: list[frozenset[str]]
    now: Numbers


def read_signs(book: RuleBook, messages: Sequence[CorpusMessage]) -> Shown:
    """Return what the gate sees of some messages."""
    reader = SentenceReader(book.lexicon, dict(clauses_of(book)), index=book.pattern_index)
    slots = SlotFinder(book)
    signs = _signs(book)
    first = [sign._replace(weight=1.0, again=0.0) for sign in signs]
    second = [sign._replace(weight=0.0, again=1.0) for sign in signs]
    rows, words, now = [], [], []
    for message in messages:
        reading = read_message(read_draft(message.text), reader, book.contexts)
        moves = score_moves(book.scored_moves, reading, slots)
        signals = Signals(reading, tuple(standing_rules(book.rules, reading)), moves)
        rows.append([*map(signals.weight_of, first), *map(signals.weight_of, second), 1.0])
        words.append(words_of(signals))
        now.append(weight_of_trouble(signals, book.signs) - book.threshold)
    return Shown(np.array(rows), words, np.array(now))


def fitted(shown: Rows, wrong: Numbers, counts: Numbers, before: Numbers, pull: Numbers) -> Numbers:
    """Return the weights that fit best, by Newton's method; ``before`` is where each pull goes."""
    weights = before.copy()
    for _ in range(30):
        chance = 1 / (1 + np.exp(-shown.times(weights)))
        slope = shown.back(counts * (chance - wrong)) + pull * (weights - before)
        step = solved(shown, counts * chance * (1 - chance), pull, slope)
        weights = weights - step
        if np.abs(step).max() < _SMALL:
            break
    return weights


def _signs(book: RuleBook) -> list[Sign]:
    return [sign for sign in book.signs if not sign.occasion and not sign.words]


def _weights(book: RuleBook) -> Numbers:
    signs = _signs(book)
    return np.array([*[sign.weight for sign in signs], *[sign.again for sign in signs], -book.threshold])


def still_sure(weights: Numbers, book: RuleBook) -> Numbers:
    """Return the weights of signs with those of sure ones raised to where one alone opens the gate."""
    raised = weights.copy()
    for number, sign in enumerate(_signs(book)):
        if sign.weight >= book.threshold + SURE - 1e-9:
            raised[number] = max(raised[number], SURE - weights[-1])
    return raised


def _write(weights: Numbers, book: RuleBook) -> None:
    signs = _signs(book)
    for name in _FILES:
        path = resource_folder() / "occasions" / name
        text = path.read_text(encoding="utf-8")
        for number, sign in enumerate(signs):
            head = rf'(\[\[sign\]\]\nid = "{re.escape(sign.id)}"[^\n]*\n)'
            again = round(float(weights[len(signs) + number]), 2)
            lines = f"weight = {float(weights[number]) + 0.0:.2f}\n" + (f"again = {again}\n" if again else "")
            text = re.sub(rf"{head}weight = [-0-9.]+\n(?:again = [-0-9.]+\n)?", rf"\g<1>{lines}", text)
        text = re.sub(r"(?m)^threshold = .*$", f"threshold = {-float(weights[-1]):.2f}", text)
        path.write_text(text, encoding="utf-8")


def main() -> None:
    """Fit, print and perhaps write."""
    parser = argparse.ArgumentParser(description="Fit the weights of the gate's signs to the corpus.")
    parser.add_argument("--pull", type=float, default=PULL, help="how strongly the present weights hold")
    parser.add_argument("--outside", type=Path, metavar="FILE", help="real texts, a JSON object a line")
    parser.add_argument("--write", action="store_true", help="put the weights into the files")
    options = parser.parse_args()
    book, messages = load_shipped_rulebook(), read_corpus()
    if options.outside:
        messages = [*messages, *read_outside_messages(options.outside)]
    whole = len(messages)
    messages = [*messages, *gate_excerpts.excerpts(messages)]
    shown, before = read_signs(book, messages), _weights(book)
    wrong = np.array([float(message.reading.went_wrong) for message in messages])
    cut = np.arange(len(messages)) >= whole
    learned = np.array([message.writer not in MEASURED and not is_held_back(message) for message in messages])
    counted = learned & ~cut
    common = common_words(
        [message for message, is_counted in zip(messages, counted, strict=True) if is_counted],
        [used for used, is_counted in zip(shown.words, counted, strict=True) if is_counted],
    )
    columns = Rows.of(shown.signs, common, shown.words)
    outside = np.array([message.writer == "outside" for message in messages])
    counts = np.where(wrong > 0, 1.0, ROUTINE)
    counts[cut] *= np.where(wrong[cut] > 0, gate_excerpts.OF_TROUBLE, gate_excerpts.OF_ROUTINE)
    start = np.concatenate([before, np.zeros(len(common))])
    pull = np.concatenate([np.full(len(before), options.pull), np.full(len(common), WORD_PULL)])
    weights = fitted(columns.only(learned), wrong[learned], counts[learned], start, pull)
    signs, words = still_sure(weights[: len(before)], book), rounded(weights[len(before) :])
    after = columns.times(np.concatenate([signs, words]))
    measured = np.array([message.writer in MEASURED for message in messages])
    for name, these in {
        "learned from": counted,
        "corpus, held back": ~learned & ~outside & ~measured & ~cut,
        "outside, held back": ~learned & outside & ~cut,
        "writers who measure": measured & ~cut,
        "excerpts, held back": ~learned & cut & ~measured,
    }.items():
        if these.any():
            now, then = ((each[these] >= 0) == (wrong[these] > 0) for each in (shown.now, after))
            print(f"{name:20} {these.sum():5} messages: now {now.mean():.3f}, fitted {then.mean():.3f}")
    if options.write:
        _write(signs, book)
        write_words(dict(zip(common, words.tolist(), strict=True)), resource_folder() / "occasions" / _WORDS)


if __name__ == "__main__":
    main()
