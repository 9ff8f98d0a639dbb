"""Whether a template fits between the words before and behind the marked ones.

A template that begins with ``{we}`` or ``{our}`` is a clause, and only stands
where a clause may; one with a colon or a semicolon in it, or with "please", only in a main clause. A
template that keeps none of the marked words stands for all that they said, so
what stands behind them must be able to go on without them.
"""

import re

from secondtry.engine.clause_beginnings import (
    begins_a_clause,
    begins_a_main_clause,
    is_bound_to_the_rest,
    joins_a_subject,
)
from secondtry.engine.closed_words import COORDINATORS, PREPOSITIONS, SUBJECTS, SUBORDINATORS, is_word
from secondtry.engine.going_on import (
    Allowed,
    act_may_end,
    end_of_a_frame,
    end_of_more_of_it,
    end_of_the_person,
    noun_may_end,
    says_more_of_it,
    whole_clause_ends,
)
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression

_SLOT = Expression(r"\[[^\[\]]*\]")
#: Says when a template may be used, and stands for no words.
_PRESENCE = Expression(r"\{[a-z_]+\|(?:kept|absent)\}")
_CLAUSE = Expression(
    r"(?:\{firm\})?(?:from |what |please |kindly |thank you )*\{(?:we|our)\}|please |from  \{we\}"
)
#: What goes on from now has no day by which it is done.
_FROM_NOW = Expression(r",? from now\b", re.IGNORECASE)
_TWO_CLAUSES = Expression(r"[:;] ")
_KEEPING = Expression(r"\{(?!we|us|our|are|were|have)[a-z_]+")
_RELATIVE = frozenset({"which", "who"})
#: Beside these, a second "what we can do is" would turn twice.
_TURNING = frozenset({"but", "however", "nevertheless", "instead"})
_WHOLE = Expression(r"\{(?:marked|claim)")
#: Behind these a sentence goes on.
_GOING_ON = frozenset({",", "(", "-", "–", "—", "/", ":"})


def end_of_the_replaced(template: str, place: Surroundings) -> int | None:
    """Return where the words end that a template may replace, or None if it does not fit in their place."""
    template = _PRESENCE.sub("", template)
    bare = _SLOT.sub("", template)
    if not _may_begin(template, bare, place) or (
        template.startswith("{verb|optional} [how many]") and _is_half_a_noun(place)
    ):
        return None
    end = place.marked.end
    if template.isascii() and not {"{", "["}.intersection(template):
        # "at present" stands wherever "at this time" stood.
        return end
    if (_KEEPING.search(bare) and not template.endswith("]")) or _opens_the_sentence(bare, place):
        return end
    if template.endswith(("time]", "day]")) and _FROM_NOW.match(place.sentence, place.marked.end):
        return None
    fits = _fits_before_the_rest(template, bare, place)
    if fits is not None:
        return end if fits else None
    allowed = Allowed(
        purpose=template.endswith(("time]", "day]")),
        reason="because" not in bare and "[day" not in template,
        circumstance=not template.startswith("please"),
        joined=not template.startswith("please"),
    )
    return end_of_the_person(place) or end_of_a_frame(place, allowed)


def _is_half_a_noun(place: Surroundings) -> bool:
    """Say whether the noun goes on behind the marked words: "a small part of our ⟦customer⟧ base"."""
    last = place.marked_forms[-1] if place.marked_forms else ""
    plural = last.endswith("s") or last in {"people", "folk"}
    return not plural and bool(place.behind) and place.behind[0].form.isalpha()


def may_begin(template: str, place: Surroundings) -> bool:
    """Say whether what the sender should have done may stand in the place of the marked words."""
    return _may_begin(template, _SLOT.sub("", template), place) and not place.follow_a_concession()


