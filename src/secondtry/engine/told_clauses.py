"""Takes "Please be advised that" away before all the clauses that it brings in.

"Please be advised that the pool is shut and that the sauna is not" leaves "The pool is shut and the sauna is
not": with the first "that" go the others that hang on it.
"""

from itertools import pairwise

from secondtry.engine.closed_words import AUXILIARIES, is_word
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span
from secondtry.text.tokens import Token

_JOINING = frozenset({"and", "or", "but"})


def without_each_that(place: Surroundings) -> tuple[Span, str] | None:
    """Return what to replace and what to put there, or None where the marked words bring in no clauses.

    That is from the marked words to the last "that" behind them: the same words, without a "that" of theirs.
    """
    behind = place.behind
    first = next((token for token in behind if is_word(token.form)), None)
    if first is None or place.marked_forms[-1:] != ["that"] or not place.begin_the_sentence():
        return None
    if any(one.form == "," and two.form == "that" for one, two in pairwise(behind)):
        # "the oven is off, that it is cold and that": the first of three would keep its "that".
        return None
    number_of = [n + 1 for n, (one, two) in enumerate(pairwise(behind)) if _joined(one, two)]
    if not number_of or not all(_brings_in_a_clause(place, behind[n + 1 :]) for n in number_of):
        return None
    kept, start = "", first.start
    for number in number_of:
        kept += place.sentence[start : behind[number].start]
        start = behind[number + 1].start
    return Span(place.marked.start, start), kept[:1].upper() + kept[1:]


def _joined(one: Token, two: Token) -> bool:
    return one.form in _JOINING and two.form == "that"


def _brings_in_a_clause(place: Surroundings, behind: tuple[Token, ...]) -> bool:
    """Say whether a clause stands behind a "that"; "and that is all" has none."""
    first = behind[0].form if behind else ""
    verb = place.lexicon.verb(first)
    return is_word(first) and first not in AUXILIARIES and (verb is None or first != verb.third)
