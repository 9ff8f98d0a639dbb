"""A review: one message, what was answered about it, and what was dismissed. Values only."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum

from secondtry.engine.finding import Finding
from secondtry.review.case import Case
from secondtry.review.comment import Comment
from secondtry.review.exchange import Exchange
from secondtry.review.facts import Facts
from secondtry.review.finding_key import FindingKey
from secondtry.review.step import StepTaken
from secondtry.review.version import FirstMessage, Version
from secondtry.text.span import Span


class Verdict(StrEnum):
    """The writer's answer to one of the four questions."""

    UNANSWERED = ""
    YES = "yes"
    NOT_YET = "not yet"
    CANT_TELL = "can't tell"


@dataclass(frozen=True, slots=True)
class Answer:
    """A verdict and a note for one question.

    ``answered_text`` is the draft as it stood when the verdict was given.
    """

    verdict: Verdict = Verdict.UNANSWERED
    note: str = ""
    answered_text: str = ""


def count_answered(answers: Iterable[Answer]) -> int:
    """Return how many of the answers have a verdict: a note alone is none."""
    return sum(answer.verdict is not Verdict.UNANSWERED for answer in answers)


@dataclass(frozen=True, slots=True)
class Review:
    """The whole document, as one frozen value. ``text`` is normalised (see ``secondtry.text.newlines``).

    ``occasion`` is the writer's choice or empty for the guess.
    ``customer_knows`` is None until the writer says. ``repeat`` and ``severe``
    tell that it happened to this customer before and that it did serious harm;
    ``asked_about`` holds findings on facts that the customer asked for.
    ``facts`` are private and ``steps`` belong to the do-over checklist. ``first`` is the message
    that this one is a second try at, None where it is none. ``read_as`` names the reader whom the
    writer has in mind, or is empty. ``exchange`` says in which role it is open, and ``others_answers``
    holds what others answered to the questions, by name.
    """

    text: str = ""
    occasion: str = ""
    customer_knows: bool | None = None
    answers: dict[str, Answer] = field(default_factory=dict)
    dismissed: frozenset[FindingKey] = frozenset()
    repeat: bool = False
    severe: bool = False
    asked_about: frozenset[FindingKey] = frozenset()
    facts: Facts = field(default_factory=Facts)
    steps: dict[str, StepTaken] = field(default_factory=dict)
    first: FirstMessage | None = None
    versions: tuple[Version, ...] = ()
    comments: tuple[Comment, ...] = ()
    case: Case = field(default_factory=Case)
    read_as: str = ""
    exchange: Exchange = field(default_factory=Exchange)
    others_answers: dict[str, dict[str, Answer]] = field(default_factory=dict)

    @property
    def is_told_to_be_failure(self) -> bool:
        """Whether the writer has said that something went wrong, whatever the draft says.

        An occasion of the writer's own choice counts in the place of this.
        """
        said = self.customer_knows is False or self.severe or self.repeat
        return not self.occasion and (said or self.facts.tell_of_failure)

    def with_answer(self, question: str, answer: Answer) -> "Review":
        """Return the review with one answer replaced."""
        return replace(self, answers={**self.answers, question: answer})

    def with_facts(self, facts: Facts) -> "Review":
        """Return the review with other facts, and with the switches that they decide.

        A ticked box of harm is serious harm, and an earlier apology means that it happened
        before; taking the last one back takes back the switch.
        """
        severe, repeat = self.severe, self.repeat
        if bool(facts.harms) != bool(self.facts.harms):
            severe = bool(facts.harms)
        if bool(facts.earlier_apologies) != bool(self.facts.earlier_apologies):
            repeat = bool(facts.earlier_apologies)
        return replace(self, facts=facts, severe=severe, repeat=repeat)

    def given_answers(self) -> frozenset[tuple[str, Verdict, str]]:
        """Return question, verdict and note of each answer that has a verdict or a note."""
        return frozenset(
            (question, answer.verdict, answer.note)
            for question, answer in self.answers.items()
            if answer.verdict is not Verdict.UNANSWERED or answer.note.strip()
        )


_NEIGHBOURHOOD = 2
#: In so many code points there mostly are that many words.
_NEIGHBOURING = 64


def finding_keys(text: str, findings: Iterable[Finding]) -> dict[FindingKey, Finding]:
    """Return the key of each finding of one text, in reading order."""
    keys: dict[FindingKey, Finding] = {}
    alike: Counter[tuple[str, str, str, str]] = Counter()
    for finding in findings:
        words = (finding.rule, finding.excerpt, *words_beside(text, finding.span))
        keys[FindingKey(*words, alike[words])] = finding
        alike[words] += 1
    return keys


def words_beside(text: str, span: Span) -> tuple[str, str]:
    """Return the words beside a span on its own line, so that edits of other paragraphs do not count."""
    return " ".join(_words_before(text, span.start)), " ".join(_words_after(text, span.end))


# Never more is looked at than holds these words: a line may be as long as the whole text.


def _words_before(text: str, end: int) -> list[str]:
    width = _NEIGHBOURING
    while True:
        start = max(0, end - width)
        _, line_begins, words = text[start:end].rpartition("\n")
        parted = words.rsplit(maxsplit=_NEIGHBOURHOOD)
        if line_begins or not start or len(parted) > _NEIGHBOURHOOD:
            return parted[-_NEIGHBOURHOOD:]
        width *= 4


def _words_after(text: str, start: int) -> list[str]:
    width = _NEIGHBOURING
    while True:
        words, line_ends, _ = text[start : start + width].partition("\n")
        parted = words.split(maxsplit=_NEIGHBOURHOOD)
        if line_ends or start + width >= len(text) or len(parted) > _NEIGHBOURHOOD:
            return parted[:_NEIGHBOURHOOD]
        width *= 4
