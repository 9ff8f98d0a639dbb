"""What the words of a whole message weigh for a move."""

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from secondtry.engine.move import ABSENT, FULL, WEAK


class Weighing(NamedTuple):
    """What speaks for one move and against it.

    A message begins with ``start``. Each of its ``words``, and pairs of neighbours among them (see
    ``word_pairs``), adds its weight once; each move of ``moves`` adds
    the first weight where constructions prove it at all, and the second on top where they prove it in
    full; ``sentences`` says what each length adds that the message has at least. From ``weak`` on the
    move counts weakly, from ``full`` on in full; with ``stays_weak`` no words make it full that
    constructions prove weakly.
    """

    move: str
    start: float
    weak: float
    full: float
    words: Mapping[str, float]
    moves: Mapping[str, tuple[float, float]]
    sentences: Mapping[int, float]
    stays_weak: bool = False

    def weight_of(self, words: Iterable[str], proved: Mapping[str, int], sentences: int) -> float:
        """Return what a message weighs, by its words, the scores that constructions prove, and its length.

        It is the same in whatever order the words come, to six places.
        """
        of_words = self.words
        adds = [self.start, *(of_words[word] for word in words if word in of_words)]
        for key, (made, in_full) in self.moves.items():
            score = proved.get(key, ABSENT)
            adds += [made if score >= WEAK else 0.0, in_full if score >= FULL else 0.0]
        adds += [weight for least, weight in self.sentences.items() if sentences >= least]
        # The words of a message are a set: a plain sum would differ from one start of Python to the next.
        return round(math.fsum(adds), 6)

    def score_of(self, weight: float, proved: int = ABSENT) -> int:
        """Return the score that a weight makes, beside the one that constructions prove of this move."""
        score = (weight >= self.weak) + (weight >= self.full)
        return min(score, WEAK) if self.stays_weak and proved == WEAK else score
