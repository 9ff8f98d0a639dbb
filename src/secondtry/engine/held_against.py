"""Whether what stands behind an accusation holds the customer to it once more.

"You gave us the wrong size, therefore it is your fault", "so you will be charged", "so we will not pay":
behind our own part such a clause would say that the customer is to blame for it, or pays for it.
"""

from itertools import pairwise

from secondtry.engine.closed_words import is_word, word_set
from secondtry.engine.no_blame import CHARGES, REFUSED
from secondtry.engine.surroundings import Surroundings
from secondtry.text.tokens import Token

#: Whose fault it is, or is not: behind an accusation such a word says it once more, unless it is ours.
_FAULT = word_set("fault faults blame blamed responsible responsibility liable liability accountable")
_SLIPS = word_set("mistake mistakes error errors oversight negligence carelessness failure doing")
_OURS = word_set("our my ours mine")
_US = _OURS | word_set("we i us")
_NOT = word_set("not n't never")
_NO = _NOT | {"no", "nor", "neither"}
_DENYING = _NO | word_set("hardly scarcely barely nothing nobody")
#: What somebody has to do or loses who is held to what they did.
_HELD_TO = word_set("must need have 'll will owe lose lost forfeit forfeited pay")
_PAYING = word_set("pay buy order cover owe lose forfeit bear start wait")
_WAIVED = _NO | {"waive", "waived", "free"}
_BEING = word_set("am is are 'm 're 's")
_ABLE = word_set("able willing covered entitled obliged prepared eligible insured")
#: What is not given now or to come is refused; what was not done is told.
_TO_COME = word_set("will 'll wo shall can ca may do does")
_GIVING = word_set(
    "pay refund replace exchange accept offer cover owe take apply help honour repair redo mend"
)
_REFUSING = word_set("refuse refuses decline declines reject rejects deny denies unable")
_GIVEN = word_set("refund refunds compensation credit exchange replacement discount right claim")


def is_held_against_them(place: Surroundings) -> bool:
    """Say whether what stands behind the marked words blames, charges or refuses."""
    clauses = _clauses(place.behind)
    return any(_faults(clause) or _charges(clause) or _refuses(clause) for clause in clauses)


def _clauses(tokens: tuple[Token, ...]) -> list[list[str]]:
    """Return the words between one mark and the next, up to the end of the sentence."""
    clauses: list[list[str]] = [[]]
    for token in tokens:
        if token.form in {".", "!", "?"}:
            break
        if is_word(token.form):
            clauses[-1].append(token.form)
        else:
            clauses.append([])
    return clauses


def _faults(clause: list[str]) -> bool:
    owned = not _US.isdisjoint(clause) and _DENYING.isdisjoint(clause)
    denied = any(one in _DENYING and two in _OURS for one, two in pairwise(clause))
    for number, form in enumerate(clause):
        before, behind = clause[max(0, number - 3) : number], clause[number + 1 : number + 3]
        theirs = "your" in before or behind == ["of", "yours"]
        if ((theirs or denied) and form in _FAULT | _SLIPS) or (form in _FAULT and not owned):
            return True
    return False


def _charges(clause: list[str]) -> bool:
    if not _WAIVED.isdisjoint(clause):
        return False
    held = any(one == "you" and two in _HELD_TO for one, two in pairwise(clause))
    return not (CHARGES - {"kept"}).isdisjoint(clause) or (held and not _PAYING.isdisjoint(clause))


def _refuses(clause: list[str]) -> bool:
    if not (CHARGES - {"owe"}).isdisjoint(clause) and not _NO.isdisjoint(clause):
        # "so we will not charge you for it"
        return False
    for number, (one, two) in enumerate(pairwise(clause)):
        behind = clause[number + 2 : number + 4]
        unable = one in _BEING and not _ABLE.isdisjoint(behind)
        # "we are not going to pay", "we will not be able to pay"
        withheld = one in _TO_COME | _BEING and not _GIVING.isdisjoint(clause[number + 2 : number + 6])
        turned_down = two in REFUSED and one in _BEING | {"been"} and "your" in clause
        none_given = one == "no" and not _GIVEN.isdisjoint([two, *behind])
        if (two in _NOT and (unable or withheld)) or turned_down or none_given:
            return True
    return not _REFUSING.isdisjoint(clause)
