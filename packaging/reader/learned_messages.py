"""The labelled messages that a network may learn from."""

from collections.abc import Collection, Sequence
from pathlib import Path
from random import Random

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


def recalled(
    messages: Sequence[CorpusMessage], dwelt_on: Collection[str], number: int, seed: int
) -> list[CorpusMessage]:
    """Return all messages of these writers, and so many of those of all others, drawn at random.

    The same messages and seed give the same draw. Where there are fewer others, all are taken.
    """
    others = [message for message in messages if message.writer not in dwelt_on]
    drawn = Random(seed).sample(others, min(number, len(others)))  # noqa: S311 - a sample, no secret
    return [message for message in messages if message.writer in dwelt_on] + drawn
