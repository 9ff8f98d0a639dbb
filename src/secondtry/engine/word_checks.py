"""The filters of templates that look whether words are of a kind: an event, a fact, an apology.

Each returns the words as they go into the rewrite, or None where they are not
of the kind and the rewrite is left out.
"""

import re

from secondtry.engine.causes import is_an_event
from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
)
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.vague_acts import NO_ACT
from secondtry.text.expression import Expression
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
FELT = frozenset(["feeling", "feeling_noun", "feel_verb", "perceived", "experience_noun"])
_FEELINGS = frozenset(["feeling", "feeling_noun", "experience_noun"])
#: What somebody was, or was not.
_LIKED = frozenset(
    [
        "happy",
        "satisfied",
        "pleased",
        "impressed",
        "enjoy",
        "enjoyed",
        "enjoying",
        "like",
        "liked",
        "love",
        "feel",
        "feels",
        "feeling",
        "felt",
        "think",
        "believe",
    ]
)
_UNCOUNTABLE = "uncountable"
_DAMAGE = frozenset(
    [
        "blemish",
        "chip",
        "crack",
        "dent",
        "hole",
        "leak",
        "mark",
        "nick",
        "scratch",
        "scuff",
        "smudge",
        "stain",
        "tear",
    ]
)
_SORRY = Expression(r"(?:sorry|apolog\w+|regret\w*)\Z", re.IGNORECASE)
_ANY = Expression(r"\bany (?!of\b|more\b)", re.IGNORECASE)
_BACK_THEN = Expression(r"\b(?:was|were)\b", re.IGNORECASE)
_LOOKED = Expression(
    r"(?<!\bbe )(?<!\bbeing )\b(?:looked|checked|reviewed|investigated|examined|taken|took)\b", re.IGNORECASE
)
_MAYBE = Expression(r"\b(?:any\w*|ever|may|might|could|should|would)\b", re.IGNORECASE)
#: "This may have caused": the participle stands for the past, but for these.
_MAY_HAVE = Expression(
    r"\b(?:may|might) (?:well )?have (?!been\b|gone\b|done\b|seen\b|taken\b|given\b)(?P<done>\w+)",
    re.IGNORECASE,
)
_MAY_HAVE_BEEN = Expression(r"\b(?P<subject>\w+) (?:may|might) (?:well )?have been\b", re.IGNORECASE)
_LOOSE_END = Expression(r"(?:\s+(?:as|so|very|more|super|really|quite|too|just|on|and|,))+\Z", re.IGNORECASE)
#: What goes on as it was has no progress that one could tell of.
_STAYING = Expression(
    r"\b(?:continue|keep|maintain|remain|stay|uphold|only|always|strive|try to be)\b", re.IGNORECASE
)
#: Of what is only meant so, or refused, there is nothing to show.
_MEANT = Expression(
    r"\b(?:guide\w*|estimates?|approximat\w+|targets?|indicat\w+|ballpark|idea|guarantee\w*|deadline|commitment"
    r"|promise|blame|responsibility|liability|understand|surprised|shocked|puzzled|differ|disagree"
    r"|(?:not|n['’]t|never|cannot) (?:really )?see (?:what|how|why|where))\b",
    re.IGNORECASE,
)
#: Nothing shows that somebody did not do a thing that is not even named: "I did not break it".
_UNTOUCHED = Expression(
    r"\b(?:did not|didn['’]t|never) \w+ (?:it|that|this|them)\b(?! (?:was|is|were|had|has)\b)", re.IGNORECASE
)
#: What goes on to say what we got wrong is no denial, nor is what somebody could not find.
_CONFESSED = Expression(
    r"\b(?:and|but|so)\b[^.]*\b(?:i|we|nobody) "
    r"(?:did not|didn['’]t|have not|haven['’]t|never|forgot|failed|missed)\b"
    r"|\b(?:should not|shouldn['’]t) have\b|\bas far as (?:i|we)\b[^,]*\Z|['’]ve had it explained\b"
    r"|\b(?:i|we) (?:did not|didn['’]t|never) (?:say|tell|mention)(?: (?:you|anyone))? (?:anything|a word)\b"
    r"|\b(?:my|our) (?:mistake|fault)\b",
    re.IGNORECASE,
)
_SEEN = Expression(r"\A(?:we|i) (?:can )?see (?:that )?", re.IGNORECASE)
_PER = r"(?:as per|per|according to|in (?:line|accordance|keeping) with)"
_RULE_BEFORE = Expression(
    rf"\A{_PER} [^,;:]{{3,40}}?(?:, | (?=(?:we|i|you|your|our|all|no|the|any|this|these|refunds)\b))",
    re.IGNORECASE,
)
_RULE_BEHIND = Expression(rf",? {_PER} (?:\S+ ){{0,4}}\S+\Z", re.IGNORECASE)
#: A law is a reason.
_LAW = Expression(
    r"\b(?i:laws?|legal\w*|regulat\w+|acts?|statut\w+|court|licen[cs]\w+|government|council|tax)\b|\b[A-Z]{2,6}\b"
)
_NO_CLAUSE = COORDINATORS | PREPOSITIONS
_THAT = Expression(r"\Athat (?=there\b|the\b|your?\b|our\b|it\b|we\b)", re.IGNORECASE)
_PRONOUNS = frozenset({"you", "we", "they", "i", "it"})


#: By its sound: "an hour", "an MRI"; "a unique", "a European", "a one-hour", "a UK".
_BEGINS_WITH_A_VOWEL = Expression(
    r"(?!(?:[Uu]s[aeu]|[Uu]ni(?!n|m)|[Uu]ti|[Ee]u|[Oo]n(?:e|ce)\b|U[A-Z]*\b))[AEIOUaeiou]|(?:hour|hono|hones|heir)|[FHLMNRSX](?:[A-Z]+\b|-)"
)


