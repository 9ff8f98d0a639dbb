"""Measures how the reader's accuracy grows with its corpus, and draws it for the card of the model.

    PYTHONPATH=src:tests/accuracy python packaging/reader/learning_curve.py         train and measure: hours
    PYTHONPATH=src:tests/accuracy python packaging/reader/learning_curve.py --draw  draw what was measured

``--start`` names the folder of other starting weights, such as mpnet's, instead of MiniLM's; ``--sizes`` the
numbers of messages. Each size is a random part of the next. Measured is the reader alone, on the writers that
no training sees. What was measured is kept in ``learning_curve.jsonl``.
"""

import argparse
import json
import random
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypedDict

import torch
from encoded_messages import encoded, numbers_in, read_vocabulary, renumbered
from fit_standards import fit_standards
from hearing_network import HearingNetwork
from labelled_corpus import CorpusMessage, read_corpus
from labelled_messages import LabelledMessage
from matplotlib import pyplot as plt
from measure_accuracy import reading_of
from measured_writers import MEASURED, is_held_back
from scoring import ANY, SAME, Accuracy, accuracy
from train import RESOURCES, starting_weights
from training import Recipe, train

from secondtry.reader.loading import standards_of
from secondtry.reader.network import Floats, Sounds
from secondtry.reader.reader import Reader
from secondtry.reader.word_pieces import WordPieces
from secondtry.text.sentences import read_draft

HERE = Path(__file__).parent
MEASUREMENTS = HERE / "learning_curve.jsonl"
PICTURE = RESOURCES / "learning_curve.svg"
SIZES = (200, 500, 1000, 2000)
#: Few messages are read more often, or nothing is learned of them at all; no more often than this.
_SEEN = 8_000
_MOST_EPOCHS = 20


class Row(TypedDict):
    """What was measured of one start, number of messages and writer.

    ``any`` and ``same`` are F1 of any mark and of marks of the same kind, ``gate`` the share of
    messages where it was right, ``moves`` the mean kappa.
    """

    start: str
    messages: int
    epochs: int
    writer: str
    any: float
    same: float
    gate: float
    moves: float


class InTraining:
    """A network as it was trained, for the reader to ask, before it is exported."""

    def __init__(self, network: HearingNetwork, numbers: torch.Tensor) -> None:
        """``numbers`` are those of the start's own vocabulary, by ours."""
        self._network = network.eval()
        self._numbers = numbers

    def hear(self, numbers: list[int]) -> Sounds:
        """Return what the network says of the pieces with these numbers."""
        pieces = self._numbers[torch.tensor([numbers])]
        with torch.inference_mode():
            guesses = self._network(pieces, torch.ones_like(pieces))
        return Sounds(
            guesses.kinds.softmax(-1)[0].numpy(),
            guesses.proofs[0, :, 0].sigmoid().numpy(),
            float(guesses.trouble.sigmoid()[0]),
            guesses.moves.transpose(1, 2).sigmoid()[0].numpy(),
        )

    def states(self, numbers: list[int]) -> Floats:
        """Return what the network makes of the same pieces; nothing is compared with it here."""
        pieces = self._numbers[torch.tensor([numbers])]
        with torch.inference_mode():
            states: Floats = self._network(pieces, torch.ones_like(pieces)).states[0].numpy()
        return states


