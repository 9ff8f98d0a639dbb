"""Fits what the words of a message weigh for each move, and says what that is worth.

    PYTHONPATH=src:tests/accuracy python packaging/reader/fit_moves.py --outside FILE

With ``--write``, which wants ``--outside``, it also writes ``resources/weighing``. It learns from the
messages of the corpus in which something went wrong, and with ``--outside FILE`` from those real texts of a
file that ``outside_labels.jsonl`` has labels of; from none of the writers who measure. A ridge regression of
the scores 0, 1 and 2 on what a message shows: its common words and pairs, which moves constructions prove,
and its length.

Whom to reach (``READ_APART``) is learned from the corpus and from those real texts alone that a second
reader labelled, as that reader did: in 283 real texts that both read, the first heard an address to write to
as this move in 11 and the second in 64 (kappa 0.10), and it is the second who reads as the move's own file
and the labels of the corpus do.

The limits from which a move counts weakly and in full are those of the best weighted kappa on messages
of writers who were left out of the fit (five folds), the corpus and what comes from outside counting
the same. What a weighing is worth is told by limits that were chosen on the other four folds. A move whose
weighing does not beat its constructions there keeps to them, as does one that few messages make. Where
it agrees better so, what constructions prove weakly stays weak, whatever the words weigh: "we are working
to improve our checks", among the words of a notice that tells much, is no change that was made.
"""

import argparse
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
from labelled_corpus import CorpusMessage, read_corpus
from labelled_messages import MOVES, Reading
from measured_writers import MEASURED
from move_words import SENTENCES, Limits, Signs, write_weighing
from numpy.typing import NDArray
from outside_labels import SECOND_LABELS, read_outside_messages
from sparse_fit import Rows, solved

from secondtry.engine.message_reading import read_message
from secondtry.engine.move import FULL, WEAK
from secondtry.engine.move_scoring import score_moves
from secondtry.engine.move_weighing import are_weighed, told_in, words_in
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.sentence_reader import SentenceReader, clauses_of
from secondtry.engine.slots import SlotFinder
from secondtry.resources import resource_folder
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

Numbers = NDArray[np.float64]
Chosen = NDArray[np.bool_]
Folds = NDArray[np.int64]
OUTSIDE = "outside"
#: How strongly the weight of a word is pulled to zero, and that of a move that constructions prove.
WORD_PULL = 300.0
MOVE_PULL = 16.0
#: What a message of the corpus counts, for there are fewer of them.
OF_CORPUS = 1.5
#: The move whose labels of real texts are those of the second reader, and what such a text counts.
READ_APART = "contact"
OF_SECOND = 3.0
#: What a weighing must add to the kappas of both kinds of message together to be worth having, where a kind
#: counts by the root of how many there are: of three hundred messages, chance alone moves a kappa by 0.06.
GAIN = 0.02
#: What leaving weak what is proved weakly must add to these kappas.
GAIN_OF_WEAK = 0.01
#: A move that fewer messages make is left to its constructions: words would be those of these few.
FEWEST = 100
_FOLDS = 5
_LIMITS = np.arange(0.1, 1.8, 0.05).round(2)


class Seen(NamedTuple):
    """What is known of messages: their words, which scores constructions prove, their lengths, the labels.

    ``counts`` says for each move what each message counts: 0 where its label is not to be learned from.
    """

    words: list[frozenset[str]]
    proved: list[Mapping[str, int]]
    lengths: list[int]
    writers: list[str]
    labels: Numbers
    counts: Numbers


def see(
    book: RuleBook, messages: Iterable[CorpusMessage], again: Mapping[str, Reading] | None = None
) -> Seen:
    """Return what a weighing sees of the messages in which something went wrong and whose words weigh.

    ``again`` has what the second reader made of texts from outside, by their text.
    """
    # Rules are not asked for, and are as much work as all the rest.
    clauses = {id_: clause for id_, clause in clauses_of(book) if id_.startswith(("context:", "move:"))}
    reader = SentenceReader(book.lexicon, clauses, index=book.pattern_index)
    slots = SlotFinder(book)
    seen = Seen([], [], [], [], np.zeros((0, len(MOVES))), np.zeros((0, len(MOVES))))
    labels, counts = [], []
    for message in messages:
        reading = read_message(read_draft(message.text), reader, book.contexts)
        told = told_in(reading, slots)
        if not message.reading.went_wrong or not are_weighed(told):
            continue
        seen.words.append(words_in(told))
        proved = score_moves(book.scored_moves, reading, slots)
        seen.proved.append({key: score.score for key, score in proved.items()})
        seen.lengths.append(len(told))
        seen.writers.append(message.writer)
        scores, counted = _learned_from(message, again or {})
        labels.append([scores.get(move, 0) for move in MOVES])
        counts.append([counted.get(move, OF_CORPUS) for move in MOVES])
    return seen._replace(labels=np.array(labels, dtype=np.float64), counts=np.array(counts))


