"""What one reading of a draft yields."""

from collections.abc import Mapping
from typing import NamedTuple

from secondtry.engine.finding import Finding
from secondtry.engine.move import Expectation, MoveScore
from secondtry.text.draft import Draft
from secondtry.text.span import Span


class Evidence(NamedTuple):
    """A sentence or phrase that speaks for or against a question, and what it shows."""

    span: Span
    excerpt: str
    reason: str


class QuestionReading(NamedTuple):
    """What in the draft speaks for and against one of the four questions, in reading order."""

    key: str
    against: tuple[Evidence, ...]
    speaking_for: tuple[Evidence, ...]


class Analysis(NamedTuple):
    """Everything found in one draft. Same draft, options, rules and reader: an equal analysis.

    ``occasion`` is the one that was used: the caller's choice, else
    ``guessed_occasion``. ``missing`` lists the expected moves that are not
    fully there, in the order of the evidence (shared by the window and the
    exports). Findings are in reading order and never overlap. ``silenced`` are
    the findings that the person's house rules allow, in reading order and without rewrites.
    """

    draft: Draft
    went_wrong: bool
    guessed_occasion: str
    occasion: str
    findings: tuple[Finding, ...]
    moves: Mapping[str, MoveScore]
    missing: tuple[Expectation, ...]
    questions: tuple[QuestionReading, ...]
    silenced: tuple[Finding, ...] = ()
    with_reader: bool = False
