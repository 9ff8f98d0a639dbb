"""Loads a trained reader from its folder: the network, its vocabulary, and what its numbers mean."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from secondtry.engine.category import Group
from secondtry.engine.heard import Terms
from secondtry.reader.network import Network, NetworkError
from secondtry.reader.reader import Reader, Standards
from secondtry.reader.word_pieces import WordPieces

NETWORK = "network.onnx"
VOCABULARY = "vocabulary.txt"
STANDARDS = "standards.toml"


def load_reader(folder: Path) -> Reader:
    """Return the reader whose files lie in a folder.

    Raises:
        NetworkError: naming the file that is missing or damaged.
    """
    network = Network(folder / NETWORK)
    try:
        vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").removesuffix("\n").split("\n")
        standards = tomllib.loads((folder / STANDARDS).read_text(encoding="utf-8"))
        read = standards_of(standards)
        _check(network, len(vocabulary), standards["pieces"], read)
        return Reader(network, WordPieces(vocabulary), read)
    except (OSError, UnicodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise NetworkError(
            f"The trained reader's files in {folder} cannot be read: {error}. The rules judge alone; "
            "install Second Try again to get it back."
        ) from error


def _check(network: Network, pieces: int, trained_with: int, standards: Standards) -> None:
    """Raise ValueError unless the network speaks of just these pieces, kinds and moves."""
    if pieces != trained_with:
        raise ValueError(f"{VOCABULARY} holds {pieces} pieces instead of {trained_with}")
    sounds = network.hear([0, 0])
    kinds, moves = sounds.kinds.shape[1] - 1, sounds.moves.shape[0]
    if (kinds, moves) != (len(standards.kinds), len(standards.moves)):
        raise ValueError(f"{STANDARDS} names other kinds or moves than {NETWORK} has")
    terms = standards.terms
    groups = set(terms.surely) & set(terms.perhaps) & set(terms.certain)
    if not groups >= {Group.DEFLECTS, Group.WEAKENS, Group.HOLLOW}:
        raise ValueError(f"{STANDARDS} lacks a group of kinds")


def standards_of(table: Mapping[str, Any]) -> Standards:
    """Return what stands in ``standards.toml``.

    Raises:
        KeyError, TypeError or ValueError: when something is missing or is not what it should be.
    """
    gate = table["gate"]
    return Standards(
        kinds=tuple(table["kinds"]),
        moves=tuple(table["moves"]),
        change=float(table["change"]),
        levels={key: (float(weak), float(full)) for key, (weak, full) in table["levels"].items()},
        terms=Terms(
            signs=float(gate["signs"]),
            trouble=float(gate["trouble"]),
            bias=float(gate["bias"]),
            surely={group: float(least) for group, least in table["surely"].items()},
            perhaps={group: float(least) for group, least in table["perhaps"].items()},
            certain={group: float(least) for group, least in table["certain"].items()},
        ),
    )
