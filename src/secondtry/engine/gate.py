"""The gate: whether anything went wrong, and on which occasion the message is written."""

from collections.abc import Iterable

from secondtry.engine.finding_rules import standing
from secondtry.engine.message_reading import MessageReading
from secondtry.engine.rule import Rule, Sign

ROUTINE = "routine"
#: Where something went wrong and no sign says what, this is the commonest case.
UNCLEAR = "mistake"


def something_went_wrong(message: MessageReading, signs: tuple[Sign, ...], threshold: float) -> bool:
    """Say whether the signs of trouble in a message, each counted once, reach the threshold."""
    return sum(sign.weight for sign in signs if not sign.occasion and _shows(sign, message)) >= threshold


def tells_of_harm(message: MessageReading, rules: Iterable[Rule]) -> bool:
    """Say whether a rule that opens the gate matches, with its contexts applied."""
    return any(True for _ in standing((rule for rule in rules if rule.opens_gate), message))


def occasion_of(message: MessageReading, signs: tuple[Sign, ...], *, went_wrong: bool) -> str:
    """Return the key of the occasion that the signs speak for most strongly; the first named wins a tie."""
    if not went_wrong:
        return ROUTINE
    weights: dict[str, float] = {}
    for sign in signs:
        if sign.occasion and _shows(sign, message):
            weights[sign.occasion] = weights.get(sign.occasion, 0.0) + sign.weight
    return max(weights, key=lambda key: weights[key]) if weights else UNCLEAR


def _shows(sign: Sign, message: MessageReading) -> bool:
    return any(read.reading.has(f"sign:{sign.id}") for read in message.sentences)
