"""What a rewrite must never say, whatever rule and words it was made of."""

from itertools import pairwise

from secondtry.engine.closed_words import AUXILIARIES, is_adverb
from secondtry.engine.lexicon import Lexicon
from secondtry.text.expression import Expression
from secondtry.text.tokens import forms_in

#: The class of verbs for what criminals do: "steal", "hack".
CRIME = "crime"
#: The class of verbs for what a thing does only as a figure of speech: "eat", "swallow".
FIGURE = "figure"
_UNSAYABLE = frozenset({CRIME, FIGURE})
_WORD = Expression(r"[^\W\d_]+(?:[-‐‑][^\W_]+)*")
_FRAME = "let you down:"
#: What may stand between "we" and the verb of what we did.
_BEFORE_THE_VERB = AUXILIARIES | {"not", "n't", "never"}


def is_unsayable(lexicon: Lexicon, text: str) -> bool:
    """Say whether a rewrite has its sender do what nobody may say of them, or says "let down" twice."""
    return _does_the_unsayable(lexicon, text) or _lets_down_twice(text)


def _does_the_unsayable(lexicon: Lexicon, text: str) -> bool:
    """Say whether "we" or "I" does what criminals do, or machines: "we have also stolen your van"."""
    if all(map(_UNSAYABLE.isdisjoint, map(lexicon.classes_of, _WORD.findall(text.lower())))):
        return False  # as nearly always, and found out in a tenth of the time
    bare = [form for form in forms_in(text) if form not in _BEFORE_THE_VERB and not is_adverb(form)]
    return any(one in {"we", "i"} and _is_unsayable_of_us(lexicon, two) for one, two in pairwise(bare))


def _is_unsayable_of_us(lexicon: Lexicon, word: str) -> bool:
    return not _UNSAYABLE.isdisjoint(lexicon.classes_of(word))


def _lets_down_twice(text: str) -> bool:
    _, frame, told = text.lower().partition(_FRAME)
    words = told.split()
    return bool(frame) and "let" in words and any(word.strip(".,;") == "down" for word in words)
