"""The network: an encoder of text with four small layers on top of it.

The encoder is MiniLM-L6 (Wang et al. 2020), which sees the whole message at each piece of a
word. The layers say of each piece to which kind of phrase it belongs, and which move it
proves, and of the message whether something went wrong and how far each move is made. For the
message each gathers, by attention, the pieces that matter to it.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from labelled_messages import CATEGORIES, MOVES
from torch import nn
from transformers import AutoModel

_FAR_BELOW = -1e4


@dataclass(frozen=True, slots=True)
class Guesses:
    """What the network says of a batch, before it is made into probabilities."""

    kinds: torch.Tensor
    proofs: torch.Tensor
    trouble: torch.Tensor
    levels: torch.Tensor


class HearingNetwork(nn.Module):
    """The encoder with its layers. The meaning of words is left as it was; all else is trained."""

    def __init__(self, starting_weights: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(starting_weights), add_pooling_layer=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.kinds = nn.Linear(width, len(CATEGORIES) + 1)
        self.proofs = nn.Linear(width, len(MOVES))
        self.attention = nn.Linear(width, 1 + len(MOVES))
        self.trouble = nn.Linear(width, 1)
        self.level_weights = nn.Parameter(torch.randn(len(MOVES), 2, width) * 0.02)
        # Most moves are absent from most messages.
        self.level_bias = nn.Parameter(torch.tensor([[-1.0, -2.0]] * len(MOVES)))

    def forward(self, numbers: torch.Tensor, there: torch.Tensor) -> Guesses:
        """Return the guesses for rows of pieces; ``there`` is 0 where a row is only filled up."""
        states = self.encoder(input_ids=numbers, attention_mask=there).last_hidden_state
        states = self.dropout(states.float())
        proofs = self.proofs(states)
        absent = (there == 0)[..., None]
        attention = self.attention(states)
        # Where a move is proven is where to look for how far it is made.
        attention = torch.cat([attention[..., :1], attention[..., 1:] + proofs], dim=-1)
        attention = attention.masked_fill(absent, _FAR_BELOW).softmax(dim=1)
        gathered = torch.einsum("bpk,bpw->bkw", attention, states)
        strongest = proofs.masked_fill(absent, _FAR_BELOW).amax(dim=1)
        levels = torch.einsum("bmw,mlw->bml", gathered[:, 1:], self.level_weights)
        return Guesses(
            self.kinds(states),
            proofs,
            self.trouble(gathered[:, 0]).squeeze(-1),
            levels + self.level_bias + 0.3 * strongest.detach()[..., None],
        )