def _learned_from(
    message: CorpusMessage, again: Mapping[str, Reading]
) -> tuple[Mapping[str, int], Mapping[str, float]]:
    """Return the scores of the moves of a message, and what it counts for those where not as the corpus."""
    first = message.reading.moves
    if message.writer != OUTSIDE:
        return first, {}
    second = again.get(message.text)
    heard = second is not None and second.went_wrong
    apart = second.moves.get(READ_APART, 0) if second is not None and heard else 0
    counted = dict.fromkeys(MOVES, 1.0) | {READ_APART: OF_SECOND if heard else 0.0}
    return {**first, READ_APART: apart}, counted


def fitted(columns: Rows, labels: Numbers, counts: Numbers, pull: Numbers) -> Numbers:
    """Return the weights that fit best, a column for each move, each pulled to zero as ``pull`` says.

    ``counts`` has a column for each move too, or one for all.
    """
    pairs = zip(labels.T, np.broadcast_to(counts, labels.shape).T, strict=True)
    return np.stack(
        [solved(columns, count, pull, columns.back(count * each)) for each, count in pairs], axis=1
    )


def weighed(columns: Rows, weights: Numbers) -> Numbers:
    """Return what each message weighs, a column for each move."""
    return np.stack([columns.times(each) for each in weights.T], axis=1)


def best_limits(
    weights: Numbers, most: Numbers, agreement: Callable[[Numbers], float]
) -> tuple[float, float]:
    """Return from where on a move counts weakly and in full; ``agreement`` judges the scores.

    ``most`` is what each message can have at most.
    """
    pairs = [(float(weak), float(full)) for weak in _LIMITS for full in _LIMITS if full >= weak]
    return max(pairs, key=lambda limits: agreement(_scores(weights, most, limits)))


def _scores(weights: Numbers, most: Numbers, limits: tuple[float, float]) -> Numbers:
    scores: Numbers = (weights >= limits[0]).astype(float) + (weights >= limits[1])
    return np.minimum(scores, most)


def _agreement(labels: Numbers, scores: Numbers, kinds: Sequence[Chosen]) -> float:
    """Return the sum of the kappas of kinds of messages."""
    return sum(_kappa(labels[these], scores[these]) for these in kinds)


def _gain(labels: Numbers, before: Numbers, after: Numbers, kinds: Sequence[Chosen]) -> float:
    """Return what other scores add to the kappas of kinds, each counting by the root of its number."""
    roots = np.sqrt([these.sum() for these in kinds])
    adds = [_agreement(labels, after, [these]) - _agreement(labels, before, [these]) for these in kinds]
    return float((roots * adds).sum() * len(kinds) / roots.sum())


def _kappa(labels: Numbers, scores: Numbers) -> float:
    """Return what ``move_agreement`` does, of thousands at once; 0 where nothing varies."""
    table = np.bincount((labels * 3 + scores).astype(int), minlength=9).reshape(3, 3) / len(labels)
    off = (np.arange(3)[:, None] - np.arange(3)) ** 2
    expected = float((np.outer(table.sum(axis=1), table.sum(axis=0)) * off).sum())
    return 1 - float((table * off).sum()) / expected if expected else 0.0


def _folds(writers: Sequence[str]) -> Folds:
    """Return the fold of each message: all of a writer's are in one; those from outside are dealt out."""
    number: dict[str, int] = defaultdict(lambda: len(number))
    return np.array([(n if w == OUTSIDE else number[w]) % _FOLDS for n, w in enumerate(writers)])


def _left_out(columns: Rows, seen: Seen, pull: Numbers) -> Numbers:
    """Return what each message weighs for each move by a fit that has not seen its writer."""
    folds, weights = _folds(seen.writers), np.zeros_like(seen.labels)
    for fold in range(_FOLDS):
        out = folds == fold
        learned = fitted(columns.only(~out), seen.labels[~out], seen.counts[~out], pull)
        weights[out] = weighed(columns.only(out), learned)
    return weights


