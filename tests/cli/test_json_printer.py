"""The review as JSON."""

import io
import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from secondtry.cli.json_printer import JsonPrinter
from secondtry.cli.reviewed import ReviewedMessage
from secondtry.cli.troubles import Trouble
from secondtry.engine.finding import Finding
from secondtry.engine.heard import CorpusExample
from secondtry.engine.readability import Readability
from secondtry.engine.rulebook import RuleBook
from secondtry.text.draft import Draft
from secondtry.text.span import Span

MakeMessage = Callable[..., ReviewedMessage]


def _readability(draft: Draft) -> Readability:
    return Readability(len(draft.text.split()), 2, 3, 80.5, None, "plain English")


def _examples(draft: Draft, findings: Sequence[Finding]) -> list[tuple[CorpusExample, ...]]:
    """Find an example for the last finding alone."""
    assert all(finding.span.of(draft.text) == finding.excerpt for finding in findings)
    alike = CorpusExample("Sorry for the 😀 bother.", Span(14, 22))
    return [() for _ in findings[:-1]] + [(alike,) for _ in findings[-1:]]


@pytest.fixture
def printed(rulebook: RuleBook) -> Callable[..., str]:
    def printed(*messages: ReviewedMessage) -> str:
        stream = io.StringIO()
        printer = JsonPrinter(stream, rulebook, _readability, _examples)
        for message in messages:
            printer.print_message(message)
        printer.print_end((Trouble("one could not be read"),))
        return stream.getvalue()

    return printed


@pytest.fixture
def file(printed: Callable[..., str], make_message: MakeMessage) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(printed(make_message()))["files"][0]
    return read


def test_all_files_are_one_object_in_their_order(
    printed: Callable[..., str], make_message: MakeMessage
) -> None:
    whole = json.loads(printed(make_message(name="./b.txt"), make_message(name="a.txt")))
    assert list(whole) == ["version", "files"]
    assert whole["version"] == 1
    assert [file["path"] for file in whole["files"]] == ["./b.txt", "a.txt"]
    assert json.loads(printed()) == {"version": 1, "files": []}


def test_a_file_has_these_keys_in_this_order(file: dict[str, Any]) -> None:
    assert list(file) == [
        "path",
        "occasion",
        "went_wrong",
        "reader",
        "findings",
        "silenced",
        "moves",
        "missing",
        "questions",
        "readability",
    ]
    assert (file["occasion"], file["went_wrong"]) == ("mistake", True)


def test_a_finding_is_told_in_full(file: dict[str, Any]) -> None:
    assert file["findings"][0] == {
        "category": "hidden_actor",
        "group": "deflects",
        "rule": "hidden_actor.one",
        "severity": 2,
        "tentative": False,
        "start": 11,
        "end": 35,
        "line": 2,
        "column": 1,
        "excerpt": "your order was\nmisplaced",
        "message": "I hear hidden_actor.",
        "rewrites": ["we misplaced\nyour order", "we [did what]"],
        "edits": [
            {"start": 11, "end": 35, "text": "we misplaced\nyour order"},
            {"start": 11, "end": 35, "text": "we [did what]"},
        ],
        "why": "Why hidden_actor.",
        "instead": "Instead of hidden_actor.",
        "fine_when": "When hidden_actor is fine.",
        "source": "Source of hidden_actor.",
        "heard_alike": [],
    }


def test_what_only_the_reader_heard_comes_with_what_people_heard_the_same_way(file: dict[str, Any]) -> None:
    assert file["findings"][-1]["heard_alike"] == [
        {"text": "Sorry for the 😀 bother.", "start": 14, "end": 22}
    ]


def test_all_fourteen_moves_are_there_in_the_order_of_the_evidence(
    file: dict[str, Any], rulebook: RuleBook
) -> None:
    assert list(file["moves"]) == list(rulebook.moves)
    assert len(file["moves"]) == 14
    assert file["moves"]["apology"] == {"score": 1, "start": 37, "end": 42}
    assert file["moves"]["ownership"] == {"score": 0, "start": None, "end": None}
    assert file["moves"]["impact"] == {"score": 0, "start": None, "end": None}
    assert file["moves"]["upfront"] == {"score": 2, "start": None, "end": None}


def test_what_is_missing_is_told_by_move(file: dict[str, Any], rulebook: RuleBook) -> None:
    title = rulebook.moves["ownership"].title
    assert file["missing"][0] == {"move": "ownership", "weight": "core", "score": 0, "title": title}
    assert [gap["move"] for gap in file["missing"]] == ["ownership", "apology"]


def test_the_four_questions_carry_their_words_and_the_evidence(file: dict[str, Any]) -> None:
    assert list(file["questions"]) == ["Q1", "Q2", "Q3", "Q4"]
    assert file["questions"]["Q1"]["text"] == "How will our customer read this message?"
    assert file["questions"]["Q1"]["against"][1] == {
        "start": 47,
        "end": 64,
        "line": 3,
        "column": 22,
        "excerpt": "any inconvenience",
        "reason": "Stock phrase",
    }
    assert file["questions"]["Q4"] == {"text": "Will they believe us?", "against": [], "for": []}


def test_readability_is_that_of_the_draft(file: dict[str, Any]) -> None:
    assert file["readability"] == {
        "words": 11,
        "sentences": 2,
        "reading_seconds": 3,
        "ease": 80.5,
        "grade": None,
        "in_words": "plain English",
    }


def test_letters_stay_letters(printed: Callable[..., str], make_message: MakeMessage) -> None:
    assert '"path": "Zoë 😀.txt"' in printed(make_message(name="Zoë 😀.txt"))


def test_a_house_rule_carries_the_reason_that_the_person_gave(
    printed: Callable[..., str], make_message: MakeMessage, own_finding: Finding
) -> None:
    (finding,) = json.loads(printed(make_message(found=(own_finding,))))["files"][0]["findings"]
    assert (finding["category"], finding["group"], finding["rule"]) == (
        "house_rule",
        "house",
        "house_rule.sorry",
    )
    assert (finding["message"], finding["rewrites"]) == ("We\nsay more.", ["We apologise"])


def test_what_the_house_rules_allow_is_listed(
    printed: Callable[..., str], make_message: MakeMessage, findings: tuple[Finding, ...]
) -> None:
    file = json.loads(printed(make_message(found=(), silenced=findings[1:])))["files"][0]
    assert file["silenced"] == [
        {
            "category": "stock_phrase",
            "rule": "stock_phrase.one",
            "start": 47,
            "end": 64,
            "line": 3,
            "column": 22,
            "excerpt": "any inconvenience",
        }
    ]
