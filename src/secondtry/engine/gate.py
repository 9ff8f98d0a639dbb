"""The gate: whether anything went wrong, and on which occasion the message is written."""

from collections.abc import Collection, Mapping
from functools import cached_property

from secondtry.engine.message_reading import MessageReading
from secondtry.engine.move import MoveScore
from secondtry.engine.rule import Rule, Sign

ROUTINE = "routine"
#: Where something went wrong and no sign says what, this is the commonest case.
UNCLEAR = "mistake"


class Signals:
    """What the signs of a message are read from.

    ``standing`` holds the rules that match, each with the index of the sentence,
    contexts and owner test applied; ``moves`` the scores of all moves.
    """

    def __init__(
        self,
        message: MessageReading,
        standing: Collection[tuple[Rule, int]],
        moves: Mapping[str, MoveScore],
    ) -> None:
        self.message = message
        self.standing = standing
        self.moves = moves

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the message and its pairs of neighbours (see ``word_pairs``)."""
        return frozenset().union(*(read.reading.words() for read in self.message.sentences))

    @cached_property
    def _by_category(self) -> Mapping[str, set[int]]:
        """The sentences with a standing match, by its category."""
        by_category: dict[str, set[int]] = {}
        for rule, index in self.standing:
            by_category.setdefault(rule.category.key, set()).add(index)
        return by_category

    @cached_property
    def _opening(self) -> set[int]:
        """The sentences with a standing match of a rule that opens the gate."""
        return {index for rule, index in self.standing if rule.opens_gate}

    def weight_of(self, sign: Sign) -> float:
        """Return what a sign adds: nothing, its weight, or its weight and what a second sentence adds."""
        if sign.within and len(self.message.sentences) > sign.within:
            return 0.0
        if sign.words:
            return sign.weight * len(sign.words & self.words) if len(self.message.sentences) > 1 else 0.0
        if sign.move:
            return sign.weight if self.moves[sign.move].score == sign.score else 0.0
        if sign.categories or sign.opening:
            shown = [self._opening] if sign.opening else map(self._by_category.get, sign.categories)
            times = len(frozenset().union(*filter(None, shown)))
        else:
            times = self.message.times_shown(f"sign:{sign.id}", at_most=2 if sign.again else 1)
        if not times:
            return 0.0
        return sign.weight if times == 1 else sign.weight + sign.again


def weight_of_trouble(signals: Signals, signs: tuple[Sign, ...]) -> float:
    """Return the weight of the signs of trouble, those of routine taken off."""
    return sum(signals.weight_of(sign) for sign in signs if not sign.occasion)


def occasion_of(signals: Signals, signs: tuple[Sign, ...], *, went_wrong: bool) -> str:
    """Return the key of the occasion that the signs speak for most strongly; the first named wins a tie."""
    if not went_wrong:
        return ROUTINE
    weights: dict[str, float] = {}
    for sign in signs:
        if sign.occasion and (weight := signals.weight_of(sign)):
            weights[sign.occasion] = weights.get(sign.occasion, 0.0) + weight
    return max(weights, key=lambda key: weights[key]) if weights else UNCLEAR
