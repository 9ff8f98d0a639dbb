"""What we could have said more clearly, where it is said that the customer was told."""

from secondtry.engine.closed_words import AUXILIARIES, DETERMINERS, PREPOSITIONS, word_set
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.verb_objects import ABOUT, clause_of, thing_of, without_us, words_of

_SAID = frozenset({"told", "told_openly"})
_TOLD = frozenset({"you"})
_FARTHEST_THAT = 7
_POINTING = word_set("it this that which these")
_DOING = frozenset({"do", "does", "did"})
_SPEAKERS = frozenset({"we", "i", "you"})


def said_more_clearly(place: Surroundings) -> str | None:
    """Return what stands behind "should have" where the words insist that it was said, or None."""
    forms = place.marked_forms
    classes = map(place.lexicon.classes_of, forms)
    number = next((n for n, names in enumerate(classes) if n and not _SAID.isdisjoint(names)), 0)
    if not number:
        return "made it clearer" if forms[:1] == ["it"] else None
    return _by_what_was_said(place, number) or _by_its_subject(place)


def _by_what_was_said(place: Surroundings, number: int) -> str | None:
    """Return it by the words behind the verb: "that the glue needs a day", "about the fee", "this"."""
    behind = place.tokens_of(place.marked)[number + 1 :]
    near = [token.form for token in behind[:_FARTHEST_THAT]]
    after_that = behind[near.index("that") + 1 :] if "that" in near else ()
    if after_that and after_that[0].form in PREPOSITIONS:
        # "I told you that at the time": what was told is the "that".
        after_that = ()
    rest = without_us(behind, _TOLD)
    clause = words_of(place, after_that) if len(after_that) > 1 else clause_of(place, rest)
    if clause:
        return f"made it clearer that {clause}"
    first = rest[0].form if rest else ""
    if [token.form for token in rest[:2]] == ["not", "to"]:
        return f"made it clearer {words_of(place, rest)}"
    verb = place.lexicon.verb(first)
    if verb is not None and first == verb.ing and len(rest) > 1:
        # "We did mention testing it first"
        return f"been clearer about {words_of(place, rest)}"
    thing = thing_of(place, rest[1:]) if first in ABOUT else None
    if thing:
        return f"been clearer about {thing}"
    return f"made {first} clearer" if first in {"this", "that", "it"} else None


def _by_its_subject(place: Surroundings) -> str | None:
    """Return it by the words before the verb: "The closing times are shown on our door"."""
    forms = place.marked_forms
    subject = next((n for n, form in enumerate(forms) if form in AUXILIARIES), 0)
    if not subject or forms[0] in _SPEAKERS or forms[subject] in _DOING:
        # "The sign does say ten": the sign was clear.
        return None
    if subject == 1 and forms[0] in _POINTING:
        return f"made {'that' if forms[0] == 'which' else forms[0]} clearer"
    thing = thing_of(place, place.tokens_of(place.marked)[:subject])
    return f"been clearer about {thing[0].lower() + thing[1:]}" if thing and forms[0] in DETERMINERS else None
