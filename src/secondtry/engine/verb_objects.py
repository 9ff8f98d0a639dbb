"""What stands behind a verb: the thing, the clause or the errand that it was about.

Read off the closed words of English; where nobody can tell, there is none.
"""

from collections.abc import Sequence
from itertools import pairwise

from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_word,
    word_set,
)
from secondtry.engine.surroundings import Surroundings
from secondtry.text.tokens import Token

NEGATIONS = word_set("not n't never")
ABOUT = word_set("about of regarding concerning")
#: How a verb judges a thing, which the thing itself is not.
_JUDGING = word_set(
    """wrong incorrect correct right invalid outdated incomplete proper full exact accurate actual other only
    wrongly incorrectly any cheap cheaper cheapest budget basic"""
)
#: Of such words nobody can tell what they stand for.
_UNKNOWN = word_set("anything nothing something everything enough what which who much this that none")
_STOPS = (
    word_set("at on in during before after until when till within by to with from without instead as")
    | SUBORDINATORS
    | COORDINATORS
    | AUXILIARIES
)
#: Words that stand behind a thing.
_BEHIND = word_set("more sooner first beforehand earlier off twice again properly early")
#: Behind such words more is told than what was to be done.
_TURNED = word_set("as although though even because since while despite when if")
_LONGEST_THING = 8
_FARTHEST_VERB = 7
_TO_US = word_set("us me you")
_PARTICLES = word_set("back in up out off")
#: Behind "in" or "up" these say how or when, and not what: "in time".
_HOW = word_set("time advance writing person full detail front good")
#: With these a clause begins: "the noise I made".
_SPEAKERS = word_set("i we he she they you")
_CLAUSES = word_set("you it they there the your we he she")
_DONE_IN_THE_END = frozenset({"until", "till", "before"})


def without_us(behind: Sequence[Token], us: frozenset[str]) -> Sequence[Token]:
    """Return words without the "us", "back to us" or "clearly" that stands first; ``us`` are who was told."""
    start = 0
    forms = [token.form for token in behind]
    while start < len(forms):
        form = forms[start]
        to_us = form == "to" and forms[start + 1 : start + 2] and forms[start + 1] in us
        how = form in _PARTICLES and forms[start + 1 : start + 2] and forms[start + 1] in _HOW
        if how or not (form in us | _PARTICLES or is_adverb(form) or to_us):
            break
        start += 1
    return behind[start:]


def clause_of(place: Surroundings, tokens: Sequence[Token]) -> str | None:
    """Return words that are a clause which says yes: "the gate was locked"."""
    forms = [token.form for token in tokens]
    if not forms or forms[0] not in _CLAUSES or not NEGATIONS.isdisjoint(forms):
        return None
    if any(one == "or" and two in {"we", "i"} for one, two in pairwise(forms)):
        # "the gate was locked or we'd have come": what would have been otherwise
        return None
    verbs = [form for form in forms[1:_FARTHEST_VERB] if form in AUXILIARIES or _is_finite(place, form)]
    return words_of(place, tokens) if verbs else None


def _is_finite(place: Surroundings, form: str) -> bool:
    verb = place.lexicon.verb(form)
    return verb is not None and form in {verb.past, verb.third}


def errand_of(place: Surroundings, base: str, behind: Sequence[Token]) -> str | None:
    """Return what was to be done: "pay the balance by 3 May"; None where that is not said.

    "Not until Monday" tells when it was done instead: nobody is to be reminded of that.
    """
    end = next((n for n, token in enumerate(behind) if token.form in _TURNED), len(behind))
    forms = [token.form for token in behind[:end]]
    if not forms or not (_UNKNOWN | NEGATIONS | _DONE_IN_THE_END | {"any", "yet", "ever", "no"}).isdisjoint(
        forms
    ):
        return None
    return f"{base} {words_of(place, behind[:end])}"


def thing_of(place: Surroundings, tokens: Sequence[Token]) -> str | None:
    """Return the thing that words begin with: "the front door" of "the front door on Monday"."""
    taken: list[Token] = []
    for token in tokens:
        counted = token.form[:1].isdigit() or "number_word" in place.lexicon.classes_of(token.form)
        ends = is_adverb(token.form) or token.form in _BEHIND or counted
        speaks = token.form in _SPEAKERS and (token.form != "you" or bool(taken))
        if not is_word(token.form) or token.form in _STOPS or speaks or (taken and ends):
            break
        taken.append(token)
    while taken and (taken[-1].form in PREPOSITIONS | DETERMINERS or is_adverb(taken[-1].form)):
        taken.pop()
    taken = [token for token in taken if token.form not in _JUDGING]
    forms = [token.form for token in taken]
    if not forms or len(forms) > _LONGEST_THING or not _UNKNOWN.isdisjoint(forms):
        return None
    if forms[0] in _TO_US | PREPOSITIONS | {"i", "we"} or (
        len(forms) == 1 and forms[0] in DETERMINERS | _BEHIND
    ):
        return None
    words = words_of(place, taken[1:] if forms[0] in {"a", "an"} else taken)
    return f"the {words}" if forms[0] in {"a", "an"} else words


def words_of(place: Surroundings, tokens: Sequence[Token]) -> str:
    """Return tokens as they stand in the sentence, with a space where words between them are left out."""
    pieces: list[str] = []
    for number, token in enumerate(tokens):
        if number and token.start > tokens[number - 1].end:
            pieces.append(" ")
        pieces.append(token.span.of(place.sentence))
    return "".join(pieces)
