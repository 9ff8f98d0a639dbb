"""Measures the program on real texts that are not part of the project, and that nothing was fitted to.

    PYTHONPATH=src:tests/accuracy python packaging/reader/measure_outside.py FILE

FILE holds the texts, a JSON object a line; ``outside_test_labels.jsonl`` says what readers heard in six
hundred of them. No training reads those labels; see ``outside_labels.py``.
"""

import argparse
from pathlib import Path

from accuracy_table import summary_table
from labelled_corpus import CorpusMessage
from labelled_messages import LabelledMessage, Mark, Reading
from measure_accuracy import reading_of
from outside_labels import TEST_LABELS, read_outside_messages
from scoring import accuracy

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.reader.loading import load_reader
from secondtry.resources import resource_folder
from secondtry.review.shipped_reader import ShippedReader
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft


def main() -> None:
    """Print a table of rules alone, reader alone and both."""
    parser = argparse.ArgumentParser(description="Measure the program on real texts from outside.")
    parser.add_argument("texts", type=Path, metavar="FILE", help="real texts, a JSON object a line")
    messages = read_outside_messages(parser.parse_args().texts, TEST_LABELS)
    gold = [LabelledMessage(Path(f"{message.id}.txt"), message.reading) for message in messages]
    analyzer = Analyzer(load_shipped_rulebook(), ShippedReader())
    reader = load_reader(resource_folder() / "reader")
    judged = {
        "rules alone": {m.id: _judged(analyzer, m, with_reader=False) for m in messages},
        "reader alone": {m.id: reading_of(reader.read(read_draft(m.text))) for m in messages},
        "rules and reader": {m.id: _judged(analyzer, m, with_reader=True) for m in messages},
    }
    print(summary_table({judge: accuracy(gold, readings) for judge, readings in judged.items()}))


def _judged(analyzer: Analyzer, message: CorpusMessage, *, with_reader: bool) -> Reading:
    analysis = analyzer.analyze(read_draft(message.text), Options(with_reader=with_reader))
    return Reading(
        went_wrong=analysis.went_wrong,
        marks=tuple(Mark(f.span.start, f.span.end, f.category.key) for f in analysis.findings),
        moves={key: score.score for key, score in analysis.moves.items()},
    )


if __name__ == "__main__":
    main()
