"""The list for the lawyer says what is known, and leaves room for the rest."""

from secondtry.review.facts import Facts, Harm
from secondtry.review.lawyer_list import lawyer_list, lawyer_list_text
from secondtry.review.review import Review

REVIEW = Review(text="Hi Dana,\n\nWe booked two weddings.\n").with_facts(
    Facts(
        what_happened="Two weddings on one Saturday",
        noticed_at="2026-11-20T09:30+00:00",
        harms=(Harm.REPUTATION, Harm.LOST_REVENUE),
        how="We do not know yet",
        why="Nobody looked at the second calendar",
    )
)


def test_what_is_known_stands_beside_its_question() -> None:
    known = {line.question: line.answer for line in lawyer_list(REVIEW) if line.answer}
    assert known == {
        "What happened": "Two weddings on one Saturday",
        "When we noticed": "20 November 2026, 09:30 (UTC)",
        "What it caused": "harm to their reputation, lost revenue",
        "How it happened, and why": "Nobody looked at the second calendar",
        "The message as it stands": "Hi Dana,\n\nWe booked two weddings.",
    }


def test_what_is_not_known_has_a_line_to_write_on() -> None:
    lines = lawyer_list_text(REVIEW).splitlines()
    assert lines[lines.index("When it happened") + 1].strip() == "_" * 60
    assert lines[lines.index("When we noticed") + 1].strip() != "_" * 60
