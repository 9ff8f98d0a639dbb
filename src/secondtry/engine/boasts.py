"""Leaves a boast out of its sentence: more may go with it, for it tells the reader nothing."""

from secondtry.engine.clause_behind import stands_alone_from
from secondtry.engine.clause_shapes import (
    ends_there,
    is_a_clause,
    only_goes_on,
    start_of_thought,
    starts_afresh,
)
from secondtry.engine.closed_words import PREPOSITIONS, SUBJECTS, SUBORDINATORS, is_word
from secondtry.engine.cut import Cut, open_with_next_word
from secondtry.engine.kept_subject import with_its_subject
from secondtry.engine.leaving_out import cut_clause
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span

_REASONS = frozenset({"as", "because", "since"})
#: A clause before or behind a boast has more words and marks than these.
_SHORTEST_CLAUSE = 3


def cut_boast(place: Surroundings) -> Cut | None:
    """Return the cut that takes out a boast, with the subject that stands before it."""
    if len(place.before) > _SHORTEST_CLAUSE and place.before[-1].form in _REASONS:
        return _cut_reason(place)
    place = with_its_subject(place)
    behind = place.behind
    forms = [token.form for token in behind]
    if starts_afresh(place.before) and forms[:2] == [",", "so"] and len(forms) > _SHORTEST_CLAUSE:
        # "⟦We care⟧, so the tea is free": what follows from a boast is so without it.
        points = not {"it", "they", "them"}.isdisjoint(forms) or forms[2] not in SUBJECTS
        start = None if points else stands_alone_from(behind, place.lexicon)
        if start is None:
            return None
        return open_with_next_word(place, start_of_thought(place.before), behind[start:])
    return cut_clause(place)


def _cut_reason(place: Surroundings) -> Cut | None:
    """Take out ", as ⟦we care⟧" behind "Please tell us more": nobody needs that reason."""
    before, behind = place.before, place.behind
    main = before[:-2] if before[-2].form == "," else before[:-1]
    stands = main[0].form not in SUBORDINATORS | PREPOSITIONS and is_a_clause(list(main), place.lexicon)
    if not stands or not (ends_there(behind) or only_goes_on(behind, place.lexicon)):
        return None
    end = max((token.end for token in behind if is_word(token.form)), default=place.marked.end)
    return Cut(Span(main[-1].end, end), "")
