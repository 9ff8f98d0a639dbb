"""Fits the weights of the gate's signs to the corpus, and says what they are worth.

PYTHONPATH=src:tests/accuracy python packaging/reader/fit_gate.py

With ``--write`` it also puts the weights into the files of the signs. A logistic regression over the messages
of the writers who are learned from. What pulls each weight back is not zero but the weight that it has (a
normal prior around it, of the precision ``--pull``), for those come from texts that the corpus lacks: public
replies and notices. How strong the pull should be is read from the second figure, for which each writer is
judged by weights that were fitted without them. A sign that opens the gate by itself keeps doing so. It takes
a minute or two.
"""

import argparse
import re

import numpy as np
from labelled_corpus import CorpusMessage, read_corpus
from measured_writers import MEASURED
from numpy.typing import NDArray

from secondtry.engine.finding_rules import standing_rules
from secondtry.engine.gate import Signals
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
#: Of the pulls 1, 3, 10, 30, 100 and 300 this judges writers best who were not learned from.
PULL = 30.0
#: What a sign that opens the gate by itself has above the threshold, at least.
SURE = 0.5
_FILES = ("signs.toml", "manner.toml")


def signs_shown(book: RuleBook, messages: list[CorpusMessage]) -> Numbers:
    """Return a row a message: for each sign whether it shows, then for each whether a second sentence does.

    The last column is 1, for the threshold.
    """
    reader = SentenceReader(book.lexicon, dict(clauses_of(book)), index=book.index)
    slots = SlotFinder(book)
    signs = _signs(book)
    first = [sign._replace(weight=1.0, again=0.0) for sign in signs]
    second = [sign._replace(weight=0.0, again=1.0) for sign in signs]
    rows = []
    for message in messages:
        reading = read_message(read_draft(message.text), reader, book.contexts)
        moves = score_moves(book.scored_moves, reading, slots)
        signals = Signals(reading, tuple(standing_rules(book.rules, reading)), moves)
        rows.append([*map(signals.weight_of, first), *map(signals.weight_of, second), 1.0])
    return np.array(rows)


def fitted(shown: Numbers, wrong: Numbers, before: Numbers, pull: float) -> Numbers:
    """Return the weights that fit best, by Newton's method; ``before`` is where the pull goes."""
    weights = before.copy()
    for _ in range(60):
        chance = 1 / (1 + np.exp(-shown @ weights))
        slope = shown.T @ (chance - wrong) + pull * (weights - before)
        bend = (shown * (chance * (1 - chance))[:, None]).T @ shown + pull * np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        weights = weights - step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def _signs(book: RuleBook) -> list[Sign]:
    return [sign for sign in book.signs if not sign.occasion]


def _weights(book: RuleBook) -> Numbers:
    signs = _signs(book)
    return np.array([*[sign.weight for sign in signs], *[sign.again for sign in signs], -book.threshold])


def _still_sure(weights: Numbers, book: RuleBook) -> Numbers:
    """Return the weights with those of sure signs raised to where one alone opens the gate."""
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
    parser.add_argument("--write", action="store_true", help="put the weights into the files")
    options = parser.parse_args()
    book, messages = load_shipped_rulebook(), read_corpus()
    writers = np.array([message.writer for message in messages])
    wrong = np.array([float(message.reading.went_wrong) for message in messages])
    shown, before = signs_shown(book, messages), _weights(book)
    learned = ~np.isin(writers, sorted(MEASURED))
    unknown = np.zeros(len(messages))
    for writer in sorted(set(writers[learned])):
        here = writers == writer
        others = learned & ~here
        apart = fitted(shown[others], wrong[others], before, options.pull)
        unknown[here] = shown[here] @ _still_sure(apart, book)
    weights = _still_sure(fitted(shown[learned], wrong[learned], before, options.pull), book)
    right = {
        "now, writers learned from": ((shown @ before >= 0) == wrong)[learned],
        "fitted, each judged without them": ((unknown >= 0) == wrong)[learned],
        "now, writers who measure": ((shown @ before >= 0) == wrong)[~learned],
        "fitted, writers who measure": ((shown @ weights >= 0) == wrong)[~learned],
    }
    for name, each in right.items():
        print(f"{name:36} {each.mean():.3f} of {len(each)}")
    if options.write:
        _write(weights, book)


if __name__ == "__main__":
    main()
