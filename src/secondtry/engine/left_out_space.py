"""Puts right the space and the capital around a sentence that is left out of a draft."""

from secondtry.engine.closed_words import ADVERBS, COORDINATORS, PREPOSITIONS, SUBJECTS, SUBORDINATORS
from secondtry.engine.finding import Rewrite
from secondtry.text.expression import Expression
from secondtry.text.span import Span

#: The next sentence on the same line, and words that have a capital only at its start.
_FIRST_WORD = Expression(r" +(?P<word>[^\W\d_]+)")
_SMALL_WITHIN = (
    SUBJECTS | PREPOSITIONS | SUBORDINATORS | ADVERBS | COORDINATORS | {"do", "feel", "kindly"}
) - {"i"}


def with_its_space(rewrite: Rewrite, text: str) -> Rewrite | None:
    """Return a rewrite of a draft so that its space or line goes with a whole sentence that is left out.

    Behind "Hello," on its line the next sentence goes on in small letters; None
    where nobody can tell whether its first word keeps the capital.
    """
    if not rewrite.leaves_out or rewrite.text:
        return rewrite
    # The text may be very long: nothing here takes a copy of what lies before or behind.
    start, end = rewrite.span.start, rewrite.span.end
    following = _FIRST_WORD.match(text, end)
    before_spaces = _start_of_spaces(text, start)
    if text.endswith(",", 0, before_spaces) and following is not None and following["word"][:1].isupper():
        word = following["word"]
        if word.lower() not in _SMALL_WITHIN:
            return None
        return rewrite._replace(span=Span(start, following.end()), text=word[:1].lower() + word[1:])
    begins_line = not start or text.endswith("\n", 0, start)
    if begins_line or text.endswith(" ", 0, start):
        gap = " " if text.startswith(" ", end) else "\n"
        while (gap == " " or begins_line) and text.startswith(gap, end):
            end += 1
    if end == rewrite.span.end and (text.startswith("\n", end) or end == len(text)):
        start = before_spaces
    return rewrite._replace(span=Span(start, end))


def _start_of_spaces(text: str, end: int) -> int:
    """Return where the spaces begin that stand before a place, or the place itself."""
    while text.endswith(" ", 0, end):
        end -= 1
    return end
