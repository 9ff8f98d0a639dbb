"""The filters of templates: what becomes of the words of a field.

``inner``       as inside a sentence: no capital that only the place gave it
``then``        the same, where the words tell of what was then, and not of what has been or is
``optional``    nothing, where the match has no such words
``kept``        nothing at all, but only where the match has such words; ``absent``, only where it has none
``object``      a pronoun as an object: they -> them
``around:p``    the same, with the kept particle ``p`` behind it or, where it is long, before it
``past`` ``base`` ``participle`` ``ing``   that form of the verb
``active:be``   the verb in the active voice, in the tense and with the "not" of
                the kept auxiliaries ``be``: "had not been" + updated -> "had not updated"
``ours``        what one other did, said of the sender: "has lost its keys" -> "have lost our keys"
``event``       the words, where they are something that happens; ``thing``, where they are not
``one``         a noun with the article that it takes: "a delay", "an error", "trouble"; nothing for damage
``damage``      the words, where they are damage to a thing: "dent"
``owned``       a cause said of the sender: "our mistake", "a change of ours that broke the page"
``sure``        nothing, where the words tell of a maybe: "that it may have caused"
``praised``     the words, where they are a thing and end the sentence
``made``        the words, where they are a mistake that one makes
``missed``      what one did who made none: "overlooked something" of "an oversight"
``finite``      the words, where they are a clause that tells a fact
``fact``        the same, said without a maybe: "it caused any delays" -> "it caused delays"
``a``           "a" for "an", as before another noun
``claim``       the words without the "we can see that" before them
``noun``        the words, where they are a thing and tell no feeling
``provable``    the words, where there can be a proof of them
``rated``       the words, where they are a rating that the customer gave
``mild``        the words, where they do not insist that it was clear
``shown``       the clause behind "our system shows that"
``unfelt``      the words, where they tell no feeling
``changing``    the words, where they promise a change
``unruled``     the words without the "As per our policy" beside them
``ongoing``     the words, where they tell of nothing that was already looked at
``act``         the words without an "as" that belonged to "as soon as possible"
``surely``      the words without their "may have", where they have one
``sorry``       the words, where they end in an apology and not in sadness

With the filter ``active``, a name that the match did not keep is the verb itself: ``{send|active:be}``.
"""

import re
from collections.abc import Callable, Mapping

from secondtry.engine.closed_words import SUBJECTS, is_word
from secondtry.engine.inner_capitals import inside_a_sentence
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.template_match import CannotRewriteError, MatchedWords
from secondtry.engine.told_checks import (
    the_made,
    the_mild,
    the_noun,
    the_overlooked,
    the_rated,
    the_shown,
    the_unfelt,
    told_of_now,
)
from secondtry.engine.voice import active, cause_of_ours, said_of_us
from secondtry.engine.word_checks import (
    a_damage,
    a_for_an,
    a_thing,
    an_event,
    not_yet_done,
    the_apology,
    the_changing,
    the_claim,
    the_fact,
    the_promise,
    the_provable,
    the_sure,
    the_surely_said,
    the_told,
    unruled,
    with_article,
)
from secondtry.text.expression import Expression

_OBJECTS = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them", "this": "this", "it": "it"}
#: An object of so many words goes behind the particle: "pick up the leak in the hall", "pick the leak up".
_LONG_OBJECT = 4
_PARTICLES = frozenset({"up", "out", "off", "down", "away", "over", "aside", "back"})
#: "We owe you good care to our guests" speaks of two.
_TO_OTHERS = Expression(r"\b(?:to|for) (?:all|each|every|our)\b", re.IGNORECASE)
_FORMS = frozenset({"past", "base", "participle", "ing"})
_CHECKS: Mapping[str, Callable[[str, Lexicon], str | None]] = {
    "a": a_for_an,
    "damage": a_damage,
    "act": the_promise,
    "claim": the_claim,
    "event": an_event,
    "thing": a_thing,
    "sure": the_sure,
    "surely": the_surely_said,
    "sorry": the_apology,
    "finite": the_told,
    "fact": the_fact,
    "one": with_article,
    "unruled": unruled,
    "mild": the_mild,
    "noun": the_noun,
    "made": the_made,
    "missed": the_overlooked,
    "rated": the_rated,
    "provable": the_provable,
    "shown": the_shown,
    "changing": the_changing,
    "unfelt": the_unfelt,
    "ongoing": not_yet_done,
}


def filtered(matched: MatchedWords, name: str, value: str, filter_name: str, argument: str) -> str:
    """Return the value of a field of that name as a filter makes it.

    Raises:
        CannotRewriteError: when the words are not of the kind that it wants.
    """
    if filter_name in _FORMS:
        return matched.verb(value).forms()[filter_name]
    words: str | None
    match filter_name:
        case "" | "optional":
            words = value
        case "inner" | "then":
            now = filter_name == "then" and told_of_now(value)
            words = None if now else _inner(matched, name, value)
        case "object":
            words = _object(matched, name, value)
        case "around":
            words = _around(matched, name, value, matched.words(argument))
        case "active":
            words = active(matched.verb(value), matched.forms(argument), matched.sender.words())
        case "ours" | "owned":
            words = _of_us(matched, name, value, filter_name)
        case "praised":
            words = _praised(matched, value)
        case _:
            words = _CHECKS[filter_name](value, matched.lexicon) if filter_name in _CHECKS else None
    if words is None:
        raise CannotRewriteError(value)
    return words


def _of_us(matched: MatchedWords, name: str, value: str, filter_name: str) -> str | None:
    if filter_name == "ours":
        return said_of_us(value, matched.lexicon, matched.sender.words())
    span = matched.kept.get(name)
    if span is None or span.is_empty:
        return None
    before = matched.place.sentence[matched.place.marked.start : span.start].split()
    # Nothing before the cause within the marked words: no article to keep.
    return cause_of_ours(value, before[-1], matched.sender.words()) if before else None


def _praised(matched: MatchedWords, value: str) -> str | None:
    ends = not any(is_word(token.form) for token in matched.place.behind)
    if _TO_OTHERS.search(value):
        return None
    return value if ends and not value.split(maxsplit=1)[0].lower().endswith("ing") else None


def _object(matched: MatchedWords, name: str, value: str) -> str:
    return _OBJECTS.get(value.lower(), _inner(matched, name, value))


def _around(matched: MatchedWords, name: str, value: str, particle: str) -> str:
    thing = _object(matched, name, value)
    behind = matched.place.behind
    goes_on = bool(behind) and behind[0].form in SUBJECTS
    if len(thing.split()) >= _LONG_OBJECT and particle in _PARTICLES and not goes_on:
        return f"{particle} {thing}"
    return f"{thing} {particle}".strip()


def _opens(matched: MatchedWords, name: str) -> bool:
    span = matched.kept.get(name, matched.place.marked)
    return not any(letter.isalnum() for letter in matched.place.sentence[: span.start])


def _inner(matched: MatchedWords, name: str, value: str) -> str:
    return inside_a_sentence(value, matched.lexicon, opens=_opens(matched, name))
