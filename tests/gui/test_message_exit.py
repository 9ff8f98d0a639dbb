"""What is handed on with gaps in it is handed on, and said so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QGuiApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.footer import Footer
from secondtry.gui.main_window import MainWindow
from secondtry.gui.review_controller import ReviewController

#: Answers the dialogs to come.
At = Callable[..., list[str]]


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


@pytest.mark.parametrize("kind", [("&Web page…", "mugs-review.html"), ("&Text…", "mugs-review.txt")])
def test_a_review_is_exported_while_one_goes_on(
    kind: tuple[str, str],
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    at_dialogs: Callable[..., list[str]],
) -> None:
    command, name = kind
    with qtbot.waitSignal(window.findChildren(ReviewController)[0].analyzed):
        window.files.open_text("mugs", "Your mugs were lost. " * 500)
    file = tmp_path / name
    at_dialogs(str(file))
    next(action for action in window.findChildren(QAction) if action.text() == command).trigger()
    assert not file.exists(), "it is written by the window itself"
    qtbot.waitUntil(lambda: window.findChildren(Footer)[0].words() == f"Review exported to {name}.")
    assert "Your mugs were lost" in file.read_text("utf-8")


def test_words_typed_just_before_are_exported(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, at_dialogs: At
) -> None:
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("mugs", "Your mugs were lost.")
    controller.edit("Your mugs were lost, and found.")
    at_dialogs(str(tmp_path / "a.txt"))
    next(action for action in window.findChildren(QAction) if action.text() == "&Text…").trigger()
    controller.edit("Your mugs")
    qtbot.waitUntil((tmp_path / "a.txt").exists)
    assert "and found." in (tmp_path / "a.txt").read_text("utf-8")
