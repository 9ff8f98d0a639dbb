"""Whether a subject with its verb may begin in the place of marked words.

Read off the closed words of English, as what stands beside them is (see ``Surroundings``): where it cannot
tell, it says no.
"""

from itertools import pairwise

from secondtry.engine.closed_words import (
    AUXILIARIES,
    BRINGING_IN,
    COORDINATORS,
    DETERMINERS,
    LEANING,
    PREPOSITIONS,
    PRONOUNS,
    SAYING,
    SUBJECTS,
    SUBORDINATORS,
    TELLING,
    TIMES,
    is_adverb,
    is_word,
)
from secondtry.engine.lexicon import CLOSED
from secondtry.engine.surroundings import Surroundings, since_last_mark
from secondtry.text.expression import Expression

#: "The thing is, ..." without its comma.
_WHAT_IS_TOLD = frozenset({"thing", "problem", "truth", "fact", "point", "trouble", "upshot"})
#: "identified as", "As you know your rights, please ...": what stands behind may not be put otherwise.
_BINDING = frozenset({"as", "if", "than", "unless", "when", "while", "whilst", "although", "though", "where"})
_SHORTEST_JOINED = 3
_LONGEST_FRONTED = 4
_OWNED_BY = Expression(r"s['’]\s\Z")


def begins_a_clause(place: Surroundings) -> bool:
    """Say whether a subject with its verb may stand in the place of the marked words."""
    before = place.before
    last = before[-1].form if before else ""
    if last == ")":
        return False
    if not is_word(last):
        # "the T&⟦Cs are clear⟧" is cut out of a word, "the guests' ⟦data are safe⟧" out of its noun.
        head = place.sentence[: place.marked.start]
        return not (head.endswith(("&", "/")) or _OWNED_BY.search(head))
    if last in LEANING or _follows_a_fronted_thing(place):
        return False
    return (
        place.first_form() in {"we", "i", "there"}
        or last in COORDINATORS | SUBORDINATORS | BRINGING_IN | SAYING
        or is_adverb(last)
        or (last in TIMES and _may_be_a_subject(place))
        or (last in {"you", "us", "me"} and len(before) > 1 and before[-2].form in TELLING)
        or (last in {"is", "was"} and len(before) > 1 and before[-2].form in _WHAT_IS_TOLD)
        or place.follow_a_report()
        or _follows_a_fronted_phrase(place)
    )


def begins_a_main_clause(place: Surroundings) -> bool:
    """Say whether two main clauses with a colon between them may stand there."""
    if not begins_a_clause(place) or place.follow_a_report() or _joins_a_noun(place):
        return False
    clause = since_last_mark(place.before)
    return _follows_a_fronted_phrase(place) or not any(token.form in SUBORDINATORS for token in clause)


def is_bound_to_the_rest(place: Surroundings) -> bool:
    """Say whether the words before need what the marked ones say: "as ⟦...⟧", "told ⟦you to wait⟧"."""
    last = place.before[-1].form if place.before else ""
    first = place.marked_forms[1:2] if place.marked_forms[:1] == ["such"] else place.marked_forms[:1]
    bound = not _BINDING.isdisjoint(first) and "," not in place.words()
    return bound or last in _BINDING or last in TELLING or last in {"+", "%", "/", "&"}


def joins_a_subject(place: Surroundings) -> bool:
    """Say whether the marked words are half of a joined subject: "The tins and ⟦the oil were sent⟧"."""
    clause = [token.form for token in since_last_mark(place.before)]
    if (
        len(clause) < _SHORTEST_JOINED
        or clause[-1] not in {"and", "or", "&"}
        or place.first_form() in PRONOUNS
    ):
        return False
    counted = [("", clause[0]), *pairwise(clause[:-1])]
    verbs = any(
        form in AUXILIARIES or (place.lexicon.verb(form) is not None and not _counts(place, before))
        for before, form in counted
    )
    # "safety and ⟦satisfaction are⟧": what has no article is joined to what has none.
    bare = place.first_form() not in DETERMINERS | SUBJECTS
    return not verbs and (bare or clause[0] in DETERMINERS or clause[0][:1].isdigit())


def _joins_a_noun(place: Surroundings) -> bool:
    """Say whether "was caused by a rollback and" stands before: what follows there is a noun as well."""
    clause = [token.form for token in since_last_mark(place.before)]
    return bool(clause) and clause[-1] in COORDINATORS and "by" in clause


def _counts(place: Surroundings, form: str) -> bool:
    """Say whether a noun comes behind a word: behind "the", "5" or "five"."""
    return form in DETERMINERS or form[:1].isdigit() or "number_word" in place.lexicon.classes_of(form)


def _follows_a_fronted_phrase(place: Surroundings) -> bool:
    """Say whether "On Monday" or "Over the weekend" opens the clause, with no comma behind it."""
    phrase = [token.form for token in since_last_mark(place.before)]
    link = max((n for n, form in enumerate(phrase) if form in COORDINATORS | {"that"}), default=-1)
    phrase = phrase[link + 1 :]
    if len(phrase) < 2 or phrase[0] not in PREPOSITIONS - {"of"} or phrase[-1] in PREPOSITIONS:
        return False
    return not any(form in AUXILIARIES for form in phrase) and _may_be_a_subject(place)


def _follows_a_fronted_thing(place: Surroundings) -> bool:
    """Say whether "The soup" stands before "we": what is fronted needs the verb that is marked."""
    phrase = [token.form for token in since_last_mark(place.before)]
    if place.first_form() not in {"we", "i"} or not 1 < len(phrase) <= _LONGEST_FRONTED:
        return False
    verbs = any(form in AUXILIARIES or place.lexicon.verb(form) is not None for form in phrase[1:-1])
    return phrase[0] in DETERMINERS and not verbs and CLOSED not in place.lexicon.classes_of(phrase[-1])


def _may_be_a_subject(place: Surroundings) -> bool:
    first = place.first_form()
    return first in SUBJECTS | LEANING or first[:1].isdigit()
