"""The forms of English verbs and nouns: regular ones by rule, the others from a table."""

import re
from collections.abc import Mapping

from secondtry.engine.verb import Verb

_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_ONSET = r"(?:[bcdfghjklmnprstvwyz]|qu|[bcfgps]l|[bcdfgpt]r|s[ckmnptw]|[cstw]h|tw|kn|wr|s[cpt]r|spl|thr|shr)"
_ONE_SHORT_SYLLABLE = re.compile(rf"{_ONSET}?[aeiou][^aeiouwxy]")
_PREFIX = re.compile(r"^(?:mis|re|over|under|out|pre|fore|un)(?=[^aeiou]\w)")
_TAKES_ES = re.compile(r"(?:^|[^aeiou])(?:do|go)$")


def conjugate(base: str, irregular: Mapping[str, tuple[str, str]], doubling: frozenset[str]) -> Verb:
    """Return the forms of a verb.

    ``irregular`` holds past and participle by base. A verb that is not there
    takes the forms of its stem: "double-book" those of "book", "resend" those
    of "send". ``doubling`` names the verbs of several syllables that double
    their last consonant ("submit").
    """
    past, participle = irregular.get(base, ("", ""))
    if not past and "-" in base:
        before, _, stem = base.rpartition("-")
        return _prefixed(f"{before}-", conjugate(stem, irregular, doubling))
    stem = _PREFIX.sub("", base)
    if stem in irregular and not past:
        return _prefixed(base.removesuffix(stem), conjugate(stem, irregular, doubling))
    doubled = bool({base, stem} & doubling or _ONE_SHORT_SYLLABLE.fullmatch(stem))
    regular = _regular_past(base, doubled=doubled)
    return Verb(base, _third(base), past or regular, participle or regular, _ing(base, doubled=doubled))


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    return _third(noun)


def american_spelling(verb: Verb) -> Verb | None:
    """Return the verb as spelled where a last l is not doubled ("canceled"), or None: most have no other."""
    doubled = f"{verb.base}l"
    if not verb.base.endswith("l") or not verb.ing.startswith(doubled):
        return None
    past, participle, ing = (
        verb.base + form[len(doubled) :] if form.startswith(doubled) else form
        for form in (verb.past, verb.participle, verb.ing)
    )
    return verb._replace(past=past, participle=participle, ing=ing)


def _prefixed(prefix: str, verb: Verb) -> Verb:
    return Verb(*(f"{prefix}{form}" for form in verb.forms().values()))


def _third(base: str) -> str:
    if _CONSONANT_Y.search(base):
        return f"{base[:-1]}ies"
    if _SIBILANT.search(base) or _TAKES_ES.search(base):
        return f"{base}es"
    return f"{base}s"


def _regular_past(base: str, *, doubled: bool) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if _CONSONANT_Y.search(base):
        return f"{base[:-1]}ied"
    if base.endswith("ic"):
        return f"{base}ked"
    return f"{base}{base[-1]}ed" if doubled else f"{base}ed"


def _ing(base: str, *, doubled: bool) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    if base.endswith("ic"):
        return f"{base}king"
    return f"{base}{base[-1]}ing" if doubled else f"{base}ing"
