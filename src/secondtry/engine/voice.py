"""Turns a passive into the sender's act: "has still not been updated" becomes "have still not updated"."""

import re
from collections.abc import Mapping

from secondtry.engine.inflection import Verb

_WORD = re.compile(r"n't|'\w+|can(?=not\b)|\w+?(?=n't)|[\w-]+")
_NEGATIONS = {"not", "n't", "never"}
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
    "'ll": "will",
}
_OTHERS = {"was", "were", "be", "been", "being", "have", "has", "'ve", "got", "gotten", "getting", "to"}
_AUXILIARIES = {*_PRESENT, *_PAST_PERFECT, *_MODALS, *_OTHERS}


def active(verb: Verb, auxiliaries: str, sender: Mapping[str, str]) -> str:
    """Return the verb as an act of "we" or "I".

    ``auxiliaries`` are the words of the passive before the participle, in lower
    case with straight apostrophes: they give tense, negation and adverbs.
    ``sender`` gives the sender's "are" and "were".
    """
    parts = _WORD.findall(auxiliaries)
    kinds = {part for part in parts if part in _AUXILIARIES}
    between = [part for part in parts if part not in _AUXILIARIES]
    helper, form = _helper_and_form(verb, parts, kinds, sender)
    if not helper and {"not", "n't"} & set(between):
        helper, form = ("do" if kinds & _PRESENT else "did"), verb.base
        # "was still not sent": what stood before the "not" stands before "did not".
        first = next(index for index, part in enumerate(between) if part in {"not", "n't"})
        return _joined([*between[:first], helper, *between[first:], form])
    return _joined([helper, *between, form])


def _joined(words: list[str]) -> str:
    text = " ".join(word for word in words if word)
    # "am" has no contraction; the others take theirs back.
    return text.replace("am n't", "am not").replace("can not", "cannot").replace(" n't", "n't")


def _helper_and_form(
    verb: Verb, parts: list[str], kinds: set[str], sender: Mapping[str, str]
) -> tuple[str, str]:
    """Return the active auxiliary, or none, and the form of the verb that goes with it."""
    if modal := next((_MODALS[part] for part in parts if part in _MODALS), ""):
        return modal, f"have {verb.participle}" if "have" in kinds else verb.base
    if kinds & {"being", "getting"}:
        return sender["were" if kinds & {"was", "were"} else "are"], verb.ing
    if "been" in kinds:
        return "had" if kinds & _PAST_PERFECT else "have", verb.participle
    return "", verb.base if kinds & _PRESENT else verb.past
