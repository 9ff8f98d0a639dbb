"""The templates that leave the marked words out: what cuts them, and which facts may go with them."""

import re

from secondtry.engine.adjuncts import cut_adjunct
from secondtry.engine.boasts import cut_boast
from secondtry.engine.clause_shapes import ENDS, end_of_sentence
from secondtry.engine.cut import Cut
from secondtry.engine.finding import Rewrite
from secondtry.engine.kept_facts import FactsLost, figures_lost, names_lost, nothing_lost, prices_lost
from secondtry.engine.leaving_out import cut_clause, cut_defence
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_BRACKETS = frozenset({("(", ")"), ("[", "]")})
#: A boast goes with its figures, but for prices.
_BOAST = "{nothing|boast}"
#: What sells goes with its price.
_PITCH = "{nothing|pitch}"
#: Whose fault it was not is told with names that the customer may need.
_DEFENCE = "{nothing|defence}"
ADJUNCT = "{nothing|adjunct}"
#: What others do is told with names of things that the customer may need.
_NAMED = "{nothing|named}"
#: The templates that leave the marked words out, and what cuts each of them.
CUTS = {
    "{nothing}": cut_clause,
    ADJUNCT: cut_adjunct,
    _DEFENCE: cut_defence,
    _BOAST: cut_boast,
    _PITCH: cut_boast,
    _NAMED: cut_clause,
}
#: A boast that others vouch for can be looked up: "certified by the Soil Association".
_BY_OTHERS = Expression(
    r"\b(?:set|laid down|certified|approved|audited|accredited|regulated|issued) by\b", re.IGNORECASE
)
#: What others do in its place may be all that a customer is told to do: "many users find screenshots work".
_WAY_ROUND = Expression(
    r"\b(?:works? (?:just as |really |very )?(?:great|well|fine|too)|does? the (?:trick|job|same)"
    r"|(?:sorts?|fix(?:es)?|mends?|cures?|clears?) (?:it|them|this|that)|work-?arounds?|ways? (?:a)?round)\b",
    re.IGNORECASE,
)


def tells_a_way_round(place: Surroundings) -> bool:
    """Say whether the marked words may tell the customer what else to do."""
    return _WAY_ROUND.search(place.words()) is not None


def left_out(template: str, place: Surroundings, lost: FactsLost) -> Rewrite | None:
    """Return the rewrite that leaves the marked words out by one of the ``CUTS``, None where none can.

    ``lost`` says which facts may not go with words that are neither boast, defence nor offer.
    """
    bracket = _bracket_around(place)
    if bracket is not None:
        place = place.with_marked(bracket)
        start = place.before[-1].end if place.before else 0
        end = place.marked.end if place.before else end_of_sentence(place)
        cut: Cut | None = Cut(Span(start, end), "")
    else:
        cut = None if tells_a_way_round(place) else CUTS[template](place)
    if cut is None:
        return None
    if template in {_BOAST, _PITCH}:
        missed = prices_lost if template == _BOAST else nothing_lost
        lost = names_lost if _BY_OTHERS.search(place.words()) else missed
    elif lost is names_lost and template not in {_DEFENCE, _NAMED}:
        lost = figures_lost
    loses = lost(place, cut.span, cut.text)
    return Rewrite(cut.span, cut.text, leaves_out=True, loses=loses)


def _bracket_around(place: Surroundings) -> Span | None:
    """Return the span of a bracket in which nothing but the marked words stands: it goes with them."""
    opening = place.before[-1].form if place.before else ""
    closing = next((token for token in place.behind if token.form not in ENDS), None)
    if closing is None or (opening, closing.form) not in _BRACKETS:
        return None
    return Span(place.before[-1].start, closing.end)
