"""The figures of accuracy as the tables of the README."""

from collections.abc import Iterable, Mapping

from labelled_messages import CATEGORIES
from scoring import ANY, GROUPS, SAME, Accuracy, Tally


def summary_table(sets: Mapping[str, Accuracy]) -> str:
    """Return a Markdown table with a column for each set of messages."""
    figures = list(sets.values())
    rows = [
        ("messages, of them routine", [f"{a.messages}, {a.routine}" for a in figures]),
        *(
            (f"{kind}: precision, recall, F1", [_three(a.kinds[kind]) for a in figures])
            for kind in (ANY, SAME, *GROUPS)
        ),
        (
            "any mark: F1, 95 % interval",
            [f"{a.any_between[0]:.2f} to {a.any_between[1]:.2f}" for a in figures],
        ),
        ("marks of blame per 50 routine messages", [_per_fifty(a) for a in figures]),
        ("right whether anything went wrong", [f"{a.gate:.2f}" for a in figures]),
        ("moves, mean weighted kappa", [f"{a.moves:.2f}" for a in figures]),
    ]
    return _table(("", *sets), [(name, *cells) for name, cells in rows])


def category_table(figures: Accuracy) -> str:
    """Return a Markdown table with a row for each category, of rules and reader together."""
    rows = [
        (
            f"`{category}`",
            str(tally.found + tally.missed),
            str(tally.found),
            str(tally.false),
            f"{tally.precision:.2f}",
            f"{tally.recall:.2f}",
        )
        for category, tally in ((category, figures.kinds[category]) for category in CATEGORIES)
    ]
    return _table(("kind, by rules and reader", "labelled", "found", "false", "precision", "recall"), rows)


def _three(tally: Tally) -> str:
    return f"{tally.precision:.2f}, {tally.recall:.2f}, {tally.f1:.2f}"


def _per_fifty(figures: Accuracy) -> str:
    return f"{50 * figures.deflecting_in_routine / max(1, figures.routine):.1f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
