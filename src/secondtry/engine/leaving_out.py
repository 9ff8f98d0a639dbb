"""Takes words out of a sentence so that what is left is still a sentence.

With them goes what only they needed: a comma, an "and", the space; the word
that then comes first gets the capital.
"""

import re

from secondtry.engine.adjuncts import cut_adjunct
from secondtry.engine.clause_behind import begins_a_clause
from secondtry.engine.clause_shapes import (
    CONJOINING,
    ENDS,
    LONGEST_REST,
    PAUSES,
    end_of_a_phrase,
    end_of_sentence,
    ends_there,
    goes_on_with_a_clause,
    has_a_verb,
    is_a_clause,
    is_a_fronted_phrase,
    is_adverb,
    is_half_a_fragment,
    is_said_of_it,
    only_goes_on,
    pauses,
    points_back,
    says_something,
    start_of_thought,
    starts_afresh,
)
from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_word,
    word_set,
)
from secondtry.engine.cut import Cut, open_with_next_word
from secondtry.engine.kept_subject import BEING, subject_for
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import Token

#: Behind these a clause tells what somebody noted; without it they say nothing.
_NOTING = frozenset({"note", "know", "remember", "understand", "notice", "observe", "see", "say", "add"})
_ASSURING = frozenset({"rest", "assured", "please", "kindly", "be", "do", "however", "also", "hi", "hello"})
_THINKING = frozenset({"think", "believe", "suppose", "guess", "reckon"})
_BRINGING_IN = frozenset({"please", "kindly", "do", "also", "that", "and"})
#: "Look, ⟦it happens⟧": with such a word alone, nothing would be left to say.
_CALLING = frozenset({",", "look", "listen", "well", "honestly", "anyway", "okay", "ok", "right", "still"})
#: What such a clause also says can be what the customer needs to know.
_NEWS = word_set(
    """can ca cannot could unable wo need needs must please currently option refund possible available allowed
    required require requires free mandatory minimum maximum"""
)
_ANSWERING = frozenset({"do", "does", "will", "are", "is", "'re", "'s"})
#: What only says that nobody of ours could help it is no answer.
_HELPLESS = Expression(
    r"\b(?:not|n['’]t|nothing) (?:something |anything |a thing )?(?:that )?"
    r"(?:we|i) (?:can|could) (?:really )?(?:help|control|do)\b"
    r"|\b(?:not|n['’]t) (?:really )?(?:our|my) (?:fault|doing)\b|\b(?:not|n['’]t) (?:up|down) to (?:us|me)\b",
    re.IGNORECASE,
)
#: Behind a comma, "you can ask" is a clause already.
_SHORTEST_CLAUSE = 3
_NEGATIONS = frozenset({"not", "n't", "no", "never"})
_CONCEDING = frozenset({"while", "whilst", "although", "though"})
_DASHES = frozenset({"-", "–", "—", "--"})


def cut_clause(place: Surroundings) -> Cut | None:
    """Return the cut that takes out marked words which are a clause, or None if the rest would not stand."""
    place = _with_its_i_think(place)
    before = place.before
    if _is_only_brought_in(place):
        # "Please note that ⟦we always knock⟧" goes with its "Please note".
        return Cut(Span(0, end_of_sentence(place)), "")
    if place.turn_an_apology_round() or _is_what_somebody_noted(place):
        # "I'm sorry for the dust, ⟦I had sheets⟧ but" would turn the apology round.
        return None
    if place.first_form() in {"which", "who"} and before and before[-1].form == ",":
        # "complete, ⟦which is how it is⟧ since 1990": what it goes on with would hang on what stands before.
        return cut_adjunct(place) if pauses(place.behind) else None
    return _cut_clause(place)


def _with_its_i_think(place: Surroundings) -> Surroundings:
    """Return the place with the "I think" before marked words, which says nothing without them."""
    before = place.before
    thought = len(before) > 1 and before[-2].form in {"i", "we"} and before[-1].form in _THINKING
    return place.with_marked(Span(before[-2].start, place.marked.end)) if thought else place


def _is_only_brought_in(place: Surroundings) -> bool:
    """Say whether only "Please note that" stands before the words, and nothing behind them."""
    forms = {token.form for token in place.before if is_word(token.form)}
    return bool(forms & _NOTING) and forms <= _NOTING | _BRINGING_IN and ends_there(place.behind)


