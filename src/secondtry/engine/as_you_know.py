"""Takes the "As you know," before marked words along where it says nothing without them.

"As you know, ⟦we are a small team⟧." leaves no "As you know." behind, and what we should have done is
nothing that the customer knows: "As you know, ⟦you never rang⟧" becomes "We should have ...".
"""

from secondtry.engine.clause_shapes import ends_there
from secondtry.engine.closed_words import is_word, word_set
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span
from secondtry.text.tokens import Token

_LONGEST = 8
_WHO = word_set("you i we")
_KNOWING = word_set(
    """know knew known aware recall remember remembered see seen said told mentioned explained appreciate
    understand imagine noticed"""
)
_JOINING = word_set("and but so")


def with_its_as_you_know(place: Surroundings) -> Surroundings:
    """Return the place with the "As you will know," right before its marked words, if one stands there."""
    start = _start_of_it(place.before)
    return place if start is None else place.with_marked(Span(start.start, place.marked.end))


def with_a_hanging_as_you_know(place: Surroundings) -> Surroundings:
    """Return the same, but only where nothing that can be known stands behind the marked words."""
    words = [token.form for token in place.behind if is_word(token.form)]
    hangs = ends_there(place.behind) or words[:1] in ([word] for word in _JOINING)
    return with_its_as_you_know(place) if hangs else place


def _start_of_it(before: tuple[Token, ...]) -> Token | None:
    """Return the "as" of an "As you know," with which words end, None where they do not."""
    forms = [token.form for token in before]
    if forms[-1:] != [","] or "as" not in forms[-_LONGEST:]:
        return None
    first = len(forms) - 1 - forms[::-1].index("as")
    clause = forms[first + 1 : -1]
    opens = not first or not is_word(forms[first - 1]) or forms[first - 1] in _JOINING
    knows = clause[:1] != [] and clause[0] in _WHO and not _KNOWING.isdisjoint(clause)
    return before[first] if opens and knows and all(map(is_word, clause)) else None
