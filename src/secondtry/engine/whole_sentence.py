"""The marked words with the rest of their sentence, where another sentence may begin behind them.

None may where no end is: within a bracket that is still open ("our Terms (para."), or where the sentence
runs on over the end of another ("soon.😊 For help write to us").
"""

import re

from secondtry.engine.closed_words import is_word
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression

#: A sentence with more words behind the marked ones is not written out again.
_LONGEST_REST = 50
#: Behind these, no sentence goes on.
_SIGN_OFF = Expression(r"\b(?:thanks|thank you|cheers|regards)\Z", re.IGNORECASE)
_FINAL = Expression(r"[.!…\s]+\Z")
#: A name behind a dash at the end of a sentence: "we will ring you soon - Ana from Ferns".
_SIGNED = Expression(r"\s+[-–—~]+\s?[A-Z]\w*(?: \w+){0,3}\Z")
_CLOSED_WELL = Expression(r"[\w)\]%”]\Z")
#: A full stop and a picture before a capital.
_ENDED_BEFORE = Expression(r"[.!?][^\w\s.,;:!?()\[\]\"'“”‘’%/&<>-]+\s+[A-Z]")
#: A face is no bracket.
_FACE = Expression(r":-?[()]")


def to_the_end(place: Surroundings) -> tuple[str, int] | None:
    """Return the words without the full stop, and where they end; None where no sentence may follow them."""
    words = _FINAL.sub("", place.sentence[place.marked.start :])
    behind = sum(is_word(token.form) for token in place.behind)
    if (
        place.sentence.isupper()
        or not _CLOSED_WELL.search(words)
        or _SIGN_OFF.search(words)
        or _ENDED_BEFORE.search(words)
        or _is_within_a_bracket(place.sentence)
        or behind > _LONGEST_REST
    ):
        return None
    signature = _SIGNED.search(words)
    if signature is not None:
        return words[: signature.start()], place.marked.start + signature.start()
    return words, len(place.sentence)


def _is_within_a_bracket(sentence: str) -> bool:
    without_faces = _FACE.sub("", sentence)
    return without_faces.count("(") > without_faces.count(")")
