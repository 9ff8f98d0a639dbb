"""Takes out of a sentence what its clause can do without: "As you know", "in line with our policy"."""

from secondtry.engine.clause_behind import begins_a_clause, joining_words, stands_alone_from
from secondtry.engine.clause_shapes import (
    CONJOINING,
    PAUSES,
    ends_there,
    has_a_verb,
    pauses,
    says_something,
    skip_pause,
)
from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_word,
)
from secondtry.engine.cut import Cut, open_with_next_word
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.told_clauses import without_each_that
from secondtry.text.span import Span
from secondtry.text.tokens import Token

#: What a statement or an offer is, said of nothing more: "This statement is made."
_MADE = frozenset({"made", "given", "sent", "written", "offered", "issued", "done", "meant", "said"})
#: Behind one of these, a comma only opens what stands between two commas.
_BEFORE_A_PARENTHESIS = AUXILIARIES | {"not", "n't", "that", "and", "but", "or", "because", "be", "been"}
_MODALS = frozenset({"would", "will", "can", "could", "may", "might", "must", "shall", "should"})
_PARTICLES = frozenset({"on", "in", "out", "up", "off", "over", "down"})
#: The verb of "orders from abroad can take" stands no farther from its noun.
_FARTHEST_VERB = 6
_HOW_OFTEN = frozenset(
    {
        "always",
        "already",
        "before",
        "earlier",
        "again",
        "often",
        "repeatedly",
        "previously",
        "twice",
        "once",
        "then",
    }
)
#: With these more is told of what stands before them.
_RELATIVE = frozenset({"which", "who", "whom", "whose"})
#: What says where in the terms that were named.
_PARTS_OF_TERMS = frozenset({"section", "clause", "paragraph", "article", "page", "point", "item"})


def cut_adjunct(place: Surroundings) -> Cut | None:
    """Return the cut that takes out marked words which a clause can do without, or None."""
    if place.leave_a_second_clause_hanging():
        told = without_each_that(place)
        return None if told is None else Cut(*told)
    return _cut_adjunct(_with_how_often(place))


def _with_how_often(place: Surroundings) -> Surroundings:
    """Return the place with the "twice" behind "as we told you", if its clause ends there."""
    behind = place.behind
    often = place.first_form() in {"as", "like"} and behind[:1] != () and behind[0].form in _HOW_OFTEN
    return (
        place.with_marked(Span(place.marked.start, behind[0].end)) if often and pauses(behind[1:]) else place
    )


def _cut_adjunct(place: Surroundings) -> Cut | None:
    before, behind = place.before, place.behind
    words = [token for token in behind if is_word(token.form)]
    last = before[-1].form if before else ""
    if words and place.begin_the_sentence():
        return _cut_at_the_start(place, words)
    if last in PAUSES - {","} and words and behind[0].form in COORDINATORS | {","}:
        return _cut_behind_a_mark(place)
    if last in CONJOINING:
        # "but ⟦please be assured⟧, we": the pause behind goes with the words.
        follows = bool(words) and (words[0].form in SUBJECTS or place.marked_forms[-1] == "that")
        # "As a favour and ⟦with no duty⟧ we paid": the "and" joined two phrases, and goes with the second.
        opens = before[0].form == "as" or (before[0].form in PREPOSITIONS and not has_a_verb(list(before)))
        phrase = opens and len(before) > 1
        start = before[-2].span.end if phrase else before[-1].span.end
        # "As agreed and ⟦as we said⟧, we": the comma stays with the phrase, where it has none yet.
        own_pause = phrase and is_word(before[-2].form)
        end = place.marked.end if own_pause else skip_pause(behind, place.marked.end)
        return Cut(Span(start, end), "") if follows else None
    if not words and not says_something([token.form for token in before], place.lexicon):
        return None
    needed = (PREPOSITIONS - _PARTICLES) | AUXILIARIES
    bound = _goes_on_with_more_of_it(place) or _completes_the_verb(place) or _says_how_it_is_made(place)
    bound = bound or _holds_the_verb(place) or (last in SUBORDINATORS and behind[:1] != () and pauses(behind))
    # "As you asked, ⟦we are a small team⟧." would leave a side clause alone.
    forms = [token.form for token in before]
    alone = not words and last == "," and forms[0] in SUBORDINATORS and forms.count(",") == 1
    if bound or alone or last in needed or not any(is_word(token.form) for token in before):
        return None
    start = before[-1].span.start if last == "," and pauses(behind) else before[-1].span.end
    # "The oven, ⟦as you know⟧, has no timer" loses both commas, "However, ⟦now⟧, we ..." one.
    between = words[:1] != [] and (
        words[0].form in AUXILIARIES | {"be", "been"} or _opens_a_parenthesis(before)
    )
    both = last == "," and pauses(behind) and between
    return Cut(Span(start, behind[0].span.end if both else place.marked.end), "")


