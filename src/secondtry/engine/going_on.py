"""How a sentence may go on behind a rewrite that says nothing of the marked words any more."""

from typing import NamedTuple

from secondtry.engine.closed_words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    HANGING_ON_ANY,
    OF_OTHERS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    SUBORDINATORS,
    TIMES,
    is_adverb,
    is_elliptical,
    is_word,
)
from secondtry.engine.surroundings import Surroundings
from secondtry.text.tokens import Token

#: A clause with more words behind the marked ones is not cut short.
_LONGEST_REST = 5
_REASONS = frozenset({"because", "as", "since", "so"})
#: Behind these stands more of what the marked words told.
_TELLING_MORE = frozenset({"about", "as", "because", "due", "for", "once", "since", "so", "with", "without"})
#: With such words behind a comma, two sentences would stand side by side.
_SPLICED = frozenset({"so", "we", "i", "you", "he", "she", "it", "they", "this"})
_OURS = frozenset({"", "we", "i", "our", "my", "please", "kindly", "thank", "thanks"})
_OTHERS = frozenset({"they", "them", "their", "theirs", "themselves"})
_CLAUSAL = frozenset({"although", "though", "unless", "while", "whilst"})
_WHERE = frozenset({"on", "in", "at", "by", "with", "from", "to", "over"})
_OPENING = frozenset({",", "&", '"', "“", "'", "‘"})
_ENDING_A_CLAUSE = COORDINATORS | {"because", "although", "though", "while"}


class Allowed(NamedTuple):
    """What may go on behind a frame: "to help you", "because", "on Monday", "and we"."""

    purpose: bool = False
    reason: bool = True
    circumstance: bool = True
    joined: bool = True


def end_of_a_frame(place: Surroundings, allowed: Allowed) -> int | None:
    """Return where the words end for which a frame that ends in a gap can stand, or None.

    That is the end of the marked words, where what stands behind them can go
    on behind the gap; else the end of their clause, where it is near and tells
    no figure.
    """
    behind = place.behind
    if place.sentence[place.marked.end :][:2].strip(".,").isdigit():
        return None
    if _holds_a_subject_or_one(place, behind):
        return None
    if _goes_on(place, behind, allowed):
        return place.marked.end
    reason = bool(behind) and behind[0].form in _REASONS and not allowed.reason
    ends = (n for n, token in enumerate(behind) if _ends_a_clause(token) and not (reason and n == 0))
    length = next(ends, len(behind))
    rest = behind[:length]
    if not 0 < length <= _LONGEST_REST or any(letter.isdigit() for token in rest for letter in token.form):
        return None
    return rest[-1].span.end if _goes_on(place, behind[length:], allowed) else None


def _holds_a_subject_or_one(place: Surroundings, behind: tuple[Token, ...]) -> bool:
    """Say whether what stands behind needs words that are marked: their last, or whom they tell of.

    "⟦We love our glazes and the glaze⟧ was cracked" goes on with the last of them, "⟦Many bring two⟧ if they
    are small" with somebody whom a frame does not name, "⟦I will try to⟧ be there" with what will be done.
    """
    first = behind[0].form if behind else ""
    joined = not COORDINATORS.isdisjoint(place.marked_forms) or place.first_form() not in _OURS
    if (first in AUXILIARIES and joined) or (is_word(first) and place.marked_forms[-1:] == ["to"]):
        return True
    clause = [token.form for token in behind]
    length = next((n for n, form in enumerate(clause) if form in {".", "!", "?", ";"}), len(clause))
    others = _OTHERS.isdisjoint(token.form for token in place.before)
    return others and not _OTHERS.isdisjoint(clause[:length])


def whole_clause_ends(place: Surroundings) -> bool:
    """Say whether the clause of the marked words ends with them."""
    first = place.behind[0].form if place.behind else ""
    return first in {"", ".", "!", "?", ";"}


def clause_ends(place: Surroundings) -> bool:
    """Say whether a mark that ends a clause or a phrase stands behind the marked words, or nothing at all."""
    first = place.behind[0].form if place.behind else ""
    return first in {"", ".", "!", "?", ";", ",", "and", "but", "so"}


def act_may_end(place: Surroundings, allowed: Allowed) -> bool:
    """Say whether what stands behind a promise can go on behind its day."""
    first = place.behind[0].form if place.behind else ""
    return _goes_on(place, place.behind, allowed) or first in COORDINATORS


def noun_may_end(place: Surroundings) -> bool:
    """Say whether what stands behind the marked words can go on behind a noun phrase that is a gap."""
    first = place.behind[0].form if place.behind else ""
    if not is_word(first):
        return first not in {'"', "“"}
    if first == "but" and place.behind[1:] and place.behind[1].form in {"me", "us", "you"}:
        # "nobody will see it but me"
        return False
    going_on = COORDINATORS | PREPOSITIONS | SUBORDINATORS | AUXILIARIES | SUBJECTS | ADVERBS | {"due"}
    return first in going_on - {"by", "of", "to", "that", "you", "we", "i", "they"}


