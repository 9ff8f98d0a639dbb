"""Measures how far two readers agree, each of whom labelled the messages alone.

    PYTHONPATH=src:tests/accuracy python packaging/reader/measure_agreement.py

``--outside FILE`` measures it on real texts that are not part of the project; see ``outside_labels.py``.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

from labelled_corpus import read_corpus, read_second_labels
from labelled_messages import LabelledMessage, Reading
from outside_labels import SECOND_LABELS, read_outside_messages
from scoring import ANY, GROUPS, accuracy


def agreement(first: Mapping[str, Reading], second: Mapping[str, Reading]) -> list[str]:
    """Return in lines how well the second reader finds what the first has marked."""
    gold = [LabelledMessage(Path(f"{number}.txt"), first[text]) for number, text in enumerate(sorted(second))]
    got = {str(number): second[text] for number, text in enumerate(sorted(second))}
    agreed = accuracy(gold, got)
    return [
        f"{len(gold)} messages: gate {agreed.gate:.2f}, moves kappa {agreed.moves:.2f}",
        *(
            f"{kind:10} precision {tally.precision:.2f} recall {tally.recall:.2f} F1 {tally.f1:.2f}"
            for kind, tally in ((kind, agreed.kinds[kind]) for kind in (ANY, *GROUPS))
        ),
    ]


def main() -> None:
    """Print how well the second reader finds what the first has marked."""
    parser = argparse.ArgumentParser(description="Measure how far two readers agree.")
    parser.add_argument("--outside", type=Path, metavar="FILE", help="real texts, a JSON object a line")
    options = parser.parse_args()
    if options.outside:
        first = read_outside_messages(options.outside)
        second = read_outside_messages(options.outside, SECOND_LABELS)
    else:
        first = read_corpus()
        second = read_second_labels(first)
    print(*agreement({m.text: m.reading for m in first}, {m.text: m.reading for m in second}), sep="\n")


if __name__ == "__main__":
    main()
