"""The review in SARIF 2.1.0, the form in which code hosts and editors take what a linter found."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from secondtry import __version__
from secondtry.cli.places import PlaceFinder
from secondtry.cli.reviewed import ReviewedMessage
from secondtry.cli.troubles import Trouble
from secondtry.engine.category import Category
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.house_rules import HOUSE_RULE
from secondtry.engine.rulebook import RuleBook
from secondtry.text.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {3: "error", 2: "warning", 1: "note"}
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


class SarifPrinter:
    """Collects all findings and prints one run at the end. The same messages give the same bytes."""

    def __init__(self, stream: TextIO, rulebook: RuleBook) -> None:
        self._stream = stream
        self._categories = [*rulebook.categories.values(), HOUSE_RULE]
        self._indexes = {category.key: index for index, category in enumerate(self._categories)}
        self._results: list[dict[str, object]] = []

    def print_message(self, message: ReviewedMessage) -> None:
        """Take one message."""
        places = PlaceFinder(message.document.text)
        location = {"uri": file_uri(message.name)}
        for finding in message.analysis.findings:
            result: dict[str, object] = {
                "ruleId": finding.category.key,
                "ruleIndex": self._indexes[finding.category.key],
                "level": _LEVELS[finding.severity],
                "message": {"text": _message(finding)},
                "locations": [
                    {
                        "physicalLocation": {
                            "artifactLocation": location,
                            "region": _region(finding.span, places) | {"snippet": {"text": finding.excerpt}},
                        }
                    }
                ],
                "properties": {
                    "rule": finding.rule,
                    "severity": finding.severity,
                    "group": str(finding.group),
                    "tentative": finding.tentative,
                },
            }
            # The lines of a mail are not those of its text: a fix would go into the wrong place.
            complete = [rewrite for rewrite in finding.rewrites if not rewrite.slots]
            if complete and message.document.writable:
                result["fixes"] = [_fix(rewrite, location, places) for rewrite in complete]
            self._results.append(result)

    def print_end(self, troubles: Sequence[Trouble]) -> None:
        """Print the log of the run."""
        driver = {
            "name": "Second Try",
            "version": __version__,
            "rules": [_rule(category) for category in self._categories],
        }
        invocation = {
            "executionSuccessful": not troubles,
            "toolExecutionNotifications": [
                {"level": "error", "message": {"text": trouble.sentence}} for trouble in troubles
            ],
        }
        run = {
            "tool": {"driver": driver},
            "invocations": [invocation],
            "columnKind": "unicodeCodePoints",
            "newlineSequences": ["\r\n", "\n", "\r"],
            "results": self._results,
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        json.dump(log, self._stream, ensure_ascii=False, indent=2)
        self._stream.write("\n")


def file_uri(name: str) -> str:
    """Return the URI of a file: relative where its name is, else with the scheme ``file``."""
    path = Path(name)
    octets = path.as_posix().encode("utf-8", errors="surrogateescape")
    quoted = "".join(chr(octet) if octet in _UNRESERVED else f"%{octet:02X}" for octet in octets)
    if not path.is_absolute():
        return quoted
    return f"file://{quoted}" if quoted.startswith("/") else f"file:///{quoted}"


def _rule(category: Category) -> dict[str, object]:
    return {
        "id": category.key,
        "shortDescription": {"text": category.name},
        "fullDescription": {"text": category.definition},
        "help": {
            "text": f"{category.why}\n\nWrite instead: {category.instead}\n\nFine when: {category.fine_when}"
            f"\n\nSource: {category.source}"
        },
        "defaultConfiguration": {"level": _LEVELS[category.severity]},
        "properties": {"group": str(category.group)},
    }


def _message(finding: Finding) -> str:
    if finding.is_house_rule:
        return f"{finding.category.name}. {finding.message}"
    return f"{finding.name}. A customer may hear: “{finding.category.reads}”"


def _region(span: Span, places: PlaceFinder) -> dict[str, object]:
    start, end = places.place(span.start), places.place(span.end)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _fix(rewrite: Rewrite, location: dict[str, str], places: PlaceFinder) -> dict[str, object]:
    replacement = {
        "deletedRegion": _region(rewrite.span, places),
        "insertedContent": {"text": rewrite.text},
    }
    return {
        "description": {"text": "Leave these words out" if rewrite.leaves_out else f"Write: {rewrite.text}"},
        "artifactChanges": [{"artifactLocation": location, "replacements": [replacement]}],
    }
