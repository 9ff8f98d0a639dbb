"""How long a draft takes to read, and how hard it is, in plain words."""

import re
from importlib import import_module
from typing import NamedTuple

from secondtry.engine.syllables import count_syllables
from secondtry.text.draft import Draft
from secondtry.text.tokens import tokenize

#: Silent reading of English non-fiction by adults (Brysbaert 2019, Journal of Memory and Language 109).
WORDS_PER_MINUTE = 238

#: Below this many words a grade says nothing.
_FEWEST_WORDS = 20

#: What is no part of a word: all but letters, figures, and the apostrophes of "it's" and "don't".
_PUNCTUATION = re.compile(r"'(?![tsd]|ve|ll|re)|[^\w\s']")

_GRADES = ((6, "very easy to read"), (9, "plain English"), (12, "a little hard to read"))
_HARDEST = "hard to read"
#: The first year of school, which the formula counts as one, is for those who are six.
_AGE_BEFORE_SCHOOL = 5


class Readability(NamedTuple):
    """Counts of the subject and body, and what they mean.

    ``ease`` (Flesch, 100 easy to 0 hard) and ``grade`` (Flesch-Kincaid, years of
    school) are None for a text too short to judge; ``in_words`` then is empty.
    """

    words: int
    sentences: int
    reading_seconds: int
    ease: float | None
    grade: float | None
    in_words: str


def count_words(draft: Draft) -> int:
    """Return the number of words in the subject and body."""
    return sum(
        any(character.isalnum() for character in token.form)
        and not token.form.startswith("'")
        and token.form != "n't"
        for sentence in draft.reviewed_sentences()
        for token in tokenize(draft.text, sentence.span)
    )


def measure_readability(draft: Draft) -> Readability:
    """Return the reading time and ease of a draft.

    The first call reads a dictionary of syllables and takes a tenth of a second
    or two: not for the thread that draws the window.
    """
    words = count_words(draft)
    sentences = draft.reviewed_sentences()
    seconds = round(words * 60 / WORDS_PER_MINUTE)
    if words < _FEWEST_WORDS:
        return Readability(words, len(sentences), seconds, None, None, "")
    # Loaded on first use: the terminal's text output never needs it.
    textstat = import_module("textstat")
    # One sentence a line with a full stop, so that headings and list items count as sentences.
    prose = "\n".join(sentence.span.of(draft.text).rstrip(".!?…:;, ") + "." for sentence in sentences)
    # textstat's own formulas would take seventy megabytes for their dictionary, and a second to read it.
    spoken = _PUNCTUATION.sub("", prose).lower().split()
    length = float(textstat.words_per_sentence(prose))
    syllables = count_syllables(spoken) / len(spoken)
    ease = round(206.835 - 1.015 * length - 84.6 * syllables, 1)
    grade = round(0.39 * length + 11.8 * syllables - 15.59, 1)
    described = next((name for limit, name in _GRADES if grade < limit), _HARDEST)
    age = max(1, round(grade)) + _AGE_BEFORE_SCHOOL
    return Readability(words, len(sentences), seconds, ease, grade, f"{described} (from age {age})")
