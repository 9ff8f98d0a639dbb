"""The phrases of the corpus that are shipped with the reader, and which of them are most like others.

Two phrases are alike as far as the network makes the same of them where they stand, and as far
as they speak of the same things: the mean of both cosines, each counted from the middle of
their kind, because in a trained network all phrases of a kind lie close together.
"""

import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from secondtry.engine.heard import CorpusExample
from secondtry.errors import SecondTryError
from secondtry.reader.network import Floats
from secondtry.text.span import Span

TEXTS: Final = "examples.jsonl"
SENSES: Final = "examples.npz"
#: Behind the key of a kind in ``SENSES``.
_MIDDLE: Final = ".middle"
#: Examples more alike than this tell the same thing twice.
_TWINS: Final = 0.7
#: One byte holds a part of a direction.
_FULL: Final = 127
_TINY: Final = 1e-9
_FORMS: Final = (np.dtype(np.int8), np.dtype(np.float32))
#: What the standard library and numpy raise at damaged archives and lines.
_DAMAGE: Final = (
    OSError,
    EOFError,
    ValueError,
    TypeError,
    KeyError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
)


class ExamplesError(SecondTryError):
    """The examples are missing, damaged, or of another form."""


@dataclass(frozen=True, slots=True)
class KindExamples:
    """The examples of one kind: what they say, a row of ``directions`` for each, and their ``middle``."""

    examples: tuple[CorpusExample, ...]
    directions: npt.NDArray[np.int8]
    middle: Floats


class CorpusExamples:
    """Finds, of the examples of a kind, those that are most like a phrase."""

    def __init__(self, kinds: Mapping[str, KindExamples]) -> None:
        self._kinds = kinds

    def nearest(self, category: str, sense: Floats, most: int) -> tuple[CorpusExample, ...]:
        """Return the examples most like a phrase of this kind, the nearest first, none like another of them.

        ``sense`` is what the reader makes of the phrase (``Reader.senses``), by the network
        that the examples were collected with. Fewer than ``most``, and even none, may be there.

        Raises:
            ExamplesError: when the sense is of another network.
        """
        kind = self._kinds.get(category)
        if kind is None:
            return ()
        if sense.shape != kind.middle.shape:
            raise ExamplesError("The examples were collected with another network.")
        directions = kind.directions.astype(np.float32)
        # Rounding made them a little longer or shorter.
        directions /= np.maximum(np.linalg.norm(directions, axis=1, keepdims=True), _TINY)
        likeness = directions @ directions_of(sense[None], kind.middle)[0]
        chosen: list[int] = []
        for number in np.argsort(-likeness, kind="stable").tolist():
            if len(chosen) == most:
                break
            twin = any(
                directions[number] @ directions[other] > _TWINS
                or kind.examples[number].text == kind.examples[other].text
                for other in chosen
            )
            if not twin:
                chosen.append(number)
        return tuple(kind.examples[number] for number in chosen)


def directions_of(senses: Floats, middle: Floats) -> Floats:
    """Return senses, a row each, as directions from the middle: the product of two is their likeness."""
    halves = (senses - middle).reshape(len(senses), 2, -1)
    halves = halves / np.maximum(np.linalg.norm(halves, axis=2, keepdims=True), _TINY)
    directions: Floats = (halves / np.sqrt(2)).reshape(len(senses), -1).astype(np.float32)
    return directions


def load_examples(folder: Path) -> CorpusExamples:
    """Return the examples whose files lie in a folder.

    Raises:
        ExamplesError: when a file is missing or damaged.
    """
    try:
        texts = _texts((folder / TEXTS).read_text(encoding="utf-8"))
        # Given a file, numpy would leave a damaged one open.
        with np.load(BytesIO((folder / SENSES).read_bytes()), allow_pickle=False) as arrays:
            kinds = {
                key: _kind(key, examples, arrays[key], arrays[key + _MIDDLE])
                for key, examples in texts.items()
            }
    except _DAMAGE as error:
        raise ExamplesError(
            f"The examples of the trained reader in {folder} cannot be read: {error}"
        ) from error
    return CorpusExamples(kinds)


def write_examples(folder: Path, kinds: Mapping[str, tuple[Sequence[CorpusExample], Floats, Floats]]) -> None:
    """Write examples by their kind, with their directions and the middle of the kind.

    The same examples give the same bytes.
    """
    lines = [
        json.dumps(
            {"category": key, "text": each.text, "start": each.span.start, "end": each.span.end},
            ensure_ascii=False,
        )
        for key, (examples, _, _) in kinds.items()
        for each in examples
    ]
    (folder / TEXTS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    arrays: dict[str, Any] = {}
    for key, (_, directions, middle) in kinds.items():
        arrays[key] = np.round(directions * _FULL).astype(np.int8)
        arrays[key + _MIDDLE] = middle.astype(np.float32)
    np.savez_compressed(folder / SENSES, **arrays)


def _kind(
    key: str, examples: tuple[CorpusExample, ...], directions: npt.NDArray[np.int8], middle: Floats
) -> KindExamples:
    if directions.shape != (len(examples), *middle.shape) or (directions.dtype, middle.dtype) != _FORMS:
        raise ValueError(f"{SENSES} does not fit what {TEXTS} has of {key}")
    return KindExamples(examples, directions, middle)


def _texts(lines: str) -> dict[str, tuple[CorpusExample, ...]]:
    texts: dict[str, tuple[CorpusExample, ...]] = {}
    for line in lines.splitlines():
        record = json.loads(line)
        text, span = record["text"], Span(record["start"], record["end"])
        if not span.of(text):
            raise ValueError(f"{TEXTS} marks nothing in: {text}")
        texts[record["category"]] = (*texts.get(record["category"], ()), CorpusExample(text, span))
    return texts
