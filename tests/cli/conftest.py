"""Reviewed messages to print, made by hand so that each is known to the letter."""

from collections.abc import Callable
from pathlib import Path

import pytest

from secondtry.cli.reviewed import ReviewedMessage
from secondtry.documents.document import Document
from secondtry.engine.analysis import Analysis, Evidence, QuestionReading
from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.house_rules import HOUSE_RULE
from secondtry.engine.move import Expectation, MoveScore, Weight
from secondtry.engine.rulebook import RuleBook
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

TEXT = "Hi 😀 Dana,\nyour order was\nmisplaced. Sorry for any inconvenience.\n"

#: What a test changes: name, text, writable, went_wrong, found, silenced.
MessageMaker = Callable[..., ReviewedMessage]


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


def _category(key: str, group: Group, severity: int) -> Category:
    return Category(
        key=key,
        name=key.replace("_", " ").capitalize(),
        group=group,
        severity=severity,
        rank=1,
        owner_test=OwnerTest.LIFTS,
        questions=("Q1",),
        definition=f"Definition of {key}.",
        reads=f"I hear {key}.",
        why=f"Why {key}.",
        instead=f"Instead of {key}.",
        fine_when=f"When {key} is fine.",
        source=f"Source of {key}.",
    )


@pytest.fixture
def findings() -> tuple[Finding, ...]:
    def found(
        key: str, group: Group, severity: int, words: str, *rewrites: tuple[str, tuple[Span, ...]]
    ) -> Finding:
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        made = tuple(Rewrite(span, text, slots) for text, slots in rewrites)
        return Finding(f"{key}.one", _category(key, group, severity), span, words, severity, made)

    return (
        found(
            "hidden_actor",
            Group.DEFLECTS,
            2,
            "your order was\nmisplaced",
            ("we misplaced\nyour order", ()),
            ("we [did what]", (Span(3, 13),)),
        ),
        found("stock_phrase", Group.HOLLOW, 1, "any inconvenience"),
    )


@pytest.fixture
def own_finding() -> Finding:
    """A phrase that the person's house rules flag, and what they wrote about it."""
    span = Span(TEXT.index("Sorry"), TEXT.index("Sorry") + 5)
    rewrites = (Rewrite(span, "We apologise"),)
    return Finding("house_rule.sorry", HOUSE_RULE, span, "Sorry", 1, rewrites, "We\nsay more.")


@pytest.fixture
def make_message(findings: tuple[Finding, ...], rulebook: RuleBook) -> MessageMaker:
    def make(
        *,
        name: str = "letters/dana.txt",
        text: str = TEXT,
        writable: bool = True,
        went_wrong: bool = True,
        found: tuple[Finding, ...] = findings,
        silenced: tuple[Finding, ...] = (),
    ) -> ReviewedMessage:
        draft = read_draft(text)
        moves = rulebook.moves
        apology = Span(text.find("Sorry"), text.find("Sorry") + 5) if "Sorry" in text else None
        analysis = Analysis(
            draft=draft,
            went_wrong=went_wrong,
            guessed_occasion="mistake",
            occasion="mistake",
            findings=found,
            moves={
                "apology": MoveScore(moves["apology"], 1, apology),
                "impact": MoveScore(moves["impact"], 0, apology),
                "upfront": MoveScore(moves["upfront"], 2, None),
            }
            if went_wrong
            else {},
            with_reader=True,
            missing=(
                Expectation(moves["ownership"], Weight.CORE, 0),
                Expectation(moves["apology"], Weight.EXPECTED, 1),
            )
            if went_wrong
            else (),
            questions=tuple(
                QuestionReading(
                    question.key,
                    tuple(
                        Evidence(f.span, f.excerpt, f.category.name) for f in found if question.key == "Q1"
                    ),
                    (),
                )
                for question in rulebook.questions
            ),
            silenced=silenced,
        )
        document = Document(text, Path(name), "\n", "utf-8", bom=False, writable=writable)
        return ReviewedMessage(name, document, analysis)

    return make
