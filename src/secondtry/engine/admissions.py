"""Puts "we should have ..." in the place of an accusation or a defence, and joins it to what is beside it.

What the words turned or gave as a reason is turned no longer: "Sorry, but you never rang" becomes "Sorry, and
I should have ...", "The slot went because you never rang" becomes two sentences. So does what followed from
them: "You never rang, so we gave it away" becomes "We should have ... before we gave it away", and so it does
behind "therefore" and the like.
"""

from itertools import pairwise
from typing import NamedTuple

from secondtry.engine.closed_words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SENTENCE_ADVERBS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_word,
    word_set,
)
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.no_blame import CUSTOMER, OPENING, REASONS
from secondtry.engine.surroundings import Surroundings
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import Token

_ADMISSION = Expression(r"\{we\} (?:could|should) have (?:made [^\[{]*)?(?:\[|\{(?:part|clearer)\})")
_TURNING = word_set("but yet however though although nevertheless nonetheless")
_FIRST_TURNING = word_set("but yet however nevertheless nonetheless")
_PAUSING = frozenset({",", "-", "–", "—", "--"})
_MARKS_BEFORE = frozenset({";", "-", "–", "—", "--", ":"})
_PAST = word_set("was were had did could 'd")
#: A clause whose verb stands farther off is not taken for one.
_LONGEST_SUBJECT = 6
_LONGEST_CLAUSE = 14
#: What may begin a clause that followed from the words, besides a name.
_RESULTING = SUBJECTS - {"who", "what", "none", "such"}


#: The words of a clause that followed from the one before it, besides "so".
_CONCLUDING = (
    ("therefore",),
    ("hence",),
    ("thus",),
    ("consequently",),
    ("as", "a", "result"),
    ("which", "is", "why"),
    ("that", "is", "why"),
    ("that", "'s", "why"),
)
#: "Before we did not come" says nothing: what did not happen is told in a sentence of its own.
_NEGATIONS = word_set(
    "not n't no never nobody no-one nothing none neither hardly failed missed refused unable"
)
_CONCEDING = word_set("while whilst although though")
#: "Although it rained," has so many words and marks.
_SHORTEST_CONCESSION = 4
#: The classes of verbs that say what the customer was told.
_TOLD = frozenset({"told", "told_openly"})
#: With these words a sentence asks to note what follows.
_LEADING_IN = word_set("please kindly do also note be aware remember advised informed")
_WILL = word_set("will 'll shall")
#: What may stand between "will" and what will be done.
_ABOUT_TO = word_set("be then happy glad able pleased to try")
_HELPING = word_set(
    """bring brought deliver delivered collect collected fetch fetched send sent give given hand handed post
    posted come visit ring call called contact write repair repaired mend mended fix fixed fit fitted finish
    finished replace replaced exchange exchanged refund refunded return returned credit credited help
    helped"""
)
#: What things do against somebody where nobody else is named: "but our records will show that".
_PROVING = word_set(
    """show shows showed shown prove proves proved proven confirm confirms confirmed tell tells say says said
    bear bears"""
)
_PEOPLE = word_set("we i nobody no-one no nothing none there it this that by they people in for next future")
_WAS = word_set("was were been is are")


class Joined(NamedTuple):
    """What an admission replaces, and what it needs before and behind it."""

    span: Span
    before: str = ""
    behind: str = ""
    opens: bool = False


def is_set_against_the_customer(place: Surroundings) -> bool:
    """Say whether "but" and what the customer did stand behind: "⟦You never rang⟧, but you wrote"."""
    behind = [token.form for token in place.behind]
    behind = behind[1:] if behind[:1] and behind[0] in _PAUSING else behind
    end = next((n for n, form in enumerate(behind) if form in {".", "!", "?", ";"}), len(behind))
    # Of us and the customer, whoever is named first did it: "but we will get it to you", "but for the review
    # you had time". "Our" and "my" name things that may speak against the customer: "but our records show".
    named = next((n for n, form in enumerate(behind[:end]) if form in CUSTOMER | {"i", "we"}), 0)
    if behind[:1] != ["but"]:
        return False
    if not named:
        return not _PROVING.isdisjoint(behind[:end])
    if behind[named] not in CUSTOMER:
        return False
    return not _will_help(behind[:named])


def _will_help(forms: list[str]) -> bool:
    """Say whether another will do something for the customer: "but the courier will bring it to" you.

    That is held against nobody, as are not all things that will be done: "but it will count against" you.
    """
    will = next((n for n, form in enumerate(forms) if form in _WILL), len(forms))
    act = [form for form in forms[will + 1 :] if not is_adverb(form) and form not in _ABOUT_TO]
    with_them = act[:1] == ["with"] and len(act) == 1
    return _NEGATIONS.isdisjoint(forms) and (with_them or not _HELPING.isdisjoint(act[:1]))


