"""Turns what was done, or what others did, into the sender's act.

A passive becomes active: "has still not been updated" becomes "have still not
updated". What one person or thing did takes the sender's number: "has left his
keys" becomes "have left our keys".
"""

import re
from collections.abc import Mapping

from secondtry.engine.closed_words import PREPOSITIONS
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.verb import Verb
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import forms_in, tokenize

_WORD = Expression(r"n't|'\w+|can(?=not\b)|\w+?(?=n't)|[\w-]+")
_PRESENT = {"is", "are", "'s", "'re", "am", "'m", "get", "gets"}
_PAST_PERFECT = {"had", "'d"}
_MODALS = {
    "will": "will",
    "would": "would",
    "can": "can",
    "could": "could",
    "may": "may",
    "might": "might",
    "must": "must",
    "should": "should",
    "shall": "shall",
    "wo": "wo",
    "ca": "ca",
    "sha": "sha",
    "ought": "ought",
    "'ll": "will",
}
_OTHERS = {
    "was",
    "were",
    "be",
    "been",
    "being",
    "have",
    "has",
    "'ve",
    "got",
    "gotten",
    "getting",
    "to",
    "did",
    "do",
    "does",
}
_AUXILIARIES = {*_PRESENT, *_PAST_PERFECT, *_MODALS, *_OTHERS}
_NOT = {"not", "n't"}
_WAS_MADE = Expression(r"(?:was|were) (?P<made>made|introduced|released)\b", re.IGNORECASE)
#: "A release introduced by Acme": another did it, so that nobody may say that we did.
_MADE_BY = Expression(
    r"\b(?:made|introduced|released|ordered|taken|rolled|pushed|deployed|shipped|installed|applied|written|carried"
    r"|done)\b[^,;]*? by (?!(?:mistake|accident|error|hand|chance)\b)",
    re.IGNORECASE,
)
#: "An error of the club" has its owner behind it already.
_OF_ANOTHER = Expression(r"\A\w+ of (?:the|our|my|your|their|his|her)\b", re.IGNORECASE)
#: What somebody feels is no deed that another could stand for.
_FELT = frozenset(
    {"want", "wish", "like", "feel", "fear", "cry", "decide", "choose", "refuse", "prefer", "insist"}
)
_FARTHEST_VERB = 3
#: What is said of one other, as it is said of "we".
_AGREEING = {"has": "have", "is": "are", "was": "were", "does": "do"}
_OF_ITSELF = {"its": "our", "his": "our"}
_OF_SOMEBODY = frozenset(
    {"he", "she", "him", "her", "hers", "they", "them", "their", "itself", "himself", "herself"}
)
_BEFORE_THE_VERB = frozenset(
    {"not", "never", "also", "just", "then", "still", "even", "simply", "twice", "once"}
)


def active(verb: Verb, auxiliaries: str, sender: Mapping[str, str]) -> str:
    """Return the verb as an act of "we" or "I".

    ``auxiliaries`` are the words of the passive before the participle, in lower
    case with straight apostrophes: they give tense, negation and adverbs.
    ``sender`` gives the sender's "are" and "were".
    """
    parts = _WORD.findall(auxiliaries)
    between = [part for part in parts if part not in _AUXILIARIES]
    helper, form = _helper_and_form(verb, parts, sender)
    if helper in {"do", "did"}:
        # "was still not sent": what stood before the "not" stands before "did not".
        first = next(index for index, part in enumerate(between) if part in _NOT)
        return _joined([*between[:first], helper, *between[first:], form])
    if helper == "ought":
        return _joined([helper, *between, "to", form])
    return _joined([helper, *between, form])


def also_active(verb: Verb, auxiliaries: str, sender: Mapping[str, str]) -> str:
    """Return a second verb behind the same auxiliaries: "sent" in "not packed or sent" becomes "send"."""
    _, form = _helper_and_form(verb, _WORD.findall(auxiliaries), sender)
    return form.removeprefix("have ")