def says_more_of_it(place: Surroundings) -> bool:
    """Say whether ", on the form" stands behind: a phrase that tells more of what the words tell."""
    behind = [token.form for token in place.behind]
    phrase = behind[1:] if behind[:1] == [","] else []
    length = next((n for n, form in enumerate(phrase) if not is_word(form)), len(phrase))
    return (
        phrase[:1] != []
        and phrase[0] in _WHERE
        and not any(form in AUXILIARIES or form in {"we", "i", "you"} for form in phrase[:length])
    )


def end_of_more_of_it(place: Surroundings) -> int | None:
    """Return where ", on the form, and in the letter" ends, if that is all that stands behind the words."""
    behind = place.behind
    words = [token for token in behind if is_word(token.form)]
    clausal = AUXILIARIES | RELATIVES | SUBORDINATORS | {"we", "i", "you", "it", "they"}
    if not words or behind[0].form != "," or any(token.form in clausal for token in words):
        return None
    first = True
    for token in behind:
        if first and is_word(token.form):
            if token.form not in _WHERE | COORDINATORS | {"during", "throughout"}:
                return None
            first = token.form in COORDINATORS
        elif token.form == ",":
            first = True
        elif not is_word(token.form) and token.form not in {".", "!"}:
            return None
    return words[-1].end


def end_of_the_person(place: Surroundings) -> int | None:
    """Return where ", who has been spoken to" ends, if it stands behind and ends the sentence."""
    behind = place.behind
    if len(behind) < 3 or behind[0].form != "," or behind[1].form != "who":
        return None
    words = [token for token in behind[1:] if is_word(token.form)]
    return words[-1].span.end if all(token.form not in {",", ";"} for token in behind[1:]) else None


def _goes_on(place: Surroundings, tokens: tuple[Token, ...], allowed: Allowed) -> bool:
    behind = [token.form for token in tokens]
    first, rest = (behind[0], behind[1:]) if behind else ("", [])
    if not is_word(first) and first not in _OPENING:
        return first not in {"/", "(", "[", "₹", "£", "$", "€", "#", "@", "+"} and not (
            first == ":" and is_word("".join(rest[:1]))
        )
    if first == ",":
        return _goes_on_behind_a_comma(place, rest)
    if first in COORDINATORS - {"so"}:
        return allowed.joined and _goes_on_behind_and(place, first, rest)
    if first == "to":
        return allowed.purpose and rest[:1] != ["the"]
    return _hangs_on(first, rest, allowed)


def _hangs_on(first: str, rest: list[str], allowed: Allowed) -> bool:
    if first in _REASONS and not allowed.reason:
        return False
    if first in _CLAUSAL and rest[:1] and rest[0] in PREPOSITIONS:
        # "though for any future work" says more of what the frame has replaced.
        return False
    if first == "this" and not (rest and rest[0] in TIMES):
        return False
    relative = rest[:1] in (["which"], ["whom"]) or rest[:2] == ["to", "which"]
    return allowed.circumstance and first in HANGING_ON_ANY - _TELLING_MORE and not relative


def _goes_on_behind_a_comma(place: Surroundings, rest: list[str]) -> bool:
    first = rest[0] if rest else ""
    fronted = place.first_form() in SUBORDINATORS | PREPOSITIONS | {"had"}
    if not is_word(first) or (first == "that" and rest[1:2] and rest[1] in AUXILIARIES):
        return True
    if first in RELATIVES or first.endswith("ing") or (first in _SPLICED and not fronted):
        return False
    if first in COORDINATORS:
        return _goes_on_behind_and(place, first, rest[1:])
    if first in SUBORDINATORS | PREPOSITIONS | SUBJECTS | ADVERBS:
        return True
    # ", Amir." is an address; ", alerts on drops, and ..." goes on with what the frame has replaced.
    return next((n for n, form in enumerate(rest) if not is_word(form)), len(rest)) <= 2


def _goes_on_behind_and(place: Surroundings, joining: str, rest: list[str]) -> bool:
    words = [form for form in rest if form in SUBJECTS or not is_adverb(form)]
    first = words[0] if words else ""
    if not first or first in SUBJECTS:
        # "and most would agree" goes on with what the frame has replaced; "and we will ring you" does not.
        return joining != "and" or first in _OURS or place.first_form() == "if"
    if first in PREPOSITIONS - {"of", "to", "by"}:
        return any(form in AUXILIARIES for form in words)
    ours = place.first_form() in {"we", "i", "our"}
    if first in AUXILIARIES:
        return ours and first not in OF_OTHERS and not is_elliptical(words)
    verb = place.lexicon.verb(first)
    return ours and verb is not None and first in {verb.base, verb.past}


def _ends_a_clause(token: Token) -> bool:
    return not is_word(token.form) or token.form in _ENDING_A_CLAUSE
