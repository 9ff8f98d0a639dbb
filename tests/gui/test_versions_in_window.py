"""Versions in the window: kept on request and at a few moments, compared, brought back, never lost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.theme import LIGHT
from secondtry.gui.version_list import VersionList
from secondtry.gui.versions_dialog import VersionsDialog
from secondtry.review.review import Review
from secondtry.review.version import KeptBecause, Version

NOW = datetime.fromisoformat("2026-03-10T15:00:00+01:00")
TEXT = "Subject: Your mugs\n\nHi Dana,\n\nWe lost your order on Monday.\n"
LONG = " ".join(f"Sentence {number} of a long message." for number in range(20))
KEPT = (
    Version(1, "Hi Dana, it was lost.", "", "2026-03-10T14:00:00+01:00", KeptBecause.SECOND_TRY),
    Version(2, "Hi Dana, we lost it.", "Before lunch", "2026-03-10T14:30:00+01:00"),
)


def _press(window: MainWindow, text: str) -> None:
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _controller(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def _pane(window: MainWindow) -> MessagePane:
    return window.findChildren(MessagePane)[0]


def _body(window: MainWindow) -> DraftEditor:
    return next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)


def _kept(window: MainWindow) -> list[tuple[str, KeptBecause]]:
    return [(version.text, version.because) for version in _controller(window).review.versions]


def _in_dialog(act: Callable[[QDialog], None]) -> None:
    """Do something in the next dialog, as soon as it is there."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(20, do)

    QTimer.singleShot(0, do)


def _button(dialog: QWidget, words: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == words)


def test_a_version_is_kept_under_the_name_that_is_typed(window: MainWindow) -> None:
    window.files.open_text("mugs", TEXT)

    def name(dialog: QDialog) -> None:
        field = dialog.findChildren(QLineEdit)[0]
        assert field.selectedText() == field.text() == "Today, 15:00"
        QTest.keyClicks(field, "For Ann")
        QTest.keyClick(field, Qt.Key.Key_Return)

    _in_dialog(name)
    _press(window, "&Keep this version…")
    assert _controller(window).review.versions == (Version(1, TEXT, "For Ann", NOW.isoformat()),)


def test_nothing_is_kept_of_an_empty_page_or_without_a_name(window: MainWindow) -> None:
    _press(window, "&Keep this version…")
    window.files.open_text("mugs", TEXT)

    def blank(dialog: QDialog) -> None:
        dialog.findChildren(QLineEdit)[0].setText("   ")
        assert not _button(dialog, "Save").isEnabled()
        dialog.reject()

    _in_dialog(blank)
    _press(window, "&Keep this version…")
    assert _controller(window).review.versions == ()


def test_what_was_there_is_kept_before_the_first_change_of_each_day(
    window: MainWindow, pass_time: Callable[[timedelta], None]
) -> None:
    window.files.open_text("mugs", TEXT)
    QTest.keyClicks(_body(window), "ab")
    assert _kept(window) == [(TEXT, KeptBecause.NEW_DAY)]
    yesterday = _pane(window).text()
    pass_time(timedelta(days=1))
    QTest.keyClicks(_body(window), "cd")
    assert _kept(window) == [(TEXT, KeptBecause.NEW_DAY), (yesterday, KeptBecause.NEW_DAY)]


def test_writing_on_an_empty_page_keeps_nothing(window: MainWindow) -> None:
    QTest.keyClicks(_body(window), "Hi Dana")
    assert _kept(window) == []


def test_opening_another_message_keeps_nothing_of_the_one_before(window: MainWindow) -> None:
    window.files.open_text("long", LONG)
    window.files.open_text("mugs", TEXT)
    assert _kept(window) == []


def test_a_large_paste_over_the_text_keeps_what_stood_there(
    window: MainWindow, pass_time: Callable[[timedelta], None]
) -> None:
    window.files.open_text("long", LONG)
    QTest.keyClicks(_body(window), "Yes. ")
    written = _pane(window).text()
    pass_time(timedelta(minutes=5))
    _press(window, "Select &all")
    QGuiApplication.clipboard().setText("Short.")
    _press(window, "&Paste")
    assert _pane(window).text() == "Short."
    assert _kept(window)[-1] == (written, KeptBecause.REPLACED)


def test_a_word_replaced_keeps_no_version_of_its_own(window: MainWindow) -> None:
    window.files.open_text("long", LONG)
    QTest.keyClicks(_body(window), "x")
    _body(window).select(_body(window).selected_span().shifted(3))
    QGuiApplication.clipboard().setText("a few other words")
    _press(window, "&Paste")
    assert [because for _, because in _kept(window)] == [KeptBecause.NEW_DAY]


