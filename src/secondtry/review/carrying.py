"""Carries what was found in an earlier text over to the text as it is now."""

from secondtry.engine.finding import Rewrite
from secondtry.text.span import Span


def carried_span(span: Span, earlier: str, now: str) -> Span | None:
    """Return where the words of a span stand after one edit, or None when the edit touched them.

    Everything between the first and the last difference counts as touched.
    """
    if earlier == now:
        return span
    shorter = min(len(earlier), len(now))
    same_before = next((i for i in range(shorter) if earlier[i] != now[i]), shorter)
    if span.end <= same_before:
        return span
    left = shorter - same_before
    same_behind = next((i for i in range(left) if earlier[-1 - i] != now[-1 - i]), left)
    if span.start >= len(earlier) - same_behind:
        return span.shifted(len(now) - len(earlier))
    return None


def carried_rewrite(rewrite: Rewrite, earlier: str, now: str) -> Rewrite | None:
    """Return the rewrite for the text as it is now, or None when its words have changed since."""
    span = carried_span(rewrite.span, earlier, now)
    return None if span is None else rewrite._replace(span=span)
