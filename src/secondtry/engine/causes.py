"""Causal links: "due to the storm", "was caused by a bug", "because the server crashed"."""

import re

from secondtry.engine.clause_shapes import ends_there, says_something
from secondtry.engine.closed_words import AUXILIARIES, DETERMINERS, is_word
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import Token, forms_in

_LINK = Expression(
    r"(?:because of|due to|owing to|(?:as )?(?:a|the) (?:direct )?(?:result|consequence) of|in consequence of"
    r"|on account of|thanks to|attributable to|down to"
    r"|(?:caused|triggered|prompted|brought about) (?:by|due to)"
    r"|(?:traced|tracked)(?: back)? to|(?:arose|resulted|stemmed|stems|stemming|resulting) from"
    r"|came about through|blamed on|put down to|in light of|in view of|what with|on the back of"
    r"|the (?:only )?reason (?:being|is|was)(?: that)?|for(?=(?: \S+){0,3} reasons?\b)"
    r"|given that|given|amid|with|because|since|while|as)\s+",
    re.IGNORECASE,
)
#: Links that say in which light a decision was taken: nobody was unready for what they bring.
_SEEN_SO = frozenset({"in view of", "in light of", "given"})
_BEFORE_A_CLAUSE = frozenset({"because", "as", "since", "while", "given that"})
#: Links that stand behind "was" and nowhere else: "was caused by" becomes "happened because".
_BOUND = frozenset({"caused", "triggered", "prompted", "traced", "tracked", "brought"})
#: Links that stand behind "was" and elsewhere.
_FREE = frozenset({"due", "because", "owing", "down", "the", "a"})
_BEHIND_BE = _BOUND | _FREE
#: Links that are verbs themselves.
_VERBS = frozenset({"arose", "resulted", "stemmed", "stems", "came"})
#: Links that hang on a noun: nothing that begins with "because" can stand for them.
_HANGING = frozenset({"stemming", "resulting", "attributable", "blamed"})
_HAPPENED = {"was": "happened", "were": "happened", "been": "happened", "is": "happens", "are": "happen"}
#: Circumstances that are no thing one could be ready for.
_NO_THING = frozenset({"reason", "reasons", "circumstance", "circumstances", "control", "factor", "factors"})
#: "due to how faults are grouped": a clause, for which nothing can be ready.
_ASKING = (["how"], ["what"], ["why"], ["which"], ["where"])
_FINITE_BE = frozenset({"is", "are", "was", "were", "be", "shall", "will"})
#: Before its own verb, a clause that hangs on the cause has one of these: "a fault that was there".
_OWN_CLAUSE = frozenset(
    {"that", "which", "who", "as", "when", "while", "where", "we", "i", "you", "it", "they"}
)
_NEGATIONS = frozenset({"not", "n't", "no", "never"})
_PRESENT = AUXILIARIES - {"was", "were", "had", "did", "would", "must", "shall", "should", "wo", "ca"}


def cause_in(marked: str) -> str | None:
    """Return what stands behind the causal link of marked words if it is a thing or an event, else None."""
    link = _LINK.match(marked)
    if link is None or link.group().strip().lower() in _BEFORE_A_CLAUSE | _SEEN_SO:
        return None
    cause = marked[link.end() :]
    forms = _forms(cause)
    return None if _NO_THING.intersection(forms) or forms[:1] in _ASKING else cause


def link_in(marked: str) -> str | None:
    """Return the causal link that marked words begin with, or None."""
    link = _LINK.match(marked)
    return link.group().strip() if link else None


def clause_in(marked: str) -> str | None:
    """Return the clause behind "because" in marked words, where it tells of the past, else None."""
    link = _LINK.match(marked)
    if link is None or link.group().strip().lower() not in _BEFORE_A_CLAUSE:
        return None
    clause = marked[link.end() :]
    return None if _PRESENT.intersection(_forms(clause)) else clause


def is_an_event(cause: str, lexicon: Lexicon, classes: frozenset[str]) -> bool:
    """Say whether a cause is something that happens, not a thing that is there or something left undone."""
    forms = _forms(cause)
    # "due to updating the network" tells what somebody did: nothing that we could have been ready for.
    if _NEGATIONS.intersection(forms) or forms[0].endswith("ing") or forms[:1] in _ASKING:
        return False
    # "any loss due to the delay is noted": the verb of the clause stands behind, and no "which" fits there.
    verb = next((n for n, form in enumerate(forms) if form in _FINITE_BE), 0)
    if verb and not _OWN_CLAUSE.intersection(forms[:verb]):
        return False
    # "due to a feature being built": what somebody does on purpose is nothing to be prevented.
    done = forms[forms.index("being") + 1 :] if "being" in forms else []
    if done and not classes & lexicon.classes_of(done[0]):
        return False
    return any(form.endswith("ing") or classes & lexicon.classes_of(form) for form in forms)


def with_happened(place: Surroundings, because: str, end: int) -> tuple[Span, str] | None:
    """Return where a clause with "because" goes, and its words, or None where it fits behind nothing.

    "The delay was ⟦caused by ...⟧": the "was" becomes "happened". Behind "The cause
    was", "because" becomes "that". ``end`` is where the replaced words end.
    """
    first, before = place.first_form(), place.before
    here = Span(place.marked.start, end)
    last = before[-1].form if before else ""
    if link_in(place.words()) is None:
        existential = len(before) > 1 and before[-2].form == "there"
        return (here, because) if last in _HAPPENED and not existential else None
    # "As a result of it we lost an hour": of what is marked whole, only half a sentence would be left.
    whole = last in {"", ".", "!", "?", ";"} and ends_there(place.behind) and first not in _VERBS
    alone = whole and says_something(place.marked_forms, place.lexicon)
    if first in _HANGING or last in DETERMINERS | {";"} or alone:
        return None
    if first in _VERBS:
        return here, f"happened {because}"
    verb = next((token for token in reversed(before) if not token.form.endswith("ly")), None)
    if verb is None or verb.form not in _HAPPENED or first not in _BEHIND_BE:
        return (here, because) if first not in _BEHIND_BE - _FREE else None
    return _behind_be(place, verb, because, end)


def _behind_be(place: Surroundings, be: Token, because: str, end: int) -> tuple[Span, str] | None:
    """Return the same where "was" stands before the link."""
    here = Span(place.marked.start, end)
    subject = [
        token.form for token in place.before if token.span.start < be.span.start and is_word(token.form)
    ]
    last = subject[-1] if subject else ""
    if last in {"cause", "reason", "causes", "reasons"}:
        return here, f"that {because.removeprefix('because ')}"
    if be.form in {"is", "are"} and place.first_form() in _FREE:
        return here, because
    if not subject or last in AUXILIARIES - {"have", "has", "had"}:
        return None
    adverbs = place.sentence[be.span.end : place.marked.start].strip()
    return Span(be.span.start, end), f"{adverbs} {_HAPPENED[be.form]} {because}".strip()


def _forms(words: str) -> list[str]:
    return forms_in(words)
