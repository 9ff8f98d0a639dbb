"""What is handed on with gaps in it is handed on, and said so."""

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.footer import Footer
from secondtry.gui.main_window import MainWindow
from secondtry.gui.review_controller import ReviewController


@pytest.mark.parametrize(
    ("body", "selected", "said"),
    [
        (
            "Hi [Dana],\nOn [day] we ring. We have [what is already done].",
            "[day]",
            "Copied, but 2 gaps are still to be filled. The first is selected.",
        ),
        ("On [day] we ring.", "[day]", "Copied, but a gap is still to be filled. It is selected."),
        ("On Friday we ring.", "", "Copied. Paste it into your mail program."),
    ],
)
def test_copy_for_mail_says_that_gaps_are_left_and_selects_the_first(
    window: MainWindow, qtbot: QtBot, body: str, selected: str, said: str
) -> None:
    with qtbot.waitSignal(window.findChildren(ReviewController)[0].analyzed):
        window.files.open_text("mugs", f"Subject: Your mugs 😀\n\n{body}\n")
    copy = next(action for action in window.findChildren(QAction) if action.text() == "Copy for &mail")
    copy.trigger()
    editor = next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)
    assert window.findChildren(Footer)[0].words() == said
    assert editor.textCursor().selectedText() == selected
    assert QGuiApplication.clipboard().text() == body
