"""Which facts of the words that it takes away a rewrite does not keep.

A fact is a figure, a gap of the writer's own ("[ticket number]"), a name, or
any other word that says something by itself. The words of the classes
``no_fact`` and ``team`` do not: formulas are made of them. What stands
elsewhere in the sentence, or comes back in the rewrite in any form, is kept.
"""

import re
from bisect import bisect_left
from collections.abc import Callable

from secondtry.engine.closed_words import (
    AUXILIARIES,
    PREPOSITIONS,
    SUBJECTS,
    SUBORDINATORS,
    is_adverb,
    is_word,
)
from secondtry.engine.lexicon import CLOSED, Lexicon
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.word_checks import FELT
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import Token, forms_in

#: Words that say nothing by themselves.
NO_FACT = "no_fact"
#: Whom a promise is put on: "our Acme Care team" names nobody whom the customer must know.
_TEAM = "team"
_NUMBERS = "number_word"
_MONEY = frozenset("£$€₹¥₦")
_NO_NAMES = frozenset({CLOSED, NO_FACT, _TEAM, *FELT})
_GAP = Expression(r"\[[^\[\]]*\]?")
_CLOSED_WORDS = AUXILIARIES | PREPOSITIONS | SUBORDINATORS | SUBJECTS
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", '"', "“", "”"})
#: How a sentence begins that leans on the one before it, or a clause that leans on those before it.
_CONCLUDING = Expression(
    r"\s*[.!?,;–—-]*\s*(?:and )?(?:because of (?:this|that)|(?:that|this)(?:['’]s| is) (?:why|because)"
    r"|as a result(?! of (?!this|that|which))|therefore"
    r"|hence|thus|for (?:this|that) reason|consequently|instead(?! of\b)|nor|neither|likewise|otherwise"
    r"|(?:we|i) (?:therefore|thus|hence|so))\b",
    re.IGNORECASE,
)
#: So begins what tells of somebody, or of several things, named before: a sentence, or more of the same one.
_OF_SOMEBODY = Expression(r"(?:[.!?,;]|(?<=[.!?,;]))\s*(?:(he|she)|they|these|those)\b", re.IGNORECASE)
#: Whom "she" can speak of: a name, or "our driver"; "they" speaks of several, or of nobody in particular.
_ONE = Expression(r"(?<=[a-z,] )[A-Z][a-z]+|\b(?:(?i:a|an|the|our|my|your|his|her)) [a-z]+")
_SEVERAL = Expression(
    r"\b(?!(?:this|thus|plus|perhaps|always|sometimes|things|was|does|has|it['’]s|is|its|yours|ours)\b)"
    r"(?:\w+(?<![su'’])s|people|folks?|staff|team|crew|police|children|men|women"
    r"|(?:some|any|every|no) ?(?:body|one)|most|many)\b",
    re.IGNORECASE,
)
#: So many characters before and behind a rewrite are looked through for what it takes away: a message is
#: mostly shorter, and in a long text nobody remembers what stood farther off.
_NEAR = 1500
#: Of two capitals most are no names: "TV", "PM", "OK".
_SHORTEST_NAME = 3


#: Tells what of the words at a span of a sentence is gone when a text takes their place.
FactsLost = Callable[[Surroundings, Span, str], frozenset[str]]


def nothing_lost(place: Surroundings, span: Span, text: str) -> frozenset[str]:  # noqa: ARG001 - as all
    """Return nothing: what the customer did, they know, and what is for sale nobody misses."""
    return frozenset()


def prices_lost(place: Surroundings, span: Span, text: str) -> frozenset[str]:  # noqa: ARG001 - as all
    """Return the prices that are gone: of what a boast says, nothing else is missed."""
    figures = [token.form for token in place.tokens_of(span) if any(map(str.isdigit, token.form))]
    priced = {form for form in figures if not _MONEY.isdisjoint(form)}
    # A sign with a space behind it is a mark of its own.
    return frozenset(priced or (figures if not _MONEY.isdisjoint(span.of(place.sentence)) else ()))


def figures_lost(place: Surroundings, span: Span, text: str) -> frozenset[str]:
    """Return the figures and gaps of the words at a span that are gone when a text takes their place."""
    lost = _figures(place, span)
    return _gaps_lost(place, span, text) | (lost - _left(place, span, text) if lost else lost)


def names_lost(place: Surroundings, span: Span, text: str) -> frozenset[str]:
    """Return the figures, gaps and names that are gone."""
    lost = _figures(place, span) | _names(place, span)
    return _gaps_lost(place, span, text) | (lost - _left(place, span, text) if lost else lost)


def facts_lost(place: Surroundings, span: Span, text: str) -> frozenset[str]:
    """Return the figures, gaps, names and all other words that say something by themselves and are gone."""
    lost = _figures(place, span) | _names(place, span) | _facts(place, span)
    return _gaps_lost(place, span, text) | (lost - _left(place, span, text) if lost else lost)


def leaves_a_conclusion(text: str, span: Span, rewritten: str, *, leaves_out: bool) -> bool:
    """Say whether the next sentence concludes ("Because of this", "likewise") from words that are gone."""
    gone = leaves_out or rewritten.endswith("]")
    return gone and _CONCLUDING.match(text, span.end, min(len(text), span.end + _NEAR)) is not None


