"""The filters of templates that look what words tell: a thing, a feeling, what a system shows.

Like those of ``word_checks``, each returns the words as they go into the
rewrite, or None where they tell something else.
"""

import re

from secondtry.engine.closed_words import AUXILIARIES, DETERMINERS, PREPOSITIONS, SUBORDINATORS, word_set
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.word_checks import tell_a_feeling, the_told
from secondtry.text.expression import Expression
from secondtry.text.tokens import forms_in

#: Words that join a clause to a thing.
_LINKING = (SUBORDINATORS - {"like", "since", "before", "after"}) | frozenset(
    ["we", "i", "you", "it", "they", "which", "who", "not"]
)
_SHORTEST_THING = 2
#: What a customer says or gives: to be sorry about that would blame it.
_SAID_TO_US = word_set(
    """feedback comment comments review reviews message messages rating ratings post complaint complaints
    email mail letter call note views opinion remarks"""
)
_RATED = frozenset({"rating", "ratings", "stars", "star", "score"})
#: What the sender upholds is nothing that it got wrong.
_UPHELD = frozenset({"decision", "outcome", "verdict", "ruling"})
#: What went wrong with these is they themselves.
_NO_MATTER = word_set(
    """issue issues problem problems trouble matter concern concerns same experience one
    morning evening night day week time moment"""
)
#: Where it says what somebody was unhappy about.
_ABOUT = Expression(
    r"\b(?P<link>about|with|regarding|concerning|over|by|at|in|during|enjoy(?:ed|ing)?|like[ds]?)\s+(?P<matter>(?:\S+\s+){0,7}?\S+?)"
    r"(?:\s+(?:any ?more|yet|at all|so far|lately|either))?\Z",
    re.IGNORECASE,
)
#: What stays as it is before the thing.
_PLACING = frozenset({"at", "in", "during"})
_FOUND = Expression(
    r"\byou (?:(?:have|may|might|do|did|still|now) )*(?:feel|felt|think|thought|believed?|found)"
    r" (?:that )?(?P<told>.+)\Z",
    re.IGNORECASE,
)
_SHOWN = Expression(
    r"\A(?:our|my|the) (?:\w+ )?(?:systems?|records?|tracking|logs?|register|history|notes?) "
    r"(?:show|say|indicate|confirm)s? (?:that )?",
    re.IGNORECASE,
)
_INSISTING = Expression(
    r"\A(?:as|like)\b"
    r"|\b(?:clear\w*|plain\w*|explicit\w*|express\w*|repeated\w*|always|twice|already|did|does|do|knew)\b",
    re.IGNORECASE,
)

_NOW = Expression(
    r"\b(?:has|have|is|are|am|do|does|will|can|may|cannot|keeps?|not|never|us|me)\b|['’](?:s|ve|re|ll|m)\b|n['’]t\b",
    re.IGNORECASE,
)
#: What is called a mistake, but that nobody makes, and what they did.
_OVERLOOKED = {"oversight": "overlooked something", "omission": "left something out"}


def told_of_now(words: str) -> bool:
    """Say whether words tell of what is, was not, or was done to us: "our courier has lost it"."""
    return _NOW.search(words) is not None


def the_matter(words: str, lexicon: Lexicon) -> str | None:
    """Return what words are about: "with the finish" of "that you were not happy about the finish"."""
    found = _ABOUT.search(words)
    thing = the_noun(found["matter"], lexicon) if found else None
    if found is None or thing is None or _UPHELD.intersection(forms_in(thing)):
        return None
    if forms_in(thing)[-1] in _NO_MATTER:
        return None
    return f"{found['link'].lower() if found['link'].lower() in _PLACING else 'with'} {thing}"


def the_found(words: str) -> str | None:
    """Return what the customer is said to feel or think, to the end of the words, or None."""
    found = _FOUND.search(words)
    return found["told"] if found else None


def the_mild(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return words that do not insist that all was clear already."""
    return None if _INSISTING.search(words) else words


def the_unfelt(words: str, lexicon: Lexicon) -> str | None:
    """Return words that tell no feeling."""
    return None if tell_a_feeling(forms_in(words), lexicon) else words


def the_noun(words: str, lexicon: Lexicon) -> str | None:
    """Return words that are a thing with its "your" or "the", and no clause and no feeling."""
    forms = forms_in(words)
    if not forms or forms[0] not in DETERMINERS | {"these", "those"} or len(forms) < _SHORTEST_THING:
        return None
    clausal = any(form in AUXILIARIES | _LINKING for form in forms)
    return (
        None
        if clausal
        or tell_a_feeling(forms, lexicon)
        or not forms[-1][-1:].isalnum()
        or forms[-1] in PREPOSITIONS | _SAID_TO_US
        else words
    )


def the_rated(words: str, lexicon: Lexicon) -> str | None:
    """Return words that are a rating with its "your" or "the"."""
    forms = forms_in(words)
    thing = len(forms) >= _SHORTEST_THING and forms[0] in DETERMINERS and not AUXILIARIES.intersection(forms)
    return words if thing and forms[-1] in _RATED and not tell_a_feeling(forms, lexicon) else None


def the_shown(words: str, lexicon: Lexicon) -> str | None:
    """Return the clause behind "our system shows that", None where there is none."""
    told = _SHOWN.sub("", words)
    return the_told(told, lexicon) if told != words else None


def the_made(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all checks
    """Return a mistake that one makes, as inside a sentence; an oversight or an omission is none."""
    return None if _noun_of(words) in _OVERLOOKED else words[:1].lower() + words[1:]


def the_overlooked(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all checks
    """Return what one did who made an oversight or an omission, where no more is said of it."""
    bare = words.lower().split()[:-1] in (["a"], ["an"], ["another"])
    return _OVERLOOKED.get(_noun_of(words)) if bare else None


def _noun_of(words: str) -> str:
    """Return the last of the words, without the -s of several."""
    return words.lower().split()[-1].removesuffix("s")
