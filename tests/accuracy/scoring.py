"""How well the program's readings of messages agree with those of careful readers.

The measure is that of ``../shared/tools/score.py``, which a test compares with this one where it is at hand.
A mark matches a label of the same kind where half of the shorter lies in the other and a quarter of the
longer. Labels marked unsure count neither as found nor as missed, and excuse what the program marks there.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random

from labelled_messages import CATEGORIES, MOVES, LabelledMessage, Mark, Reading

GROUPS = {
    "deflects": (
        "hidden_actor",
        "third_party_blame",
        "employee_blame",
        "system_blame",
        "circumstance_excuse",
        "customer_blame",
        "minimising",
        "denial",
        "policy_shield",
    ),
    "weakens": ("conditional_apology", "feelings_apology", "but_justification"),
    "hollow": ("stock_phrase", "vague_promise", "self_praise", "closure_pressure"),
}
GROUP_OF = {category: group for group, categories in GROUPS.items() for category in categories}
ANY = "any mark"
#: A mark is right only where its kind is; tallied over all kinds.
SAME = "same kind"
GATE = "gate"

Errors = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """Marks found, marked falsely and missed. Tallies add up."""

    found: int = 0
    false: int = 0
    missed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        """Return both together."""
        return Tally(self.found + other.found, self.false + other.false, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """The share of the program's marks that are right; 1 where there are none."""
        marked = self.found + self.false
        return self.found / marked if marked else 1.0

    @property
    def recall(self) -> float:
        """The share of the labels that the program marks; 1 where there are none."""
        labelled = self.found + self.missed
        return self.found / labelled if labelled else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The figures of one set of messages. ``kinds`` holds categories, groups and any mark.

    ``moves`` is the mean over the moves of the quadratic weighted kappa, ``deflecting_in_routine`` the
    number of marks that speak of blame in the ``routine`` messages, where nothing went wrong.
    ``any_between`` is the interval that holds the F1 of any mark in 95 of 100 sets of as many messages drawn
    from these with replacement (percentile bootstrap, Efron 1979).
    """

    messages: int
    routine: int
    kinds: Mapping[str, Tally]
    gate: float
    deflecting_in_routine: int
    marks_in_routine: int
    moves: float
    any_between: tuple[float, float] = (0.0, 1.0)


def accuracy(messages: Sequence[LabelledMessage], readings: Mapping[str, Reading]) -> Accuracy:
    """Return the figures of a set."""
    kinds: dict[str, Tally] = dict.fromkeys((*CATEGORIES, *GROUPS, ANY), Tally())
    each = [_tallies(message.reading, readings[message.id]) for message in messages]
    for tallies in each:
        for kind, tally in tallies.items():
            kinds[kind] += tally
    kinds[SAME] = sum((kinds[category] for category in CATEGORIES), Tally())
    routine = [message for message in messages if not message.reading.went_wrong]
    false_alarms = [mark for message in routine for mark in readings[message.id].marks]
    right = sum(m.reading.went_wrong == readings[m.id].went_wrong for m in messages)
    kappas = [_kappa(move, messages, readings) for move in MOVES]
    known = [kappa for kappa in kappas if kappa is not None]
    return Accuracy(
        messages=len(messages),
        routine=len(routine),
        kinds=kinds,
        gate=right / len(messages),
        deflecting_in_routine=sum(GROUP_OF[mark.category] == "deflects" for mark in false_alarms),
        marks_in_routine=len(false_alarms),
        moves=sum(known) / len(known) if known else 1.0,
        any_between=interval([tallies.get(ANY, Tally()) for tallies in each]),
    )


def interval(tallies: Sequence[Tally], *, draws: int = 1000) -> tuple[float, float]:
    """Return between which values the F1 of these messages lies in 95 of 100 draws with replacement."""
    chooser = Random(20261122)  # noqa: S311 - a sample, not a secret
    numbers = [(tally.found, tally.false, tally.missed) for tally in tallies]
    drawn = sorted(
        Tally(*map(sum, zip(*chooser.choices(numbers, k=len(numbers)), strict=True))).f1 for _ in range(draws)
    )
    return drawn[draws * 25 // 1000], drawn[draws * 975 // 1000]


def errors(messages: Iterable[LabelledMessage], readings: Mapping[str, Reading]) -> Errors:
    """Return, for each figure, how far off the program is in each message that it reads wrongly.

    For a kind of mark that is the number of false and missed ones, for the gate 1, and for a move the
    square of the difference, as in its kappa.
    """
    off: Errors = {}
    for message in messages:
        right, got = message.reading, readings[message.id]
        wrong = {kind: tally.false + tally.missed for kind, tally in _tallies(right, got).items()}
        wrong[GATE] = int(right.went_wrong != got.went_wrong)
        if right.went_wrong:
            wrong |= {move: (right.moves.get(move, 0) - got.moves.get(move, 0)) ** 2 for move in MOVES}
        for figure, error in wrong.items():
            if error:
                off.setdefault(figure, {})[message.id] = error
    return off


def worsened(before: Errors, after: Errors) -> list[str]:
    """Name the figures that became worse by more than noise, and in which messages.

    A sign test over the messages that changed: with w messages worse and b better, chance alone would
    let w - b exceed 1.64 times the root of w + b in one of twenty changes (normal approximation).
    So three messages that got worse and none that got better are more than noise; two are not.
    """
    found = []
    for figure in sorted({*before, *after}):
        old, new = before.get(figure, {}), after.get(figure, {})
        changed = {id_: new.get(id_, 0) - old.get(id_, 0) for id_ in {*old, *new}}
        worse = sorted(id_ for id_, change in changed.items() if change > 0)
        better = sum(change < 0 for change in changed.values())
        if len(worse) - better > 1.64 * sqrt(len(worse) + better):
            found.append(f"{figure}: worse in {', '.join(worse)}; better in {better}")
    return found


def _tallies(right: Reading, got: Reading) -> dict[str, Tally]:
    """Return the tallies of one message by category, group and any mark."""
    return {
        **_tally_by(lambda category: category, right.marks, got.marks),
        **_tally_by(lambda category: GROUP_OF[category], right.marks, got.marks),
        **_tally_by(lambda _: ANY, right.marks, got.marks),
    }


def _tally_by(kind: Callable[[str], str], labels: Sequence[Mark], marks: Sequence[Mark]) -> dict[str, Tally]:
    ordered = sorted(marks, key=lambda mark: mark.start)
    taken: set[int] = set()
    counts: Counter[tuple[str, str]] = Counter()
    for label in (label for label in labels if label.sure):
        candidates = [
            (_shared(label, mark), index)
            for index, mark in enumerate(ordered)
            if index not in taken and kind(mark.category) == kind(label.category) and _match(label, mark)
        ]
        if candidates:
            taken.add(max(candidates)[1])
        counts[kind(label.category), "found" if candidates else "missed"] += 1
    unsure = [label for label in labels if not label.sure]
    for index, mark in enumerate(ordered):
        if index not in taken and not any(_shared(mark, label) for label in unsure):
            counts[kind(mark.category), "false"] += 1
    return {
        name: Tally(counts[name, "found"], counts[name, "false"], counts[name, "missed"])
        for name in {name for name, _ in counts}
    }


def _shared(one: Mark, other: Mark) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _match(one: Mark, other: Mark) -> bool:
    shared = _shared(one, other)
    lengths = sorted((one.end - one.start, other.end - other.start))
    return shared >= lengths[0] / 2 and shared >= lengths[1] / 4


def _kappa(move: str, messages: Sequence[LabelledMessage], readings: Mapping[str, Reading]) -> float | None:
    return move_agreement(
        [
            (message.reading.moves.get(move, 0), readings[message.id].moves.get(move, 0))
            for message in messages
            if message.reading.went_wrong
        ]
    )


def move_agreement(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Return Cohen's kappa with quadratic weights over 0, 1 and 2, or None where nothing varies."""
    if not pairs:
        return None
    observed = sum((right - got) ** 2 for right, got in pairs) / len(pairs)
    rights, gots = Counter(right for right, _ in pairs), Counter(got for _, got in pairs)
    expected = (
        sum(rights[right] * gots[got] * (right - got) ** 2 for right in range(3) for got in range(3))
        / len(pairs) ** 2
    )
    return 1 - observed / expected if expected else None
