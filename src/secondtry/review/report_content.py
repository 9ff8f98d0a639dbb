"""What a report of a review says, before it takes any form."""

from collections import Counter
from dataclasses import dataclass

from secondtry.engine.analysis import Analysis, Evidence
from secondtry.engine.category import Category, Group
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.move import FULL, Expectation, MoveScore
from secondtry.engine.question import Question
from secondtry.engine.rulebook import RuleBook
from secondtry.review.comment_view import CommentView, comment_views
from secondtry.review.review import Answer, Review, count_answered
from secondtry.review.session import ReviewSession
from secondtry.review.shown_reading import shown_readings
from secondtry.text.draft import BlockKind, Draft
from secondtry.text.message_parts import split_message

_MOST_REWRITES = 3


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """One finding with the number by which the marks and the notes name it, from 1 in reading order."""

    number: int
    finding: Finding

    @property
    def category(self) -> Category:
        """The category of the finding."""
        return self.finding.category

    @property
    def rewrites(self) -> tuple[Rewrite, ...]:
        """The first few rewrites."""
        return self.finding.rewrites[:_MOST_REWRITES]


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """One of the four questions, what was answered, and what in the draft speaks for and against.

    ``stale`` says that the draft has changed a good deal since the answer.
    """

    question: Question
    answer: Answer
    stale: bool
    against: tuple[Evidence, ...]
    speaking_for: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """Everything a report shows. Dismissed findings are not in it, nor what spoke from them.

    The spans of notes and evidence count code points of ``draft.text``. ``made``
    are the moves that the draft makes fully, ``missing`` those it still lacks,
    both in the order of the evidence. ``silenced`` counts the findings that the
    house rules allow. ``with_reader`` says that the trained reader judged with the
    rules. ``date`` is empty or a date in words. ``comments`` are
    those that were made.
    """

    draft: Draft
    occasion: str
    went_wrong: bool
    notes: tuple[ReviewNote, ...]
    questions: tuple[QuestionReport, ...]
    made: tuple[MoveScore, ...]
    missing: tuple[Expectation, ...]
    silenced: int = 0
    with_reader: bool = False
    date: str = ""
    comments: tuple[CommentView, ...] = ()

    @property
    def subject(self) -> str:
        """The subject of the message, or nothing."""
        has_subject = any(block.kind is BlockKind.SUBJECT for block in self.draft.blocks)
        return split_message(self.draft.text).subject.strip() if has_subject else ""

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return count_answered(entry.answer for entry in self.questions)

    @property
    def categories(self) -> tuple[Category, ...]:
        """The categories of the notes, each once, as they appear; house rules need no explanation."""
        shipped = (note.category for note in self.notes if not note.finding.is_house_rule)
        return tuple({category.key: category for category in shipped}.values())

    def count(self, group: Group) -> int:
        """Return how many notes are about words of a group."""
        return Counter(note.finding.group for note in self.notes)[group]

    def number_of(self, evidence: Evidence) -> int | None:
        """Return the number of the note on the same words, if there is one."""
        return next((note.number for note in self.notes if note.finding.span == evidence.span), None)


def build_report(review: Review, analysis: Analysis, rulebook: RuleBook, *, date: str = "") -> ReviewReport:
    """Return the report of a review as it stands; the same values always give an equal one.

    The draft is that of the analysis, so that every span is exact.
    """
    session = ReviewSession(review)
    findings = tuple(session.shown_findings(analysis).values())
    readings = {reading.key: reading for reading in shown_readings(analysis, findings)}
    return ReviewReport(
        draft=analysis.draft,
        occasion=rulebook.occasions[analysis.occasion].name,
        went_wrong=analysis.went_wrong,
        notes=tuple(ReviewNote(number, finding) for number, finding in enumerate(findings, start=1)),
        questions=tuple(
            QuestionReport(
                question=question,
                answer=review.answers.get(question.key, Answer()),
                stale=session.answer_is_stale(question.key),
                against=readings[question.key].against if question.key in readings else (),
                speaking_for=readings[question.key].speaking_for if question.key in readings else (),
            )
            for question in rulebook.questions
        ),
        made=tuple(
            score
            for score in sorted(analysis.moves.values(), key=lambda score: score.move.rank)
            if score.score == FULL and score.span is not None
        ),
        missing=analysis.missing,
        silenced=len(analysis.silenced),
        with_reader=analysis.with_reader,
        date=date,
        comments=tuple(view for view in comment_views(review, "", None) if view.said),
    )
