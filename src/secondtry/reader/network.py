"""Runs the trained network on pieces of words."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import onnxruntime

from secondtry.errors import SecondTryError

Floats: TypeAlias = npt.NDArray[np.float32]


class NetworkError(SecondTryError):
    """The network's file is missing, damaged, or not for this program."""


@dataclass(frozen=True, slots=True)
class Sounds:
    """What the network says of one window, as probabilities.

    ``kinds`` has a row a piece and a column a kind, the first for none of them.
    ``proofs`` has a row a piece and a column a move: that the piece belongs to the words
    that make it. ``trouble`` is that something went wrong. ``moves`` has a row a move: that
    it is made at all, and that it is made in full.
    """

    kinds: Floats
    proofs: Floats
    trouble: float
    moves: Floats


class Network:
    """The network, loaded. It uses one processor core; calls may come from any thread."""

    def __init__(self, file: Path) -> None:
        """Load the network.

        Raises:
            NetworkError: when the file cannot be read.
        """
        # Its builds for Windows report to the system's own tracing unless they are told not to.
        onnxruntime.disable_telemetry_events()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        # It would keep a plan of the memory for each length of a text that it ever saw; no text takes longer
        # without.
        options.enable_mem_pattern = False
        try:
            self._session = onnxruntime.InferenceSession(
                str(file), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime has a class of its own for each trouble
            raise NetworkError(
                f"The trained reader's file {file} is missing or damaged. The rules judge alone; "
                "install Second Try again to get it back."
            ) from error

    def hear(self, numbers: list[int]) -> Sounds:
        """Return what the network says of pieces, the marks at both ends included."""
        pieces = np.asarray([numbers], dtype=np.int64)
        kinds, proofs, trouble, moves = self._session.run(
            ["kinds", "proofs", "trouble", "moves"], {"pieces": pieces}
        )
        return Sounds(kinds[0], proofs[0], float(trouble[0]), moves[0])

    def states(self, numbers: list[int]) -> Floats:
        """Return what the network makes of the same pieces, a row a piece.

        The first half of a row says how the piece is meant in its place, the other half
        what it means anywhere. Only rows of one and the same network can be compared.

        Raises:
            NetworkError: when the network's file is older than that.
        """
        try:
            (states,) = self._session.run(["states"], {"pieces": np.asarray([numbers], dtype=np.int64)})
        except Exception as error:  # as above
            raise NetworkError("The trained reader's network is too old to find examples.") from error
        rows: Floats = states[0]
        return rows