def end_of_the_admission(template: str, place: Surroundings) -> int | None:
    """Return where the words end in place of which the sender says what they should have done, or None.

    Behind a gap the rest may go on as behind any frame; words that are filled in stand for the whole clause,
    and for the further places where the same is said.
    """
    if _PRESENCE.sub("", template).endswith("]"):
        return None if says_more_of_it(place) else end_of_a_frame(place, Allowed())
    more = end_of_more_of_it(place)
    if more is not None:
        return more
    behind = place.behind
    paused = not behind or not (is_word(behind[0].form) or behind[0].form in _GOING_ON)
    return place.marked.end if paused else None


def _fits_before_the_rest(template: str, bare: str, place: Surroundings) -> bool | None:
    """Say whether a promise, a whole clause or a noun fits there; None for all other templates."""
    if "{act" in bare:
        return act_may_end(place, Allowed(purpose=True))
    if bare.endswith(" sorry") and place.behind and place.behind[0].form == "for":
        return True
    if template.startswith("{alone}[") or _WHOLE.search(bare):
        return whole_clause_ends(place)
    if template.startswith("[what happened"):
        # "once the cover goes on ⟦people don't see⟧"
        particle = place.before[-1:] != () and place.before[-1].form in PREPOSITIONS | {"that"}
        return noun_may_end(place) and not particle and not place.stop_before_nothing()
    return noun_may_end(place) if template.startswith("[") else None


def is_a_frame(template: str) -> bool:
    """Say whether a template is a clause that keeps none of the marked words."""
    bare = _SLOT.sub("", _PRESENCE.sub("", template))
    return bool(_CLAUSE.match(bare)) and not _KEEPING.search(bare)


def _may_begin(template: str, bare: str, place: Surroundings) -> bool:
    if place.first_form() in _RELATIVE and not bare.startswith(("{who}", "{object}", "{dated}", "{undated}")):
        return False
    turns = "what {we} can" in bare or "What {we} can" in bare
    turned = turns and any(token.form in _TURNING for token in (*place.before, *place.behind))
    if turned or not _CLAUSE.match(bare):
        return not turned
    # "We would like ⟦to assure you⟧": no clause can stand in the place of a "to".
    completes = place.first_form() == "to" and bool(place.before)
    bound = completes or is_bound_to_the_rest(place) or (bool(place.before) and place.end_in_the_air())
    if _is_only_a_side_clause(place) or (is_a_frame(template) and bound):
        return False
    concludes = is_a_frame(template) and place.follow_a_conclusion() and not bare.startswith("{we} will ")
    # "We regret it, and please tell us" joins a statement and a request.
    joined = bool(place.before) and place.before[-1].form in COORDINATORS
    concludes = concludes or (joined and bare.startswith("please"))
    # "For the noise, we are sorry for it" says what for twice.
    concludes = concludes or (
        bare.endswith(" sorry for ") and place.before[:1] != () and place.before[0].form == "for"
    )
    if concludes or joins_a_subject(place) or (is_a_frame(template) and place.turn_an_apology_round()):
        return False
    if bare.startswith("what {we} know"):
        return begins_a_main_clause(place) and not place.are_told_by_us()
    needs_a_main_clause = _TWO_CLAUSES.search(bare) or bare.startswith("please")
    return begins_a_main_clause(place) if needs_a_main_clause else begins_a_clause(place)


def _is_only_a_side_clause(place: Surroundings) -> bool:
    """Say whether the marked words are "As you know" before a comma: no main clause may stand there."""
    first, behind = place.first_form(), place.behind
    paused = bool(behind) and behind[0].form == ","
    return paused and first in SUBORDINATORS | {"given", "with"} and "," not in place.words()


def _opens_the_sentence(bare: str, place: Surroundings) -> bool:
    """Say whether a phrase such as "From [day] on" stands before the subject of its sentence."""
    behind = place.behind
    fronted = bool(behind) and behind[0].form in SUBJECTS and place.begin_the_sentence()
    return fronted and not bare.startswith("{") and not _CLAUSE.match(bare) and not bare.startswith("because")
