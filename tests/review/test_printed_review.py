"""What is printed: the message as it is, what was asked for besides, and never the facts unasked."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.category import Group
from secondtry.engine.rulebook import RuleBook
from secondtry.review.comment import Comment, Remark
from secondtry.review.comment import Role as CommentRole
from secondtry.review.facts import Facts
from secondtry.review.printed_review import (
    Paragraph,
    PrintedPart,
    PrintedReview,
    Role,
    parts_there_are,
    plain_pages,
    printed_review,
    words_of,
)
from secondtry.review.report_content import ReviewReport, build_report
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.review.threads import withdrawn
from secondtry.text.sentences import read_draft

BODY = """Dear Ms Rossi,

Your cake was <b>ruined</b> on Saturday, and mistakes were made.
We are sorry if this upset you.

Kind regards,
Ines"""
TEXT = f"Subject: Your cake\n\n{BODY}\n\n"
FACTS = Review().with_facts(Facts(what_happened="The oven was left on.", offer="The price of the cake, £80"))
ALL = frozenset(PrintedPart)
UNASKED = frozenset({PrintedPart.FINDINGS, PrintedPart.ANSWERS})


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


def _report(rulebook: RuleBook, text: str = TEXT) -> ReviewReport:
    answers = {rulebook.questions[0].key: Answer(Verdict.NOT_YET, "Too late.\nNot said why.", text)}
    review = Review(text=text, answers=answers)
    analysis = Analyzer(rulebook).analyze(read_draft(text))
    return build_report(review, analysis, rulebook, date="22 November 2026")


SAID = Remark("1", "Say who did it.\nAnd when.", CommentRole.REVIEWER, "Ada")
COMMENTED = Review(text=TEXT, comments=(Comment(id="1", remarks=(SAID,)),))


def _commented(rulebook: RuleBook) -> ReviewReport:
    return build_report(COMMENTED, Analyzer(rulebook).analyze(read_draft(TEXT)), rulebook)


@pytest.fixture
def report(rulebook: RuleBook) -> ReviewReport:
    return _report(rulebook)


def _printed(report: ReviewReport, *parts: PrintedPart) -> PrintedReview:
    return printed_review(report, FACTS, frozenset(parts))


def _letter(printed: PrintedReview) -> list[Paragraph]:
    return [each for each in printed.paragraphs if each.role is Role.LETTER]


def test_the_message_alone_is_what_its_customer_will_have(report: ReviewReport) -> None:
    printed = _printed(report)
    assert words_of(printed.paragraphs) == f"Your cake\n\n{BODY}"
    assert {each.role for each in printed.paragraphs} == {Role.LETTER}
    assert printed.title == "Your cake"
    assert printed.date == "22 November 2026"
    assert not any(run.group or run.number for each in printed.paragraphs for run in each.runs)


@pytest.mark.parametrize("parts", [(PrintedPart.FINDINGS,), (PrintedPart.ANSWERS,), tuple(PrintedPart)])
def test_the_words_of_the_message_are_the_same_whatever_else_is_printed(
    report: ReviewReport, parts: tuple[PrintedPart, ...]
) -> None:
    assert words_of(_letter(_printed(report, *parts))) == f"Your cake\n\n{BODY}"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Hello", "\n\n  indented\nlines\n", "Subject: Only this", "a\n\n\nb"]
)
def test_only_empty_lines_around_a_message_are_left_out(rulebook: RuleBook, text: str) -> None:
    printed = _printed(_report(rulebook, text))
    words = text.removeprefix("Subject: ").strip("\n")
    assert words_of(printed.paragraphs).strip("\n") == words


def test_marked_words_carry_their_group_and_the_number_of_their_note(report: ReviewReport) -> None:
    printed = _printed(report, PrintedPart.FINDINGS)
    marked = {
        run.number: (run.words, run.group)
        for each in _letter(printed)
        for run in each.runs
        if run.group is not None
    }
    assert marked == {note.number: (note.finding.excerpt, note.finding.group) for note in report.notes}
    assert Group.WEAKENS in {group for _, group in marked.values()}
    notes = [each for each in printed.paragraphs if each.role is Role.BODY]
    for note in report.notes:
        assert any(each.words.startswith(f"{note.number}  “{note.finding.excerpt}”") for each in notes)


def test_findings_bring_a_key_to_the_marks_and_what_is_missing(report: ReviewReport) -> None:
    words = words_of(_printed(report, PrintedPart.FINDINGS).paragraphs)
    assert "A customer may hear:" in words
    assert "What they still need to hear" in words
    assert "Weakens the apology 1, takes back part of the apology." in words
    assert "Read it as your customer" not in words


def test_answers_come_with_their_notes_line_by_line(report: ReviewReport) -> None:
    printed = _printed(report, PrintedPart.ANSWERS)
    words = words_of(printed.paragraphs)
    assert "Answer: Not yet\nToo late.\nNot said why." in words
    assert words.count("Answer: ") == 4
    assert "A customer may hear:" not in words


@pytest.mark.parametrize("parts", [frozenset(), frozenset({PrintedPart.ANSWERS}), UNASKED])
def test_facts_are_not_printed_unasked(report: ReviewReport, parts: frozenset[PrintedPart]) -> None:
    words = words_of(printed_review(report, FACTS, parts).paragraphs)
    assert "oven" not in words
    assert "£80" not in words


def test_facts_are_printed_when_asked_for_only_those_there_are(report: ReviewReport) -> None:
    words = words_of(_printed(report, PrintedPart.FACTS).paragraphs)
    assert "Facts, for ourselves only\nWhat happened\nThe oven was left on." in words
    assert "£80" in words
    assert "When we noticed" not in words


def test_parts_are_offered_of_which_there_is_something() -> None:
    assert parts_there_are(Review()) == {PrintedPart.FINDINGS, PrintedPart.ANSWERS}
    assert PrintedPart.FACTS in parts_there_are(FACTS)
    assert PrintedPart.COMMENTS in parts_there_are(COMMENTED)
    assert PrintedPart.COMMENTS not in parts_there_are(withdrawn(COMMENTED, "1"))


def test_comments_are_printed_as_threads(rulebook: RuleBook) -> None:
    words = words_of(_printed(_commented(rulebook), PrintedPart.COMMENTS).paragraphs)
    assert "Comments (0 of 1 settled)\nThe whole message\n" in words
    assert "Say who did it.\nAnd when." in words
    assert "Say who did it." not in words_of(_printed(_commented(rulebook)).paragraphs)


def test_no_run_holds_a_line_end(report: ReviewReport) -> None:
    printed = printed_review(report, FACTS, ALL)
    assert not [run for each in printed.paragraphs for run in each.runs if "\n" in run.words]


def test_a_mark_over_two_lines_has_its_number_at_its_end(rulebook: RuleBook) -> None:
    text = "Dear Ms Rossi,\n\nYour order was lost. We apologise for any\ninconvenience caused.\n"
    report = _report(rulebook, text)
    note = next(note for note in report.notes if "\n" in note.finding.excerpt)
    runs = [run for each in _letter(_printed(report, PrintedPart.FINDINGS)) for run in each.runs]
    marked = [run for run in runs if run.group is note.finding.group and run.words in note.finding.excerpt]
    assert [run.number for run in marked] == [0, note.number]
    assert "\n".join(run.words for run in marked) == note.finding.excerpt


def test_a_plain_text_is_printed_as_it_is() -> None:
    pages = plain_pages("A list", "One\n\n  Two <b>\n\n")
    assert (pages.title, words_of(pages.paragraphs)) == ("A list", "One\n\n  Two <b>")
