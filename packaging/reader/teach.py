"""Trains a teacher, which is too large to ship, and asks it; ``train.py --taught`` learns from its answers.

    PYTHONPATH=src:tests/accuracy python packaging/reader/teach.py --start FOLDER --to FOLDER

``--start`` is the folder of the teacher's starting weights, such as those of all-mpnet-base-v2 (Apache-2.0).
It learns from the messages that ``train.py`` learns from (``--outside`` as there), and is then asked about
these and about the texts of each ``--unlabelled FILE``. What it has learned is kept in ``teacher.pt`` after
each pass; where that file is, training begins with it, and ``--passes 0`` only asks. Its answers come into
``taught.pt``, some 90 bytes for each piece of a word. ``--beside FILE`` also asks the network of a
``network.onnx`` about the texts without labels and keeps the mean of both: two that differ are right more
often than either.
"""

import argparse
from pathlib import Path

import torch
from encoded_messages import encoded, encoded_unlabelled, numbers_in, read_vocabulary, renumbered
from hearing_network import HearingNetwork
from import_network import import_network
from learned_messages import read_learned_messages
from measured_writers import is_held_back
from outside_labels import read_unlabelled_texts
from taught_messages import ask, averaged, write_answers
from train import starting_weights
from training import Recipe, train

from secondtry.reader.word_pieces import WordPieces

#: A larger network learns at a lower rate.
_RATE = 1e-4


def main() -> None:
    """Train, and ask."""
    parser = argparse.ArgumentParser(description="Train a teacher and ask it about texts.")
    parser.add_argument("--start", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--to", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--outside", type=Path, metavar="FILE", help="real texts, a JSON object a line")
    parser.add_argument("--unlabelled", type=Path, action="append", default=[], metavar="FILE")
    parser.add_argument("--beside", type=Path, metavar="FILE", help="a network.onnx to ask as well")
    parser.add_argument("--passes", type=int, default=2)
    parser.add_argument("--rate", type=float, default=_RATE)
    options = parser.parse_args()
    options.to.mkdir(parents=True, exist_ok=True)
    vocabulary = read_vocabulary(starting_weights())
    pieces, numbers = WordPieces(vocabulary), numbers_in(options.start, vocabulary)
    messages = [
        each
        for message in read_learned_messages(options.outside)
        if not is_held_back(message)
        for each in encoded(message, pieces)
    ]
    recipe = Recipe(epochs=options.passes, rate=options.rate)
    torch.manual_seed(recipe.seed)
    teacher, state = HearingNetwork(options.start), options.to / "teacher.pt"
    if state.exists():
        teacher.load_state_dict(torch.load(state))

    def keep(epoch: int, loss: float) -> None:
        torch.save(teacher.state_dict(), state)
        print(f"pass {epoch}: loss {loss:.3f}", flush=True)

    train(teacher, [renumbered(message, numbers) for message in messages], recipe, keep)
    texts = [text for file in options.unlabelled for text in read_unlabelled_texts(file)]
    unlabelled = [encoded_unlabelled(text, pieces) for text in texts]
    print(f"asking about {len(messages) + len(unlabelled)} texts", flush=True)
    answers = ask(teacher, numbers, [*messages, *unlabelled])
    if options.beside:
        beside = import_network(options.beside, starting_weights())
        answers = averaged(answers, ask(beside, torch.arange(len(vocabulary)), unlabelled))
    write_answers(answers, options.to / "taught.pt")


if __name__ == "__main__":
    main()
