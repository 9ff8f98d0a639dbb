"""Short messages for the fit of the gate, cut out of those with labels, few of which are short.

A few sentences of a message in which nothing went wrong are a message of that sort themselves. Of one in
which something did, that holds only where the sentences tell it: where they hold the words that prove an
account, an apology or the effect, made in full, or at least the first of them: of a proof that goes on for
three sentences, an excerpt may lack the last.
"""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from labelled_corpus import CorpusMessage

from secondtry.text.sentences import read_draft

#: What an excerpt counts of what its message does, where nothing went wrong and where it tells what did.
OF_ROUTINE, OF_TROUBLE = 0.7, 0.5
#: The moves whose words tell by themselves that something went wrong.
_TELLING = ("account", "apology", "impact")
#: How many sentences an excerpt of a routine message has, each as often as it stands here.
_LENGTHS = (2, 2, 3)
_SEED = 7


def excerpts(messages: Iterable[CorpusMessage]) -> list[CorpusMessage]:
    """Return one excerpt of each message that has one and is longer, as messages with the ids of theirs.

    They have no marks, moves or proofs. The same messages in the same order give the same excerpts.
    """
    chance = Random(_SEED)  # noqa: S311 - a draw, no secret
    return [part for message in messages for part in _excerpt(message, chance)]


def _excerpt(message: CorpusMessage, chance: Random) -> list[CorpusMessage]:
    spans = [sentence.span for sentence in read_draft(message.text).sentences]
    if message.reading.went_wrong:
        telling = [
            message.proofs[move]
            for move in _TELLING
            if move in message.proofs and message.reading.moves.get(move) == 2
        ]
        if not telling:
            return []
        proof = chance.choice(telling)
        holding = [number for number, span in enumerate(spans) if span.start <= proof.start < span.end]
        if not holding:
            return []
        first = max(0, holding[0] - chance.randrange(2))
        last = min(len(spans) - 1, holding[0] + 1)
    else:
        length = chance.choice(_LENGTHS)
        if length >= len(spans):
            return []
        first = chance.randrange(len(spans) - length + 1)
        last = first + length - 1
    if last - first + 1 == len(spans):
        return []
    text = message.text[spans[first].start : spans[last].end]
    return [replace(message, text=text, reading=replace(message.reading, marks=(), moves={}), proofs={})]
