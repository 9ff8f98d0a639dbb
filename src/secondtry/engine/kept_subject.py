"""Keeps the subject of a clause that is left out, for what goes on with it: "We" of "⟦We care⟧ and will go".

And the other way round: takes the subject along that stands before marked words, so that nothing is left of
"Ferns & Sons ⟦takes pride in each wreath⟧".
"""

from collections.abc import Sequence

from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    OF_OTHERS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    is_adverb,
    is_elliptical,
    is_word,
)
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.surroundings import Surroundings
from secondtry.text.span import Span
from secondtry.text.tokens import Token

_SPEAKERS = frozenset({"we", "i"})
#: What stands joined to the word before it, and cannot stand alone behind a subject.
_LEANING_ON_THE_SUBJECT = frozenset({"'s", "'re", "'m", "'ve", "'ll", "'d"})
#: What was told before, and would be gone.
_POINTING_BACK = frozenset({"it", "them", "same"})
_MODALS = frozenset(
    {"will", "'ll", "would", "'d", "can", "could", "may", "might", "must", "shall", "should", "do", "did"}
)
#: Verbs of letters that say what we do with it.
_DOING_SO = frozenset(
    {"apologise", "apologize", "regret", "enclose", "attach", "thank", "look", "hope", "aim", "wish"}
)
_HAVE = frozenset({"have", "has", "had", "'ve"})
#: What "we" or "I" are.
BEING = (["are"], ["'re"], ["am"], ["'m"])
_NAMING = DETERMINERS | {"every", "all", "each", "these", "those"}
_LONGEST_SUBJECT = 6
_SHORTEST_PREDICATE = 3


def subject_for(place: Surroundings, rest: Sequence[Token]) -> str | None:
    """Return the subject of the marked clause where the words behind its "and" need it, or None."""
    words = [token.form for token in rest if is_word(token.form)]
    if not _POINTING_BACK.isdisjoint(words):
        return None
    predicate = words[next((n for n, form in enumerate(words) if not is_adverb(form)), 0) :]
    if not predicate or (predicate[0] in AUXILIARIES and is_elliptical(predicate)):
        return None
    speaker = _speaker(place)
    if speaker is not None:
        verb = place.lexicon.verb(predicate[0])
        participle = verb is not None and predicate[0] in {verb.ing, verb.participle} - {verb.past, verb.base}
        if participle and place.marked_forms[1:2] in BEING and not _is_finite(predicate[1:], place.lexicon):
            # "⟦We are a small shop⟧ and still learning" keeps its "are" as well.
            return place.sentence[place.marked.start : place.tokens_of(place.marked)[1].span.end]
        goes_on = _goes_on_with_a_speaker(place, predicate)
        return place.sentence[place.marked.start : speaker.end] if goes_on else None
    last = _last_of_the_subject(place)
    if last is None or not _goes_on_with_a_thing(place, predicate):
        return None
    return place.sentence[place.marked.start : last.end]


def _is_finite(forms: list[str], lexicon: Lexicon) -> bool:
    """Say whether a verb among words has a subject: in "parking is round the back" the parking."""
    verbs = ((form, lexicon.verb(form)) for form in forms)
    return any(form in AUXILIARIES or (verb is not None and form == verb.third) for form, verb in verbs)


def with_its_subject(place: Surroundings) -> Surroundings:
    """Return the place with the subject that opens the sentence before words that begin with the verb."""
    before = place.before
    first = place.first_form()
    verb = place.lexicon.verb(first)
    finite = first in AUXILIARIES or (verb is not None and first == verb.third)
    named = 0 < len(before) <= _LONGEST_SUBJECT and all(is_word(token.form) for token in before)
    odd = AUXILIARIES | PREPOSITIONS | SUBORDINATORS | PRONOUNS
    if not finite or not named or any(token.form in odd for token in before):
        return place
    return place.with_marked(Span(before[0].start, place.marked.end))


def _speaker(place: Surroundings) -> Token | None:
    """Return the "we" that the marked clause begins with, or that stands behind its "At the bakery"."""
    tokens = place.tokens_of(place.marked)
    number = next((n for n, token in enumerate(tokens[:_LONGEST_SUBJECT]) if token.form in _SPEAKERS), None)
    if number is None or (number and tokens[0].form not in PREPOSITIONS):
        return None
    return None if any(token.form in AUXILIARIES for token in tokens[:number]) else tokens[number]


def _goes_on_with_a_speaker(place: Surroundings, predicate: list[str]) -> bool:
    first = predicate[0]
    if first in AUXILIARIES - OF_OTHERS - _LEANING_ON_THE_SUBJECT - {"am"}:
        return True
    # Behind other verbs nobody can tell whether "we" do so: "⟦We work to improve⟧ and ensure".
    helped = not (_MODALS | _HAVE).isdisjoint(place.marked_forms)
    if helped or not _is_a_predicate(predicate):
        return False
    # "⟦We are a small shop⟧ and bake each loaf": "are" and "bake" are of one kind.
    verb = place.lexicon.verb(first)
    bake = (
        place.marked_forms[1:2] in BEING
        and verb is not None
        and first == verb.base
        and _goes_with_a_verb(predicate[1])
    )
    return bake or first in _DOING_SO


def _goes_on_with_a_thing(place: Surroundings, predicate: list[str]) -> bool:
    first = predicate[0]
    if first in AUXILIARIES - _LEANING_ON_THE_SUBJECT:
        return True
    verb = place.lexicon.verb(first)
    return verb is not None and first == verb.third and _is_a_predicate(predicate)


def _goes_with_a_verb(form: str) -> bool:
    """Say whether a word stands behind a verb, and not behind a noun: "bake each", "work hard"."""
    return is_adverb(form) or form in DETERMINERS | PREPOSITIONS | {
        "to",
        "every",
        "each",
        "all",
        "hard",
        "what",
    }


def _is_a_predicate(predicate: list[str]) -> bool:
    """Say whether words are a verb and what goes with it; "tests are run" begins with a noun."""
    return len(predicate) >= _SHORTEST_PREDICATE and predicate[1] not in AUXILIARIES | {"of"}


def _last_of_the_subject(place: Surroundings) -> Token | None:
    """Return the last word of a thing that opens the sentence as the subject of the marked clause."""
    tokens = place.tokens_of(place.marked)
    if not place.begin_the_sentence() or not tokens or tokens[0].form not in _NAMING:
        return None
    for number, token in enumerate(tokens[: _LONGEST_SUBJECT + 1]):
        if token.form in COORDINATORS | SUBORDINATORS or not is_word(token.form):
            return None
        if number > 1 and token.form in AUXILIARIES:
            return tokens[number - 1]
    return None
