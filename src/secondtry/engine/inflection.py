"""The forms of English verbs and nouns: regular ones by rule, the others from a table."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_VOWELS = "aeiou"
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_ONE_SHORT_SYLLABLE = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$|^qu[aeiou][^aeiouwxy]$")


@dataclass(frozen=True, slots=True)
class Verb:
    """The five forms of a verb, in lower case."""

    base: str
    third: str
    past: str
    participle: str
    ing: str

    def forms(self) -> Mapping[str, str]:
        """Return each form by its name as patterns use it: base, s, past, participle, ing."""
        return {
            "base": self.base,
            "s": self.third,
            "past": self.past,
            "participle": self.participle,
            "ing": self.ing,
        }


def conjugate(base: str, irregular: Mapping[str, tuple[str, str]], doubling: frozenset[str]) -> Verb:
    """Return the forms of a verb.

    ``irregular`` holds past and participle by base; a prefixed or hyphenated
    verb finds its stem there ("double-book", "mis-sell", "overwrite" are
    looked up whole first). ``doubling`` names the verbs of several syllables
    that double their last consonant ("submit").
    """
    stem = base
    past, participle = irregular.get(base, ("", ""))
    if not past and "-" in base:
        prefix, _, stem = base.rpartition("-")
        inner = conjugate(stem, irregular, doubling)
        return Verb(*(f"{prefix}-{form}" for form in inner.forms().values()))
    doubled = stem in doubling or bool(_ONE_SHORT_SYLLABLE.search(stem))
    return Verb(
        base,
        _third(base),
        past or _regular_past(base, doubled=doubled),
        participle or _regular_past(base, doubled=doubled),
        _ing(base, doubled=doubled),
    )


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    return _third(noun)


def american_spelling(verb: Verb, form: str) -> tuple[str, ...]:
    """Return the other spelling of a form that doubles an l: "cancelled" is "canceled" elsewhere."""
    doubled = f"{verb.base}l"
    if verb.base.endswith("l") and form.startswith(doubled):
        return (verb.base + form[len(doubled) :],)
    return ()


def _third(base: str) -> str:
    if _CONSONANT_Y.search(base):
        return f"{base[:-1]}ies"
    if _SIBILANT.search(base) or base in {"do", "go", "undergo", "forgo"}:
        return f"{base}es"
    return f"{base}s"


def _regular_past(base: str, *, doubled: bool) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if _CONSONANT_Y.search(base):
        return f"{base[:-1]}ied"
    return f"{base}{base[-1]}ed" if doubled else f"{base}ed"


def _ing(base: str, *, doubled: bool) -> str:
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}{base[-1]}ing" if doubled else f"{base}ing"
