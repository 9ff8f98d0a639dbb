"""What the words around a cut are: whether they are a clause, point back, go on or end there."""

from secondtry.engine.closed_words import (
    APOLOGIES,
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    POINTING,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_word,
)
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.surroundings import Surroundings
from secondtry.text.tokens import Token

_SORRY = APOLOGIES | {"thanks", "thank", "hear"}
LONGEST_REST = 12
CONJOINING = frozenset({"and", "but", "&", "plus"})
ENDS = frozenset({".", "!", "?", "…", ";"})
_CLOSERS = frozenset({")", "”", '"', "’", "'"})
_LONGEST_PHRASE = 6
_COUNTING = frozenset({"one", "two", "some", "any", "none", "all", "most", "many", "both", "each"})
_FARTHEST_ONE = 4
#: What stands behind a verb and behind no noun.
_OBJECTS = DETERMINERS | {"us", "me", "you", "it", "them"}
_SPEAKING = frozenset({"we", "i", "you", "they", "he", "she"})
PAUSES = frozenset({",", "-", "–", "—", "--", ":", ";", "!", "."})


def goes_on_with_a_clause(behind: tuple[Token, ...]) -> bool:
    """Say whether a comma, or "and" with a subject, stands behind: ", and then felt bad" has none.

    ", which is why" tells more of what stands before it, and needs it.
    """
    first = behind[0].form
    if first not in {",", "and", "but"} or (len(behind) > 1 and behind[1].form == "which"):
        return False
    joined = first != "," or (len(behind) > 1 and behind[1].form in CONJOINING)
    rest = [token.form for token in behind if is_word(token.form) and token.form not in COORDINATORS]
    return not joined or (bool(rest) and rest[0] in SUBJECTS)


def has_a_verb(tokens: list[Token]) -> bool:
    """Say whether a verb that helps others is among words."""
    return any(token.form in AUXILIARIES for token in tokens)


