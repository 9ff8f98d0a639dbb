"""Loads a trained reader from its folder: the network, its vocabulary, and what its numbers mean."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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
    try:
        vocabulary = (folder / VOCABULARY).read_text(encoding="utf-8").removesuffix("\n").split("\n")
        standards = tomllib.loads((folder / STANDARDS).read_text(encoding="utf-8"))
        return Reader(Network(folder / NETWORK), WordPieces(vocabulary), _standards(standards))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise NetworkError(
            f"The reader's files in {folder} cannot be read: {error}. The rules work without it; "
            "install Second Try again to get it back."
        ) from error


def _standards(table: Mapping[str, Any]) -> Standards:
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
        ),
    )
