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

Some stand for no words: those of ``template_conditions.py``. What a field holds may go
through a filter: those of ``template_filters.py``.
"""

import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from secondtry.engine.as_you_know import without_its_as_you_know
from secondtry.engine.causes import cause_in, clause_in, link_in
from secondtry.engine.closed_words import DETERMINERS, is_word
from secondtry.engine.dated_promise import dated, undated
from secondtry.engine.going_on import clause_ends
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.our_part import our_part
from secondtry.engine.said_clearer import said_more_clearly
from secondtry.engine.sender import Sender
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.template_conditions import CONDITIONS
from secondtry.engine.template_filters import filtered
from secondtry.engine.template_match import CannotRewriteError, MatchedWords
from secondtry.engine.told_checks import the_found, the_matter
from secondtry.engine.whole_sentence import to_the_end
from secondtry.text.expression import Expression
from secondtry.text.span import Span

_FIELD = Expression(r"\{(?P<name>[A-Za-z_]+)(?:\|(?P<filter>[a-z]+)(?::(?P<argument>[a-z_]+))?)?\}")
_ASKED = Expression(r"\{(?P<name>[a-z_]+)\|(?P<how>kept|absent)\}")
#: Behind such a word, the thing before it is over.
_BEHIND_A_THING = frozenset({"and", "but", "as", "on", "at"})
_OF_A_THING = DETERMINERS | {"its", "their", "his", "her"}


class Fields(MatchedWords):
    """Fills the fields of templates for one match.

    ``end`` is where the words that the rewrite replaces end: that of the
    sentence once ``{sentence}`` was filled.
    """

    __slots__ = ("end",)

    def __init__(
        self, lexicon: Lexicon, place: Surroundings, kept: Mapping[str, Span], sender: Sender, end: int
    ) -> None:
        super().__init__(lexicon, place, kept, sender)
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
        return filtered(self, name, value, filter_name, argument)

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

    #: What there is to every match, whatever it keeps.
    _ALWAYS: ClassVar[Mapping[str, Callable[["Fields"], str | None]]] = {
        "marked": lambda fields: fields.place.words(),
        "sentence": _sentence,
        "cause": _cause,
        "because": _because,
        "link": lambda fields: link_in(fields.place.words()),
        "matter": _matter,
        "part": lambda fields: our_part(without_its_as_you_know(fields.place)),
        "found": lambda fields: the_found(fields.place.words()),
        "clearer": lambda fields: said_more_clearly(without_its_as_you_know(fields.place)),
        "that": _that,
        # "The girl was covering two": what another did is not told of a single sender.
        "firm": lambda fields: None if fields.sender.single else "",
        "alone": _alone,
        "ending": lambda fields: "" if clause_ends(fields.place) else None,
        "dated": _dated,
        "undated": lambda fields: undated(fields.place),
    }