def is_a_clause(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Say whether words up to their first comma have a verb of their own: "Ana walking in, so" has none."""
    length = next((n for n, token in enumerate(tokens) if n and not is_word(token.form)), len(tokens))
    forms = [token.form for token in tokens[:length]]
    return not _SPEAKING.isdisjoint(forms[:1]) or any(
        form in AUXILIARIES | _SORRY
        or (
            (verb := lexicon.verb(form)) is not None
            and form != verb.ing
            and (number == 0 or forms[number - 1] not in DETERMINERS | PREPOSITIONS)
        )
        for number, form in enumerate(forms)
    )


def says_something(forms: list[str], lexicon: Lexicon) -> bool:
    """Say whether words have a verb among them, or are sorry, which needs none."""
    return any(form in AUXILIARIES | _SORRY or lexicon.verb(form) is not None for form in forms)


def points_back(tokens: list[Token], lexicon: Lexicon) -> bool:
    """Say whether a pronoun comes first that points at the clause before; "this incident" does not."""
    words = [token.form for token in tokens if not is_adverb(token)]
    if words[0] in {"this", "that", "these", "those", "such"}:
        return len(words) < 2 or words[1] in AUXILIARIES | PREPOSITIONS or _does_something(words, lexicon)
    # "One of those Fridays was", "The last one goes": one of what was told before.
    counted = words[0] in _COUNTING and words[1:2] == ["of"] and words[2:3] != [] and words[2] in POINTING
    one = words[0] in {"the", "each", "every", "another"} and "one" in words[1:_FARTHEST_ONE]
    return counted or one or words[0] in POINTING or _ends_with_another(tokens)


def _does_something(words: list[str], lexicon: Lexicon) -> bool:
    """Say whether a verb follows "this" or "these": "that left us slow", "that makes us slow"."""
    verb, one = lexicon.verb(words[1]), words[0] in {"this", "that"}
    # Not of "that order" and "those orders".
    finite = verb is not None and words[1] in ({verb.past, verb.third} if one else {verb.past, verb.base})
    return finite or (one and words[1].endswith("s") and not _OBJECTS.isdisjoint(words[2:3]))


def _ends_with_another(tokens: list[Token]) -> bool:
    """Say whether a clause ends with "another", which is one more of what was told before."""
    length = next((n for n, token in enumerate(tokens) if n and not is_word(token.form)), len(tokens))
    return tokens[length - 1].form == "another"


def starts_afresh(before: tuple[Token, ...]) -> bool:
    """Say whether a sentence begins behind these words."""
    return not any(is_word(token.form) for token in before) or before[-1].form in ENDS - {";"}


def is_adverb(token: Token) -> bool:
    """Say whether a token says how, or is no word."""
    return (
        not is_word(token.form)
        or token.form.endswith("ly")
        or token.form in {"also", "moreover", "furthermore", "further"}
    )


def only_goes_on(behind: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Say whether what stands behind is no more than the rest of the same clause."""
    words = [token.form for token in behind if is_word(token.form)]
    marks = {token.form for token in behind if not is_word(token.form)} - ENDS - _CLOSERS
    clausal = AUXILIARIES | SUBORDINATORS | {"we", "i", "it", "they", "which", "who", "but"}
    return (
        not marks
        and len(words) <= LONGEST_REST
        and not any(form in clausal or form[:1].isdigit() for form in words)
        and not _joins_a_clause(words, lexicon)
    )


def end_of_a_phrase(behind: tuple[Token, ...], lexicon: Lexicon) -> int | None:
    """Return where a short phrase that closes the sentence ends, or None: "with the lamps on", "really"."""
    words = [token for token in behind if is_word(token.form)]
    short = 1 < len(words) <= _LONGEST_PHRASE and words[0].form in PREPOSITIONS
    only_how = bool(words) and all(is_adverb(word) for word in words)
    return words[-1].end if only_how or (short and only_goes_on(behind, lexicon)) else None


def _joins_a_clause(forms: list[str], lexicon: Lexicon) -> bool:
    """Say whether words begin with "and the van passes": a clause that tells something of its own."""
    verbs = ((form, lexicon.verb(form)) for form in forms[2:])
    if forms[:1] == ["and"] and not APOLOGIES.isdisjoint(forms[1:3]):
        return True
    return (
        forms[:1] == ["and"]
        and forms[1:2] != []
        and forms[1] in DETERMINERS
        and any(verb is not None and form in {verb.third, verb.past} for form, verb in verbs)
    )


def is_said_of_it(before: tuple[Token, ...]) -> bool:
    """Say whether only "It is" or the like stands before: the sentence says nothing else."""
    forms = [token.form for token in before]
    return (
        len(forms) in {1, 2}
        and forms[0] in {"it", "this", "that", "these", "they"}
        and set(forms[1:]) <= AUXILIARIES
    )


def is_a_fronted_phrase(before: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Say whether words are no more than "In the end", which needs the clause behind it."""
    forms = [token.form for token in before if is_word(token.form)]
    opens = bool(forms) and forms[0] in (PREPOSITIONS - {"since", "until", "till"}) | {"here"}
    joined = not COORDINATORS.isdisjoint(forms) or not SUBORDINATORS.isdisjoint(forms[1:])
    return opens and not joined and len(forms) <= _LONGEST_PHRASE and not says_something(forms, lexicon)


def is_half_a_fragment(place: Surroundings) -> bool:
    """Say whether words have their other half beside them: "⟦Normal lid stuff⟧, happens often"."""
    before, behind = place.before, place.behind
    if starts_afresh(before):
        head, tail = place.marked_forms, [token.form for token in behind[1:]]
        paused = bool(behind) and behind[0].form == ","
    else:
        head, tail = [token.form for token in before[:-1]], place.marked_forms
        paused = before[-1].form == "," and ends_there(behind)
    words = [form for form in tail if is_word(form)]
    verb = place.lexicon.verb(words[0]) if words else None
    return (
        paused
        and len(head) <= _LONGEST_PHRASE
        and len(words) <= LONGEST_REST
        and not says_something(head, place.lexicon)
        and verb is not None
        and words[0] == verb.third
        and not any(form[:1].isdigit() or form == "," for form in tail)
    )


def start_of_thought(before: tuple[Token, ...]) -> int:
    """Return where the words before end, or the sentence begins."""
    return before[-1].span.end if before else 0


def ends_there(behind: tuple[Token, ...]) -> bool:
    """Say whether nothing stands behind but what closes a sentence."""
    return not behind or all(token.form in ENDS | _CLOSERS for token in behind)


def end_of_sentence(place: Surroundings) -> int:
    """Return where the sentence ends."""
    return place.behind[-1].span.end if place.behind else place.marked.end


def pauses(behind: tuple[Token, ...]) -> bool:
    """Say whether a comma or a stop stands behind, or nothing."""
    return not behind or behind[0].form in ENDS | {","}


def skip_pause(behind: tuple[Token, ...], end: int) -> int:
    """Return where a comma or dash behind ends, or where the words did."""
    return behind[0].span.end if behind and behind[0].form in PAUSES else end
