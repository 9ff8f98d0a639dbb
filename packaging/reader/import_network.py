"""Reads the weights of a network that was exported, so that training can go on from there."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from hearing_network import HearingNetwork
from onnx import numpy_helper

_NETWORK = "network."
_WHOLE_NUMBERS = "_quantized"
#: Never trained, so the starting weights have it as it is, and not rounded.
_MEANINGS_OF_WORDS = "encoder.embeddings.word_embeddings.weight"


def import_network(file: Path, starting_weights: Path) -> HearingNetwork:
    """Return the network whose ``network.onnx`` the file is.

    Its weights are those of the file, which were rounded to seven bits; what it hears is the same
    but for that.

    Raises:
        OSError: when a file cannot be read.
        ValueError: naming the weights that are missing.
    """
    network = HearingNetwork(starting_weights)
    weights = dict(_weights(onnx.load(str(file)).graph))
    missing = set(network.state_dict()) - set(weights) - {_MEANINGS_OF_WORDS, *_positions(network)}
    if missing:
        raise ValueError(f"{file} lacks {', '.join(sorted(missing))}")
    weights.pop(_MEANINGS_OF_WORDS)
    network.load_state_dict(weights, strict=False)
    return network


def _positions(network: HearingNetwork) -> Iterator[str]:
    """Yield the names of what is counted and not learned."""
    return (name for name in network.state_dict() if name.endswith("_ids"))


def _weights(graph: onnx.GraphProto) -> Iterator[tuple[str, torch.Tensor]]:
    numbers = {each.name: numpy_helper.to_array(each) for each in graph.initializer}

    def exact(quantized: str) -> torch.Tensor:
        name = quantized.removesuffix(_WHOLE_NUMBERS)
        steps = numbers[quantized].astype(np.int32) - numbers[f"{name}_zero_point"]
        return torch.tensor(steps * numbers[f"{name}_scale"], dtype=torch.float32)

    for name, values in numbers.items():
        if name.startswith(_NETWORK) and values.dtype == np.float32 and not name.endswith("_scale"):
            yield name.removeprefix(_NETWORK), torch.tensor(values)
    for name in (f"{_NETWORK}move_scale", f"{_NETWORK}move_bias"):
        yield name.removeprefix(_NETWORK), torch.tensor(numbers[name])
    for name in numbers:
        if "embeddings" in name and name.endswith(_WHOLE_NUMBERS):
            yield name.removeprefix(_NETWORK).removesuffix(_WHOLE_NUMBERS), exact(name)
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            # "/network/kinds/MatMul_quant" is what the layer "kinds" does; transposed.
            layer = ".".join(node.name.split("/")[2:-1])
            yield f"{layer}.weight", exact(node.input[1]).T.contiguous()
