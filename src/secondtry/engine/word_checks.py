"""The filters of templates that look whether words are of a kind: an event, a fact, an apology.

Each returns the words as they go into the rewrite, or None where they are not
of the kind and the rewrite is left out.
"""

import re

from secondtry.engine.causes import is_an_event
from secondtry.engine.closed_words import AUXILIARIES, COORDINATORS, PREPOSITIONS, SUBJECTS
from secondtry.engine.lexicon import Lexicon
from secondtry.text.tokens import forms_in

_EVENTS = frozenset(
    [
        "glitch",
        "technical_trouble",
        "breakage",
        "trouble",
        "mistake",
        "causable",
        "circumstance",
        "change_noun",
    ]
)
#: Clauses about how the customer feels or found it tell no fact that one could be sorry for.
_FELT = frozenset(["feeling", "feeling_noun", "feel_verb", "perceived", "experience_noun"])
_UNCOUNTABLE = "uncountable"
_SORRY = re.compile(r"(?:sorry|apolog\w+|regret\w*)\Z", re.IGNORECASE)
_ANY = re.compile(r"\bany (?!of\b|more\b)", re.IGNORECASE)
_BACK_THEN = re.compile(r"\b(?:was|were)\b", re.IGNORECASE)
_LOOKED = re.compile(
    r"(?<!\bbe )(?<!\bbeing )\b(?:looked|checked|reviewed|investigated|examined|taken|took)\b", re.IGNORECASE
)
_MAYBE = re.compile(r"\b(?:any\w*|ever|may|might|could|should|would)\b", re.IGNORECASE)
_LOOSE_END = re.compile(r"(?:\s+(?:as|so|very|more|on|and|,))+\Z", re.IGNORECASE)
_SEEN = re.compile(r"\A(?:we|i) (?:can )?see (?:that )?", re.IGNORECASE)
_PER = r"(?:as per|per|according to|in (?:line|accordance|keeping) with)"
_RULE_BEFORE = re.compile(
    rf"\A{_PER} [^,;:]{{3,40}}?(?:, | (?=(?:we|i|you|your|our|all|no|refunds)\b))", re.IGNORECASE
)
_RULE_BEHIND = re.compile(rf",? {_PER} (?:\S+ ){{0,4}}\S+\Z", re.IGNORECASE)
_NO_CLAUSE = COORDINATORS | PREPOSITIONS
_PRONOUNS = frozenset({"you", "we", "they", "i", "it"})


def a_for_an(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return an article as it stands before a consonant."""
    return "a" if words.lower() == "an" else words


def the_promise(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return an act without the "as" that belonged to "as soon as possible"."""
    return _LOOSE_END.sub("", words)


def the_claim(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return what is claimed without the "we can see that" before it."""
    return _SEEN.sub("", words)


def an_event(words: str, lexicon: Lexicon) -> str | None:
    """Return a cause that is something which happens."""
    return words if is_an_event(words, lexicon, _EVENTS) else None


def a_thing(words: str, lexicon: Lexicon) -> str | None:
    """Return a cause that is nothing which happens."""
    return None if is_an_event(words, lexicon, _EVENTS) else words


def the_sure(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return words that tell of no maybe, and nothing for the others."""
    return "" if _MAYBE.search(words) else words


def the_apology(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return words that end in an apology said now, not in sadness, and not in the past."""
    return words if _SORRY.search(words) and not _BACK_THEN.search(words) else None


def the_told(words: str, lexicon: Lexicon) -> str | None:
    """Return a clause that tells a fact, not a feeling."""
    forms = forms_in(words)
    if not forms or forms[0] not in SUBJECTS or any(_FELT & lexicon.classes_of(form) for form in forms):
        return None
    finite = next((n for n, form in enumerate(forms) if n and _is_finite(form, lexicon)), 0)
    if forms[0] in _PRONOUNS:
        return words if finite or lexicon.verb("".join(forms[1:2])) is not None else None
    # "the trouble you had" is no clause: its verb has a subject of its own.
    own_subject = {"that", "which", "who", "you", "we", "i", "as", "because", "since"}.intersection(
        forms[1:finite]
    )
    return words if finite and not own_subject else None


def not_yet_done(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return what is being looked into, not what has been: behind that, no finding is to be promised."""
    return None if _LOOKED.search(words) else words


def unruled(words: str, lexicon: Lexicon) -> str | None:
    """Return a refusal without the "As per our policy" beside it, None where there is none to take."""
    bare = _RULE_BEHIND.sub("", _RULE_BEFORE.sub("", words))
    forms = forms_in(bare)
    whole = any(_is_finite(form, lexicon) for form in forms) and forms[-1] not in AUXILIARIES
    return bare if bare != words and whole and forms[0] not in _NO_CLAUSE else None


def the_fact(words: str, lexicon: Lexicon) -> str | None:
    """Return such a clause said without a maybe: "it caused any delays" as "it caused delays"."""
    told = the_told(words, lexicon)
    fact = _ANY.sub("", told) if told else None
    return None if fact is None or _MAYBE.search(fact) else fact


def with_article(words: str, lexicon: Lexicon) -> str | None:
    """Return a noun in the singular with the article that it takes, if any: "an error", "trouble"."""
    if _UNCOUNTABLE in lexicon.classes_of(words.lower()):
        return words
    return f"{'an' if words[0].lower() in 'aeiou' else 'a'} {words}"


def _is_finite(form: str, lexicon: Lexicon) -> bool:
    verb = lexicon.verb(form)
    return form in AUXILIARIES - {"'s"} or (verb is not None and form in {verb.past, verb.third})
