"""The slots of frames and rewrites that still wait for the writer's facts."""

import re
from collections.abc import Iterator
from functools import cached_property

from secondtry.engine.rulebook import RuleBook
from secondtry.engine.sender import Sender, said_by
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_SLOT = Expression(r"\[[^\[\]]+\]")
_BRACES = Expression(r"\{[^{}]*\}")
#: Where a sentence begins, and a slot with it, its first letter is a capital.
_BEGINNING = r"(?:\A|(?<=\n)|(?<=[.!?]\s))"


def slots_in(text: str) -> Iterator[Span]:
    """Yield where anything stands in square brackets, as a frame's own text has its slots."""
    return (Span(*slot.span()) for slot in _SLOT.finditer(text))


class SlotFinder:
    """Finds the slots that the frames and rewrites of one rule book may have put into a text.

    Square brackets of the writer's own are none.
    """

    def __init__(self, rulebook: RuleBook) -> None:
        frames = [frame for scored in rulebook.scored_moves for frame in scored.move.frames]
        templates = [template for rule in rulebook.rules for template in rule.templates]
        self._words = (*frames, *templates)

    def find(self, text: str) -> tuple[Span, ...]:
        """Return where such slots stand in a text, in reading order."""
        return tuple(Span(*slot.span()) for slot in self._any.finditer(text)) if "[" in text else ()

    @cached_property
    def _any(self) -> re.Pattern[str]:
        """Whatever reads as a slot. Most messages have no bracket, and need it not."""
        written = {slot for words in self._words for slot in _SLOT.findall(words)}
        known = written | {said_by(Sender(single=True), slot) for slot in written}
        kinds = [kind for slot in sorted(known) for kind in _kinds_of(slot)]
        # Without any slot, an expression that nothing matches.
        return re.compile("|".join(kinds) or r"(?!)")


def _kinds_of(slot: str) -> Iterator[str]:
    """Yield expressions for what a slot reads as: any words for its braces, a capital where it begins."""
    for written, place in ((slot, ""), (slot[0] + slot[1:2].upper() + slot[2:], _BEGINNING)):
        yield place + r"[^\[\]]+".join(re.escape(part) for part in _BRACES.split(written))