def _is_what_somebody_noted(place: Surroundings) -> bool:
    """Say whether the words are told behind "we note, with joy,": it needs them."""
    opening = [token.form for token in place.before[:2]]
    forms = place.marked_forms
    brings_in = forms[:1] == ["that"] and forms[1:2] != [] and forms[1] not in AUXILIARIES
    told = brings_in or opening[:1] in (["please"], ["kindly"])
    return told and any(token.form in _NOTING for token in place.before)


def _cut_clause(place: Surroundings) -> Cut | None:
    before, behind = place.before, place.behind
    said_of_it = is_said_of_it(before)
    alone = said_of_it or starts_afresh(before) or all(is_adverb(token) for token in before)
    # "At Ferns, ⟦we care⟧": the phrase says nothing without the clause.
    fronted = is_a_fronted_phrase(before, place.lexicon)
    alone = alone or fronted or all(token.form in _CALLING for token in before)
    if alone and not said_of_it:
        whole = place.with_marked(Span(before[0].start, place.marked.end)) if fronted else place
        shared = _cut_before_a_shared_subject(whole)
        if shared is not None:
            return shared
    if is_half_a_fragment(place):
        return Cut(Span(0, end_of_sentence(place)), "")
    if alone and (ends_there(behind) or (only_goes_on(behind, place.lexicon) and not _is_said_of_us(place))):
        start = start_of_thought(before) if starts_afresh(before) else 0
        return Cut(Span(start, end_of_sentence(place)), "")
    return _cut_first_clause(place) if starts_afresh(before) else _cut_within(place)


def _is_said_of_us(place: Surroundings) -> bool:
    """Say whether what stands behind says more of us: "⟦We are a small shop⟧ and lost your order"."""
    being = place.marked_forms[:1] in (["we"], ["i"]) and place.marked_forms[1:2] in BEING
    return being and place.behind[0].form in CONJOINING


def _cut_within(place: Surroundings) -> Cut | None:
    """Return the cut of a clause that has other words before it."""
    before, behind = place.before, place.behind
    if len(before) == 1 and before[0].form in _CONCEDING and len(behind) > 1 and behind[0].form == ",":
        # "While ⟦we always try to be quick⟧, it may take a week."
        rest = tuple(behind[1:])
        stands = not points_back(list(rest), place.lexicon) and is_a_clause(list(rest), place.lexicon)
        return open_with_next_word(place, before[0].span.start, rest) if stands else None
    if len(before) > 1 and before[-1].form in _DASHES and behind and behind[0].form == before[-1].form:
        return Cut(Span(before[-2].span.end, behind[0].span.end), "")
    if before[-1].form == "," and behind and goes_on_with_a_clause(behind):
        # "You know me, ⟦we care⟧, so ask": one of the two commas goes with the words.
        start = before[-1].span.start if behind[0].form == "," else before[-1].span.end
        # "Rest assured, ⟦we care⟧ and we will ring you": an "and" joins no clause to what only brings one in.
        joined = behind[0].form in CONJOINING and {token.form for token in before[:-1]} <= _ASSURING
        return Cut(Span(start, behind[0].span.end if joined else place.marked.end), "")
    if ends_there(behind) or _joins_two_others(place):
        return _cut_last_clause(place)
    phrase = end_of_a_phrase(behind, place.lexicon)
    return None if phrase is None else _cut_last_clause(place.with_marked(Span(place.marked.start, phrase)))


def _joins_two_others(place: Surroundings) -> bool:
    """Say whether the words stand between two clauses: "The glue was old and ⟦we care⟧, we have new"."""
    behind = place.behind
    if place.before[-1].form != "and" or len(behind) < _SHORTEST_CLAUSE or behind[0].form != ",":
        return False
    rest = list(behind[2:] if behind[1].form in {"and", "so"} else behind[1:])
    return (
        rest[0].form in SUBJECTS and not points_back(rest, place.lexicon) and is_a_clause(rest, place.lexicon)
    )


def cut_defence(place: Surroundings) -> Cut | None:
    """Return the cut that takes out a clause which only defends, or None where it tells news as well."""
    told = len(place.before) > 1 and place.before[-1].form in {"you", "know"}
    forms = place.marked_forms
    # "but we do not mend watches" answers the customer.
    answers = not _ANSWERING.isdisjoint(forms) and not _NEGATIONS.isdisjoint(forms)
    news = answers or not _NEWS.isdisjoint(forms)
    if not ends_there(place.behind) or told or (news and _HELPLESS.search(place.words()) is None):
        return None
    return cut_clause(place)


