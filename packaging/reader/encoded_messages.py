"""Messages as the network meets them: pieces of words with what it should say of each."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import torch
from labelled_corpus import CorpusMessage
from labelled_messages import CATEGORIES, MOVES
from not_heard import NotHeard
from piece_labels import IGNORED, kinds_heard, kinds_not_heard, rows_of
from torch.nn import functional

from secondtry.reader.windows import LONGEST, SURROUNDINGS
from secondtry.reader.word_pieces import Piece, WordPieces

#: The parts of a longer message share so many pieces.
_SHARED = 2 * SURROUNDINGS
#: The marks of other starts' vocabularies that mean what these mean.
_MARKS = {"[CLS]": "<s>", "[SEP]": "</s>"}


@dataclass(frozen=True, slots=True)
class Taught:
    """What another network makes of the same pieces: natural logarithms of probabilities, or log-odds.

    Of a message, ``kinds`` is pieces x kinds, the first for none, as logarithms; ``proofs`` pieces x levels x
    moves, ``trouble`` a single number and ``moves`` levels x moves, as log-odds. Of a batch, each has one
    dimension more, in front.
    """

    kinds: torch.Tensor
    proofs: torch.Tensor
    trouble: torch.Tensor
    moves: torch.Tensor


@dataclass(frozen=True, slots=True)
class EncodedMessage:
    """One message; a row a piece, the marks at the two ends included.

    ``kinds`` is 0 for none, from 1 a kind, or ``IGNORED``. ``proofs`` is pieces x levels x
    moves, and ``moves`` levels x moves: whether it is made, and whether in full.
    ``proven`` is 0 for moves whose proof no reader has named. ``judged`` is 0 for a text of which
    only the kinds are known, and of most pieces not even these: its trouble, moves and proofs say
    nothing. ``taught`` is what a teacher makes of it, if one was asked.
    """

    numbers: torch.Tensor
    kinds: torch.Tensor
    proofs: torch.Tensor
    trouble: float
    moves: torch.Tensor
    proven: torch.Tensor
    judged: float
    taught: Taught | None = None


def read_vocabulary(folder: Path) -> list[str]:
    """Return the vocabulary of a network's starting weights, in the order of its numbers."""
    return (folder / "vocab.txt").read_text(encoding="utf-8").removesuffix("\n").split("\n")


def numbers_in(start: Path, vocabulary: Sequence[str]) -> torch.Tensor:
    """Return the numbers of our pieces in the vocabulary of a start; unknown ones get that of the unknown."""
    theirs = {piece: number for number, piece in enumerate(read_vocabulary(start))}
    unknown = theirs["[UNK]"]
    return torch.tensor(
        [theirs.get(piece, theirs.get(_MARKS.get(piece, ""), unknown)) for piece in vocabulary]
    )


def encoded(message: CorpusMessage, vocabulary: WordPieces) -> list[EncodedMessage]:
    """Return a message as pieces, with what the readers made of it.

    One that is longer than what the program reads at once comes in parts. What readers said of the
    whole stands with the first; of the others only the kinds are learned.
    """
    pieces = tuple(vocabulary.cut(message.text))
    kinds = kinds_heard(message.reading.marks, pieces)
    proofs = torch.zeros(len(pieces), 2, len(MOVES))
    moves = torch.zeros(2, len(MOVES))
    proven = torch.ones(len(MOVES))
    for key, score in message.reading.moves.items():
        column = MOVES.index(key)
        moves[:score, column] = 1
        proof = message.proofs.get(key)
        proven[column] = proof is not None
        if proof is not None:
            for row in rows_of(pieces, proof.start, proof.end):
                proofs[row, :score, column] = 1
    begins = range(0, max(1, len(pieces) - _SHARED), LONGEST - _SHARED)
    return [
        EncodedMessage(
            _numbers(pieces[begin : begin + LONGEST], vocabulary),
            _with_ends(kinds[begin : begin + LONGEST]),
            functional.pad(proofs[begin : begin + LONGEST], (0, 0, 0, 0, 1, 1)),
            0.0 if begin else float(message.reading.went_wrong),
            moves,
            proven,
            judged=0.0 if begin else 1.0,
        )
        for begin in begins
    ]