def is_an_admission(template: str) -> bool:
    """Say whether a template begins with what the sender should or could have done."""
    return _ADMISSION.match(template) is not None


def tells_of_the_customer(place: Surroundings) -> bool:
    """Say whether the words tell what the customer did or did not do, and not what we did."""
    forms = place.marked_forms
    return not CUSTOMER.isdisjoint(forms) and {"we", "i", "our", "my"}.isdisjoint(forms)


def without_its_lead_in(place: Surroundings) -> Surroundings:
    """Return the place with the "Kindly note" before marked words that begin with "that"."""
    forms = {token.form for token in place.before}
    if place.first_form() != "that" or not forms or not forms <= _LEADING_IN:
        return place
    return place.with_marked(Span(place.before[0].start, place.marked.end))


def tells_of_a_thing(place: Surroundings) -> bool:
    """Say whether the words tell what became of a thing, which the customer need not know."""
    first = place.first_form()
    forms = [form for form in place.marked_forms if form not in _LEADING_IN | {"that"}]
    roles = any("customer_role" in place.lexicon.classes_of(form) for form in forms[:3])
    return (
        first not in OPENING
        and forms[:1] != []
        and forms[0] not in _PEOPLE
        and not roles
        and (CUSTOMER | {"not", "n't"}).isdisjoint(forms)
        and any(form in _WAS for form in forms)
        and any(_became(place, one, two) for one, two in pairwise(forms))
    )


def _became(place: Surroundings, one: str, two: str) -> bool:
    """Say whether two words tell what was done to a thing, or where it was: "reminders sent", "was in"."""
    verb = place.lexicon.verb(two)
    return (verb is not None and two == verb.participle) or (one in _WAS and two in {"in", "on", "at"})


def joined_before(place: Surroundings) -> Joined | None:
    """Return how an admission is joined to the words before, where a turn or a reason stands there.

    None where neither does, or where the sentence would not stand without it.
    """
    before = list(place.before)
    first = place.tokens_of(place.marked)[0]
    if first.form in OPENING:
        return _behind_a_reason(place, first, before)
    return _behind_a_concession(place, before) or _behind_the_last_word(place, before)


def _behind_the_last_word(place: Surroundings, before: list[Token]) -> Joined | None:
    head = before[: len(before) - _fallen_adverbs(before)]
    if [token.form for token in head[-3:-1]] in (["because", "there"], ["as", "there"], ["since", "there"]):
        # "because there was ⟦no reply from you⟧"
        return _behind_a_reason(place, head[-3], head[:-3])
    if not head:
        return Joined(Span(before[0].start, place.marked.end), opens=True) if before else None
    last, rest = head[-1], head[:-1]
    if last.form in _TURNING:
        return _behind_a_turn(place, last, rest)
    if last.form in REASONS:
        return _behind_a_reason(place, last, rest)
    return None


def joined_behind(place: Surroundings, *, fronted: bool) -> Joined | None:
    """Return how what followed from the words is joined to an admission; None where nothing did.

    With ``fronted`` the words stood behind a "because" at the start, so that a main clause follows them.
    """
    behind = list(place.behind)
    start = 1 if behind and behind[0].form == "," else 0
    link = behind[start].form if len(behind) > start else ""
    if concluding := _concluding(behind):
        link, start, clause = "so", concluding - 1, behind[concluding:]
    elif link in {"so", "and", "but"}:
        clause = behind[start + 1 :]
        clause = clause[1:] if link == "so" and clause[:1] and clause[0].form == "that" else clause
    elif fronted and start:
        clause = behind[1:]
    else:
        return None
    verb = _verb_of(clause, place.lexicon)
    if verb is None or clause[0].form not in _RESULTING:
        return None
    told = [token.form for token in clause[: clause.index(verb) + 2]]
    if concluding and any(token.form == "why" for token in clause):
        # "That is why it came late, and why nobody rang": the second "why" hangs on the first.
        return None
    if link == "so" and verb.form in _PAST | _pasts(verb, place.lexicon) and _NEGATIONS.isdisjoint(told):
        return Joined(Span(place.marked.start, behind[start].end), behind=" before")
    # The clause is shown whole where it is short: of its first word alone nobody could read what is offered.
    ends = next((n for n, token in enumerate(clause) if not is_word(token.form)), len(clause))
    end = clause[ends - 1 if ends <= _LONGEST_CLAUSE else 0].end
    words = Span(clause[0].start, end).of(place.sentence)
    return Joined(Span(place.marked.start, end), behind=f". {words[:1].upper()}{words[1:]}")


