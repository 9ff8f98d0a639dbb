"""Counts what the reader's corpus holds.

PYTHONPATH=src:tests/accuracy python packaging/reader/count_corpus.py
"""

from collections import Counter

from labelled_corpus import CorpusMessage, read_corpus
from labelled_messages import CATEGORIES, MOVES


def main() -> None:
    """Print the counts of each writer's file, of kinds, and of moves."""
    messages = read_corpus()
    for writer in sorted({message.writer for message in messages}):
        print(f"{writer:8}", _counts([message for message in messages if message.writer == writer]))
    print(f"{'all':8}", _counts(messages))
    kinds = Counter(mark.category for message in messages for mark in message.reading.marks)
    print("marks:", ", ".join(f"{kind} {kinds[kind]}" for kind in CATEGORIES))
    moves = Counter(move for message in messages for move in message.reading.moves)
    print("moves:", ", ".join(f"{move} {moves[move]}" for move in MOVES))


def _counts(messages: list[CorpusMessage]) -> str:
    words = sum(len(message.text.split()) for message in messages)
    wrong = sum(message.reading.went_wrong for message in messages)
    marks = sum(len(message.reading.marks) for message in messages)
    return f"{len(messages)} messages, {words} words, {wrong} where something went wrong, {marks} marks"


if __name__ == "__main__":
    main()
