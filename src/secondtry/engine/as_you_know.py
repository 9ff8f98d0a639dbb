"""Takes the "As you know," before marked words along where it says nothing without them.

"As you know, ⟦we are a small team⟧." leaves no "As you know." behind, and what we should have done is
nothing that the customer knows: "As you know, ⟦you never rang⟧" becomes "We should have ...".
"""

from secondtry.engine.clause_shapes import ends_there
from secondtry.engine.closed_words import (
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    is_word,
    word_set,
)
from secondtry.engine.lexicon import CLOSED
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span
from secondtry.text.tokens import Token

_LONGEST = 8
_WHO = word_set("you i we")
_KNOWING = word_set(
    """know knew known aware recall remember remembered see seen said told mentioned explained appreciate
    understand imagine noticed wrote written"""
)
#: Said of nobody: "as mentioned", "as is known".
_SAID = word_set("known said told mentioned explained stated noted discussed agreed")
_BEING = word_set("is was has been")
_KNOWN = _KNOWING | _SAID
_JOINING = word_set("and but so")
#: What tells why or how stands behind what is told: ", which is why".
_HANGING = _JOINING | {"which"}
_PAUSES = frozenset({",", ":", "-", "–", "—", "--"})


def with_its_as_you_know(place: Surroundings) -> Surroundings:
    """Return the place with the "As you will know," right before its marked words, if one stands there."""
    start = _start_of_it(place.before)
    return place if start is None else place.with_marked(Span(start.start, place.marked.end))


def with_a_hanging_as_you_know(place: Surroundings) -> Surroundings | None:
    """Return the same, but only where nothing that can be known stands behind the marked words.

    The "and," before an "as you know" goes as well. None where more is told with it: "As you know from Ana,".
    """
    words = [token.form for token in place.behind if is_word(token.form)]
    start = _start_of_it(place.before)
    if start is None or not (ends_there(place.behind) or not _HANGING.isdisjoint(words[:1])):
        return place
    led_in = [token.form for token in place.before if token.start >= start.start and is_word(token.form)]
    if not all(_says_no_more(place, form) for form in led_in):
        return None
    head = [token for token in place.before if token.start < start.start]
    joined = len(head) > 2 and head[-1].form == "," and head[-2].form in _JOINING
    return place.with_marked(Span(head[-2].start if joined else start.start, place.marked.end))


def _says_no_more(place: Surroundings, form: str) -> bool:
    closed = CLOSED in place.lexicon.classes_of(form) or is_adverb(form) or not form.isalpha()
    return form in _KNOWN or (closed and not form.isdigit())


def without_its_as_you_know(place: Surroundings) -> Surroundings:
    """Return the place of marked words that begin with "As you know," without it."""
    tokens = place.tokens_of(place.marked)
    for number in range(len(tokens) - 1, 0, -1):
        if tokens[number - 1].form in _PAUSES and _start_of_it(tokens[:number]) == tokens[0]:
            return place.with_marked(Span(tokens[number].start, place.marked.end))
    return place


def is_what_is_known(place: Surroundings) -> bool:
    """Say whether an "As you know," leads to the words that cannot go with them: "As you know, in May,"."""
    before = place.before
    for number, token in enumerate(before):
        if token.form in _PAUSES and _start_of_it(before[: number + 1]) is not None:
            between = [each.form for each in before[number + 1 :]]
            return between[-1:] == [","] and between[0] in SUBORDINATORS | PREPOSITIONS
    return False


def _start_of_it(before: tuple[Token, ...]) -> Token | None:
    """Return the "as" of an "As you know," with which words end, None where they do not.

    Of "As you know, and as we said," it is the first.
    """
    if not before or before[-1].form not in _PAUSES:
        return None
    return _start_of_the_clauses(before[:-1])


def _start_of_the_clauses(words: tuple[Token, ...]) -> Token | None:
    """Return the "as" of the first of the clauses with which words end."""
    forms = [token.form for token in words]
    if "as" not in forms[-_LONGEST:]:
        return None
    first = len(forms) - 1 - forms[::-1].index("as")
    clause = forms[first + 1 :]
    knows = clause[:1] != [] and clause[0] in _WHO | _SAID | _BEING and not _KNOWN.isdisjoint(clause)
    if not knows or not all(map(is_word, clause)):
        return None
    head = words[:first]
    if head and head[-1].form in _JOINING:
        head = head[:-1]
        known = head[: len(head) - (head[-1:] != () and head[-1].form in _PAUSES)]
        return _start_of_the_clauses(known) if known and known[0].form == "as" else words[first]
    return words[first] if not head or not is_word(head[-1].form) else None
