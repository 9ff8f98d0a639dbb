"""The slots of frames and rewrites that still wait for the writer's facts."""

import re
from typing import Final

from secondtry.engine.rulebook import RuleBook
from secondtry.text.span import Span

_SLOT: Final = re.compile(r"\[[^\[\]]+\]")

_BRACES: Final = re.compile(r"\{[^{}]*\}")


def unfilled_slots(text: str, rulebook: RuleBook) -> tuple[Span, ...]:
    """Return where slots stand in a text, in reading order.

    A slot is one that the rule book's frames and rewrites may have put there:
    square brackets of the writer's own are none.
    """
    found = tuple(Span(*slot.span()) for slot in _SLOT.finditer(text))
    if not found:
        return ()
    frames = [scored.move.frame for scored in rulebook.scored_moves]
    templates = [template for rule in rulebook.rules for template in rule.templates]
    known = {slot for words in (*frames, *templates) for slot in _SLOT.findall(words)}
    kinds = [_kind_of(slot) for slot in known]
    return tuple(span for span in found if any(kind.fullmatch(span.of(text)) for kind in kinds))


def _kind_of(slot: str) -> re.Pattern[str]:
    """Return a pattern for what a slot reads as, once braces in it are words and its start is large."""
    fixed = (re.escape(part) for part in _BRACES.split(slot))
    return re.compile(r"[^\[\]]+".join(fixed), re.IGNORECASE)
