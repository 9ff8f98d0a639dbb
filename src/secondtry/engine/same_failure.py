"""Says whether two sentences may speak of the same failure, as far as the things show that they name.

"Your invoice went astray. We sent it to Hull." is one failure, and so is "Your invoice went astray. We let
you down."; "Your invoice went astray. We scratched your table." are two. What names no thing of the customer,
or points back at what was said, may speak of anything; but who was "not ready for the snow" or "should have
asked about the dog" answers for that alone.
"""

import re

from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_word,
    word_set,
)
from secondtry.text.expression import Expression
from secondtry.text.tokens import forms_in

_POINTING = word_set("this that these it they them which so such here both")
#: Who speaks of the failure as such may own any.
_FAILURE = word_set(
    """mistake mistakes error errors fault failure oversight blunder problem mess muddle mix-up responsibility
    blame"""
)
#: Things of the customer that may be called by the name of another: the parcel that an order came in.
_OF_ANY = word_set("order booking parcel package delivery item purchase job visit appointment day time")
_THEIRS = frozenset({"your"})
_LEADING = (DETERMINERS - {"no", "any"}) | word_set("his her their its both another")
_CLOSED = AUXILIARIES | COORDINATORS | PREPOSITIONS | SUBORDINATORS | SUBJECTS | word_set("not n't never got")
#: "The till" is a thing.
_ENDING = _CLOSED - {"till"}
#: Who says so owns what the sentence names, as the rewrites do that take the place of blame.
_ANSWERING = Expression(
    r"\b(?:we|i) (?:were|was) not ready\b|\blet you down:"
    r"|\b(?:should|could) have (?:asked|reminded|checked|been|made)\b",
    re.IGNORECASE,
)
#: A gap behind "should have", or before "when", is filled in with what its own sentence answers for.
_ANSWERING_GAP = Expression(r"\b(?:(?:should|could) have|had (?:we|i)) \[|\] when\b", re.IGNORECASE)


def may_be_the_same(owning: str, marked: str, *, behind: bool) -> bool:
    """Say whether a sentence that owns a failure may own the one of a sentence beside it.

    ``behind`` says that the owning one follows the other.
    """
    if "[" in owning:
        # "The courier lost it. We [what we did]." waits for our part in what stands before.
        return behind and _ANSWERING_GAP.search(owning) is None
    if not (_POINTING | _FAILURE).isdisjoint(forms_in(owning)):
        return True
    answering = _ANSWERING.search(owning) is not None
    leading = _LEADING if answering else _THEIRS
    ours, others = _things(owning, leading), _things(marked, leading)
    return not ours or not others or not ours.isdisjoint(others if answering else others | _OF_ANY)


def _things(sentence: str, leading: frozenset[str]) -> frozenset[str]:
    """Return the words of the things that a sentence names behind such a word."""
    found: set[str] = set()
    within = False
    for form in forms_in(sentence):
        if form in leading:
            within = True
        elif not is_word(form) or form in _ENDING or form in _LEADING or is_adverb(form):
            within = False
        elif within:
            found.add(form.removesuffix("s"))
    return frozenset(found)
