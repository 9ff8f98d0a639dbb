"""The shipped network answers alike on processors of different types, and so the findings are the same."""

import hashlib
import platform
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from secondtry.reader.loading import NETWORK, VOCABULARY
from secondtry.reader.network import Network, Sounds
from secondtry.reader.word_pieces import WordPieces
from secondtry.resources import resource_folder

SHORT = "The tailor says that the zip came like this."
MESSAGE = """Hello Mrs Osei,

Your gown was to be ready on Tuesday, and it was not. I cut the lining too short and had to order more of
the silk, which came on Friday. It is finished now and hangs here, pressed. I will bring it to your door
tonight at seven, and the alteration costs you nothing.

Mina, Mina's Needle
"""
LONG = "Hi both, our steam press has had a mind of its own since the summer. " * 28
#: What the network says of each, on every x86-64 processor with AVX2 and FMA. Another network says otherwise.
DIGESTS = {SHORT: "a91f92906ebbcc66", MESSAGE: "88ba2f8a240bf075", LONG: "1654f5a2e26d4c71"}
#: How probable it finds that something went wrong: nearly the same on any processor.
TROUBLE = {SHORT: 0.995, MESSAGE: 0.9996, LONG: 0.9987}


@pytest.fixture(scope="module")
def file() -> Path:
    return resource_folder() / "reader" / NETWORK


def sounds_of(text: str, file: Path) -> Sounds:
    vocabulary = (file.parent / VOCABULARY).read_text(encoding="utf-8").removesuffix("\n").split("\n")
    pieces = WordPieces(vocabulary)
    numbers = [piece.number for piece in pieces.cut(text)]
    return Network(file).hear([pieces.number_of("[CLS]"), *numbers, pieces.number_of("[SEP]")])


def digest_of(sounds: Sounds) -> str:
    digest = hashlib.sha256(np.float32(sounds.trouble).tobytes())
    for numbers in (sounds.kinds, sounds.proofs, sounds.moves):
        digest.update(numbers.tobytes())
    return digest.hexdigest()[:16]


def has_avx2_and_fma() -> bool:
    """Return whether this is a processor of x86-64's third level, as far as the system tells."""
    flags = Path("/proc/cpuinfo")
    if platform.machine() not in {"x86_64", "AMD64"} or not flags.exists():
        return False
    return {"avx2", "fma"} <= set(flags.read_text(encoding="utf-8").split())


@pytest.mark.parametrize("text", DIGESTS, ids=["short", "message", "long"])
def test_the_network_answers_alike_on_every_type_of_processor(text: str, file: Path) -> None:
    sounds = sounds_of(text, file)
    assert sounds.trouble == pytest.approx(TROUBLE[text], abs=0.005)
    assert digest_of(sounds) == DIGESTS[text] or not has_avx2_and_fma()


@pytest.mark.parametrize("kind", ["Softmax", "Gelu", "BiasGelu", "FastGelu"])
def test_nothing_is_left_that_sums_up_in_an_order_of_the_processor(
    kind: str, file: Path, tmp_path: Path
) -> None:
    options = onnxruntime.SessionOptions()
    options.optimized_model_filepath = str(tmp_path / "as_run.onnx")
    options.log_severity_level = 4
    onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    as_run = (tmp_path / "as_run.onnx").read_bytes()
    assert operation("Erf") in as_run
    assert operation(kind) not in as_run


def operation(kind: str) -> bytes:
    """Return how the file of a network names an operation: the fourth field of a node, with its length."""
    return bytes([4 << 3 | 2, len(kind)]) + kind.encode()
