"""Where what the customer did is told without blaming them, so that no admission belongs in its place."""

import re
from itertools import pairwise

from secondtry.engine.closed_words import (
    AUXILIARIES,
    DETERMINERS,
    PREPOSITIONS,
    SAYING,
    SUBJECTS,
    TELLING,
    is_word,
    word_set,
)
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression

REASONS = word_set("because as since")
#: With these begin marked words that hang on a clause: "because you ...", "even though I ...", "on your".
OPENING = (REASONS | PREPOSITIONS | word_set("due even although though")) - {"like"}
CUSTOMER = word_set("you your yours")
#: What is charged or kept is so for a reason.
CHARGES = word_set("charge charged charges billed fee fees owe owed payable deducted kept forfeited")
#: So is what is shut or turned down: who is not told why cannot put it right.
REFUSED = word_set("closed suspended blocked locked rejected declined refused denied void restricted")
_SEEMING = word_set("seem seems seemed appear appears appeared look looks looked")
#: The article of a noun stands no farther before the "that" behind it: "the very first letter that".
_FARTHEST_ARTICLE = 5
_NAMING = DETERMINERS | {"another", "two", "three", "these", "those"}
#: What the terms say is no accusation that could be turned into an admission.
_RULE_BEFORE = Expression(
    r"\W*(?:according to|under|per|pursuant to|as per"
    r"|in (?:line|accordance|keeping|terms)(?: with| of)?) [^,]+,\s*\Z",
    re.IGNORECASE,
)
_CLAIMING = word_set("put say said write wrote written claim claimed state stated")
_CONCLUDING = word_set("take took assume assumed suppose supposed conclude concluded presume presumed gather")
_BY_US = frozenset(
    (one, two) for one in ("over", "through", "of", "after", "to") for two in ("that", "this", "us")
)


def is_no_blame(place: Surroundings) -> bool:
    """Say whether the words are no blame that an admission could replace.

    "You were charged $40 because ⟦you did not come⟧" gives the reason for a charge, which would be gone;
    "⟦the reminder was sent to a man⟧ who has left" tells what somebody else did, "a letter that ⟦you never
    opened⟧" which letter, "not worked ⟦since you moved in⟧" since when. "It looks like ⟦you put an old
    address⟧" is news to the customer, "⟦You missed the boat over that⟧" what we did to them, and "the van
    cold, ⟦no one home⟧, phone off" is no clause.
    """
    return (
        _gives_a_reason_or_speaks_of_others(place)
        or _is_news(place)
        or _was_our_doing(place)
        or _is_no_clause(place)
        or _tells_more_of_a_thing(place)
        or _tells_since_when(place)
        or _is_one_of_many(place)
        or _is_a_claim_of_theirs(place)
        or _is_what_we_conclude_from(place)
        or _RULE_BEFORE.match(place.sentence, 0, place.marked.start) is not None
    )


def _is_news(place: Surroundings) -> bool:
    forms = [token.form for token in place.before]
    bare_as = forms[-1:] == ["as"]
    while forms and forms[-1] in {"that", "like", "as", "if", "though"}:
        forms.pop()
    if bare_as and place.first_form() in {"it", "this", "that", "was", "is"}:
        # "as ⟦it says in the terms⟧"
        return True
    if forms[-1:] != [] and forms[-1] in {"you", "us"}:
        return forms[-2:-1] != [] and forms[-2] in TELLING
    if forms[-1:] != [] and forms[-1] in _SEEMING:
        return True
    # "Our system thought ⟦you never answered⟧" tells what something took for true.
    return place.follow_a_report() and forms[-2:-1] not in (["we"], ["i"], [])


def _was_our_doing(place: Surroundings) -> bool:
    return tuple(place.marked_forms[-2:]) in _BY_US


def _tells_more_of_a_thing(place: Surroundings) -> bool:
    """Say whether the words tell which thing is meant: "There's a second thing that ⟦you didn't ask⟧"."""
    forms = [token.form for token in place.before]
    if forms[-1:] != [] and forms[-1] in {"which", "who", "whom", "whose"}:
        return True
    if forms[-1:] != ["that"]:
        return False
    if not (TELLING | SAYING).isdisjoint(forms):
        # "I told the driver that ⟦you were out⟧"
        return False
    named = forms[-2:-1] != [] and forms[-2] in {
        "something",
        "anything",
        "everything",
        "nothing",
        "one",
        "ones",
    }
    head = forms[-_FARTHEST_ARTICLE:-1]
    article = max((n for n, form in enumerate(head) if form in _NAMING), default=len(head))
    noun = head[article + 1 :]
    return named or (noun != [] and (AUXILIARIES | {"i", "we", "you", "it", "they"}).isdisjoint(noun))


def _tells_since_when(place: Surroundings) -> bool:
    before = [token.form for token in place.before]
    since = place.first_form() == "since" or before[-1:] == ["since"]
    return since and not {"have", "has", "'ve", "had", "been"}.isdisjoint(before)


def _is_one_of_many(place: Surroundings) -> bool:
    """Say whether the words stand in a row: "You were down for 9, ⟦you did not come⟧, and at 9 he went"."""
    before, behind = [token.form for token in place.before], [token.form for token in place.behind[:2]]
    in_a_row = before[-1:] == [","] and behind == [",", "and"]
    return in_a_row and before[0] in SUBJECTS and not AUXILIARIES.isdisjoint(before)


def _is_a_claim_of_theirs(place: Surroundings) -> bool:
    """Say whether the words report what the customer says: "You've also put that he was late"."""
    forms = place.marked_forms
    said = next((n for n, form in enumerate(forms[:-1]) if form in _CLAIMING), 0)
    return bool(said) and forms[0] == "you" and forms[said + 1] == "that"


def _is_what_we_conclude_from(place: Surroundings) -> bool:
    """Say whether ", so I take it that" stands behind: without the words it would follow from nothing."""
    forms = [token.form for token in place.behind if is_word(token.form)]
    return forms[:1] == ["so"] and not _CONCLUDING.isdisjoint(forms[1:5])


def _is_no_clause(place: Surroundings) -> bool:
    forms = place.marked_forms
    verbs = any(form in AUXILIARIES or place.lexicon.verb(form) is not None for form in forms)
    return not verbs and forms[:1] != [] and forms[0] not in OPENING and bool(place.before)


def _gives_a_reason_or_speaks_of_others(place: Surroundings) -> bool:
    before = [token.form for token in place.before]
    reason = place.first_form() in REASONS or (before[-1:] != [] and before[-1] in REASONS)
    behind = [token.form for token in place.behind]
    charged = reason and not (CHARGES | REFUSED).isdisjoint(before + behind)
    forms = place.marked_forms
    to_others = any(one == "to" and two in {"a", "an"} for one, two in pairwise(forms))
    return charged or (to_others and CUSTOMER.isdisjoint(forms))