def _cut_at_the_start(place: Surroundings, words: list[Token]) -> Cut | None:
    """Return the cut of words with which their sentence begins, before some others."""
    behind = place.behind
    # "⟦To keep prices fair for years⟧ to come, we": the marked words stop in the middle of a phrase.
    goes_on = behind[0].form in {"to", "of", "(", "since"} or (
        behind[0].form == "," and words[0].form in PREPOSITIONS - {"in", "on", "at"}
    )
    verb = place.lexicon.verb(words[0].form)
    # "⟦We added rooms⟧, painted the hall and": what is left would have no subject.
    bare = behind[0].form == "," and verb is not None and words[0].form in {verb.past, verb.participle}
    start = _start_of_what_is_left(place)
    # "⟦Please be assured that⟧ will be settled" has no subject either; "⟦Rest assured⟧, are you" has one.
    bare = bare or start is None
    bare = bare or (words[0].form in AUXILIARIES and words[1:2] != [] and words[1].form not in SUBJECTS)
    if goes_on or bare or not says_something([token.form for token in words], place.lexicon):
        return None
    return open_with_next_word(place, place.marked.start, behind[start:])


def _cut_behind_a_mark(place: Surroundings) -> Cut | None:
    """Return the cut of "It ran; ⟦we are a small team⟧, and we fire it again", which begins anew there."""
    start = _start_of_what_is_left(place)
    rest = place.behind[start:] if start is not None else ()
    first = next((token for token in rest if is_word(token.form)), None)
    return None if first is None else Cut(Span(place.before[-1].end, first.start), " ")


def _subject_of_the_marked(place: Surroundings) -> str:
    """Return the first of the marked words, or of those behind their "As you know,"."""
    forms = place.marked_forms
    led_in = forms[:1] == ["as"] and "," in forms[:-1]
    return forms[forms.index(",") + 1] if led_in else place.first_form()


def _start_of_what_is_left(place: Surroundings) -> int | None:
    """Return how many words and marks behind marked ones go with them, None where no clause is left."""
    behind = place.behind
    # "Please be assured" says nothing that what follows could speak of.
    own = _subject_of_the_marked(place) in SUBJECTS - {"please"}
    joined_by = joining_words(behind, own=own)
    rest = behind[joined_by:]
    words = [token for token in rest if is_word(token.form)]
    if not joined_by and words[0].form in _RELATIVE:
        # "⟦We are a small firm⟧, which some like" tells more of what would be gone.
        return None
    if own:
        # "⟦We are a small shop⟧ and we close at two": the "and" goes with the first of two clauses.
        start = stands_alone_from(behind, place.lexicon)
        return joined_by if start is None and joined_by and _begins_with_several(place, words) else start
    if joined_by and not begins_a_clause(rest, place.lexicon):
        return None
    return joined_by if words[0].form == "as" else 0


def _begins_with_several(place: Surroundings, words: list[Token]) -> bool:
    """Say whether a noun in -s and a verb stand behind "⟦We are a small firm⟧ and": "orders pile up".

    "We" takes no verb in -s.
    """
    noun = place.lexicon.verb(words[0].form) if words else None
    plural = noun is not None and words[0].form == noun.third and place.first_form() in {"we", "i"}
    near = [token.form for token in words[1:_FARTHEST_VERB]]
    return plural and says_something(near, place.lexicon)


def _opens_a_parenthesis(before: tuple[Token, ...]) -> bool:
    """Say whether nothing but a parenthesis can stand behind "It has not," or "We confirm that,"."""
    return len(before) > 1 and before[-2].form in _BEFORE_A_PARENTHESIS


def _holds_the_verb(place: Surroundings) -> bool:
    """Say whether the verb is marked too: "a pump set ⟦in line with our rules would have stopped⟧"."""
    forms = place.marked_forms
    verb = next((n for n, form in enumerate(forms) if form in _MODALS), 0)
    own = not {"that", "which", "who", "as", "what", "we", "i", "you", "it", "they"}.isdisjoint(forms[:verb])
    return bool(verb) and place.first_form() in PREPOSITIONS and not own


def _says_how_it_is_made(place: Surroundings) -> bool:
    """Say whether "This statement is made" would be left, which says nothing."""
    forms = [token.form for token in place.before]
    whole = forms[-1:] != [] and forms[-1] in _MADE and not place.begin_the_sentence()
    return (
        whole
        and ends_there(place.behind)
        and forms[-2:-1] != []
        and forms[-2] in AUXILIARIES | {"been", "being"}
    )


def _goes_on_with_more_of_it(place: Surroundings) -> bool:
    """Say whether what stands behind hangs on the words: "⟦in April⟧, in May", "⟦with no word⟧ as to"."""
    behind = [token.form for token in place.behind[:2]]
    if behind[:1] == ["of"] or behind == ["as", "to"] or behind[:1] in (["save"], ["except"]):
        return True
    if place.first_form() == "as" and behind[:1] != [] and behind[0] in PREPOSITIONS:
        # "not kept, ⟦as is written⟧ on the door"
        return True
    if behind[:1] != [","]:
        return False
    again = PREPOSITIONS.intersection(place.marked_forms)
    return len(behind) > 1 and behind[1] in again | _PARTS_OF_TERMS | _RELATIVE


def _completes_the_verb(place: Surroundings) -> bool:
    """Say whether the words say what for, of "It helps us ⟦to care⟧", which says nothing without them."""
    return (
        place.first_form() == "to"
        and bool(place.before)
        and place.before[-1].form in {"us", "you", "me", "them", "it"}
    )
