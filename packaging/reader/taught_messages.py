"""What a teacher makes of messages: asking it, and the file that keeps its answers.

Answers belong to the numbers of a message's pieces, so that whoever has the same text finds them, and the
file holds no word of any.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from encoded_messages import EncodedMessage, Taught
from hearing_network import HearingNetwork

Answers = dict[str, Taught]
#: So many pieces are asked about at once, at most.
_AT_ONCE = 4096
#: A probability that half precision can still tell from none, and from certainty.
_LEAST = 1e-4


def ask(teacher: HearingNetwork, numbers: torch.Tensor, messages: Iterable[EncodedMessage]) -> Answers:
    """Return what the teacher makes of messages. ``numbers`` are those of its own vocabulary, by ours."""
    answers: Answers = {}
    teacher.eval()
    for group in _groups({_digest(each): each for each in messages}):
        rows = [numbers[message.numbers] for _, message in group]
        shown = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
        there = torch.nn.utils.rnn.pad_sequence([torch.ones_like(row) for row in rows], batch_first=True)
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            said = teacher(shown, there)
        kinds = said.kinds.float().log_softmax(-1)
        for place, (digest, message) in enumerate(group):
            length = len(message.numbers)
            heard = kinds[place, :length], said.proofs[place, :length], said.trouble[place], said.moves[place]
            answers[digest] = Taught(*(each.half().clone() for each in heard))
    return answers


def averaged(answers: Answers, others: Answers) -> Answers:
    """Return the answers, where the others have one too the mean of what both hold for likely."""
    return answers | {
        digest: _mean(said, others[digest]) for digest, said in answers.items() if digest in others
    }


def _mean(one: Taught, other: Taught) -> Taught:
    kinds = (one.kinds.float().exp() + other.kinds.float().exp()) / 2
    return Taught(
        kinds.clamp(min=_LEAST).log().half(),
        _mean_odds(one.proofs, other.proofs),
        _mean_odds(one.trouble, other.trouble),
        _mean_odds(one.moves, other.moves),
    )


def _mean_odds(one: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    likely = (one.float().sigmoid() + other.float().sigmoid()) / 2
    return torch.logit(likely, eps=_LEAST).half()


def write_answers(answers: Mapping[str, Taught], file: Path) -> None:
    """Write the answers to a file, in half precision: some 90 bytes a piece."""
    torch.save(
        {digest: (said.kinds, said.proofs, said.trouble, said.moves) for digest, said in answers.items()},
        file,
    )


def read_answers(file: Path) -> Answers:
    """Return the answers of a file.

    Raises:
        OSError: when it cannot be read.
    """
    return {digest: Taught(*said) for digest, said in torch.load(file).items()}


def with_answers(messages: Iterable[EncodedMessage], answers: Mapping[str, Taught]) -> list[EncodedMessage]:
    """Return the messages with what the teacher makes of them, where it was asked, in the same order."""
    return [replace(message, taught=answers.get(_digest(message))) for message in messages]


def _digest(message: EncodedMessage) -> str:
    return hashlib.sha256(message.numbers.numpy().tobytes()).hexdigest()


def _groups(messages: Mapping[str, EncodedMessage]) -> Iterable[Sequence[tuple[str, EncodedMessage]]]:
    """Yield messages of like length that are asked about at once."""
    group: list[tuple[str, EncodedMessage]] = []
    for each in sorted(messages.items(), key=lambda item: (len(item[1].numbers), item[0])):
        if group and len(each[1].numbers) * (len(group) + 1) > _AT_ONCE:
            yield group
            group = []
        group.append(each)
    if group:
        yield group
