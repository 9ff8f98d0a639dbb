"""Trains a network on encoded messages."""

import math
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from encoded_messages import Batch, EncodedMessage, Taught, batches
from hearing_network import Guesses, HearingNetwork
from piece_labels import IGNORED
from torch.nn import functional

_LAYER = re.compile(r"encoder\.encoder\.layer\.(\d+)\.")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train. The shares say how much each thing that the network learns weighs.

    ``rate`` is the learning rate of the uppermost layer of the encoder; each layer below gets
    ``decay`` of it, those on top three times as much. ``phrase`` is how much more a piece within a
    phrase weighs than
    one outside, ``proof`` the same of the words that prove a move.
    """

    epochs: int = 6
    rate: float = 4e-4
    decay: float = 0.85
    pieces: int = 2048
    warming: float = 0.08
    phrase: float = 1.5
    proof: float = 2.0
    kinds_share: float = 4.0
    trouble_share: float = 0.5
    moves_share: float = 1.5
    proofs_share: float = 3.0
    seed: int = 20261122

    def shared_out(
        self, kinds: torch.Tensor, proofs: torch.Tensor, trouble: torch.Tensor, moves: torch.Tensor
    ) -> torch.Tensor:
        """Return all that is off together, each by its share."""
        return (
            self.kinds_share * kinds
            + self.proofs_share * proofs
            + self.trouble_share * trouble
            + self.moves_share * moves
        )


def train(
    network: HearingNetwork,
    messages: Sequence[EncodedMessage],
    recipe: Recipe,
    after_epoch: Callable[[int, float], None],
) -> None:
    """Train the network in place. ``after_epoch`` gets the number of each epoch and its mean loss.

    The encoder is compiled for it, which takes a C++ compiler.
    """
    chooser = random.Random(recipe.seed)  # noqa: S311 - an order, not a secret
    torch.manual_seed(recipe.seed)
    optimizer = torch.optim.AdamW(list(_groups(network, recipe)), fused=True)
    bases = [group["lr"] for group in optimizer.param_groups]
    steps = recipe.epochs * len(batches(messages, recipe.pieces, random.Random(0)))  # noqa: S311 - see above
    step = 0
    encoder = network.encoder
    compiled = torch.compile(encoder, dynamic=True)
    for epoch in range(recipe.epochs):
        network.train()
        network.encoder = compiled
        losses = []
        for batch in batches(messages, recipe.pieces, chooser):
            warmth = min(1.0, (step + 1) / (recipe.warming * steps)) * max(0.0, 1 - step / steps)
            for group, base in zip(optimizer.param_groups, bases, strict=True):
                group["lr"] = base * warmth
            losses.append(_step(network, batch, recipe, optimizer))
            step += 1
        network.encoder = encoder
        after_epoch(epoch, math.fsum(losses) / len(losses))


def _step(network: HearingNetwork, batch: Batch, recipe: Recipe, optimizer: torch.optim.Optimizer) -> float:
    # Half precision in the large products: three times as quick where the processor has it, and no worse.
    with torch.autocast("cpu", dtype=torch.bfloat16):
        guesses = network(batch.numbers, batch.there)
    loss = _loss(guesses, batch, recipe)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach())


def _loss(guesses: Guesses, batch: Batch, recipe: Recipe) -> torch.Tensor:
    """Return how far off the guesses are from what readers said, and from the teacher where there is one."""
    off = _off_readers(guesses, batch, recipe)
    return off if batch.taught is None else off + _off_teacher(guesses, batch, batch.taught, recipe)


def _off_readers(guesses: Guesses, batch: Batch, recipe: Recipe) -> torch.Tensor:
    there = batch.there.float()
    weights = torch.full((guesses.kinds.shape[-1],), recipe.phrase)
    weights[0] = 1.0
    kinds = functional.cross_entropy(
        guesses.kinds.float().flatten(0, 1),
        batch.kinds.flatten(),
        weight=weights,
        ignore_index=IGNORED,
        reduction="sum",
    )
    # Moves count only where something went wrong: elsewhere nobody looked for them.
    proven = batch.proven[:, None, None, :]
    return recipe.shared_out(
        kinds / there.sum(),
        _proofs(guesses, batch.proofs, there * batch.trouble[:, None], proven, recipe),
        functional.binary_cross_entropy_with_logits(
            guesses.trouble.float(), batch.trouble, weight=batch.judged
        ),
        _moves(guesses, batch.moves, batch.trouble),
    )


def _off_teacher(guesses: Guesses, batch: Batch, taught: Taught, recipe: Recipe) -> torch.Tensor:
    """Return the cross-entropy of what the teacher holds for likely (Hinton et al. 2015; temperature 1)."""
    there = batch.there * batch.asked[:, None]
    trouble = taught.trouble.sigmoid()
    likely = taught.kinds.exp()
    all_proven = torch.ones_like(taught.moves[:, None, :1])
    weights = there * (recipe.phrase + (1 - recipe.phrase) * likely[..., 0])
    kinds = -(likely * guesses.kinds.float().log_softmax(-1)).sum(-1) * weights
    return recipe.shared_out(
        kinds.sum() / there.sum(),
        _proofs(guesses, taught.proofs.sigmoid(), there * trouble[:, None], all_proven, recipe),
        functional.binary_cross_entropy_with_logits(guesses.trouble.float(), trouble, weight=batch.asked),
        _moves(guesses, taught.moves.sigmoid(), trouble * batch.asked),
    )


def _proofs(
    guesses: Guesses, right: torch.Tensor, where: torch.Tensor, proven: torch.Tensor, recipe: Recipe
) -> torch.Tensor:
    off = functional.binary_cross_entropy_with_logits(
        guesses.proofs.float(), right, reduction="none", pos_weight=torch.tensor(recipe.proof)
    )
    looked_at = where[..., None, None] * proven
    return (off * looked_at).sum() / (2 * looked_at.sum()).clamp(min=1)


def _moves(guesses: Guesses, right: torch.Tensor, trouble: torch.Tensor) -> torch.Tensor:
    off = functional.binary_cross_entropy_with_logits(guesses.moves.float(), right, reduction="none")
    return (off.mean((1, 2)) * trouble).sum() / trouble.sum().clamp(min=1)


def _groups(network: HearingNetwork, recipe: Recipe) -> Iterator[dict[str, object]]:
    count = network.encoder.config.num_hidden_layers
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        layer = _LAYER.match(name)
        if layer:
            rate = recipe.rate * recipe.decay ** (count - 1 - int(layer[1]))
        elif name.startswith("encoder."):
            rate = recipe.rate * recipe.decay**count
        else:
            rate = recipe.rate * 3
        yield {
            "params": [parameter],
            "lr": rate,
            "weight_decay": 0.01 if parameter.ndim > 1 else 0.0,
        }
