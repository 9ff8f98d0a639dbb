"""An empty page says what to begin with, and gives way to the first word."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.empty_page import EmptyPage
from secondtry.gui.footer import Footer
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.subject_field import SubjectField
from secondtry.review.version import FirstMessage

TITLES = ["Paste a message", "Open a file", "Look at a sample"]


def _pane(window: MainWindow) -> MessagePane:
    return window.findChildren(MessagePane)[0]


def _body(window: MainWindow) -> DraftEditor:
    return next(e for e in _pane(window).findChildren(DraftEditor) if not isinstance(e, SubjectField))


def _page(window: MainWindow) -> EmptyPage:
    return window.findChildren(EmptyPage)[0]


def _row(window: MainWindow, title: str) -> QPushButton:
    return next(b for b in _page(window).findChildren(QPushButton) if b.accessibleName() == title)


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_an_empty_page_offers_ways_to_begin_and_their_keys(window: MainWindow) -> None:
    assert _page(window).isVisible()
    assert [b.accessibleName() for b in _page(window).findChildren(QPushButton)] == TITLES
    words = " ".join(label.text() for label in _page(window).findChildren(QLabel) if label.isVisible())
    assert "Ctrl+V" in words
    assert "Ctrl+O" in words
    assert "nothing leaves this computer" in words


def test_the_keyboard_is_where_one_writes_and_tab_comes_to_the_ways(window: MainWindow) -> None:
    assert _focused() is _body(window)
    stops = []
    for _ in TITLES:
        QTest.keyClick(_focused(), Qt.Key.Key_Tab)
        stops.append(_focused().accessibleName())
    assert stops == TITLES


def test_the_first_word_takes_the_page_and_its_loss_gives_it_back(window: MainWindow) -> None:
    QTest.keyClicks(_body(window), "H")
    assert not _page(window).isVisible()
    QTest.keyClick(_body(window), Qt.Key.Key_Backspace)
    assert _page(window).isVisible()


def test_pasting_from_there_is_pasting(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Subject: Your lamp\n\nHi Dana,")
    QTest.keyClick(_row(window, "Paste a message"), Qt.Key.Key_Space)
    assert _pane(window).text() == "Subject: Your lamp\n\nHi Dana,"
    assert _focused() is _body(window)


def test_where_nothing_was_copied_it_says_so(window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    _row(window, "Paste a message").click()
    assert "no words on the clipboard" in window.findChildren(Footer)[0].words()
    assert _page(window).isVisible()


def test_a_file_can_be_opened_from_there(
    window: MainWindow, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    path = tmp_path / "draft.txt"
    path.write_text("Hi Dana,\n", encoding="utf-8")
    at_dialogs(str(path))
    _row(window, "Open a file").click()
    assert _pane(window).text() == "Hi Dana,\n"
    assert not _page(window).isVisible()


def test_a_sample_shows_what_there_is_to_see(window: MainWindow) -> None:
    _row(window, "Look at a sample").click()
    assert _pane(window).text().startswith("Subject: ")
    assert _controller(window).review.first is None


def test_a_click_on_the_paper_means_to_write(window: MainWindow) -> None:
    _row(window, "Open a file").setFocus()
    QTest.mouseClick(_page(window), Qt.MouseButton.LeftButton, pos=QPoint(20, _page(window).height() - 5))
    assert _focused() is _body(window)


def _controller(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def test_nothing_is_offered_beside_a_first_message(window: MainWindow) -> None:
    controller = _controller(window)
    controller.update(replace(controller.review, first=FirstMessage("Hi Dana,")))
    assert not _page(window).isVisible()


def test_nothing_is_offered_where_nobody_may_write(window: MainWindow) -> None:
    _pane(window).set_locked(is_locked=True)
    assert not _page(window).isVisible()
    _pane(window).set_locked(is_locked=False)
    assert _page(window).isVisible()


def test_another_empty_page_offers_it_again(window: MainWindow) -> None:
    QTest.keyClicks(_body(window), "Hi")
    next(action for action in window.findChildren(QAction) if action.text() == "&New").trigger()
    assert _page(window).isVisible()


@pytest.mark.parametrize(("height", "explains"), [(400, True), (150, False)])
def test_what_explains_gives_way_in_a_small_window(
    window: MainWindow,
    height: int,
    explains: bool,  # noqa: FBT001 - of the table above
) -> None:
    page = _page(window)
    page.setFixedHeight(height)
    QApplication.processEvents()
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert set(TITLES) <= set(shown)
    assert any("Also a whole mail" in words for words in shown) is explains
    titles = [label for label in page.findChildren(QLabel) if label.text() in TITLES]
    assert all(label.height() >= label.fontMetrics().height() for label in titles)


def test_what_asks_for_a_subject_does_not_look_like_one(window: MainWindow) -> None:
    subject = _pane(window).findChildren(SubjectField)[0]
    assert not subject.font().bold()
    QTest.keyClicks(subject, "Your lamp")
    assert subject.font().weight() > QFont.Weight.Normal
    subject.selectAll()
    QTest.keyClick(subject, Qt.Key.Key_Delete)
    assert subject.font().weight() == QFont.Weight.Normal
