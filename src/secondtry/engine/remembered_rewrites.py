"""Remembers rewrites, so that typing in one sentence does not make those of all others again."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from secondtry.engine.finding import Rewrite
from secondtry.engine.sender import Sender
from secondtry.text.span import Span

#: More than a long message has; beyond, the memory starts afresh.
_REMEMBERED = 20_000


class MakesRewrites(Protocol):
    """What makes rewrites (see ``Rewriter``): equal words give equal rewrites."""

    def rewrites(
        self,
        templates: tuple[str, ...],
        sentence: str,
        marked: Span,
        kept: Mapping[str, Span],
        sender: Sender,
    ) -> Iterable[Rewrite]:
        """Return the rewrites of marked words, without those that the words or their place forbid."""


class RememberedRewrites:
    """Makes the rewrites of each match once. Safe to use from several threads."""

    def __init__(self, rewriter: MakesRewrites, *, remembered: int = _REMEMBERED) -> None:
        self._rewriter = rewriter
        self._remembered = remembered
        self._memory: dict[tuple[object, ...], tuple[Rewrite, ...]] = {}

    def rewrites(
        self,
        templates: tuple[str, ...],
        sentence: str,
        marked: Span,
        kept: Mapping[str, Span],
        sender: Sender,
    ) -> tuple[Rewrite, ...]:
        """Return what the rewriter makes of the words."""
        words = (templates, sentence, marked, tuple(kept.items()), sender)
        try:
            return self._memory[words]
        except KeyError:
            rewrites = tuple(self._rewriter.rewrites(templates, sentence, marked, kept, sender))
        if len(self._memory) >= self._remembered:
            self._memory.clear()
        self._memory[words] = rewrites
        return rewrites
