"""A review to send back to somebody who does not have the program, as a page or as text."""

from secondtry.review.report_content import QuestionReport, ReviewNote, ReviewReport, build_report
from secondtry.review.report_html import review_as_html
from secondtry.review.report_text import review_as_text

__all__ = [
    "QuestionReport",
    "ReviewNote",
    "ReviewReport",
    "build_report",
    "review_as_html",
    "review_as_text",
]