def _concluding(behind: list[Token]) -> int:
    """Return how many words and marks join what was concluded: "; therefore,", "and as a result"."""
    forms = [token.form for token in behind]
    start = 1 if forms[:1] and forms[0] in _PAUSING | _MARKS_BEFORE else 0
    start += forms[start : start + 1] in (["and"], ["so"])
    length = next((len(words) for words in _CONCLUDING if (*forms[start : start + len(words)],) == words), 0)
    if not length:
        return 0
    return start + length + (forms[start + length : start + length + 1] == [","])


def _behind_a_concession(place: Surroundings, before: list[Token]) -> Joined | None:
    """Return how "Whilst the hall was cold, ⟦you never told us⟧" goes on, turned against nothing any more."""
    if len(before) < _SHORTEST_CONCESSION or before[0].form not in _CONCEDING or before[-1].form != ",":
        return None
    clause = before[1:-1]
    forms = [token.form for token in clause]
    told = any(not _TOLD.isdisjoint(place.lexicon.classes_of(form)) for form in forms)
    if _verb_of(clause, place.lexicon) is None or clause[0].form not in _RESULTING or told:
        return None
    words = Span(clause[0].start, clause[-1].end).of(place.sentence)
    before_it = f"{words[:1].upper()}{words[1:]}, and "
    return Joined(Span(before[0].start, place.marked.end), before=before_it)


def _behind_a_turn(place: Surroundings, turn: Token, rest: list[Token]) -> Joined | None:
    if not rest or rest[-1].form in {".", "!", "?"}:
        opens = turn.form in _FIRST_TURNING
        return Joined(Span(turn.start, place.marked.end), opens=True) if opens else None
    if rest[-1].form in _MARKS_BEFORE:
        return Joined(Span(turn.start, place.marked.end))
    return Joined(Span(turn.start, place.marked.end), before="and ")


def _behind_a_reason(place: Surroundings, reason: Token, rest: list[Token]) -> Joined | None:
    words = [token.form for token in rest if is_word(token.form)]
    if not words:
        return Joined(Span(reason.start, place.marked.end), opens=True)
    if words[-1] in _TURNING and is_word(rest[-1].form):
        return _behind_a_turn(place, rest[-1], rest[:-1])
    if words[-1] in COORDINATORS:
        # "It came late, and ⟦as you know, you never rang⟧"
        return Joined(Span(reason.start, place.marked.end)) if words[-1] == "and" else None
    told = any(form in AUXILIARIES or place.lexicon.verb(form) is not None for form in words)
    if not told or words[0] in SUBORDINATORS or words[-1] in AUXILIARIES | PREPOSITIONS | {"just", "only"}:
        return None
    # With the word before it, so that what is offered does not begin with a full stop.
    last = next(token for token in reversed(rest) if is_word(token.form))
    word = last.span.of(place.sentence)
    return Joined(Span(last.start, place.marked.end), before=f"{word}. ", opens=True)


def _fallen_adverbs(before: list[Token]) -> int:
    """Return how many of the last tokens are adverbs and commas that an admission does not take."""
    count = 0
    for token in reversed(before):
        comma = token.form == "," and (count > 0 or _stands_behind_a_turn(before))
        if not (token.form in SENTENCE_ADVERBS | {"then", "still", "also"} or _is_ly(token) or comma):
            break
        if token.form in _TURNING:
            break
        count += 1
    first = len(before) - count
    if count and before[first].form == "," and not (first and before[first - 1].form in _TURNING):
        count -= 1
    return count


def _stands_behind_a_turn(before: list[Token]) -> bool:
    return len(before) > 1 and before[-2].form in _TURNING


def _is_ly(token: Token) -> bool:
    return is_adverb(token.form) and token.form.endswith("ly")


def _verb_of(clause: list[Token], lexicon: Lexicon) -> Token | None:
    """Return the finite verb of words that begin a clause, None where they are none."""
    for number, token in enumerate(clause[: _LONGEST_SUBJECT + 1]):
        if not is_word(token.form):
            return None
        if not number:
            continue
        verb = lexicon.verb(token.form)
        if token.form in AUXILIARIES - {"'s"}:
            return token
        finite = verb is not None and token.form in {verb.past, verb.third}
        bare = verb is not None and number == 1 and clause[0].form in {"we", "i", "you", "they"}
        if (finite or bare) and clause[number - 1].form not in DETERMINERS | PREPOSITIONS:
            return token
    return None


def _pasts(token: Token, lexicon: Lexicon) -> frozenset[str]:
    verb = lexicon.verb(token.form)
    return frozenset({verb.past}) if verb is not None and verb.past != verb.base else frozenset()
