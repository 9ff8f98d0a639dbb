"""Finds out, on messages that were held back from training, what a network's numbers mean."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from labelled_corpus import CorpusMessage
from labelled_messages import CATEGORIES, MOVES, LabelledMessage, Mark, Reading
from scoring import ANY, GROUP_OF, GROUPS, accuracy, move_agreement

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.heard import Heard, Terms
from secondtry.reader.network import Floats, Sounds
from secondtry.reader.reader import Hears, Reader, Standards
from secondtry.reader.word_pieces import WordPieces
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

_CHANGES = (1.0, 2.0, 3.0)
_LEVELS = (0.3, 0.4, 0.5, 0.6, 0.7)
#: A phrase is a finding like any other where at least so many of its like are right; and a tentative one.
SURELY_RIGHT = 0.75
PERHAPS_RIGHT = 0.6
#: What only the reader hears counts from these log-odds of trouble on. To hear blame in a message in which
#: nothing went wrong is the worst that it can do: of 50 such messages of the corpus that were held back from
#: training, 1.6 were blamed at 2 and 0.5 at 3, where F1 is 0.01 lower. In the other kinds a limit costs more
#: than it spares, in replies of companies above all.
CERTAIN = {"deflects": 3.0, "weakens": 0.0, "hollow": 0.0}
_NEVER = 1.01


class _HeardOnce:
    """Hears each row of pieces once: the network stays as it is while standards are tried."""

    def __init__(self, hearing: Hears) -> None:
        self._hearing = hearing
        self._heard: dict[tuple[int, ...], Sounds] = {}

    def hear(self, numbers: list[int]) -> Sounds:
        row = tuple(numbers)
        if row not in self._heard:
            self._heard[row] = self._hearing.hear(numbers)
        return self._heard[row]

    def states(self, numbers: list[int]) -> Floats:
        return self._hearing.states(numbers)


def fit_standards(hearing: Hears, pieces: WordPieces, messages: Sequence[CorpusMessage]) -> str:
    """Return the text of ``standards.toml`` for a network, fitted to messages that it was not trained on."""
    hearing = _HeardOnce(hearing)
    neutral = Terms(0.0, 1.0, 0.0, dict.fromkeys(GROUPS, 0.0), dict.fromkeys(GROUPS, 0.0))
    standards = Standards(CATEGORIES, MOVES, 2.0, dict.fromkeys(MOVES, (0.5, 0.5)), neutral)
    drafts = [read_draft(message.text) for message in messages]
    gold = [LabelledMessage(Path(f"{m.id}.txt"), m.reading) for m in messages]

    def heard_with(tried: Standards) -> list[Heard]:
        reader = Reader(hearing, pieces, tried)
        return [reader.read(draft) for draft in drafts]

    def f1(heard: Iterable[Heard]) -> float:
        tally = accuracy(gold, _readings(messages, heard, dict.fromkeys(GROUPS, 0.6))).kinds[ANY]
        return tally.f1

    change = max(_CHANGES, key=lambda each: f1(heard_with(replace(standards, change=each))))
    standards = replace(standards, change=change)
    heard = heard_with(standards)
    surely = _confidences(gold, heard, SURELY_RIGHT)
    perhaps = _confidences(gold, heard, PERHAPS_RIGHT)
    perhaps = {group: min(least, surely[group]) for group, least in perhaps.items()}
    analyzer = Analyzer(load_shipped_rulebook())
    by_rules = [{key: score.score for key, score in analyzer.scores_of(draft).items()} for draft in drafts]
    levels = _levels(messages, heard_with, standards, by_rules)
    signs, trouble, bias = _gate(
        [analyzer.trouble_of(draft) for draft in drafts],
        [each.trouble for each in heard],
        [message.reading.went_wrong for message in messages],
    )
    numbers = {"pieces": len(pieces), "change": change}
    groups = {"certain": CERTAIN, "surely": surely, "perhaps": perhaps}
    return _as_toml(numbers, levels, groups, (signs, trouble, bias))


def _readings(
    messages: Sequence[CorpusMessage], heard: Iterable[Heard], least: dict[str, float]
) -> dict[str, Reading]:
    group = {kind: name for name, kinds in GROUPS.items() for kind in kinds}
    return {
        message.id: Reading(
            went_wrong=each.trouble >= 0,
            marks=tuple(
                Mark(phrase.span.start, phrase.span.end, phrase.category)
                for phrase in each.phrases
                if each.trouble >= 0 and phrase.confidence >= least[group[phrase.category]]
            ),
            moves={key: move.score for key, move in each.moves.items()},
        )
        for message, each in zip(messages, heard, strict=True)
    }


def _confidences(gold: Sequence[LabelledMessage], heard: Sequence[Heard], right: float) -> dict[str, float]:
    """Return, for each group, the confidence from which on a phrase is right at least so likely.

    Each phrase counts at its own confidence, so that doubtful ones do not ride along with many sure ones.
    """
    return {group: least_confidence(list(_judged(group, gold, heard)), right) for group in GROUPS}


def _judged(
    group: str, gold: Sequence[LabelledMessage], heard: Sequence[Heard]
) -> Iterator[tuple[float, bool]]:
    """Yield the confidence of each phrase of a group, and whether the readers heard one there too."""
    for message, each in zip(gold, heard, strict=True):
        for phrase in each.phrases:
            if each.trouble >= 0 and GROUP_OF[phrase.category] == group:
                mark = Mark(phrase.span.start, phrase.span.end, phrase.category)
                alone = {message.id: Reading(went_wrong=True, marks=(mark,), moves={})}
                tally = accuracy([message], alone).kinds[group]
                # Neither, where a reader hesitated.
                if tally.found or tally.false:
                    yield phrase.confidence, bool(tally.found)


def least_confidence(judged: Sequence[tuple[float, bool]], right: float) -> float:
    """Return from which confidence on so large a share is right, or one beyond all confidences.

    The share is one that never falls with confidence and comes nearest to what was judged (isotonic
    regression by pooling neighbours, Ayer et al. 1955).
    """
    pools: list[tuple[float, int, int]] = []
    for confidence, is_right in sorted(judged, key=lambda each: (each[0], not each[1])):
        pools.append((confidence, int(is_right), 1))
        while len(pools) > 1 and pools[-2][1] * pools[-1][2] >= pools[-1][1] * pools[-2][2]:
            _, found, count = pools.pop()
            least, found_below, count_below = pools.pop()
            pools.append((least, found_below + found, count_below + count))
    enough = (least for least, found, count in pools if found >= right * count)
    return round(next(enough, _NEVER), 2)


def _levels(
    messages: Sequence[CorpusMessage],
    heard_with: Callable[[Standards], list[Heard]],
    standards: Standards,
    by_rules: Sequence[Mapping[str, int]],
) -> dict[str, tuple[float, float]]:
    """Return the levels of the moves in which the reader agrees with people better than the rules do."""
    wrong = [number for number, message in enumerate(messages) if message.reading.went_wrong]
    right = [messages[number].reading.moves for number in wrong]

    def agreement(move: str, scores: Sequence[Mapping[str, int]]) -> float:
        return (
            move_agreement([(a.get(move, 0), b.get(move, 0)) for a, b in zip(right, scores, strict=True)])
            or 0.0
        )

    def scores(weak: float, full: float) -> list[dict[str, int]]:
        heard = heard_with(replace(standards, levels=dict.fromkeys(MOVES, (weak, full))))
        return [{key: move.score for key, move in heard[number].moves.items()} for number in wrong]

    tried = {(weak, full): scores(weak, full) for weak in _LEVELS for full in _LEVELS if weak <= full}
    rules = [by_rules[number] for number in wrong]
    chosen = {}
    for move in MOVES:
        agreed, best = max((agreement(move, made), levels) for levels, made in tried.items())
        if agreed > agreement(move, rules):
            chosen[move] = best
    return chosen


def _gate(signs: list[float], trouble: list[float], wrong: list[bool]) -> tuple[float, float, float]:
    """Return the weights of a logistic regression on both, found by Newton's method."""
    rows = np.column_stack([signs, trouble, np.ones(len(wrong))])
    target = np.asarray(wrong, dtype=float)
    weights = np.zeros(3)
    penalty = np.diag([1.0, 1.0, 0.0])
    for _ in range(50):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (target - likely) - penalty @ weights
        curve = (rows * (likely * (1 - likely))[:, None]).T @ rows + penalty
        weights = weights + np.linalg.solve(curve, slope)
    return float(weights[0]), float(weights[1]), float(weights[2])


def _as_toml(
    numbers: Mapping[str, float],
    levels: Mapping[str, tuple[float, float]],
    groups: Mapping[str, Mapping[str, float]],
    gate: tuple[float, float, float],
) -> str:
    signs, trouble, bias = gate
    lines = [
        "# What the numbers of network.onnx mean; made by packaging/reader/train.py.",
        f"kinds = {list(CATEGORIES)!r}".replace("'", '"'),
        f"moves = {list(MOVES)!r}".replace("'", '"'),
        *(f"{name} = {number}" for name, number in numbers.items()),
        "",
        "[gate]",
        f"signs = {signs:.3f}",
        f"trouble = {trouble:.3f}",
        f"bias = {bias:.3f}",
        *(
            line
            for name, by_group in groups.items()
            for line in ("", f"[{name}]", *(f"{group} = {least}" for group, least in by_group.items()))
        ),
        "",
        "# Moves that are not here are scored better by the rules.",
        "[levels]",
        *(f"{move} = [{weak}, {full}]" for move, (weak, full) in levels.items()),
    ]
    return "\n".join(lines) + "\n"
