"""Weighs the words of a whole message for a move, beside what its constructions prove.

A construction shows that a move is made where it matches, and says nothing where it does not. Common words
of the whole message tell more together than any of them alone: of what kind the message is, and what it
does; and so do common pairs of neighbours. So a move's weighing adds up what speaks for it and against it,
and two limits say how far it is made. The weights come from labelled messages
(``packaging/reader/fit_moves.py``).
"""

import math
from collections.abc import Iterable, Mapping, Sequence

from secondtry.engine.message_reading import MessageReading, ReadSentence
from secondtry.engine.move import MoveScore
from secondtry.engine.move_scoring import unfilled_in
from secondtry.engine.slots import SlotFinder
from secondtry.engine.weighing import Weighing
from secondtry.text.span import Span

#: Beside nothing else a word says little, and a long text holds some of each, whatever it tells.
FEWEST_SENTENCES, MOST_SENTENCES = 2, 40
#: A sentence shows a move by its words alone where these bring it so far from the start to the weak limit.
_TELLING = 0.5


def weighed_moves(
    made: Mapping[str, MoveScore],
    message: MessageReading,
    slots: SlotFinder,
    weighings: Iterable[Weighing],
) -> Mapping[str, MoveScore]:
    """Return the scores that constructions prove, those of moves with a weighing replaced by what that says.

    The words that show a move are those of the best proof, or, where there is none, the sentence whose
    words speak for it most; where none speaks for it clearly, there are no such words.
    """
    told = told_in(message, slots)
    if not are_weighed(told):
        return made
    words = words_in(told)
    proved = {key: score.score for key, score in made.items()}
    weighed = dict(made)
    for weighing in weighings:
        before = made.get(weighing.move)
        if before is None:
            continue
        weight = weighing.weight_of(words, proved, len(told))
        score = weighing.score_of(weight, before.score)
        span = (before.span or _telling(told, weighing)) if score else None
        weighed[weighing.move] = MoveScore(before.move, score, span)
    return weighed


def told_in(message: MessageReading, slots: SlotFinder) -> list[ReadSentence]:
    """Return the sentences of a message without those in which a slot waits to be filled."""
    waiting = frozenset(unfilled_in(message, slots))
    return [read for index, read in enumerate(message.sentences) if index not in waiting]


def are_weighed(told: Sequence[ReadSentence]) -> bool:
    """Say whether sentences are enough, and few enough, for their words to be weighed."""
    return FEWEST_SENTENCES <= len(told) <= MOST_SENTENCES


def words_in(told: Iterable[ReadSentence]) -> frozenset[str]:
    """Return the words of sentences and their pairs of neighbours (see ``word_pairs``)."""
    return frozenset().union(*(read.reading.words() for read in told))


def _telling(told: Iterable[ReadSentence], weighing: Weighing) -> Span | None:
    """Return the sentence whose words clearly speak for a move, and most; of several alike the first."""

    def speaks(read: ReadSentence) -> float:
        # A plain sum over a set would differ from one start of Python to the next.
        return round(math.fsum(weighing.words.get(word, 0.0) for word in read.reading.words()), 6)

    best = max(told, key=speaks)
    return best.sentence.span if speaks(best) >= _TELLING * (weighing.weak - weighing.start) else None