def a_for_an(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return an article as it stands before a consonant."""
    return "a" if words.lower() == "an" else words


def the_promise(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return an act, if it is one, without the "as" that belonged to "as soon as possible"."""
    return None if NO_ACT.search(words) else _LOOSE_END.sub("", words)


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
    """Return words without their "may have"; nothing where they still tell of a maybe."""
    sure = _MAY_HAVE.sub(r"\g<done>", words)
    return "" if _MAYBE.search(sure) else sure


def the_surely_said(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return words said without their "may have", None where they have none or tell of a maybe besides."""
    said = _MAY_HAVE.sub(r"\g<done>", _MAY_HAVE_BEEN.sub(_have_been, words))
    return None if said == words or _MAYBE.search(said) else said


def _have_been(match: re.Match[str]) -> str:
    subject = match["subject"]
    return f"{subject} {'were' if subject.lower() in {'you', 'we', 'they', 'these', 'those'} else 'was'}"


def the_apology(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return words that end in an apology said now, not in sadness, and not in the past."""
    return words if _SORRY.search(words) and not _BACK_THEN.search(words) else None


def the_told(words: str, lexicon: Lexicon) -> str | None:
    """Return a clause that tells a fact, not a feeling."""
    words = _THAT.sub("", words)
    forms = forms_in(words)
    if not forms or forms[0] not in SUBJECTS or forms[1:2] == ["that"] or tell_a_feeling(forms, lexicon):
        return None
    finite = next((n for n, form in enumerate(forms) if n and _is_finite(form, lexicon)), 0) or _past(forms)
    if finite == len(forms) - 1 and not PREPOSITIONS.isdisjoint(forms[1:finite]) and forms[-1].endswith("s"):
        # "your view of the cinema offers": a plural, which looks like a verb
        return None
    if forms[0] in _PRONOUNS:
        # Behind "it", an 's is no genitive: "it's spoilt the pictures".
        return (
            words if finite or forms[1:2] == ["'s"] or lexicon.verb("".join(forms[1:2])) is not None else None
        )
    # "the trouble you had" is no clause: its verb has a subject of its own.
    own_subject = {"that", "which", "who", "you", "we", "i", "as", "because", "since"}.intersection(
        forms[1:finite]
    )
    return words if finite and not own_subject else None


def tell_a_feeling(forms: list[str], lexicon: Lexicon) -> bool:
    """Say whether words tell how somebody feels or found it: to be sorry for that is no apology."""
    return any(form in _LIKED or _FEELINGS & lexicon.classes_of(form) for form in forms)


def _past(forms: list[str]) -> int:
    """Return the place of a verb that no class knows, by its look: "the curtains faded so quickly"."""
    ends = PREPOSITIONS | SUBORDINATORS | DETERMINERS | COORDINATORS | {""}
    following = [*forms[1:], ""]
    return next(
        (
            n
            for n, (form, after) in enumerate(zip(forms, following, strict=True))
            if n > 1 and form.endswith("ed") and (after in ends or is_adverb(after))
        ),
        0,
    )


def not_yet_done(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return what is being looked into, not what has been: behind that, no finding is to be promised."""
    return None if _LOOKED.search(words) else words


def the_changing(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return a promise to change something; what only stays as it was has no progress to tell of."""
    return None if _STAYING.search(words) else words


def the_provable(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return words of which there can be a proof: they tell how something is or was."""
    return None if _MEANT.search(words) or _CONFESSED.search(words) or _UNTOUCHED.search(words) else words


def unruled(words: str, lexicon: Lexicon) -> str | None:
    """Return a refusal without the "As per our policy" beside it, None where there is none to take."""
    rule = _RULE_BEFORE.search(words) or _RULE_BEHIND.search(words)
    if rule is None or _LAW.search(rule[0]):
        return None
    bare = _RULE_BEHIND.sub("", _RULE_BEFORE.sub("", words))
    forms = forms_in(bare)
    whole = any(_is_finite(form, lexicon) for form in forms) and forms[-1] not in AUXILIARIES
    return bare if bare != words and whole and forms[0] not in _NO_CLAUSE else None


def the_fact(words: str, lexicon: Lexicon) -> str | None:
    """Return such a clause said without a maybe: "it caused any delays" as "it caused delays"."""
    told = the_told(words, lexicon)
    if told and forms_in(told)[0] in {"i", "we"} and forms_in(told)[1] in {"am", "'m", "are", "'re"}:
        # "Sorry if I'm missing something": the writer does not know.
        return None
    fact = _ANY.sub("", told) if told else None
    return None if fact is None or _MAYBE.search(fact) else fact


def a_damage(words: str, lexicon: Lexicon) -> str | None:  # noqa: ARG001 - as all filters
    """Return a noun for damage to a thing, which has a size that the customer can see."""
    return words if _noun_of(words) in _DAMAGE else None


def with_article(words: str, lexicon: Lexicon) -> str | None:
    """Return a noun in the singular with the article that it takes, if any: "an error", "trouble".

    None for damage: how small it was is a fact.
    """
    if _noun_of(words) in _DAMAGE:
        return None
    if _UNCOUNTABLE in lexicon.classes_of(_noun_of(words)):
        return words
    return f"{'an' if _BEGINS_WITH_A_VOWEL.match(words) else 'a'} {words}"


def _noun_of(words: str) -> str:
    return words.lower().rsplit(maxsplit=1)[-1]


def _is_finite(form: str, lexicon: Lexicon) -> bool:
    verb = lexicon.verb(form)
    return form in AUXILIARIES - {"'s"} or (verb is not None and form in {verb.past, verb.third})
