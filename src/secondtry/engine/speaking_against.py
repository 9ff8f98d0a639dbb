"""What the words of a sentence say against a template that would fit by its grammar."""

import re

from secondtry.engine.clause_shapes import is_a_clause
from secondtry.engine.closed_words import AUXILIARIES
from secondtry.engine.cutting_templates import tells_a_way_round
from secondtry.engine.rule_sentences import tells_a_rule
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression

#: Says nothing of what the words say.
_ONLY_A_GAP = Expression(r"(?:\{\w+\})*\[[^\[\]]+\]\Z")
_CONTRASTS = (["rather", "than"], ["instead", "of"])
_JOINING = (["and"], ["but"], ["yet"], ["then"])
#: Adds to the sentence what we did, or by when we write: to a rule there is neither.
_OF_THIS_CASE = Expression(
    r"(?:\{keeping\})?\{sentence(?:\|[a-z]+)?\}(?:\.|, and) (?:In your case )?\{[wW]e\} "
    r"(?:\[|will (?:write to you|have \[))"
)
#: Nobody can name a day for what may never be asked.
_ONLY_IF = Expression(r"\W*(?:if|should|in case|whenever|in the event)\b", re.IGNORECASE)
#: Takes the sentence over: what is then said of its old subject, "but are back now", would be said of us.
_WHAT_WE_DID = Expression(r"\{we\} \[what \{we\} did or did not do\]")
#: A proof is offered of what we say ourselves, and not of what somebody swore or we made sure of.
_PROVED = "can send you"
#: So begins a sentence that tells what happened: "When the camera said it was full, he ...".
_TOLD_AS = frozenset({"when", "while", "if", "although", "though", "because", "since", "as", "once"})
#: What is only to be done cannot be shown yet: "For the rest of the season ⟦we count each box twice⟧".
_FROM_NOW_ON = Expression(
    r"\W*(?:from (?!the\b|our\b|what\b)|starting\b|as of\b|for the rest\b|in (?:the )?future\b|next\b)",
    re.IGNORECASE,
)
_BY = "by"
#: What joins a second doer to the first: "by the depot and by the driver".
_ALSO_BY = (
    ("and",),
    ("or",),
    ("nor",),
    ("&",),
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
)
#: With these a mistake goes on to say whose it was, or what was missing: "an omission of your name".
_TELLING_MORE = {"|missed}": (["of"], ["from"], ["by"]), "|made}": (["by"],)}
_SWORN = frozenset({"swore", "swears", "blind", "sure", "ensured"})


def speaks_against(template: str, place: Surroundings) -> bool:
    """Say whether what stands in or beside the marked words speaks against a template.

    "The letters were lost rather than kept" goes on in the passive; what somebody swore is no claim of ours.
    """
    another = "{sentence" not in template and _names_another_doer(place)
    forms = [token.form for token in place.behind[:2]]
    if "|active:" in template:
        # "by a server ⟦⟧ blip": the doer goes on behind the marked words.
        within = _BY in place.marked_forms and place.stop_within_a_noun()
        return another or within or forms in _CONTRASTS
    more = any(check in template and forms[:1] in words for check, words in _TELLING_MORE.items())
    if another or more or (_ONLY_A_GAP.match(template) and tells_a_way_round(place)):
        return True
    if _WHAT_WE_DID.match(template):
        # "I thought ⟦the machine had stopped⟧" tells what I thought.
        return _goes_on_with_its_subject(place) or place.follow_a_report()
    if _OF_THIS_CASE.match(template):
        asked = "write to you" in template and _ONLY_IF.match(place.sentence) is not None
        return asked or tells_a_rule(place)
    if _PROVED not in template:
        return False
    told = place.before[:1] != () and place.before[0].form in _TOLD_AS
    reason = place.before[-1:] != () and place.before[-1].form in _TOLD_AS
    to_come = _FROM_NOW_ON.match(place.sentence, 0, place.marked.start) is not None
    return told or reason or to_come or not _SWORN.isdisjoint(token.form for token in place.before[-3:])


def _names_another_doer(place: Surroundings) -> bool:
    """Say whether a second doer stands behind "⟦... by the depot⟧": "and by the driver", "and the driver"."""
    if _BY not in place.marked_forms:
        return False
    tokens = list(place.behind[place.behind[:1] != () and place.behind[0].form == "," :])
    forms = [token.form for token in tokens]
    joined = next((len(words) for words in _ALSO_BY if (*forms[: len(words)],) == words), 0)
    rest = tokens[joined:]
    return bool(joined and rest) and (rest[0].form == _BY or not is_a_clause(rest, place.lexicon))


def _goes_on_with_its_subject(place: Surroundings) -> bool:
    """Say whether a verb without a subject stands behind: ", tried again", "and are back"."""
    forms = [token.form for token in place.behind[:3]]
    paused = forms[:1] == [","]
    joined = forms[paused:]
    joined = joined[joined[:1] in _JOINING :]
    if len(joined) == len(forms) or not joined:
        return False
    # "when the till stopped and restarted" goes on with the till all the same.
    verb = place.lexicon.verb(joined[0]) if paused else None
    return joined[0] in AUXILIARIES or (verb is not None and joined[0] in {verb.past, verb.third})
