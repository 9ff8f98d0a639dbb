"""The line beside the second question: what the message asks of somebody who is tired already."""

from secondtry.review.effort import effort_remark
from secondtry.text.sentences import read_draft


def test_a_message_that_asks_for_nothing_has_no_line() -> None:
    assert effort_remark(read_draft("It was us. You have it by noon.")) == ""


def test_the_line_names_the_work_in_the_messages_words() -> None:
    remark = effort_remark(read_draft("Please fill in the\nclaim form and call us."))
    assert "“fill in the claim form”, “call us”." in remark
    assert "more" not in remark


def test_much_work_is_counted_and_not_listed() -> None:
    remark = effort_remark(read_draft("Please call us. " * 5))
    assert remark.count("“call us”") == 3
    assert "and 2 more" in remark


def test_long_words_are_cut() -> None:
    remark = effort_remark(read_draft("Please send us " + "verylongwords" * 8 + " again."))
    assert "…”" in remark
    assert len(remark) < 200
