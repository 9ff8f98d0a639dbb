"""Makes rewrites: other words for a finding, with the grammar put right.

A template is text with ``{kept}`` words of the match, ``{kept|filter}``, the
sender's ``{we}``, ``{us}``, ``{our}``, ``{are}``, ``{were}``, ``{have}`` in the number that the
message uses, and ``[slots]`` for what only the writer knows. What a template
may say, and in which place it fits, is told in ``template_fields`` and
``template_fitting``. The template ``{nothing}`` leaves the marked words out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from secondtry.engine.admissions import (
    Joined,
    gives_a_reason_or_speaks_of_others,
    is_an_admission,
    joined_before,
    joined_behind,
)
from secondtry.engine.causes import with_happened
from secondtry.engine.finding import Rewrite
from secondtry.engine.kept_facts import FactsLost, facts_lost, figures_lost, names_lost, nothing_lost
from secondtry.engine.leaving_out import Cut, cut_adjunct, cut_clause, cut_defence
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.sender import Sender
from secondtry.engine.shared_subject import go_on
from secondtry.engine.slots import slots_in
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.template_fields import CannotRewriteError, Fields
from secondtry.engine.template_fitting import (
    end_of_the_admission,
    end_of_the_replaced,
    is_a_frame,
    may_begin,
)
from secondtry.engine.unsayable import is_unsayable
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

#: The templates that leave the marked words out: a clause, what a clause can do without, a clause
#: that only defends, and a clause that boasts, with its figures.
_BOAST = "{nothing|boast}"
#: Behind these a "that" brings in what is told.
_NOTED = frozenset({"note", "see", "remember", "advised", "informed", "aware", "know"})
_CUTS = {
    "{nothing}": cut_clause,
    "{nothing|adjunct}": cut_adjunct,
    "{nothing|defence}": cut_defence,
    _BOAST: cut_clause,
}
#: Marks a template as one for words that tell no fact, or none that is not told elsewhere.
_KEEPING = "{keeping}"
#: Marks a template as one for words of what the customer did, who knows it: its figures and names may go.
_THEIRS = "{theirs}"
#: Marks a template as one for words to which no template before it can be applied.
_OTHERWISE = "{otherwise}"
#: What a template says behind the sentence as it stands.
_ADDED = Expression(r"\{sentence(?:\|[a-z]+)?\}\. ")
#: What owns it, and may not be turned against an apology: "Sorry, but we forgot your order".
_OWNING = Expression(r"\{we\} \[what \{we\} did or did not do\]")
#: What was caused is said of the sender.
_OUR_CAUSE = Expression(r"\|owned\}|\{our\} \{cause\}")
#: What goes on with the sender of the marked words: "I will ring you" with "I will", also in a firm's letter.
_PROMISE = Expression(
    r"(?:\{keeping\})?(?:\{sentence(?:\|[a-z]+)?\}(?:\.|, and) )?"
    r"(?:\{[wW]e\} will |(?:[Pp]lease|thank you).*\{us\})"
)


class Rewriter:
    """Fills templates with the words of a match."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def rewrites(
        self,
        templates: Iterable[str],
        sentence: str,
        marked: Span,
        kept: Mapping[str, Span],
        sender: Sender,
    ) -> Iterator[Rewrite]:
        """Yield the rewrites of marked words, without those that the words or their place forbid.

        Their spans count from the start of the sentence; they may reach beyond
        the marked words where the words beside them must change too. The first
        letter takes the case that its place in the sentence asks for. Each is made when it is asked for.
        """
        place = Surroundings(self._lexicon, sentence, marked, tokenize(sentence, Span(0, len(sentence))))
        cut = place.stop_at_an_abbreviation() or place.stop_within_a_word()
        if cut or place.leave_a_second_clause_hanging() or place.stop_before_what_is_told():
            return
        for template in templates:
            if _OUR_CAUSE.search(template) and place.tell_of_another():
                continue
            rewrite = self._rewrite(template.removeprefix(_OTHERWISE), place, kept, sender)
            if rewrite is not None:
                yield rewrite._replace(last_resort=True) if template.startswith(_OTHERWISE) else rewrite

    def _rewrite(
        self, template: str, place: Surroundings, kept: Mapping[str, Span], sender: Sender
    ) -> Rewrite | None:
        if _PROMISE.match(template) and place.speak_of_one():
            sender = Sender(single=True)
        lost = facts_lost if template.startswith(_KEEPING) else names_lost
        lost = nothing_lost if template.startswith(_THEIRS) else lost
        template = template.removeprefix(_KEEPING).removeprefix(_THEIRS)
        if template in _CUTS:
            lost = facts_lost if lost is facts_lost else figures_lost
            return self._left_out(place, _CUTS[template](place), nothing_lost if template == _BOAST else lost)
        if "|active:" in template and "object" in kept:
            place, kept = _with_about(place, kept)
        if is_an_admission(template):
            return self._admitted(template, place, kept, sender, lost)
        end = end_of_the_replaced(template, place)
        if end is None and is_a_frame(template):
            # "The soup we will not discuss": what is fronted is no subject, and says what it is about.
            lost = facts_lost if place.first_form() in {"we", "i"} else lost
            place = place.with_marked(Span(place.start_of_the_subject(), place.marked.end))
            end = end_of_the_replaced(template, place)
        if end is None:
            return None
        fields = Fields(self._lexicon, place, kept, sender, end)
        try:
            text = re.sub(r"\s+", " ", fields.fill(template)).strip()
            span, text = self._joined(template, place, text, fields)
        except CannotRewriteError:
            return None
        if is_unsayable(self._lexicon, text):
            return None
        # Behind "Hi Dana," on its line, a sentence goes on in small letters; so do its other words.
        if place.begin_the_sentence() and not place.words()[:1].islower():
            text = _with_capital(text)
        loses = lost(place, span, text)
        return Rewrite(
            span, text, tuple(slots_in(text)), loses=loses, adds=_ADDED.match(template) is not None
        )

    def _admitted(
        self,
        template: str,
        place: Surroundings,
        kept: Mapping[str, Span],
        sender: Sender,
        lost: FactsLost,
    ) -> Rewrite | None:
        """Return what we should have done in place of the words, joined to what stands beside them."""
        if gives_a_reason_or_speaks_of_others(place):
            return None
        front = joined_before(place)
        if front is None and not may_begin(template, place):
            # "The board ⟦is not made to be washed⟧": the subject goes with what is said of it.
            place = place.with_marked(Span(place.start_of_the_subject(), place.marked.end))
        begins = front.opens if front is not None else place.begin_the_sentence()
        if front is None and not may_begin(template, place):
            return None
        back = joined_behind(place, fronted=front is not None and begins and not front.before)
        end = back.span.end if back is not None else end_of_the_admission(template, place)
        if end is None:
            return None
        try:
            text = Fields(self._lexicon, place, kept, sender, end).fill(template)
        except CannotRewriteError:
            return None
        text = re.sub(r"\s+", " ", text).strip()
        if place.first_form() == "that" and place.before and place.before[-1].form in _NOTED:
            # "Kindly note ⟦that you were reminded⟧"
            text = f"that {text}"
        if begins and (front is not None or not place.words()[:1].islower()):
            text = _with_capital(text)
        front, back = front or Joined(place.marked), back or Joined(place.marked)
        span = Span(front.span.start, end)
        whole = f"{front.before}{text}{back.behind}"
        loses = lost(place, span, whole)
        return Rewrite(span, whole, tuple(slots_in(whole)), loses=loses, admits=True)

    def _left_out(self, place: Surroundings, cut: Cut | None, lost: FactsLost) -> Rewrite | None:
        if cut is None:
            return None
        loses = lost(place, cut.span, cut.text)
        return Rewrite(cut.span, cut.text, leaves_out=True, loses=loses)

    @staticmethod
    def _joined(template: str, place: Surroundings, text: str, fields: Fields) -> tuple[Span, str]:
        """Return where a text goes and how it goes on with what stands beside it."""
        if text.startswith("because "):
            joined = with_happened(place, text, fields.end)
            if joined is None:
                raise CannotRewriteError(text)
            return joined
        if "|active:" in template:
            return go_on(place, text, fields)
        turned = joined_before(place) if _OWNING.match(template) and place.follow_a_turned_apology() else None
        if turned is not None:
            return Span(turned.span.start, fields.end), f"{turned.before}{text}"
        return Span(place.marked.start, fields.end), text


def _with_about(place: Surroundings, kept: Mapping[str, Span]) -> tuple[Surroundings, Mapping[str, Span]]:
    """Return the place and the kept words with the "about" that belongs to the number of the object."""
    start = place.start_with_about()
    if start == place.marked.start or kept["object"].start != place.marked.start:
        return place, kept
    return (
        place.with_marked(Span(start, place.marked.end)),
        {**kept, "object": Span(start, kept["object"].end)},
    )


def _with_capital(text: str) -> str:
    """Return a text with a capital first, within the bracket where it begins with a slot."""
    first = 1 if text.startswith("[") else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]
