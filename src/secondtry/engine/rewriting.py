"""Makes rewrites: other words for a finding, with the grammar put right.

A template is text with ``{kept}`` words of the match, ``{kept|filter}``, the
sender's ``{we}``, ``{us}``, ``{our}``, ``{are}``, ``{were}``, ``{have}`` in the number that the
message uses, and ``[slots]`` for what only the writer knows. What a template
may say, and in which place it fits, is told in ``template_fields`` and
``template_fitting``, what a sentence says against it in ``speaking_against``. The template ``{nothing}``
leaves the marked words out: ``cutting_templates``.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from secondtry.engine.admissions import (
    Joined,
    is_an_admission,
    is_set_against_the_customer,
    joined_before,
    joined_behind,
    tells_of_a_thing,
    tells_of_the_customer,
    without_its_lead_in,
)
from secondtry.engine.as_you_know import is_what_is_known, with_a_hanging_as_you_know, with_its_as_you_know
from secondtry.engine.causes import with_happened
from secondtry.engine.closed_words import PRONOUNS, SUBJECTS
from secondtry.engine.cutting_templates import ADJUNCT, CUTS, left_out
from secondtry.engine.finding import Rewrite
from secondtry.engine.held_against import is_held_against_them
from secondtry.engine.kept_facts import (
    FactsLost,
    facts_lost,
    figures_lost,
    names_lost,
    nothing_lost,
)
from secondtry.engine.lexicon import Lexicon
from secondtry.engine.no_blame import is_no_blame
from secondtry.engine.one_time import with_one_time
from secondtry.engine.sender import Sender
from secondtry.engine.shared_subject import go_on
from secondtry.engine.slots import slots_in
from secondtry.engine.speaking_against import speaks_against
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.template_fields import Fields
from secondtry.engine.template_fitting import (
    end_of_the_admission,
    end_of_the_replaced,
    is_a_frame,
    may_begin,
)
from secondtry.engine.template_match import CannotRewriteError
from secondtry.engine.unsayable import is_unsayable
from secondtry.text.expression import Expression
from secondtry.text.span import Span
from secondtry.text.tokens import tokenize

#: Marks a template as one for words that tell no fact, or none that is not told elsewhere.
_KEEPING = "{keeping}"
#: Marks a template as one for words of what the customer did, who knows it: its figures and names may go.
_THEIRS = "{theirs}"
#: Marks a template as one for words to which no template before it can be applied.
_OTHERWISE = "{otherwise}"
#: What a template says behind the sentence as it stands.
_ADDED = Expression(r"\{sentence(?:\|[a-z]+)?\}\. ")
#: What would have been otherwise.
_WOULD = frozenset({"would", "could", "might"})
#: "If you had rung" has so many words.
_SHORTEST_CONDITION = 5
#: A condition about ourselves, before what would have been: "Had we asked you, we would have waited".
_HAD = "had "
#: Who did not know of it could not have asked about it.
_ASKED_ABOUT_NOTHING = Expression(
    r"\basked you (?:about|for) (?:it|this|that|them|these|those)\Z", re.IGNORECASE
)
_THAT_THAT = Expression(r"\bthat that\b")
_THAT_THAT_IS = Expression(r"\bthat that['’]s\b")
#: What owns it, and may not be turned against an apology: "Sorry, but we forgot your order".
_OWNING = Expression(r"\{we\} \[what \{we\} did or did not do\]")
#: What was caused is said of the sender.
_OUR_CAUSE = ("|owned}", "{our} {cause}")
#: What goes on with the sender of the marked words: "I will ring you" with "I will", also in a firm's letter.
_PROMISE = Expression(
    r"(?:\{keeping\})?(?:\{sentence(?:\|[a-z]+)?\}(?:\.|, and) )?"
    r"(?:What \{we\} can|\{[wW]e\} (?:will|can send you|\{are\} sorry)\b|(?:[Pp]lease|thank you).*\{us\})"
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
        if place.stop_at_an_abbreviation() or place.stop_within_a_word():
            return
        known = is_what_is_known(place)
        needed = place.leave_a_second_clause_hanging() or place.stop_before_what_is_told()
        for template in templates:
            if needed and template != ADJUNCT:
                # Nothing but a cut can take along what leans on the words.
                continue
            if Fields.asks_in_vain(template, kept):
                continue
            if any(cause in template for cause in _OUR_CAUSE) and place.tell_of_another():
                continue
            bare = template.removeprefix(_OTHERWISE)
            if known and _tells_our_part(bare):
                continue
            whole = _with_what_leads_in(bare, place)
            rewrite = self._rewrite(bare, whole, kept, sender) if whole is not None else None
            rewrite = with_one_time(place, rewrite) if rewrite is not None else None
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
        if template in CUTS:
            return left_out(template, place, lost)
        if speaks_against(template, place):
            return None
        if "object" in kept:
            place, kept = _behind_its_that(place, kept)
        if "|active:" in template and "object" in kept:
            place, kept = _with_about(place, kept)
        if is_an_admission(template):
            return self._admitted(template, place, kept, sender, lost)
        if template.startswith(_HAD) and not _WOULD.isdisjoint(place.marked_forms):
            bare = _without_the_main_clause(place)
            return None if bare is None else self._filled(template, bare, kept, sender, lost, bare.marked.end)
        end = end_of_the_replaced(template, place)
        if template.startswith(_HAD) and place.behind[:1] and place.behind[0].form == ",":
            # What would have been stands behind the comma, whatever it begins with.
            end = place.marked.end
        if end is None and is_a_frame(template):
            # "The soup we will not discuss": what is fronted is no subject, and says what it is about.
            lost = facts_lost if place.first_form() in {"we", "i"} else lost
            place = place.with_marked(Span(place.start_of_the_subject(), place.marked.end))
            end = end_of_the_replaced(template, place)
        return None if end is None else self._filled(template, place, kept, sender, lost, end)

    def _filled(  # noqa: PLR0913, PLR0917 - all that a template is filled with
        self,
        template: str,
        place: Surroundings,
        kept: Mapping[str, Span],
        sender: Sender,
        lost: FactsLost,
        end: int,
    ) -> Rewrite | None:
        """Return a template filled for a place; ``end`` is where the words end that it replaces."""
        fields = Fields(self._lexicon, place, kept, sender, end)
        try:
            text = " ".join(fields.fill(template).split())
            span, text = self._joined(template, place, text, fields)
        except CannotRewriteError:
            return None
        if template.startswith(_HAD):
            if _ASKED_ABOUT_NOTHING.search(text):
                return None
            text = text + "," if _goes_on_at_once(place, span) else text
        if "{sentence" not in template:
            # A sentence that stays is the writer's own.
            text = _THAT_THAT.sub("that this", _THAT_THAT_IS.sub("that this is", text))
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
        if is_no_blame(place) or is_set_against_the_customer(place) or is_held_against_them(place):
            return None
        if tells_of_a_thing(place) and "{part}" not in template and "{clearer}" not in template:
            lost = facts_lost
        elif lost is names_lost and tells_of_the_customer(place):
            # They know of which day or thing it was said.
            lost = figures_lost
        place = without_its_lead_in(place)
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
        text = " ".join(text.split())
        if begins and (front is not None or not place.words()[:1].islower()):
            text = _with_capital(text)
        front, back = front or Joined(place.marked), back or Joined(place.marked)
        whole = f"{front.before}{text}{back.behind}"
        if end == place.marked.end and place.behind[:1] and place.behind[0].form == "?":
            # What is owned is no question.
            end, whole = place.behind[0].end, f"{whole}."
        span = Span(front.span.start, end)
        loses = lost(place, span, whole)
        return Rewrite(span, whole, tuple(slots_in(whole)), loses=loses, admits=True)

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


def _with_what_leads_in(template: str, place: Surroundings) -> Surroundings | None:
    """Return the place with the "As you know," that a template leaves nothing to know for.

    None where that would go with what is told nowhere else.
    """
    if template.removeprefix(_KEEPING).removeprefix(_THEIRS) in CUTS:
        return with_a_hanging_as_you_know(place)
    return with_its_as_you_know(place) if _tells_our_part(template) else place


def _tells_our_part(template: str) -> bool:
    """Say whether a template says what we did or should have done, and nothing of the marked words."""
    template = template.removeprefix(_KEEPING).removeprefix(_THEIRS)
    return is_an_admission(template) or is_a_frame(template)


def _without_the_main_clause(place: Surroundings) -> Surroundings | None:
    """Return the place of a condition whose main clause is marked as well, with no comma between.

    "If you had told me I would have waited" becomes "If you had told me"; None where no condition is left.
    """
    tokens = place.tokens_of(place.marked)
    would = next(n for n, token in enumerate(tokens) if token.form in _WOULD)
    if would < _SHORTEST_CONDITION or tokens[would - 1].form not in PRONOUNS:
        return None
    return place.with_marked(Span(place.marked.start, tokens[would - 2].end))


def _goes_on_at_once(place: Surroundings, replaced: Span) -> bool:
    """Say whether the main clause follows what is replaced, with no comma between."""
    behind = place.with_marked(replaced).behind
    return bool(behind) and behind[0].form in SUBJECTS


def _with_about(place: Surroundings, kept: Mapping[str, Span]) -> tuple[Surroundings, Mapping[str, Span]]:
    """Return the place and the kept words with the "about" that belongs to the number of the object."""
    start = place.start_with_about()
    if start == place.marked.start or kept["object"].start != place.marked.start:
        return place, kept
    return (
        place.with_marked(Span(start, place.marked.end)),
        {**kept, "object": Span(start, kept["object"].end)},
    )


def _behind_its_that(
    place: Surroundings, kept: Mapping[str, Span]
) -> tuple[Surroundings, Mapping[str, Span]]:
    """Return both without a "that" which only joins: "⟦that 140 orders went out⟧"."""
    tokens = place.tokens_of(kept["object"])
    several = len(tokens) > 1 and tokens[1].form[:1].isdigit() and tokens[1].form != "1"
    if not several or tokens[0].form != "that" or tokens[0].start != place.marked.start:
        return place, kept
    start = tokens[1].start
    return (
        place.with_marked(Span(start, place.marked.end)),
        {**kept, "object": Span(start, kept["object"].end)},
    )


def _with_capital(text: str) -> str:
    """Return a text with a capital first, within the bracket where it begins with a slot."""
    first = 1 if text.startswith("[") else 0
    return text[:first] + text[first : first + 1].upper() + text[first + 1 :]
