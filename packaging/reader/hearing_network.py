"""The network: an encoder of text with three small layers on top of it.

The encoder, MiniLM-L6 (Wang et al. 2020) or that of a teacher, sees the whole message at each piece of a
word. One layer says of each piece to which kind of phrase it belongs, one which move it
proves, weakly or in full; a message makes a move as far as its pieces prove it together. The
third gathers, by attention, what matters to whether anything went wrong.
"""

from dataclasses import dataclass
from pathlib import Path

import torch
from labelled_messages import CATEGORIES, MOVES
from torch import nn
from transformers import AutoModel

_FAR_BELOW = -1e4
_LEVELS = 2
#: A piece proves no move, to begin with: its log-odds.
_UNPROVEN = -4.0


@dataclass(frozen=True, slots=True)
class Guesses:
    """What the network says of rows of pieces, as log-odds.

    ``kinds`` is rows x pieces x kinds, the first for none; ``proofs`` rows x pieces x levels x
    moves; ``trouble`` one for each row; ``moves`` rows x levels x moves. ``states`` are no log-odds
    but what the encoder makes of each piece in its place, rows x pieces x width.
    """

    kinds: torch.Tensor
    proofs: torch.Tensor
    trouble: torch.Tensor
    moves: torch.Tensor
    states: torch.Tensor


class HearingNetwork(nn.Module):
    """The encoder with its layers. The meaning of words is left as it was; all else is trained."""

    def __init__(self, starting_weights: Path) -> None:
        super().__init__()
        # Plain products, which the compiler fuses with what stands around them, and no dropout in the
        # attention: a training is quicker for both.
        self.encoder = AutoModel.from_pretrained(
            str(starting_weights),
            add_pooling_layer=False,
            attention_probs_dropout_prob=0.0,
            attn_implementation="eager",
        )
        self.encoder.embeddings.word_embeddings.weight.requires_grad = False
        width = self.encoder.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.kinds = nn.Linear(width, len(CATEGORIES) + 1)
        self.proofs = nn.Linear(width, _LEVELS * len(MOVES))
        nn.init.constant_(self.proofs.bias, _UNPROVEN)
        self.move_scale = nn.Parameter(torch.ones(_LEVELS * len(MOVES)))
        self.move_bias = nn.Parameter(torch.zeros(_LEVELS * len(MOVES)))
        self.attention = nn.Linear(width, 1)
        self.trouble = nn.Linear(2 * width, 1)

    def forward(self, numbers: torch.Tensor, there: torch.Tensor | None = None) -> Guesses:
        """Return the guesses for rows of pieces; ``there`` is 0 where a row is only filled up, if one is."""
        states = self.encoder(input_ids=numbers, attention_mask=there).last_hidden_state
        states = self.dropout(states.float())
        proofs = self.proofs(states)
        # A smooth maximum: the piece that proves it best decides, and all learn from it.
        together = torch.logsumexp(_masked(proofs, there), dim=1)
        attention = _masked(self.attention(states), there).softmax(dim=1)
        gathered = torch.cat([(attention * states).sum(dim=1), states[:, 0]], dim=-1)
        return Guesses(
            self.kinds(states),
            proofs.unflatten(-1, (_LEVELS, len(MOVES))),
            self.trouble(gathered).squeeze(-1),
            (together * self.move_scale + self.move_bias).unflatten(-1, (_LEVELS, len(MOVES))),
            states,
        )


def _masked(values: torch.Tensor, there: torch.Tensor | None) -> torch.Tensor:
    return values if there is None else values.masked_fill((there == 0)[..., None], _FAR_BELOW)