def _cut_first_clause(place: Surroundings) -> Cut | None:
    """Take out "⟦We care⟧, and" before "your money is on its way"."""
    told = place.marked_forms
    if "that" in told and not says_something(told[len(told) - told[::-1].index("that") :], place.lexicon):
        # "⟦Most find that a sip⟧ and a nap help": the marked words stop within a subject.
        return None
    behind = list(place.behind)
    paused = bool(behind) and behind[0].form in PAUSES
    while behind and not is_word(behind[0].form) and behind[0].form in PAUSES:
        behind.pop(0)
    joined = bool(behind) and behind[0].form in CONJOINING
    rest = behind[1:] if joined else behind
    if not rest or not (joined or (paused and has_a_verb(rest))):
        return None
    if _speaks_of_one_told(place, rest) or _tells_what_came_of_it(place, rest):
        return None
    follower = next((token.form for token in rest if not is_adverb(token)), "")
    turned = (
        joined and behind[0].form == "but" and any(token.form in {"it", "they", "them"} for token in rest)
    )
    if (
        follower in SUBJECTS
        and not turned
        and not points_back(rest, place.lexicon)
        and begins_a_clause(tuple(rest), place.lexicon)
    ):
        # A sentence in small letters may begin within another, behind its full stop and a space.
        anew = bool(place.before) and place.before[-1].form in ENDS
        start = place.marked.start if anew else start_of_thought(place.before)
        return open_with_next_word(place, start, tuple(rest))
    return None


def _speaks_of_one_told(place: Surroundings, rest: list[Token]) -> bool:
    """Say whether "the model" is one of what the words tell first: "⟦Many buy a lamp⟧, and the model is"."""
    told = not {"a", "an"}.isdisjoint(place.marked_forms)
    words = [token.form for token in rest if is_word(token.form)]
    known = {token.form for token in place.before}
    return told and words[:1] == ["the"] and words[1:2] != [] and words[1] not in known


def _tells_what_came_of_it(place: Surroundings, rest: list[Token]) -> bool:
    """Say whether what could not be followed: "⟦The clay took its time⟧, and we can't fire it"."""
    ours = place.first_form() in {"we", "i", "our", "my", "your"}
    return not ours and not _NEGATIONS.isdisjoint(token.form for token in rest)


def _cut_before_a_shared_subject(place: Surroundings) -> Cut | None:
    """Take out all but "We" of "⟦We care⟧, and" before "will send you the money"."""
    rest = place.behind[1:] if place.behind[:1] and place.behind[0].form == "," else place.behind
    if not rest[1:] or rest[0].form not in CONJOINING:
        return None
    subject = subject_for(place, rest[1:])
    return Cut(Span(place.marked.start, rest[1].span.start), f"{subject} ") if subject else None


def _cut_last_clause(place: Surroundings) -> Cut | None:
    """Take out ", and ⟦we care⟧" behind "Your money is on its way"."""
    before = list(place.before)
    while len(before) > 1 and (before[-1].form.endswith("ly") or before[-1].form == "like"):
        before.pop()
    before_it = before[-1].form
    own = place.first_form() in CONJOINING | {"however", "although", "though", "yet", "which"}
    if before_it in CONJOINING | {"so"}:
        before.pop()
    elif before_it not in {",", ";", "-", "–", "—", "--", ":"} and not own:
        return None
    while before and before[-1].form in {",", ";", "-", "–", "—", "--", ":"}:
        before.pop()
    if not before or before[-1].form in SUBORDINATORS | COORDINATORS | PREPOSITIONS - {
        "out",
        "up",
        "off",
        "on",
        "in",
    }:
        return None
    kept = [token.form for token in before if is_word(token.form)]
    if (
        kept[:1] == ["if"]
        and before_it == ","
        and len(kept) <= LONGEST_REST
        and not any(f.isdigit() for f in kept)
    ):
        # "If you like it, ⟦...⟧.": the condition says nothing without what it is for.
        return Cut(Span(0, end_of_sentence(place)), "")
    if kept[:3] == ["as", "you", "know"]:
        kept = kept[3:]
    # "If you stopped and ⟦...⟧", "As a result, ⟦...⟧": what is left must be a clause, and a main one.
    # "In truth the hem is torn and ⟦...⟧" is one: what an "and" joins is of one kind.
    hanging = SUBORDINATORS if before_it in CONJOINING else SUBORDINATORS | PREPOSITIONS
    if len(kept) < 3 or kept[0] in hanging or not is_a_clause(before, place.lexicon):
        return None
    return Cut(Span(before[-1].span.end, place.marked.end), "")
