"""What is taken out of a sentence, and what is put there instead."""

from typing import NamedTuple

from secondtry.engine.closed_words import AUXILIARIES, SUBJECTS, is_word
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span
from secondtry.text.tokens import Token


class Cut(NamedTuple):
    """What to replace and what to put there: nothing, or the next word with its capital."""

    span: Span
    text: str


def open_with_next_word(place: Surroundings, start: int, behind: tuple[Token, ...]) -> Cut | None:
    """Return the cut up to the first word behind, which gets the capital where the sentence begins."""
    word = next((token for token in behind if is_word(token.form)), None)
    if word is None:
        return None
    if word.form == "that" and _brings_in_a_clause(place, word):
        behind = tuple(token for token in behind if token.span.start > word.span.start)
        word = next((token for token in behind if is_word(token.form)), word)
    text = word.span.of(place.sentence)
    begins_small = place.marked.of(place.sentence)[:1].islower()
    return Cut(Span(start, word.span.end), text if begins_small else text[:1].upper() + text[1:])


def _brings_in_a_clause(place: Surroundings, that: Token) -> bool:
    """Say whether "that" only joins a clause to the marked words: not of "that is ours", "that day we"."""
    behind = place.behind
    follower = next((token.form for token in behind if token.start > that.start and is_word(token.form)), "")
    if place.marked_forms[-1:] == ["that"] or follower in AUXILIARIES:
        return False
    return behind[:1] == (that,) or (behind[1:2] == (that,) and follower in SUBJECTS)
