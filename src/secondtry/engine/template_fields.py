"""The fields of a template, filled with the words of a match.

``{name}`` is what the pattern kept under that name. Some names are there always:

``marked``      the marked words
``sentence``    the marked words and all that follows, without the full stop, which is replaced too
``cause``       the thing or event behind the causal link in the marked words: "a storm" of "due to a storm"
``link``        that link: "due to"
``matter``      what somebody was unhappy about: "the finish" of "you were not happy with the finish"
``ending``      nothing, but only where the clause ends with the marked words, so that more may hang on them
``dated``       a promise to be in touch with a gap for its day: "we will ring you by [day and time]"
``undated``     a promise without its vague time: "who will look into it" of "who will look into it soon"
``because``     the clause behind it, where it tells of the past: "the server crashed" of
                "as the server crashed"
``that``        nothing, but only where what is told stands behind a "that"
``found``       what the customer is said to feel or think: "we hurried you" of "you think we hurried you"
``firm``        nothing, but only for a sender who says "we"
``part``        what we could have done where the words say what the customer did: "asked you about the dog"
``clearer``     the same, where they say what the customer was told: "been clearer about the fee"
``alone``       nothing, but only for words that begin their sentence, or behind a "was"

Some stand for no words: those of ``template_conditions.py``.

Filters:

``inner``       as inside a sentence: no capital that only the place gave it
``then``        the same, where the words tell of what was then, and not of what has been or is
``optional``    nothing, where the match has no such words
``kept``        nothing at all, but only where the match has such words; ``absent``, only where it has none
``object``      a pronoun as an object: they -> them
``around:p``    the same, with the kept particle ``p`` behind it or, where it is long, before it
``past`` ``base`` ``participle`` ``ing``   that form of the verb
``active:be``   the verb in the active voice, in the tense and with the "not" of
                the kept auxiliaries ``be``: "had not been" + updated -> "had not updated"
``ours``        what one other did, said of the sender: "has lost its keys" -> "have lost our keys"
``event``       the words, where they are something that happens; ``thing``, where they are not
``one``         a noun with the article that it takes: "a delay", "an error", "trouble"; nothing for damage
``damage``      the words, where they are damage to a thing: "dent"
``owned``       a cause said of the sender: "our mistake", "a change of ours that broke the page"
``sure``        nothing, where the words tell of a maybe: "that it may have caused"
``praised``     the words, where they are a thing and end the sentence
``finite``      the words, where they are a clause that tells a fact
``fact``        the same, said without a maybe: "it caused any delays" -> "it caused delays"
``a``           "a" for "an", as before another noun
``claim``       the words without the "we can see that" before them
``noun``        the words, where they are a thing and tell no feeling
``provable``    the words, where there can be a proof of them
``rated``       the words, where they are a rating that the customer gave
``mild``        the words, where they do not insist that it was clear
``shown``       the clause behind "our system shows that"
``unfelt``      the words, where they tell no feeling
``changing``    the words, where they promise a change
``unruled``     the words without the "As per our policy" beside them
``ongoing``     the words, where they tell of nothing that was already looked at
``act``         the words without an "as" that belonged to "as soon as possible"
``surely``      the words without their "may have", where they have one
``sorry``       the words, where they end in an apology and not in sadness

With the filter ``active``, a name that the match did not keep is the verb itself: ``{send|active:be}``.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from secondtry.engine.causes import cause_in, clause_in, link_in
from secondtry.engine.closed_words import DETERMINERS, SENTENCE_ADVERBS, SUBJECTS, is_word
from secondtry.engine.dated_promise import dated, undated
from secondtry.engine.going_on import clause_ends
from secondtry.engine.lexicon import CLOSED, PROPER, Lexicon
from secondtry.engine.our_part import our_part
from secondtry.engine.said_clearer import said_more_clearly
from secondtry.engine.sender import Sender
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.template_conditions import CONDITIONS
from secondtry.engine.told_checks import (
    the_found,
    the_matter,
    the_mild,
    the_noun,
    the_rated,
    the_shown,
    the_unfelt,
    told_of_now,
)
from secondtry.engine.verb import Verb
from secondtry.engine.voice import active, cause_of_ours, said_of_us
from secondtry.engine.whole_sentence import to_the_end
from secondtry.engine.word_checks import (
    a_damage,
    a_for_an,
    a_thing,
    an_event,
    not_yet_done,
    the_apology,
    the_changing,
    the_claim,
    the_fact,
    the_promise,
    the_provable,
    the_sure,
    the_surely_said,
    the_told,
    unruled,
    with_article,
)
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import forms_in

_FIELD = Expression(r"\{(?P<name>[A-Za-z_]+)(?:\|(?P<filter>[a-z]+)(?::(?P<argument>[a-z_]+))?)?\}")
_ASKED = Expression(r"\{(?P<name>[a-z_]+)\|(?P<how>kept|absent)\}")
_WORD = r"[^\W\d_]+(?:-[^\W\d_]+)*"
_FIRST_WORD = Expression(_WORD)
#: What begins with a common word, whatever the lexicon knows: up to four words of which the last ends like a
#: plural ("Cards", "Wedding cards", not "Glass"), a plural before its verb, and what looks like an adjective.
_COMMON = Expression(
    rf"(?:{_WORD} ){{0,3}}(?:[^\W\d_]|-)*[^\W\d_su]s\Z"
    r"|[^\W\d_]+[^\W\d_su]s (?:have|are|were|do|can|will)\b"
    r"|(?:Heavy|High|Higher|Strong|Bad|Recent|Severe|Extreme|Unexpected|Extra|[A-Z][a-z]{3,}[cdst]ed)\b"
)
#: Classes of words that keep their capital within a sentence.
_NAMES = frozenset({PROPER, "first_name", "third_party_name"})
_OBJECTS = {"i": "me", "we": "us", "he": "him", "she": "her", "they": "them", "this": "this", "it": "it"}
#: An object of so many words goes behind the particle: "pick up the leak in the hall", "pick the leak up".
_LONG_OBJECT = 4
#: Behind such a word, the thing before it is over.
_BEHIND_A_THING = frozenset({"and", "but", "as", "on", "at"})
_OF_A_THING = DETERMINERS | {"its", "their", "his", "her"}
_PARTICLES = frozenset({"up", "out", "off", "down", "away", "over", "aside", "back"})
#: "We owe you good care to our guests" speaks of two.
_TO_OTHERS = Expression(r"\b(?:to|for) (?:all|each|every|our)\b", re.IGNORECASE)
_FORMS = frozenset({"past", "base", "participle", "ing"})
_CHECKS: Mapping[str, Callable[[str, Lexicon], str | None]] = {
    "a": a_for_an,
    "damage": a_damage,
    "act": the_promise,
    "claim": the_claim,
    "event": an_event,
    "thing": a_thing,
    "sure": the_sure,
    "surely": the_surely_said,
    "sorry": the_apology,
    "finite": the_told,
    "fact": the_fact,
    "one": with_article,
    "unruled": unruled,
    "mild": the_mild,
    "noun": the_noun,
    "rated": the_rated,
    "provable": the_provable,
    "shown": the_shown,
    "changing": the_changing,
    "unfelt": the_unfelt,
    "ongoing": not_yet_done,
}


class CannotRewriteError(Exception):
    """The words do not allow this rewrite; it is left out."""


class Fields:
    """Fills the fields of templates for one match.

    ``end`` is where the words that the rewrite replaces end: that of the
    sentence once ``{sentence}`` was filled.
    """

    __slots__ = ("end", "kept", "lexicon", "place", "sender")

    def __init__(
        self, lexicon: Lexicon, place: Surroundings, kept: Mapping[str, Span], sender: Sender, end: int
    ) -> None:
        self.lexicon = lexicon
        self.place = place
        self.kept = kept
        self.sender = sender
        self.end = end

    def fill(self, template: str) -> str:
        """Return the template with its fields filled.

        Raises:
            CannotRewriteError: when the words do not allow it.
        """
        return _FIELD.sub(self._field, template)

    @classmethod
    def asks_in_vain(cls, template: str, kept: Mapping[str, Span]) -> bool:
        """Say whether a template asks that words are kept, or that none are, and it is otherwise.

        This is found out much sooner than where the template fits.
        """
        if "|kept}" not in template and "|absent}" not in template:
            return False
        return any(
            (asked["name"] in kept and not kept[asked["name"]].is_empty) is not (asked["how"] == "kept")
            for asked in _ASKED.finditer(template)
            if asked["name"] in kept or not (asked["name"] in CONDITIONS or asked["name"] in cls._ALWAYS)
        )

    def words(self, name: str) -> str:
        """Return kept words, empty where the match kept none under that name."""
        span = self.kept.get(name)
        return span.of(self.place.sentence) if span else ""

    def forms(self, name: str) -> str:
        """Return kept words as patterns see them: in lower case, contractions taken apart."""
        words = self.words(name)
        return " ".join(forms_in(words))

    def verb(self, form: str) -> Verb:
        """Return the verb of a form.

        Raises:
            CannotRewriteError: when the lexicon does not know it.
        """
        verb = self.lexicon.verb(form.lower())
        if verb is None:
            raise CannotRewriteError(form)
        return verb

    def _field(self, match: re.Match[str]) -> str:
        name, filter_name, argument = match["name"], match["filter"] or "", match["argument"] or ""
        if name in self.sender.words():
            return self.sender.words()[name]
        value = self._value(name)
        if filter_name in {"kept", "absent"}:
            if bool(value) is not (filter_name == "kept"):
                raise CannotRewriteError(name)
            return ""
        if value is None and filter_name == "optional":
            return ""
        if value is None and filter_name == "active":
            value = name
        if value is None:
            raise CannotRewriteError(name)
        return self._filtered(name, value, filter_name, argument)

    def _value(self, name: str) -> str | None:
        if name in self.kept:
            return self.words(name)
        if name in CONDITIONS:
            # Only to be asked for with "kept" or "absent".
            return name if CONDITIONS[name](self.place) else None
        fill = self._ALWAYS.get(name)
        return fill(self) if fill else None

    def _cause(self) -> str | None:
        # "might be due to": nobody knows yet, so nobody can own it.
        place = self.place
        return None if place.are_hedged() or place.stop_within_a_noun() else cause_in(place.words())

    def _because(self) -> str | None:
        return None if self.place.are_hedged() else clause_in(self.place.words())

    def _alone(self) -> str | None:
        before = self.place.before
        behind_be = bool(before) and before[-1].form in {"is", "was", "are", "were", "'s"}
        return "" if behind_be or self.place.begin_the_sentence() else None

    def _dated(self) -> str | None:
        promise = dated(self.place)
        if promise is None:
            return None
        words, self.end = promise
        return words

    def _sentence(self) -> str | None:
        whole = to_the_end(self.place)
        if whole is None:
            return None
        words, self.end = whole
        return words

    def _filtered(self, name: str, value: str, filter_name: str, argument: str) -> str:
        if filter_name in _FORMS:
            return self.verb(value).forms()[filter_name]
        filtered: str | None
        match filter_name:
            case "" | "optional":
                filtered = value
            case "inner" | "then":
                now = filter_name == "then" and told_of_now(value)
                filtered = None if now else self._inner(name, value)
            case "object":
                filtered = self._object(name, value)
            case "around":
                filtered = self._around(name, value, self.words(argument))
            case "active":
                filtered = active(self.verb(value), self.forms(argument), self.sender.words())
            case "ours" | "owned":
                filtered = self._of_us(name, value, filter_name)
            case "praised":
                filtered = self._praised(value)
            case _:
                filtered = _CHECKS[filter_name](value, self.lexicon) if filter_name in _CHECKS else None
        if filtered is None:
            raise CannotRewriteError(value)
        return filtered

    def _of_us(self, name: str, value: str, filter_name: str) -> str | None:
        if filter_name == "ours":
            return said_of_us(value, self.lexicon, self.sender.words())
        span = self.kept.get(name)
        if span is None or span.is_empty:
            return None
        before = self.place.sentence[self.place.marked.start : span.start].split()
        # Nothing before the cause within the marked words: no article to keep.
        return cause_of_ours(value, before[-1], self.sender.words()) if before else None

    def _that(self) -> str | None:
        told = self.kept.get("told")
        behind_it = told is not None and self.place.sentence[: told.start].lower().endswith(" that ")
        return "" if behind_it else None

    def _matter(self) -> str | None:
        behind = self.place.behind
        whole = not behind or not is_word(behind[0].form) or behind[0].form in _BEHIND_A_THING
        # "your experience with the stump and the letterbox was ..." goes on with a second thing.
        whole = whole and not (len(behind) > 1 and behind[0].form == "and" and behind[1].form in _OF_A_THING)
        return the_matter(self.place.words(), self.lexicon) if whole else None

    def _praised(self, value: str) -> str | None:
        ends = not any(is_word(token.form) for token in self.place.behind)
        if _TO_OTHERS.search(value):
            return None
        return value if ends and not value.split(maxsplit=1)[0].lower().endswith("ing") else None

    def _object(self, name: str, value: str) -> str:
        return _OBJECTS.get(value.lower(), self._inner(name, value))

    def _around(self, name: str, value: str, particle: str) -> str:
        thing = self._object(name, value)
        behind = self.place.behind
        goes_on = bool(behind) and behind[0].form in SUBJECTS
        if len(thing.split()) >= _LONG_OBJECT and particle in _PARTICLES and not goes_on:
            return f"{particle} {thing}"
        return f"{thing} {particle}".strip()

    def _inner(self, name: str, text: str) -> str:
        """Return words with a small first letter, unless they keep their capital within a sentence.

        At the start of a sentence nothing shows whether a word is a name. Words
        of the lexicon are none, and neither is what stands before a plural
        ("Wedding cards"); an unknown word before a singular or an 's may be one.
        """
        first = _FIRST_WORD.match(text)
        if first is None or not _is_capitalised(first.group()):
            return text
        if first.group().lower() in SENTENCE_ADVERBS:
            return text[0].lower() + text[1:]
        classes = self.lexicon.classes_of(first.group().lower())
        if _NAMES & classes or (CLOSED not in classes and not self._opens(name)):
            return text
        return text[0].lower() + text[1:] if classes or _COMMON.match(text) else text

    def _opens(self, name: str) -> bool:
        span = self.kept.get(name, self.place.marked)
        return not any(letter.isalnum() for letter in self.place.sentence[: span.start])

    #: What there is to every match, whatever it keeps.
    _ALWAYS: ClassVar[Mapping[str, Callable[["Fields"], str | None]]] = {
        "marked": lambda fields: fields.place.words(),
        "sentence": _sentence,
        "cause": _cause,
        "because": _because,
        "link": lambda fields: link_in(fields.place.words()),
        "matter": _matter,
        "part": lambda fields: our_part(fields.place),
        "found": lambda fields: the_found(fields.place.words()),
        "clearer": lambda fields: said_more_clearly(fields.place),
        "that": _that,
        # "The girl was covering two": what another did is not told of a single sender.
        "firm": lambda fields: None if fields.sender.single else "",
        "alone": _alone,
        "ending": lambda fields: "" if clause_ends(fields.place) else None,
        "dated": _dated,
        "undated": lambda fields: undated(fields.place),
    }


def _is_capitalised(word: str) -> bool:
    """Say whether a word has a capital first and small letters after it, as any word at the start has."""
    return word != "I" and word[0].isupper() and (len(word) == 1 or word[1:].islower())
