"""Private facts leave the program by no way out but the list that is asked for by its name."""

import json
from dataclasses import fields
from datetime import UTC, datetime

import msgspec
import pytest

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.review.case import Case
from secondtry.review.case_texts import call_sheet, case_as_text, lessons_as_text, log_as_text
from secondtry.review.check_in import check_in
from secondtry.review.facts import Audience, Breakdown, Facts, Harm, Noticed
from secondtry.review.lawyer_list import lawyer_list_text
from secondtry.review.not_helpful import as_labelled_lines, as_line, not_helpful
from secondtry.review.printed_review import PrintedPart, printed_review
from secondtry.review.report_content import build_report
from secondtry.review.report_html import review_as_html
from secondtry.review.report_text import review_as_text
from secondtry.review.review import Review
from secondtry.review.sending import as_sent_table, to_send
from secondtry.review.shelf import entry_of
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

NOW = datetime(2026, 11, 20, 15, tzinfo=UTC)
TEXT = "Subject: Saturday\n\nHi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nSam\n"
WORDS = [each.name for each in fields(Facts) if each.type is str]
#: A word in every fact that is words, and numbers that no page of ours holds.
FACTS = msgspec.convert(
    {
        **{name: f"canary_{name}" for name in WORDS},
        "noticed_by": Noticed.OTHERS,
        "breakdown": Breakdown.HABIT,
        "harms": list(Harm),
        "fair_from": 739,
        "fair_to": 741,
        "audience": Audience.INSIDE,
        "earlier_apologies": 7,
        "put_away": ["canary_put_away"],
    },
    Facts,
)
TELLTALES = ("canary", "739", "741", Breakdown.HABIT.value, Harm.BOTTOM_LINE.value)


@pytest.fixture(scope="module")
def exports() -> dict[str, str]:
    """Everything that can be handed on about one review, by what it is called."""
    rulebook = load_shipped_rulebook()
    case = Case(customer="Dana", sent_at=NOW.isoformat())
    review = Review(text=TEXT, occasion="mistake", case=case).with_facts(FACTS)
    analysis: Analysis = Analyzer(rulebook).analyze(
        read_draft(TEXT), Options("mistake", severe=True, has_loss=True)
    )
    report = build_report(review, analysis, rulebook, date="20 November 2026")
    finding = analysis.findings[0]
    mark = not_helpful(analysis.draft, finding.span, finding, "2026-11-20")
    entry = entry_of("1", review, NOW.isoformat())
    return {
        "web page": review_as_html(report),
        "text": review_as_text(report),
        "review file": json.dumps(as_sent_table(to_send(review, "Sam", "id"))),
        "kept mark": as_line(mark),
        "marks for training": as_labelled_lines([mark]),
        "case": case_as_text(entry, NOW),
        "log of cases": log_as_text([entry], NOW),
        "lessons": lessons_as_text([entry], NOW),
        "call sheet": call_sheet(entry, NOW),
        "paper": str(printed_review(report, review, frozenset(PrintedPart) - {PrintedPart.FACTS})),
        "check-in": check_in(case, None, NOW).text,
    }


@pytest.mark.parametrize("telltale", TELLTALES)
def test_no_export_holds_a_private_fact(telltale: str, exports: dict[str, str]) -> None:
    assert [name for name, text in exports.items() if telltale in text] == []


def test_every_export_is_about_this_message(exports: dict[str, str]) -> None:
    about = {
        name for name, text in exports.items() if "Your order was misplaced" in text or "Saturday" in text
    }
    assert {"web page", "text", "review file", "kept mark", "case", "paper"} <= about


def test_every_fact_in_words_has_its_canary() -> None:
    assert len(WORDS) > 15
    assert all("canary" in getattr(FACTS, name) for name in WORDS)


def test_the_list_for_the_lawyer_is_the_one_place_that_has_them() -> None:
    text = lawyer_list_text(Review(text=TEXT).with_facts(FACTS))
    assert "canary_what_happened" in text
    # What the writer holds dear is for nobody else.
    assert "canary_matters" not in text
