"""The review as one JSON object for all files; described in the help page on the command line."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TextIO

from secondtry.cli.places import PlaceFinder
from secondtry.cli.reviewed import ReviewedMessage
from secondtry.cli.troubles import Trouble
from secondtry.engine.analysis import Evidence, QuestionReading
from secondtry.engine.finding import Finding
from secondtry.engine.heard import CorpusExample
from secondtry.engine.move import MoveScore
from secondtry.engine.readability import Readability
from secondtry.engine.rulebook import RuleBook
from secondtry.text.draft import Draft

VERSION = 1


class JsonPrinter:
    """Collects all files and prints them at the end. The same messages give the same bytes."""

    def __init__(
        self,
        stream: TextIO,
        rulebook: RuleBook,
        measure_readability: Callable[[Draft], Readability],
        find_examples: Callable[[Draft, Sequence[Finding]], Sequence[Sequence[CorpusExample]]],
    ) -> None:
        """Take where to print to, what names things, and what to ask about each draft."""
        self._stream = stream
        self._rulebook = rulebook
        self._measure_readability = measure_readability
        self._find_examples = find_examples
        self._files: list[dict[str, object]] = []

    def print_message(self, message: ReviewedMessage) -> None:
        """Take one message."""
        analysis = message.analysis
        places = PlaceFinder(message.document.text)
        examples = self._find_examples(analysis.draft, analysis.findings)
        self._files.append(
            {
                "path": message.name,
                "occasion": analysis.occasion,
                "went_wrong": analysis.went_wrong,
                "reader": analysis.with_reader,
                "findings": [
                    _finding(finding, places, alike)
                    for finding, alike in zip(analysis.findings, examples, strict=True)
                ],
                "silenced": [_silenced(finding, places) for finding in analysis.silenced],
                "moves": {key: _move(analysis.moves.get(key)) for key in self._rulebook.moves},
                "missing": [
                    {
                        "move": gap.move.key,
                        "weight": str(gap.weight),
                        "score": gap.score,
                        "title": gap.move.title,
                    }
                    for gap in analysis.missing
                ],
                "questions": {reading.key: self._question(reading, places) for reading in analysis.questions},
                "readability": self._measure_readability(analysis.draft)._asdict(),
            }
        )

    def print_end(self, troubles: Sequence[Trouble]) -> None:  # noqa: ARG002 - they went to standard error
        """Print the object."""
        json.dump({"version": VERSION, "files": self._files}, self._stream, ensure_ascii=False, indent=2)
        self._stream.write("\n")

    def _question(self, reading: QuestionReading, places: PlaceFinder) -> dict[str, object]:
        words = {question.key: question.text for question in self._rulebook.questions}
        return {
            "text": words[reading.key],
            "against": _evidence(reading.against, places),
            "for": _evidence(reading.speaking_for, places),
        }


def _finding(finding: Finding, places: PlaceFinder, alike: Iterable[CorpusExample]) -> dict[str, object]:
    category = finding.category
    return {
        "category": category.key,
        "group": str(category.group),
        "rule": finding.rule,
        "severity": finding.severity,
        "tentative": finding.tentative,
        **_place(finding, places),
        "message": finding.message,
        "rewrites": ["" if rewrite.leaves_out else rewrite.text for rewrite in finding.rewrites],
        "edits": [
            {"start": rewrite.span.start, "end": rewrite.span.end, "text": rewrite.text}
            for rewrite in finding.rewrites
        ],
        "why": category.why,
        "instead": category.instead,
        "fine_when": category.fine_when,
        "source": category.source,
        "heard_alike": [
            {"text": each.text, "start": each.span.start, "end": each.span.end} for each in alike
        ],
    }


def _silenced(finding: Finding, places: PlaceFinder) -> dict[str, object]:
    return {"category": finding.category.key, "rule": finding.rule, **_place(finding, places)}


def _place(finding: Finding, places: PlaceFinder) -> dict[str, object]:
    place = places.place(finding.span.start)
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "line": place.line,
        "column": place.column,
        "excerpt": finding.excerpt,
    }


def _move(score: MoveScore | None) -> Mapping[str, int | None]:
    if score is None:
        return {"score": 0, "start": None, "end": None}
    span = score.span if score.score else None
    return {"score": score.score, "start": span.start if span else None, "end": span.end if span else None}


def _evidence(evidence: Iterable[Evidence], places: PlaceFinder) -> list[dict[str, object]]:
    return [
        {
            "start": item.span.start,
            "end": item.span.end,
            "line": places.place(item.span.start).line,
            "column": places.place(item.span.start).column,
            "excerpt": item.excerpt,
            "reason": item.reason,
        }
        for item in evidence
    ]
