"""The review as SARIF."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from secondtry.cli.reviewed import ReviewedMessage
from secondtry.cli.sarif_printer import SarifPrinter, file_uri
from secondtry.cli.troubles import Trouble
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.rulebook import RuleBook
from secondtry.text.span import Span

MakeMessage = Callable[..., ReviewedMessage]


@pytest.fixture
def run_of(rulebook: RuleBook, findings: tuple[Finding, ...]) -> Callable[..., dict[str, Any]]:
    own = {finding.category.key: finding.category for finding in findings}
    book = rulebook._replace(categories={**rulebook.categories, **own})

    def run_of(*messages: ReviewedMessage, troubles: tuple[Trouble, ...] = ()) -> dict[str, Any]:
        stream = io.StringIO()
        printer = SarifPrinter(stream, book)
        for message in messages:
            printer.print_message(message)
        printer.print_end(troubles)
        log = json.loads(stream.getvalue())
        assert log["version"] == "2.1.0"
        assert log["$schema"].endswith("sarif-schema-2.1.0.json")
        (run,) = log["runs"]
        assert isinstance(run, dict)
        return run

    return run_of


def test_the_run_says_how_it_counts(run_of: Callable[..., dict[str, Any]]) -> None:
    run = run_of()
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_a_result_points_at_its_rule_and_its_words(
    run_of: Callable[..., dict[str, Any]], make_message: MakeMessage
) -> None:
    run = run_of(make_message())
    result = run["results"][0]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == "hidden_actor"
    assert rule["defaultConfiguration"] == {"level": "warning"}
    assert result["message"]["text"] == "Hidden actor. A customer may hear: “I hear hidden_actor.”"
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "letters/dana.txt"},
        "region": {
            "startLine": 2,
            "startColumn": 1,
            "endLine": 3,
            "endColumn": 10,
            "snippet": {"text": "your order was\nmisplaced"},
        },
    }


@pytest.mark.parametrize(("severity", "level"), [(3, "error"), (2, "warning"), (1, "note")])
def test_severities_become_levels(
    run_of: Callable[..., dict[str, Any]],
    make_message: MakeMessage,
    findings: tuple[Finding, ...],
    severity: int,
    level: str,
) -> None:
    run = run_of(make_message(found=(findings[0]._replace(severity=severity),)))
    assert run["results"][0]["level"] == level


def test_complete_rewrites_come_as_fixes_and_frames_do_not(
    run_of: Callable[..., dict[str, Any]], make_message: MakeMessage
) -> None:
    first, second = run_of(make_message())["results"]
    (fix,) = first["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "letters/dana.txt"}
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 3, "endColumn": 10},
            "insertedContent": {"text": "we misplaced\nyour order"},
        }
    ]
    assert "fixes" not in second


def test_leaving_out_changes_the_words_beside_it_too(
    run_of: Callable[..., dict[str, Any]], make_message: MakeMessage, findings: tuple[Finding, ...]
) -> None:
    span = findings[1].span
    rewrite = Rewrite(Span(span.start - 4, span.end), "", leaves_out=True)
    (result,) = run_of(make_message(found=(findings[1]._replace(rewrites=(rewrite,)),)))["results"]
    (fix,) = result["fixes"]
    assert fix["description"] == {"text": "Leave these words out"}
    region = fix["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert (region["startColumn"], region["endColumn"]) == (18, 39)


def test_a_mail_gets_no_fixes(run_of: Callable[..., dict[str, Any]], make_message: MakeMessage) -> None:
    run = run_of(make_message(name="dana.eml", writable=False))
    assert all("fixes" not in result for result in run["results"])


def test_what_could_not_be_read_is_told(run_of: Callable[..., dict[str, Any]]) -> None:
    assert run_of(troubles=(Trouble("Cannot read a.txt: it is gone."),))["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": "Cannot read a.txt: it is gone."}}
            ],
        }
    ]


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("a.txt", "a.txt"),
        ("./a.txt", "a.txt"),
        ("two words.txt", "two%20words.txt"),
        ("Zoë#1?.txt", "Zo%C3%AB%231%3F.txt"),
        ("c:a%.txt", "c%3Aa%25.txt"),
        ("../x/a.txt", "../x/a.txt"),
        ("/home/dana/a b.txt", "file:///home/dana/a%20b.txt"),
        ("a\udcff.txt", "a%FF.txt"),
        ("-", "-"),
    ],
)
def test_file_names_become_uris(name: str, uri: str) -> None:
    assert file_uri(name) == uri


def test_a_house_rule_has_a_rule_of_its_own(
    run_of: Callable[..., dict[str, Any]], make_message: MakeMessage, own_finding: Finding
) -> None:
    run = run_of(make_message(found=(own_finding,)))
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "house_rule"
    assert (result["level"], result["message"]["text"]) == ("note", "Your own rule. We\nsay more.")