def measure(start: Path, size: int, recipe: Recipe) -> list[Row]:
    """Train on so many messages at most, and return a row of figures for each measured writer."""
    vocabulary = read_vocabulary(starting_weights())
    pieces, numbers = WordPieces(vocabulary), numbers_in(start, vocabulary)
    messages = read_corpus()
    trained_on = [m for m in messages if m.writer not in MEASURED and not is_held_back(m)]
    random.Random(recipe.seed).shuffle(trained_on)  # noqa: S311 - a sample, not a secret
    chosen = trained_on[:size]
    shown = [renumbered(each, numbers) for message in chosen for each in encoded(message, pieces)]
    epochs = max(recipe.epochs, min(_MOST_EPOCHS, _SEEN // len(chosen)))
    torch.manual_seed(recipe.seed)
    network = HearingNetwork(start)
    train(network, shown, replace(recipe, epochs=epochs), lambda epoch, loss: print(epoch, loss, flush=True))
    # One message at a time gives two threads nothing to share.
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    measured = _measured(InTraining(network, numbers), pieces, messages)
    torch.set_num_threads(threads)
    name = start.name if start != starting_weights() else "MiniLM-L6"
    return [
        Row(
            start=name,
            messages=len(chosen),
            epochs=epochs,
            writer=writer,
            any=round(figures.kinds[ANY].f1, 3),
            same=round(figures.kinds[SAME].f1, 3),
            gate=round(figures.gate, 3),
            moves=round(figures.moves, 3),
        )
        for writer, figures in measured.items()
    ]


def _measured(
    hearing: InTraining, pieces: WordPieces, messages: Sequence[CorpusMessage]
) -> dict[str, Accuracy]:
    """Return the figures of the reader with this network for each writer that no training sees."""
    held_back = [m for m in messages if m.writer not in MEASURED and is_held_back(m)]
    standards = standards_of(tomllib.loads(fit_standards(hearing, pieces, held_back)))
    reader = Reader(hearing, pieces, standards)
    return {
        writer: _figures([m for m in messages if m.writer == writer], reader) for writer in sorted(MEASURED)
    }


def _figures(messages: Sequence[CorpusMessage], reader: Reader) -> Accuracy:
    gold = [LabelledMessage(Path(f"{message.id}.txt"), message.reading) for message in messages]
    got = {message.id: reading_of(reader.read(read_draft(message.text))) for message in messages}
    return accuracy(gold, got)


def draw(rows: Sequence[Row], file: Path) -> None:
    """Draw any mark's F1 over the number of messages: a colour for each start, a stroke for each writer."""
    starts = sorted({row["start"] for row in rows}, reverse=True)
    writers = sorted({row["writer"] for row in rows}, reverse=True)
    sizes = sorted({row["messages"] for row in rows})
    with plt.rc_context({"svg.fonttype": "none", "svg.hashsalt": "the same file for the same figures"}):
        figure, axes = plt.subplots(figsize=(7, 4))
        for number, start in enumerate(starts):
            for writer, stroke in zip(writers, ("-", "--"), strict=True):
                line = sorted(
                    (row["messages"], row["any"])
                    for row in rows
                    if (row["start"], row["writer"]) == (start, writer)
                )
                axes.plot(
                    *zip(*line, strict=True),
                    stroke,
                    marker="o",
                    color=f"C{number}",
                    label=f"{start}, {writer}",
                )
        axes.set(
            xscale="log", xlabel="messages trained on", ylabel="F1 of any mark, the reader alone", ylim=(0, 1)
        )
        axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
        axes.minorticks_off()
        axes.grid(visible=True, alpha=0.3)
        axes.legend(title="starting weights, writer")
        figure.tight_layout()
        figure.savefig(file, metadata={"Date": None})


def main() -> None:
    """Measure what was asked for, and draw all that was measured."""
    parser = argparse.ArgumentParser(description="Measure how accuracy grows with the corpus.")
    parser.add_argument("--start", type=Path, default=starting_weights())
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--rate", type=float, default=Recipe().rate, help="the learning rate")
    parser.add_argument("--draw", action="store_true", help="only draw")
    options = parser.parse_args()
    if not options.draw:
        for size in options.sizes:
            rows = measure(options.start, size, Recipe(rate=options.rate))
            with MEASUREMENTS.open("a", encoding="utf-8") as kept:
                kept.writelines(f"{json.dumps(row)}\n" for row in rows)
    draw([json.loads(line) for line in MEASUREMENTS.read_text(encoding="utf-8").splitlines()], PICTURE)


if __name__ == "__main__":
    main()
