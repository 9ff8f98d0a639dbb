"""Writes a trained network in the form that the program loads: ONNX, with whole numbers for weights."""

import tempfile
from pathlib import Path

import onnx
import torch
from hearing_network import HearingNetwork
from onnxruntime.quantization import QuantType, quantize_dynamic
from same_everywhere import make_same_everywhere
from torch import nn


class _Probabilities(nn.Module):
    """The network as the program asks it: one row of pieces in, probabilities and states out."""

    def __init__(self, network: HearingNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: torch.Tensor) -> tuple[torch.Tensor, ...]:
        # Nothing is filled up, so nothing is masked: a mask of ones makes the network half as quick.
        guesses = self.network(pieces)
        return (
            guesses.kinds.softmax(-1),
            guesses.proofs[:, :, 0].sigmoid(),
            guesses.trouble.sigmoid(),
            guesses.moves.transpose(1, 2).sigmoid(),
            # Of a phrase, the first half says how it is meant where it stands, the second of what it speaks.
            torch.cat([guesses.states, self.network.encoder.embeddings.word_embeddings(pieces)], dim=-1),
        )


def export_network(network: HearingNetwork, file: Path) -> None:
    """Write the network to a file of some 23 MB.

    Weights are kept in seven bits: with eight, the sums of older processors overflow
    and their results differ from those of newer ones. What stands between the products is
    computed alike too (``same_everywhere``).
    """
    network.eval()
    example = torch.tensor([[101, 2057, 2439, 2115, 20463, 102]])
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            _Probabilities(network),
            (example,),
            exact,
            input_names=["pieces"],
            output_names=["kinds", "proofs", "trouble", "moves", "states"],
            dynamic_axes={name: {1: "count"} for name in ("pieces", "kinds", "proofs", "states")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(exact, file, weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)
    model = onnx.load(str(file))
    make_same_everywhere(model)
    onnx.save(model, str(file))
