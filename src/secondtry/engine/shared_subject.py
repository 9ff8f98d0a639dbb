"""What goes on behind a passive with the same subject, once the subject has become the object.

"Your order was delayed ⟦and⟧ will arrive on Friday" needs an "it" when it
becomes "We delayed your order, and it will arrive on Friday"; "was packed or
sent" needs both verbs turned.
"""

from itertools import pairwise

from secondtry.engine.closed_words import AUXILIARIES, word_set
from secondtry.engine.surroundings import Surroundings
from secondtry.engine.template_fields import Fields
from secondtry.engine.template_match import CannotRewriteError
from secondtry.engine.voice import also_active
from secondtry.text.span import Span
from secondtry.text.tokens import Token

_JOINING = frozenset({"and", "or", "but"})
_PRONOUNS = {"you": "you", "he": "him", "she": "her", "they": "them", "it": "it", "this": "it", "that": "it"}
_SUBJECTS = {"him": "he", "her": "she", "them": "they"}
#: Classes of verbs that somebody does to something.
_DONE_TO_THINGS = frozenset({"harm", "harm_in_context", "deliver", "handle", "give_out", "catch", "repair"})
#: Verbs that a thing or a person does by itself.
_BY_ITSELF = word_set(
    """arrived came went missed left failed became ended fell stopped ran took stayed remained reached
    expired sat waited needed disappeared continued"""
)
_PLURAL_BE = frozenset({"were", "are", "'re", "have", "'ve"})
_SINGULAR_BE = frozenset({"was", "is", "has", "'s"})
#: What may stand behind "by" and is no doer.
_NO_DOER = word_set(
    """mistake accident error email e-mail post phone hand then now about around up more less at over
    nearly almost one two three four five six a an several roughly"""
)


def go_on(place: Surroundings, text: str, fields: Fields) -> tuple[Span, str]:
    """Return where the active clause goes and its words, with the words that go on behind it put right.

    Raises:
        CannotRewriteError: when a doer is named, or nobody can tell how it goes on.
    """
    behind = place.behind
    here = Span(place.marked.start, fields.end)
    doer = behind[1:] if behind and behind[0].form == "," else behind
    if doer and doer[0].form == "by" and not _tells_no_doer(doer[1:]):
        raise CannotRewriteError("by")
    if _verb_shares_the_subject_later(behind):
        raise CannotRewriteError("and")
    start = 1 if behind and behind[0].form == "," else 0
    if len(behind) <= start + 1 or behind[start].form not in _JOINING:
        return here, text
    joining = behind[start]
    word = next((token for token in behind[start + 1 :] if not token.form.endswith("ly")), behind[start + 1])
    if word.form in AUXILIARIES or word.form in _BY_ITSELF:
        pronoun = _object_pronoun(fields)
        subject = _SUBJECTS.get(pronoun, pronoun)
        comma = "" if joining.form == "or" else ","
        return Span(here.start, joining.span.end), f"{text}{comma} {joining.form} {subject}"
    verb = place.lexicon.verb(word.form)
    if verb is None or word.form not in {verb.participle, verb.past}:
        return here, text
    if not _DONE_TO_THINGS & place.lexicon.classes_of(word.form) or start:
        raise CannotRewriteError(word.form)
    between = place.sentence[joining.span.end : word.span.start].strip()
    second = also_active(verb, fields.forms("be"), fields.sender.words())
    more = " ".join(filter(None, (joining.form, between, second, _object_pronoun(fields))))
    return Span(here.start, word.span.end), f"{text} {more}"


def _verb_shares_the_subject_later(behind: tuple[Token, ...]) -> bool:
    """Say whether "after careful thought and isn't open" stands behind: its subject would be gone."""
    return any(one.form in _JOINING and two.form in AUXILIARIES for one, two in pairwise(behind[2:]))


def _tells_no_doer(behind: tuple[Token, ...]) -> bool:
    first = behind[0].form if behind else ""
    return first in _NO_DOER or first[:1].isdigit() or first.endswith(("ing", "day"))


def _object_pronoun(fields: Fields) -> str:
    """Return the pronoun for what it was done to.

    Raises:
        CannotRewriteError: when its number is not to be seen.
    """
    thing, auxiliaries = fields.words("object").lower(), set(fields.forms("be").split())
    if thing in _PRONOUNS:
        return _PRONOUNS[thing]
    # Behind "should", "have" says nothing of the number.
    modal = auxiliaries & AUXILIARIES - _PLURAL_BE - _SINGULAR_BE - {"had"}
    if not modal and auxiliaries & _PLURAL_BE:
        return "them"
    if not modal and auxiliaries & _SINGULAR_BE:
        return "it"
    raise CannotRewriteError(thing)