def test_a_version_comes_back_as_one_step_and_the_present_is_kept_first(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.files.open_text("mugs", TEXT)
    other = "Subject: I am sorry\n\nHi Dana,\n\nI lost your order.\n"
    _controller(window).update(Review(text=TEXT, versions=(Version(1, other, "Better", NOW.isoformat()),)))
    _in_dialog(lambda dialog: _button(dialog, "Bring back").click())
    _press(window, "&All versions…")
    assert _pane(window).text() == _controller(window).review.text == other
    assert (TEXT, KeptBecause.RESTORED) in _kept(window)
    window.activateWindow()  # which the platform of the tests does not do behind a dialog
    qtbot.waitUntil(_body(window).hasFocus)
    _press(window, "&Undo")
    assert _pane(window).text() == TEXT


def test_an_automatic_version_is_deleted_and_a_named_one_is_not(window: MainWindow) -> None:
    window.files.open_text("mugs", TEXT)
    _controller(window).update(Review(text=TEXT, versions=KEPT))

    def delete(dialog: QDialog) -> None:
        rows = dialog.findChildren(VersionList)[0]
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        assert not _button(dialog, "Delete").isEnabled()
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        dialog.reject()

    _in_dialog(delete)
    _press(window, "&All versions…")
    assert [version.name for version in _controller(window).review.versions] == ["Before lunch"]


def test_a_deleted_version_goes_when_the_list_is_closed_and_comes_back_until_then(window: MainWindow) -> None:
    window.files.open_text("mugs", TEXT)
    _controller(window).update(Review(text=TEXT, versions=KEPT))

    def delete_and_undo(dialog: QDialog) -> None:
        rows = dialog.findChildren(VersionList)[0]
        assert not _button(dialog, "Undo delete").isVisible()
        QTest.keyClick(rows, Qt.Key.Key_Down)
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        assert rows.topLevelItemCount() == len(KEPT) - 1
        assert _controller(window).review.versions == KEPT
        _button(dialog, "Undo delete").click()
        assert rows.topLevelItemCount() == len(KEPT)
        dialog.reject()

    _in_dialog(delete_and_undo)
    _press(window, "&All versions…")
    assert _controller(window).review.versions == KEPT


def test_a_deleted_version_that_is_kept_under_a_name_meanwhile_stays(qtbot: QtBot) -> None:
    by_itself = Version(1, TEXT, "", "2026-03-10T15:00+01:00", KeptBecause.NEW_DAY)
    dialog = VersionsDialog(Review(text=TEXT, versions=(by_itself,)), NOW, LIGHT)
    qtbot.addWidget(dialog)
    dialog.delete()
    assert list(dialog.deleted) == [1]
    dialog.show_review(Review(text=TEXT, versions=(replace(by_itself, name="Monday"),)))
    assert not dialog.deleted
    dialog.close_view()


def test_a_version_is_given_another_name(window: MainWindow) -> None:
    window.files.open_text("mugs", TEXT)
    _controller(window).update(Review(text=TEXT, versions=KEPT))

    def rename(dialog: QDialog) -> None:
        def name(inner: QDialog) -> None:
            inner.findChildren(QLineEdit)[0].setText("As it went out")
            inner.accept()

        rows = dialog.findChildren(VersionList)[0]
        QTest.keyClick(rows, Qt.Key.Key_Down)
        _in_dialog(name)
        QTest.keyClick(rows, Qt.Key.Key_F2)
        dialog.reject()

    _in_dialog(rename)
    _press(window, "&All versions…")
    assert [version.name for version in _controller(window).review.versions] == [
        "As it went out",
        "Before lunch",
    ]


@pytest.fixture
def dialog(qtbot: QtBot) -> VersionsDialog:
    review = Review(text="Hi Dana, I lost it. I am sorry.", versions=KEPT)
    dialog = VersionsDialog(review, NOW, LIGHT)
    qtbot.addWidget(dialog, before_close_func=lambda each: each.close_view())
    dialog.show()
    return dialog


def _cells(dialog: VersionsDialog) -> list[list[str]]:
    rows = dialog.findChildren(VersionList)[0]
    items = [rows.topLevelItem(row) for row in range(rows.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item is not None]


def test_the_list_says_name_age_and_how_much_changed_since(dialog: VersionsDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "…" not in [row[2] for row in _cells(dialog)])
    assert _cells(dialog) == [
        ["Before lunch", "30 minutes ago", "5 words"],
        ["(before a second try)", "1 hour ago", "9 words"],
    ]


def test_a_version_is_shown_laid_into_the_present_text(dialog: VersionsDialog, qtbot: QtBot) -> None:
    shown = dialog.findChildren(PlainEditor)[0]
    qtbot.waitUntil(lambda: shown.draft_text() == "Hi Dana, we I lost it. I am sorry.")
    rows = dialog.findChildren(VersionList)[0]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "it was lost" in shown.draft_text())
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "Since then: 6 words new, 3 gone." in said


def test_the_list_goes_above_the_text_when_the_letters_grow(dialog: VersionsDialog, qtbot: QtBot) -> None:
    dialog.setFixedSize(dialog.size())
    rows, shown = dialog.findChildren(VersionList)[0], dialog.findChildren(PlainEditor)[0]

    def is_above() -> bool:
        return rows.mapTo(dialog, rows.rect().bottomLeft()).y() < shown.mapTo(dialog, QPoint(0, 0)).y()

    dialog.grab()  # lays all out
    assert not is_above()
    dialog.setStyleSheet("* { font-size: 18pt; }")
    qtbot.waitUntil(is_above)


def test_without_versions_the_dialog_says_when_one_is_kept(qtbot: QtBot) -> None:
    dialog = VersionsDialog(Review(text="Hi"), NOW, LIGHT)
    qtbot.addWidget(dialog, before_close_func=lambda each: each.close_view())
    dialog.show()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert said.startswith("No version is kept yet.")
    assert not dialog.findChildren(VersionList)[0].isVisible()