def said_of_us(deed: str, lexicon: Lexicon, sender: Mapping[str, str]) -> str | None:
    """Return what one other did as said of the sender: "has not read its post", "have not read our post".

    ``deed`` begins with its verb or an adverb. None where the words speak of
    somebody whom the sender cannot stand for.
    """
    tokens = tokenize(deed, Span(0, len(deed)))
    known = [verb for token in tokens[:_FARTHEST_VERB] if (verb := lexicon.verb(token.form)) is not None]
    if any(verb.base in _FELT for verb in known):
        return None
    if {"never", "leave"} <= {token.form for token in tokens} | {verb.base for verb in known}:
        # "The tablet never left the club" tells where it was.
        return None
    if not tokens or any(token.form in _OF_SOMEBODY for token in tokens):
        return None
    pieces: list[str] = []
    position, found = 0, False
    for token in tokens:
        word = token.span.of(deed)
        new = word
        if token.form in _OF_ITSELF:
            new = sender["our"]
        elif not found and not (token.form in _BEFORE_THE_VERB or token.form.endswith("ly")):
            found = True
            agreeing = _agreeing(token.form, lexicon, sender)
            if agreeing is None:
                return None
            new = agreeing or word
        pieces += [deed[position : token.span.start], new]
        position = token.span.end
    return ("".join(pieces) + deed[position:]).replace("amn't", "am not").replace("amn’t", "am not")


def cause_of_ours(cause: str, article: str, sender: Mapping[str, str]) -> str | None:
    """Return a cause as the sender's: "our mistake", but "a change of ours that broke the page".

    ``article`` is what stands before the cause, for where more is said of it behind a "that".
    None where a "by" tells who did it.
    """
    if _MADE_BY.search(cause) is not None or _OF_ANOTHER.search(cause) is not None:
        return None
    head, that, told = cause.partition(" that ")
    if not that or not PREPOSITIONS.isdisjoint(forms_in(head)):
        return f"{sender['our']} {cause}"
    made = _WAS_MADE.match(told)
    if made is not None:
        return f"{article} {head} that {sender['we']} {made['made']}{told[made.end() :]}"
    return f"{article} {head} of {'mine' if sender['our'] == 'my' else 'ours'} that {told}"


def _agreeing(form: str, lexicon: Lexicon, sender: Mapping[str, str]) -> str | None:
    """Return a finite verb's form for the sender, "" where it stays, None where nobody can tell."""
    if form in {"'s", "be", "being"}:
        return None
    if form in _AGREEING:
        return sender.get(_AGREEING[form], _AGREEING[form])
    verb = lexicon.verb(form)
    if verb is not None:
        return verb.base if form == verb.third else ""
    return None if form.endswith("s") and not form.endswith("ss") else ""


def _joined(words: list[str]) -> str:
    text = " ".join(word for word in words if word)
    # "am" has no contraction; the others take theirs back.
    return text.replace("am n't", "am not").replace("can not", "cannot").replace(" n't", "n't")


def _helper_and_form(verb: Verb, parts: list[str], sender: Mapping[str, str]) -> tuple[str, str]:
    """Return the active auxiliary, or none, and the form of the verb that goes with it."""
    kinds = _AUXILIARIES.intersection(parts)
    if modal := next((_MODALS[part] for part in parts if part in _MODALS), ""):
        return modal, f"have {verb.participle}" if "have" in kinds else verb.base
    if kinds & {"being", "getting"}:
        return sender["were" if kinds & {"was", "were"} else "are"], verb.ing
    if "been" in kinds:
        return "had" if kinds & _PAST_PERFECT else "have", verb.participle
    if kinds & {"have", "has", "'ve"} or kinds & _PAST_PERFECT:
        return "had" if kinds & _PAST_PERFECT else "have", verb.participle
    if _NOT.intersection(parts):
        return ("do" if kinds & _PRESENT else "did"), verb.base
    return "", verb.base if kinds & _PRESENT else verb.past