def renumbered(message: EncodedMessage, numbers: torch.Tensor) -> EncodedMessage:
    """Return a message for a network with another vocabulary; ``numbers`` are those of it, by ours."""
    return replace(message, numbers=numbers[message.numbers])


def encoded_not_heard(text: NotHeard, vocabulary: WordPieces) -> EncodedMessage:
    """Return a text of which it is known only that some words are no phrase."""
    pieces = tuple(vocabulary.cut(text.text)[:LONGEST])
    return EncodedMessage(
        _numbers(pieces, vocabulary),
        _with_ends(kinds_not_heard(text.places, pieces)),
        torch.zeros(len(pieces) + 2, 2, len(MOVES)),
        0.0,
        torch.zeros(2, len(MOVES)),
        torch.zeros(len(MOVES)),
        judged=0.0,
    )


def encoded_unlabelled(text: str, vocabulary: WordPieces) -> EncodedMessage:
    """Return a text of which no reader said anything, for a teacher to be asked about: its beginning."""
    return encoded_not_heard(NotHeard("", text, ()), vocabulary)


def _numbers(pieces: Sequence[Piece], vocabulary: WordPieces) -> torch.Tensor:
    first, last = vocabulary.number_of("[CLS]"), vocabulary.number_of("[SEP]")
    return torch.tensor([first, *(piece.number for piece in pieces), last])


def _with_ends(kinds: Sequence[int]) -> torch.Tensor:
    return torch.tensor([IGNORED, *kinds, IGNORED])


@dataclass(frozen=True, slots=True)
class Batch:
    """Several messages side by side, filled up to the longest with pieces that ``there`` is 0 for.

    ``asked`` is 1 for the messages that a teacher was asked about; ``taught`` is nothing where it was asked
    about none, and zeros for the others.
    """

    numbers: torch.Tensor
    there: torch.Tensor
    kinds: torch.Tensor
    proofs: torch.Tensor
    trouble: torch.Tensor
    moves: torch.Tensor
    proven: torch.Tensor
    judged: torch.Tensor
    asked: torch.Tensor
    taught: Taught | None = None


def batches(messages: Sequence[EncodedMessage], pieces: int, chooser: random.Random) -> list[Batch]:
    """Return all messages in batches of about so many pieces, alike in length, in a random order."""
    order = sorted(messages, key=lambda each: len(each.numbers) + 20 * chooser.random())
    groups: list[list[EncodedMessage]] = [[]]
    for each in order:
        if groups[-1] and len(each.numbers) * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(each)
    chooser.shuffle(groups)
    return [_batch(group) for group in groups]


def _batch(group: Sequence[EncodedMessage]) -> Batch:
    def side_by_side(rows: list[torch.Tensor], filling: int) -> torch.Tensor:
        return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True, padding_value=filling)

    return Batch(
        side_by_side([each.numbers for each in group], 0),
        side_by_side([torch.ones_like(each.numbers) for each in group], 0),
        side_by_side([each.kinds for each in group], IGNORED),
        side_by_side([each.proofs for each in group], 0),
        torch.tensor([each.trouble for each in group]),
        torch.stack([each.moves for each in group]),
        torch.stack([each.proven for each in group]),
        torch.tensor([each.judged for each in group]),
        torch.tensor([float(each.taught is not None) for each in group]),
        _taught(group),
    )


def _taught(group: Sequence[EncodedMessage]) -> Taught | None:
    if not any(each.taught for each in group):
        return None

    def side_by_side(rows: list[torch.Tensor]) -> torch.Tensor:
        return torch.nn.utils.rnn.pad_sequence([row.float() for row in rows], batch_first=True)

    taught = [each.taught or _nothing_taught(len(each.numbers)) for each in group]
    return Taught(
        side_by_side([each.kinds for each in taught]),
        side_by_side([each.proofs for each in taught]),
        torch.stack([each.trouble for each in taught]).float(),
        torch.stack([each.moves for each in taught]).float(),
    )


def _nothing_taught(pieces: int) -> Taught:
    return Taught(
        torch.zeros(pieces, 1 + len(CATEGORIES)),
        torch.zeros(pieces, 2, len(MOVES)),
        torch.tensor(0.0),
        torch.zeros(2, len(MOVES)),
    )
