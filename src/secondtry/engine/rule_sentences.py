"""Says whether a sentence tells a rule: what goes for all and at any time, and not what happened to anybody.

"Damage due to power cuts is excluded from the warranty" gives no reason for a failure of ours, so that
nothing which we did or did not do belongs behind it, nor a day by which we write about it.
"""

import re
from itertools import pairwise

from secondtry.engine.closed_words import PREPOSITIONS, is_word
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression

#: What only a rule says.
_RULED = Expression(
    r"\b(?:(?:is|are|be|remains?) (?:always |also )?(?:subject to|excluded|exempt|covered|payable by)"
    r"|(?:not|n['’]t|nor|never) (?:be )?(?:covered|eligible|entitled|liable)"
    r"|(?:warranty|guarantee|insurance|policy|cover) (?:does not|doesn['’]t|excludes|covers)"
    r"|at (?:the|your|our) \w+['’]s? (?:cost|risk|expense)"
    r"|shall be|borne by|own risk"
    r"|case[- ](?:by|to)[- ]case|on (?:its|their) (?:own |individual )?merits?"
    r"|(?:government|federal|legal|statutory|regulatory)(?: \w+)? (?:restrictions?|rules?|requirements?"
    r"|regulations?|guidelines?)"
    r"|(?:restrictions|regulations|laws?|guidelines) (?:barring|forbidding|prohibiting|requiring))\b",
    re.IGNORECASE,
    holding="subject to|excluded|exempt|covered|payable by|eligible|entitled|liable|does not|doesn|excludes"
    "|covers|cost|risk|expense|shall be|borne by|case|merit|restriction|rule|requirement|regulation"
    "|guideline|law",
)
_POINTING = frozenset({"this", "that", "it", "which", "all"})
#: The classes of words for what went wrong.
_TROUBLES = frozenset({"trouble", "mistake", "mistake_mass"})
#: What is learned, insured or planned for is no event: "lessons arising from failures".
_OF_NO_EVENT = Expression(
    r"\b(?:lessons?|risks?|scenarios?|loss(?:es)?|claims|exclusions?|cover|protection|insurance)\s+\Z",
    re.IGNORECASE,
)


def tells_a_rule(place: Surroundings) -> bool:
    """Say whether the sentence of the marked words tells a rule, or they hang on what is no event."""
    of_no_event = _OF_NO_EVENT.search(place.sentence, 0, place.marked.start)
    return _is_always_so(place) or of_no_event is not None or _RULED.search(place.sentence) is not None


def _is_always_so(place: Surroundings) -> bool:
    """Say whether the words tell where a thing comes from: "The light ⟦comes from the battery⟧".

    "The delay comes from the docks", "this comes from the docks" and "the smell comes from a fault in the
    pump" tell what happened.
    """
    told = [token.form for token in place.before if is_word(token.form)]
    happened = told[-1:] != [] and told[-1] in _POINTING
    trouble = any(_is_trouble(place, form) for form in told)
    # "a fault in the pump", not "the fault alarm"
    forms = [*place.marked_forms, *(token.form for token in place.behind[:1])]
    trouble = trouble or any(
        _is_trouble(place, one) and (two in PREPOSITIONS or not is_word(two))
        for one, two in pairwise([*forms, "."])
    )
    return place.first_form() in {"comes", "come"} and not happened and not trouble


def _is_trouble(place: Surroundings, form: str) -> bool:
    return not _TROUBLES.isdisjoint(place.lexicon.classes_of(form))