def leaves_nobody_named(text: str, span: Span, rewritten: str) -> bool:
    """Say whether what follows tells of "them" whom the words named, while the rewrite names nobody."""
    if rewritten and "[" not in rewritten:
        return False
    told_of = _OF_SOMEBODY.match(text, span.end, min(len(text), span.end + _NEAR))
    if told_of is None:
        return False
    named = (_ONE if told_of.group(1) else _SEVERAL).search(span.of(text))
    return named is not None


def stand_near(text: str, span: Span, words: frozenset[str]) -> bool:
    """Say whether all words stand in a text before or behind a span, in any form and not far from it."""
    if not words:
        return True
    beside = f"{text[max(0, span.start - _NEAR) : span.start]} {text[span.end : span.end + _NEAR]}"
    return all(re.search(_as_it_stands(word), beside, re.IGNORECASE) for word in words)


def _as_it_stands(word: str) -> str:
    """Return the expression for a word in any form; a 5 does not stand in 50, nor in 5.30 or 3.5."""
    begins = r"(?<!\d[.,:/])" if word[:1].isdigit() else ""
    return rf"(?<!\w){begins}{re.escape(word)}" + (r"(?![.,:]?\d)" if word[-1:].isdigit() else "")


def _left(place: Surroundings, span: Span, text: str) -> frozenset[str]:
    """Return the words that are left: of the sentence, and of the text without what its gaps ask for."""
    tokens, behind = place.tokens, bisect_left(place.tokens, (span.end,))
    before = [token.form for token in tokens[:behind] if token.end <= span.start]
    beside = before + [token.form for token in tokens[behind:]]
    return frozenset([_key(place.lexicon, form) for form in (*beside, *forms_in(_GAP.sub(" ", text)))])


def _gaps_lost(place: Surroundings, span: Span, text: str) -> frozenset[str]:
    words = span.of(place.sentence)
    return frozenset([gap for gap in _GAP.findall(words) if gap not in text]) if "[" in words else frozenset()


def _key(lexicon: Lexicon, form: str) -> str:
    """Return what all forms of a word share."""
    verb = lexicon.verb(form)
    return verb.base if verb is not None else form.removesuffix("s")


def _figures(place: Surroundings, span: Span) -> frozenset[str]:
    forms = [token.form for token in place.tokens_of(span)]
    # "Those five stars" are what the customer gave.
    return frozenset(
        [
            key
            for form, after in zip(forms, [*forms[1:], ""], strict=True)
            if (key := _figure(place.lexicon, form)) and not after.startswith("star")
        ]
    )


def _figure(lexicon: Lexicon, form: str) -> str:
    if form.isalpha():
        # As nearly all.
        return _key(lexicon, form) if _is_number(lexicon, form) else ""
    # "twenty-four" is one word.
    words = [form, *form.split("-")] if "-" in form else [form]
    number = any(_is_number(lexicon, word) for word in words) or any(map(str.isdigit, form))
    return _key(lexicon, form) if number else ""


def _is_number(lexicon: Lexicon, word: str) -> bool:
    return _NUMBERS in lexicon.classes_of(word) and word != "one"


def _names(place: Surroundings, span: Span) -> frozenset[str]:
    """Return the words that have a capital which their place does not give them, but for those of a team."""
    lexicon, sentence, tokens = place.lexicon, place.sentence, place.tokens
    first, behind = bisect_left(tokens, (span.start,)), bisect_left(tokens, (span.end,))
    return frozenset(
        [
            _key(lexicon, token.form)
            for number, token in enumerate(tokens[first:behind], first)
            if number
            and sentence[token.start].isupper()
            and token.end <= span.end
            and tokens[number - 1].form not in _SENTENCE_ENDS
            and not _is_shouted(sentence, tokens, number)
            and lexicon.classes_of(token.form).isdisjoint(_NO_NAMES)
            and not _names_a_team(lexicon, tokens[number + 1 : number + 3])
        ]
    )


def _is_shouted(sentence: str, tokens: tuple[Token, ...], number: int) -> bool:
    """Say whether a word stands in capitals as the words beside it do; "the UIDAI outage" has a name."""
    if not tokens[number].span.of(sentence)[1:].isupper():
        return False
    beside = [token.span.of(sentence) for token in (tokens[number - 1], *tokens[number + 1 : number + 2])]
    words = [word for word in beside if len(word) > 1 and word.isalpha()]
    return len(tokens[number].form) < _SHORTEST_NAME or any(word.isupper() for word in words)


def _facts(place: Surroundings, span: Span) -> frozenset[str]:
    lexicon, tokens = place.lexicon, place.tokens_of(span)
    return frozenset(
        [
            _key(lexicon, token.form)
            for number, token in enumerate(tokens)
            if _says_something(lexicon, token.form)
            and not _names_a_team(lexicon, tokens[number + 1 : number + 3])
        ]
    )


def _names_a_team(lexicon: Lexicon, behind: tuple[Token, ...]) -> bool:
    """Say whether a word stands before "team" or the like, with one word between them at most."""
    return any(_TEAM in lexicon.classes_of(token.form) for token in behind)


def _says_something(lexicon: Lexicon, form: str) -> bool:
    if not is_word(form) or is_adverb(form) or form in _CLOSED_WORDS:
        return False
    return lexicon.classes_of(form).isdisjoint(_NO_NAMES)
