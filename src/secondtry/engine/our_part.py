"""What we could have done where a customer is said to have failed: "asked you about the dog".

Read off the customer's verb and its object, for what they did or left undone has its counterpart: who did
not tell was not asked, who did not confirm was not checked with, who forgot was not reminded, who did not
read was not told clearly. Where no such verb stands, nobody knows our part.
"""

from collections.abc import Sequence

from secondtry.engine.closed_words import AUXILIARIES, DETERMINERS, word_set
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.verb_objects import (
    ABOUT,
    NEGATIONS,
    clause_of,
    errand_of,
    thing_of,
    without_us,
    words_of,
)
from secondtry.text.tokens import Token

#: All classes of verbs that have a counterpart.
_UNTOLD, _UNCHECKED, _UNANSWERED, _UNREAD, _UNDONE = "untold", "unchecked", "unanswered", "unread", "undone"
_COUNTERPARTS = frozenset({_UNTOLD, _UNCHECKED, _UNANSWERED, _UNREAD, _UNDONE})
_FAILED = word_set("fail failed forget forgot forgotten neglect neglected omit omitted")
_US = frozenset({"us", "me"})
_HANDING_OVER = word_set("give provide supply send")
_ANY_ONE = frozenset({"a", "an"})
_COULD = word_set("could should would might")
#: What is given without being handed over: "give us a ring".
_NOT_HANDED_OVER = word_set("ring call chance reason try shout bell buzz hand go moment minute while bit lot")
_THEMSELVES = frozenset({"yourself", "yourselves"})
#: Verbs that are nothing to be made easier for anybody.
_NO_DEED = word_set("be have get do come let make take want seem appear know fail")
#: Verbs whose object is who was told.
_ADDRESSING = word_set("tell inform notify warn advise")
#: What is read on a thing, and not in it.
_ON = word_set("page website site form menu sign listing ticket section")


def our_part(place: Surroundings) -> str | None:
    """Return what we could have done, as it stands behind "should have"; None where nobody can tell."""
    forms = place.marked_forms
    if forms[-1:] != [] and (forms[-1] in _THEMSELVES or forms[-3:] == ["on", "your", "own"]):
        # "You could have sent it yourself": our part was to do it, and not to remind them of it.
        return None
    undone = False
    for number, form in enumerate(forms):
        if not number or form in AUXILIARIES:
            continue
        failed = form in _FAILED and forms[number + 1 : number + 2] == ["to"]
        undone = undone or failed or form in NEGATIONS
        # "You chose not to answer" left undone what comes next.
        denied = forms[number + 1 : number + 2] != [] and forms[number + 1] in NEGATIONS
        verb = None if failed or denied else place.lexicon.verb(form)
        if verb is None or form == verb.ing or _is_an_adjective(forms, number, verb.participle):
            continue
        came_back = verb.base in {"come", "get"} and forms[number + 1 : number + 2] == ["back"]
        classes = frozenset({_UNANSWERED}) if came_back else _COUNTERPARTS & place.lexicon.classes_of(form)
        if not classes:
            eased = _eased(place, number, verb.base) if undone else None
            if eased is not None:
                return eased
            continue
        if forms[0] == "no":
            return _unsaid(place, number)
        behind = place.tokens_of(place.marked)[number + 1 :]
        said = _said_of_them(place, forms[:number], classes)
        return _counterpart(place, classes, verb.base, behind, undone=undone) if said else None
    return None


def _is_an_adjective(forms: Sequence[str], number: int, participle: str) -> bool:
    """Say whether a verb only tells which thing is meant: "your completed form"."""
    return forms[number] == participle and forms[number - 1] in DETERMINERS | {"these", "those"}


def _eased(place: Surroundings, verb: int, base: str) -> str | None:
    """Return that we could have made easier what no class knows: "made it easier to meet the limit"."""
    forms = place.marked_forms
    if base in _NO_DEED or not _said_of_them(place, forms[:verb], frozenset()):
        return None
    behind = place.tokens_of(place.marked)[verb + 1 :]
    errand = errand_of(place, base, behind) if thing_of(place, behind) else None
    return f"made it easier to {errand}" if errand else None


def _unsaid(place: Surroundings, verb: int) -> str | None:
    """Return that we could have asked, of "No damage was reported"."""
    forms = place.marked_forms
    end = next(n for n, form in enumerate(forms) if n == verb or form in AUXILIARIES)
    return f"asked you about {words_of(place, place.tokens_of(place.marked)[1:end])}" if end > 1 else None


def _said_of_them(place: Surroundings, before: Sequence[str], classes: frozenset[str]) -> bool:
    """Say whether a verb tells of the customer, or of us who were not told."""
    if not {"we", "i"}.isdisjoint(before):
        return _UNTOLD in classes and not {"been", "was", "were"}.isdisjoint(before)
    roles = any("customer_role" in place.lexicon.classes_of(each) for each in before)
    return roles or not {"you", "your", "please"}.isdisjoint(before)


def _counterpart(
    place: Surroundings, classes: frozenset[str], base: str, behind: Sequence[Token], *, undone: bool
) -> str | None:
    rest = without_us(behind, _US)
    about = bool(rest) and rest[0].form in ABOUT
    thing = thing_of(place, rest[1:] if about else rest)
    if _UNTOLD in classes:
        clause = clause_of(place, rest[1:] if rest and rest[0].form == "that" else rest)
        # "You never told us the code" speaks of the code, "you never told the office" of the office.
        addressed = base in _ADDRESSING and not about and behind[:1] and behind[0].form not in _US
        topic = f"whether {clause}" if clause else f"about {thing}" if thing and not addressed else ""
        return f"asked you {topic}" if topic else None
    named = thing.removeprefix("the ") if thing else ""
    lacking = undone or place.first_form() in {"if", "had"} or not _COULD.isdisjoint(place.marked_forms)
    if lacking and base in _HANDING_OVER and named and rest[0].form in _ANY_ONE:
        # There was none that could be checked with them, as there is of "a wrong number"; nobody is asked
        # for a ring.
        given = rest[1].form not in _NOT_HANDED_OVER and named.startswith(rest[1].form)
        return f"asked you for {rest[0].form} {named}" if given else None
    if undone and _UNDONE in classes:
        errand = errand_of(place, base, behind)
        return f"reminded you to {errand}" if errand else None
    if _UNANSWERED in classes:
        return f"asked you again about {thing}" if thing and about else "asked you again"
    if thing:
        return _of_the_thing(place, classes, thing)
    # "You did not confirm in time" names nothing that could be checked with them.
    errand = errand_of(place, base, behind) if undone and _UNCHECKED in classes else None
    return f"reminded you to {errand}" if errand else None


def _of_the_thing(place: Surroundings, classes: frozenset[str], thing: str) -> str:
    if _UNCHECKED in classes:
        return f"checked {thing} with you"
    if _UNREAD in classes:
        head = thing.rsplit(maxsplit=1)[-1].lower()
        inside = "in" if "told_place" in place.lexicon.classes_of(head) else "about"
        return f"been clearer {'on' if head in _ON else inside} {thing}"
    return f"reminded you about {thing}"
