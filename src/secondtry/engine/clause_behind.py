"""What is left as a sentence where the clause before it goes: "⟦We are a small shop⟧, so we close at two"."""

from secondtry.engine.clause_shapes import CONJOINING, is_a_clause, points_back
from secondtry.engine.closed_words import (
    COORDINATORS,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_word,
    word_set,
)
from secondtry.engine.lexicon import Lexicon
from secondtry.text.tokens import Token

#: With one of these, "so" says how much and joins nothing.
_DEGREES = word_set("far long much many few little often soon well")
_COUNTED = word_set("much many few little")
_RELATIVES = word_set("that which who")
_PARTICLES = word_set("on in out up off over down")
_POINTING = word_set("this that these those such")
#: What is said of a clause for which "it" stands.
_EXCUSING = word_set("excuse excuses reason justify justifies explain explains")


def joining_words(behind: tuple[Token, ...], *, own: bool) -> int:
    """Return how many words and marks join what stands behind a clause: "and", ", so", ", which is why".

    With ``own`` a clause with a subject stands before them, and no "as you know".
    """
    forms = [token.form for token in behind[:4]]
    if forms[:1] != [","]:
        return 1 if forms[0] in COORDINATORS else 0
    if own and forms[1:2] == ["which"] and forms[2:] in (["is", "why"], ["'s", "why"]):
        return 4
    joined = forms[1:2] != [] and forms[1] in CONJOINING | {"so", "yet"}
    # ", and as I said" goes on with what an "As you know" began.
    return 2 if joined and (own or forms[2:3] == ["as"]) else 0


def stands_alone_from(behind: tuple[Token, ...], lexicon: Lexicon) -> int | None:
    """Return how many words and marks before a clause only join it: the ", and" of ", and we close at two".

    None where what stands behind would be no sentence, or would lean on the clause that goes.
    """
    joining = joining_words(behind, own=True)
    link = behind[joining - 1].form if joining else ""
    rest = list(behind[joining:])
    words = [token.form for token in rest if is_word(token.form)]
    if not words or _leans_back(rest, lexicon):
        return None
    if link == "so" and words[0] == "that":
        # "So that you know" says what for.
        return None
    if link == "so" and words[0] in _DEGREES:
        return joining - 1 if _is_so_much_of_a_clause(rest, lexicon) else None
    return joining if not joining or begins_a_clause(behind[joining:], lexicon) else None


def begins_a_clause(words: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Say whether words have a subject of their own, or a side clause: "we shut", "if it rains, we shut".

    "But a proud one, and we shut" and "but one that cares, and we shut" begin with none.
    """
    start = next((n for n, word in enumerate(words) if is_word(word.form) and not is_adverb(word.form)), 0)
    rest = list(words[start:])
    fronted = SUBORDINATORS | (PREPOSITIONS - _PARTICLES - {"about", "for"})
    if not rest or rest[0].form not in SUBJECTS | fronted:
        return False
    comma = next((n for n, token in enumerate(rest) if not is_word(token.form)), len(rest))
    main = rest[comma + 1 :]
    behind_it = rest[0].form in fronted and main != [] and main[0].form in SUBJECTS
    return _has_a_main_verb(rest, lexicon) or (behind_it and is_a_clause(main, lexicon))


def _has_a_main_verb(rest: list[Token], lexicon: Lexicon) -> bool:
    """Say whether words have a verb besides the one behind their "that" or "who"."""
    words = rest[: next((n for n, token in enumerate(rest) if not is_word(token.form)), len(rest))]
    head = next((n for n, token in enumerate(words) if n and token.form in _RELATIVES), len(words))
    verbs = (token for token in words[head:] if token.form not in SUBJECTS and is_a_clause([token], lexicon))
    return is_a_clause(words[:head], lexicon) or len(list(verbs)) > 1


def _leans_back(rest: list[Token], lexicon: Lexicon) -> bool:
    """Say whether a clause speaks of the one before it: "that is no excuse", "it is no excuse"."""
    forms = [token.form for token in rest if is_word(token.form) and not is_adverb(token.form)]
    excuses = forms[:1] == ["it"] and not _EXCUSING.isdisjoint(forms)
    return excuses or (bool(_POINTING.intersection(forms[:1])) and points_back(rest, lexicon))


def _is_so_much_of_a_clause(rest: list[Token], lexicon: Lexicon) -> bool:
    """Say whether words behind a "so" are a sentence with it: "far we have one van", "few of us knew"."""
    forms = [token.form for token in rest if is_word(token.form)]
    if "that" in forms:
        return False
    own_subject = forms[1:] != [] and forms[1] in SUBJECTS
    return own_subject or (forms[0] in _COUNTED and is_a_clause(rest, lexicon))