def scores_left_out(
    weights: Numbers, most: Numbers, labels: Numbers, kinds: Sequence[Chosen], folds: Folds
) -> Numbers:
    """Return the scores of messages by limits that were chosen on those of the other folds."""
    scores = np.zeros_like(labels)
    for fold in np.unique(folds):
        out = folds == fold
        others = [these[~out] for these in kinds]
        limits = best_limits(weights[~out], most[~out], partial(_agreement, labels[~out], kinds=others))
        scores[out] = _scores(weights[out], most[out], limits)
    return scores


class Judged(NamedTuple):
    """What becomes of a move: its limits, whether its weighing is worth it, and that in words."""

    limits: Limits
    is_better: bool
    told: str


def judged(
    weights: Numbers, proved: Numbers, labels: Numbers, kinds: Sequence[Chosen], folds: Folds
) -> Judged:
    """Judge a move by what messages weigh that were left out, and by what constructions prove there."""
    judge = partial(_agreement, labels, kinds=kinds)
    free, held = np.full(len(labels), float(FULL)), np.where(proved == WEAK, float(WEAK), float(FULL))
    by_free, by_held = (scores_left_out(weights, most, labels, kinds, folds) for most in (free, held))
    stays_weak = judge(by_held) - judge(by_free) > GAIN_OF_WEAK
    most, then = (held, by_held) if stays_weak else (free, by_free)
    is_better = _gain(labels, proved, then, kinds) > GAIN and (labels > 0).sum() >= FEWEST
    told = [f"{_agreement(labels, proved, [k]):.2f} -> {_agreement(labels, then, [k]):.2f}" for k in kinds]
    notes = ("  (stays weak)" if stays_weak else "") + ("" if is_better else "  (constructions alone)")
    limits = Limits(*best_limits(weights, most, judge), stays_weak)
    return Judged(limits, bool(is_better), "; ".join(told) + notes)


def options_in(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Return what the command line asks for: ``outside``, a path or None, and ``write``.

    Raises:
        SystemExit: when it asks to write what was learned from the corpus alone.
    """
    parser = argparse.ArgumentParser(description="Fit what words weigh for the moves of a message.")
    parser.add_argument("--outside", type=Path, metavar="FILE", help="real texts, a JSON object a line")
    parser.add_argument("--write", action="store_true", help="write the weighings")
    options = parser.parse_args(words)
    if options.write and not options.outside:
        parser.error("--write needs --outside FILE: what is shipped is learned from real texts too")
    return options


def main() -> None:
    """Fit, print and perhaps write."""
    options = options_in()
    messages = [message for message in read_corpus() if message.writer not in MEASURED]
    again: dict[str, Reading] = {}
    if options.outside:
        messages += read_outside_messages(options.outside)
        second = read_outside_messages(options.outside, SECOND_LABELS)
        again = {message.text: message.reading for message in second}
    seen = see(load_shipped_rulebook(), messages, again)
    signs = Signs.common(seen.words, seen.writers, MOVES)
    columns = signs.columns(seen.words, seen.proved, seen.lengths)
    pull = signs.pulls(word=WORD_PULL, move=MOVE_PULL)
    weights = signs.rounded(fitted(columns, seen.labels, seen.counts, pull))
    left_out, folds = _left_out(columns, seen, pull), _folds(seen.writers)
    outside = np.array([writer == OUTSIDE for writer in seen.writers])
    print(f"{len(seen.words)} messages, {len(signs.words)} words, lengths from {SENTENCES[0]} on")
    for number, move in enumerate(MOVES):
        counted = seen.counts[:, number] > 0
        kinds = [these for these in (~outside, outside & counted) if these.any()]
        proved = np.array([float(scores[move]) for scores in seen.proved])
        judgement = judged(left_out[:, number], proved, seen.labels[:, number], kinds, folds)
        print(f"{move:13} {judgement.told}")
        if options.write:
            file = resource_folder() / "weighing" / f"{move}.toml"
            file.parent.mkdir(exist_ok=True)
            file.unlink(missing_ok=True)
            if judgement.is_better:
                write_weighing(move, signs, weights[:, number], judgement.limits, file)


if __name__ == "__main__":
    main()
