"""Measures how far two readers of the corpus agree, each of whom labelled the messages alone.

PYTHONPATH=src:tests/accuracy python packaging/reader/measure_agreement.py
"""

from pathlib import Path

from labelled_corpus import read_corpus, read_second_labels
from labelled_messages import LabelledMessage
from scoring import ANY, GROUPS, accuracy


def main() -> None:
    """Print how well the second reader finds what the first has marked."""
    messages = {message.id: message for message in read_corpus()}
    second = {message.id: message.reading for message in read_second_labels(messages.values())}
    first = [LabelledMessage(Path(f"{id_}.txt"), messages[id_].reading) for id_ in sorted(second)]
    agreed = accuracy(first, second)
    print(f"{len(first)} messages: gate {agreed.gate:.2f}, moves kappa {agreed.moves:.2f}")
    for kind in (ANY, *GROUPS):
        tally = agreed.kinds[kind]
        print(f"{kind:10} precision {tally.precision:.2f} recall {tally.recall:.2f} F1 {tally.f1:.2f}")


if __name__ == "__main__":
    main()
