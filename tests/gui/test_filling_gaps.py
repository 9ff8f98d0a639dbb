"""While the gaps of a rewrite are filled, nothing is said of the half sentence there."""

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Rewrite
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.subject_field import SubjectField
from secondtry.text.span import Span

BEFORE = "Hi Dana,\n\nYour order was misplaced. "
TEXT = f"{BEFORE}It took a while.\n\nSam\n"
GAP = "[what happened]"


def _pane(window: MainWindow) -> MessagePane:
    return window.findChildren(MessagePane)[0]


def _body(window: MainWindow) -> DraftEditor:
    return next(e for e in _pane(window).findChildren(DraftEditor) if not isinstance(e, SubjectField))


def _marked(window: MainWindow) -> list[str]:
    body = _body(window)
    return [mark.span.of(body.draft_text()) for mark in body.marks()]


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@pytest.fixture
def filling(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a rewrite in the message whose gap is selected."""
    presenter = window.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignal(presenter.drawn):
        window.files.open_text("order", TEXT)
    sentence = Span(len(BEFORE), len(BEFORE) + len("It took a while."))
    words = f"There: {GAP}."
    start = words.index(GAP)
    with qtbot.waitSignal(presenter.drawn):
        _pane(window).put_in(Rewrite(sentence, words, (Span(start, start + len(GAP)),)))
    return window


def test_a_half_sentence_gets_no_mark_while_its_gap_is_filled(filling: MainWindow, qtbot: QtBot) -> None:
    controller = filling.findChildren(ReviewController)[0]
    with qtbot.assertNotEmitted(controller.analyzed, wait=700):
        QTest.keyClicks(_body(filling), "mistakes were made")
    assert _marked(filling) == ["Your order was misplaced"]


def test_leaving_the_gap_has_it_read(filling: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(_body(filling), "mistakes were made")
    with qtbot.waitSignal(filling.findChildren(ReviewPresenter)[0].drawn, timeout=1500):
        QTest.keyClick(_body(filling), Qt.Key.Key_Tab)
    assert _marked(filling) == ["Your order was misplaced", "mistakes were made"]


def test_at_a_rest_all_but_the_gap_is_read(filling: MainWindow, qtbot: QtBot) -> None:
    presenter = filling.findChildren(ReviewPresenter)[0]
    QTest.keyClicks(_body(filling), "mistakes were made")
    with qtbot.waitSignal(presenter.drawn, timeout=10_000):
        pass
    assert _marked(filling) == ["Your order was misplaced"]
    with qtbot.waitSignal(presenter.drawn):
        QTest.keyClick(_body(filling), Qt.Key.Key_Escape)
    assert "mistakes were made" in _marked(filling)


def test_writing_elsewhere_goes_on_as_ever(filling: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClicks(_body(filling), "mistakes were made")
    with qtbot.waitSignal(filling.findChildren(ReviewPresenter)[0].drawn, timeout=1500):
        _body(filling).place_cursor(0)
        QTest.keyClicks(_body(filling), "Oh. ")
    assert _marked(filling) == ["Your order was misplaced", "mistakes were made"]


def test_another_message_is_read_at_once(filling: MainWindow, qtbot: QtBot) -> None:
    presenter = filling.findChildren(ReviewPresenter)[0]
    QTest.keyClicks(_body(filling), "mistakes")
    with qtbot.waitSignal(presenter.drawn):
        filling.files.open_text("other", TEXT)
    QApplication.processEvents()
    with qtbot.waitSignal(presenter.drawn, timeout=1500):
        QTest.keyClicks(_body(filling), "Oh. ")
    _rest(0)
    assert _marked(filling) == ["Your order was misplaced"]
