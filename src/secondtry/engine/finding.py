"""What the engine says about a stretch of words."""

from dataclasses import dataclass

from secondtry.engine.category import Category, Group
from secondtry.text.span import Span


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Words to put in the place of ``span``.

    ``slots`` are ranges within ``text`` for the writer to fill, brackets
    included; without slots the words are complete as they stand.
    """

    span: Span
    text: str
    slots: tuple[Span, ...] = ()

    def applied_to(self, text: str) -> str:
        """Return the whole text with the words replaced."""
        return text[: self.span.start] + self.text + text[self.span.end :]


@dataclass(frozen=True, slots=True)
class Finding:
    """Words that may read badly: which, why, and what to write instead.

    ``span`` counts code points of the analysed text; ``excerpt`` is what it
    covers. ``severity`` is 1 to 3, the modifiers already counted in.
    """

    rule: str
    category: Category
    span: Span
    excerpt: str
    severity: int
    rewrites: tuple[Rewrite, ...] = ()

    @property
    def group(self) -> Group:
        """The group of the finding's category."""
        return self.category.group
