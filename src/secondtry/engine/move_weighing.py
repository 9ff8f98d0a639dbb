"""Weighs the words of a whole message for a move, beside what its constructions prove.

A construction shows that a move is made where it matches, and says nothing where it does not. Common words
of the whole message tell more together than any of them alone: of what kind the message is, and what it
does. So a move's weighing adds up what speaks for it and against it, and two limits say how far
it is made. The weights come from labelled messages (``packaging/reader/fit_moves.py``).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from secondtry.engine.message_reading import MessageReading, ReadSentence
from secondtry.engine.move import FULL, Move, MoveScore
from secondtry.engine.move_scoring import unfilled_in
from secondtry.engine.sender import Sender, said_by
from secondtry.engine.slots import SlotFinder, slots_in
from secondtry.engine.weighing import Weighing
from secondtry.text.span import Span
from secondtry.text.tokens import forms_in

#: Beside nothing else a word says little, and a long text holds some of each, whatever it tells.
FEWEST_SENTENCES, MOST_SENTENCES = 2, 40
#: What stands for every number.
A_NUMBER = "#"
#: So many letters at most stand where a slot of a frame was.
_FILLING = r"[^\n\[\]]{1,300}?"


def weighed_moves(
    made: Mapping[str, MoveScore],
    message: MessageReading,
    slots: SlotFinder,
    weighings: Iterable[Weighing],
) -> Mapping[str, MoveScore]:
    """Return the scores that constructions prove, those of moves with a weighing replaced by what that says.

    A frame of the move that was filled counts in full, whatever stands around it: it is what the
    program suggested. The words that show a move are those of the best proof, or, where there is none,
    the sentence whose words speak for it most.
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
        score = weighing.score_of(weight)
        if before.score == FULL and score < FULL and holds_frame(message, before.move):
            continue
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
    """Return the words of sentences, with one sign for all numbers."""
    return frozenset(chain.from_iterable(map(_words_of, told)))


def holds_frame(message: MessageReading, move: Move) -> bool:
    """Say whether a frame of a move stands in a message with its slots filled."""
    texts = [read.text for read in message.sentences]
    # A frame may be two sentences; they stand side by side.
    pairs = [f"{one} {other}" for one, other in pairwise(texts)]
    return any(
        frame.search(text)
        for frame in map(re.compile, chain.from_iterable(map(_kinds_of, move.frames)))
        for text in (*texts, *pairs)
    )


def _kinds_of(frame: str) -> Iterator[str]:
    """Yield an expression for a filled frame, as many say it and as one does."""
    for said in (frame, said_by(Sender(single=True), frame)):
        pieces, end = [], 0
        for slot in slots_in(said):
            pieces.append(said[end : slot.start])
            end = slot.end
        yield _FILLING.join(map(re.escape, [*pieces, said[end:]]))


def _telling(told: Iterable[ReadSentence], weighing: Weighing) -> Span:
    """Return the sentence whose words speak for a move most; of several alike the first."""

    def speaks(read: ReadSentence) -> float:
        return sum(weighing.words.get(word, 0.0) for word in words_in([read]))

    return max(told, key=speaks).sentence.span


def _words_of(read: ReadSentence) -> list[str]:
    return [A_NUMBER if form[0].isdigit() or form[0] in "£$€" else form for form in forms_in(read.text)]
