"""Remembers rewrites, so that typing in one sentence does not make those of all others again."""

from collections.abc import Mapping
from typing import Protocol

from secondtry.engine.finding import Rewrite
from secondtry.engine.sender import Sender
from secondtry.text.span import Span

#: More than a long message has; beyond, the memory starts afresh.
_REMEMBERED = 20_000


class MakesRewrites(Protocol):
    """What makes rewrites (see ``Rewriter``): equal words give equal rewrites."""

    def rewrite(
        self, template: str, sentence: str, marked: Span, kept: Mapping[str, Span], sender: Sender
    ) -> Rewrite | None:
        """Return the rewrite of marked words, or None where the words or their place forbid it."""


class RememberedRewrites:
    """Makes each rewrite once. Safe to use from several threads."""

    def __init__(self, rewriter: MakesRewrites, *, remembered: int = _REMEMBERED) -> None:
        self._rewriter = rewriter
        self._remembered = remembered
        self._memory: dict[tuple[object, ...], Rewrite | None] = {}

    def rewrite(
        self, template: str, sentence: str, marked: Span, kept: Mapping[str, Span], sender: Sender
    ) -> Rewrite | None:
        """Return what the rewriter makes of the words."""
        words = (template, sentence, marked, tuple(kept.items()), sender)
        try:
            return self._memory[words]
        except KeyError:
            rewrite = self._rewriter.rewrite(template, sentence, marked, kept, sender)
        if len(self._memory) >= self._remembered:
            self._memory.clear()
        self._memory[words] = rewrite
        return rewrite
