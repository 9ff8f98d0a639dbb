"""The labelled messages that a network may learn from."""

from pathlib import Path

from labelled_corpus import CorpusMessage, read_corpus
from measured_writers import MEASURED
from outside_labels import read_outside_messages


def read_learned_messages(outside: Path | None) -> list[CorpusMessage]:
    """Return the corpus without the writers who measure, then the labelled texts of a file from outside.

    Those that are held back (``is_held_back``) are among them.

    Raises:
        OSError: when a file cannot be read.
        ValueError: naming file, line and reason, when a line does not fit.
    """
    messages = [message for message in read_corpus() if message.writer not in MEASURED]
    return messages + read_outside_messages(outside) if outside else messages
