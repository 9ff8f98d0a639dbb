"""The window as a whole: the promises that no part can keep alone."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.footer import Footer
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.main_window import MainWindow
from secondtry.gui.marks import Mark
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.missing_panel import MissingPanel
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.open_file import OpenFile
from secondtry.gui.question_card import QuestionCard
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.subject_field import SubjectField
from secondtry.review.review import Review
from secondtry.text.span import Span

_Widget = TypeVar("_Widget", bound=QWidget)

TEXT = "Subject: Your mugs\n\nHi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n"


def _child(window: MainWindow, kind: type[_Widget]) -> _Widget:
    return next(child for child in window.findChildren(kind) if type(child) is kind)


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft in it that has been read."""
    controller = window.findChildren(ReviewController)[0]
    presenter = window.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("mugs", TEXT)
    with qtbot.waitSignal(presenter.drawn):
        pass
    return window


def _text(window: MainWindow) -> str:
    return window.findChildren(MessagePane)[0].text()


def _press(window: MainWindow, text: str) -> None:
    """Choose a command by the words of its menu line."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _card(window: MainWindow) -> FindingCard:
    return window.findChildren(FindingCard)[0]


def _excerpt(window: MainWindow) -> str:
    finding = _card(window).finding()
    return finding.excerpt if finding else ""


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_each_question_has_a_key_that_leads_to_it(filled: MainWindow, number: int) -> None:
    _press(filled, {1: "Question &1", 2: "Question &2", 3: "Question &3", 4: "Question &4"}[number])
    focused = QApplication.focusWidget()
    assert focused is not None
    (card,) = [each for each in filled.findChildren(QuestionCard) if each.isAncestorOf(focused)]
    assert filled.findChildren(QuestionCard).index(card) == number - 1


def test_the_whole_screen_is_the_messages_own_as_long_as_that_is_wanted(filled: MainWindow) -> None:
    _press(filled, "&Full screen")
    assert filled.isFullScreen()
    _press(filled, "&Full screen")
    assert not filled.isFullScreen()


def test_f8_goes_from_card_to_card_and_round(filled: MainWindow) -> None:
    seen = []
    for _ in range(3):
        _press(filled, "&Next finding")
        seen.append(_excerpt(filled))
    assert seen == [
        "Your order was misplaced",
        "We are sorry if this upset you",
        "Your order was misplaced",
    ]


def test_one_key_takes_a_rewrite_and_one_undo_takes_it_back(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    QTest.keyClick(_focus(), Qt.Key.Key_1)
    assert "We misplaced your order. We are" in _text(filled)
    assert not _card(filled).isVisible()
    _press(filled, "&Undo")
    assert _text(filled) == TEXT


def test_escape_closes_the_card_and_gives_the_keyboard_back(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    assert not _card(filled).isVisible()
    assert isinstance(_focus(), DraftEditor)


@pytest.mark.parametrize("height", [420, 620, 1000])
def test_the_card_leaves_its_words_in_sight_however_low_the_window_is(
    filled: MainWindow, qtbot: QtBot, height: int
) -> None:
    filled.resize(1000, height)
    pane = filled.findChildren(MessagePane)[0]
    with qtbot.waitSignal(filled.findChildren(ReviewPresenter)[0].drawn):
        filled.files.open_text("mugs", TEXT.replace("\n\nYour", "\n\nIt is cold.\n\nIt snows.\n\nYour"))
    for _ in range(2):
        _press(filled, "&Next finding")
        qtbot.wait(1)
        mark = pane.marks.at_cursor()
        assert mark is not None
        card = _card(filled)
        words = pane.rect_of(mark.span).translated(pane.mapTo(filled, QPoint(0, 0)))
        shown = card.rect().translated(card.mapTo(filled, QPoint(0, 0)))
        assert card.isVisible()
        assert not shown.intersects(words)
        assert filled.rect().contains(shown)


@pytest.mark.parametrize("mode", ["&Read as customer", "C&ases"])
def test_the_card_goes_when_something_else_takes_the_place_of_the_message(
    filled: MainWindow, mode: str
) -> None:
    _press(filled, "&Next finding")
    assert _card(filled).isVisible()
    _press(filled, mode)
    assert not _card(filled).isVisible()
    _press(filled, "&Write")
    assert not _card(filled).isVisible()


@pytest.mark.parametrize("command", ["Question &1", "Facts that only yo&u know"])
def test_a_card_next_to_the_text_makes_way_for_what_the_keyboard_goes_to(
    filled: MainWindow, qtbot: QtBot, command: str
) -> None:
    filled.resize(1000, 420)
    with qtbot.waitSignal(filled.findChildren(ReviewPresenter)[0].drawn):
        filled.files.open_text("mugs", TEXT.replace("\n\nYour", "\n\nIt is cold.\n\nIt snows.\n\nYour"))
    _press(filled, "&Next finding")
    card, pane = _card(filled), filled.findChildren(MessagePane)[0]
    assert card.mapTo(filled, QPoint(0, 0)).x() > pane.mapTo(filled, QPoint(pane.width() - 30, 0)).x()
    _press(filled, command)
    assert not card.isVisible()
    assert not pane.isAncestorOf(_focus())


def test_writing_puts_the_card_away(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    editor = _child(filled, DraftEditor)
    QTest.keyClicks(editor, "x")
    assert not _card(filled).isVisible()


def test_going_to_other_words_puts_the_card_away(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    _child(filled, DraftEditor).place_cursor(0)
    assert not _card(filled).isVisible()


def test_a_notice_goes_with_its_draft(filled: MainWindow) -> None:
    notice = filled.findChildren(NoticeBar)[0]
    notice.say("This is a sample.")
    _press(filled, "&New")
    assert notice.isHidden()


def test_a_dismissed_finding_is_listed_and_comes_back(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    _press(filled, "&Dismiss this finding")
    pane = filled.findChildren(MessagePane)[0]
    marks: tuple[Mark, ...] = _child(filled, DraftEditor).marks()
    assert [mark.key.excerpt for mark in marks] == ["We are sorry if this upset you"]
    _press(filled, "&1  “Your order was misplaced”")
    assert pane.marks.beside_cursor(forward=True) is not None
    assert len(_child(filled, DraftEditor).marks()) == 2


def test_add_puts_a_frame_in_and_selects_its_first_gap(filled: MainWindow) -> None:
    missing = filled.findChildren(MissingPanel)[0]
    add = next(
        b
        for b in missing.findChildren(QPushButton)
        if b.text() == "Add" and "to put it right" in b.accessibleName()
    )
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    editor = _focus()
    assert isinstance(editor, DraftEditor)
    assert editor.textCursor().selectedText() == "[what is already done]"
    QTest.keyClicks(editor, "sent new mugs")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.textCursor().selectedText() == "[day]"
    assert "have sent new mugs, and on [day]" in _text(filled)


def test_a_hidden_group_is_not_walked_to(filled: MainWindow) -> None:
    _press(filled, "Mark what pushes &blame away")
    _press(filled, "&Next finding")
    assert _excerpt(filled) == "We are sorry if this upset you"


def test_copy_for_mail_takes_the_body_alone(filled: MainWindow) -> None:
    _press(filled, "Copy for &mail")
    assert QGuiApplication.clipboard().text() == TEXT.removeprefix("Subject: Your mugs\n\n").strip("\n")
    _press(filled, "Copy su&bject")
    assert QGuiApplication.clipboard().text() == "Your mugs"


def test_the_title_says_whether_the_file_lacks_words(filled: MainWindow, tmp_path: Path) -> None:
    assert (filled.windowTitle(), filled.isWindowModified()) == ("mugs[*] — Second Try", False)
    QTest.keyClicks(_child(filled, DraftEditor), "x")
    assert not filled.isWindowModified()  # there is no file: the shelf has all there is
    file = tmp_path / "letter.txt"
    file.write_text("Hello")
    filled.files.open_path(str(file))
    assert (filled.windowTitle(), filled.isWindowModified()) == ("letter.txt[*] — Second Try", False)
    QTest.keyClicks(_child(filled, DraftEditor), "x")
    assert filled.isWindowModified()
    _press(filled, "&Undo")
    assert not filled.isWindowModified()


@pytest.mark.parametrize("kind", [DraftEditor, SubjectField, MissingPanel])
def test_a_file_that_is_dropped_anywhere_is_opened(
    window: MainWindow, tmp_path: Path, kind: type[QWidget]
) -> None:
    path = tmp_path / "dropped.txt"
    path.write_text("Hello from a file")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    widget = _child(window, kind)
    target = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
    place, copy, left = QPoint(3, 3), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(target, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, left, none))
    assert _text(window) == "Hello from a file"


def test_every_stop_of_the_keyboard_has_a_name(filled: MainWindow) -> None:
    filled.findChildren(NoticeBar)[0].say("Look", "Do it")
    _press(filled, "&Next finding")
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in filled.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(filled)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_labels_never_read_words_as_markup(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    formats = {label.textFormat() for label in filled.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}


def test_tab_leads_through_the_window_and_round(filled: MainWindow) -> None:
    first = _child(filled, SubjectField)
    first.setFocus()
    reached: list[QWidget] = []
    while _focus() not in reached:
        reached.append(_focus())
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
    kinds = [type(widget).__name__ for widget in reached]
    assert kinds[:4] == ["SubjectField", "DraftEditor", "QTabBar", "RowButton"]
    assert "NoteField" in kinds
    assert kinds[-2:] == ["ChoiceBox", "ChoiceBox"]
    assert _focus() is first


def test_what_the_writer_says_about_the_case_weighs_on_the_findings(filled: MainWindow, qtbot: QtBot) -> None:
    controller = filled.findChildren(ReviewController)[0]
    calm = next(
        finding.severity for key, finding in controller.shown().items() if key.excerpt.startswith("We are")
    )
    with qtbot.waitSignal(controller.analyzed):
        _press(filled, "It happened to them &before")
    key, grave = next(
        (k, f.severity) for k, f in controller.shown().items() if k.excerpt.startswith("We are")
    )
    assert grave == calm + 1
    _press(filled, "&Next finding")
    while _excerpt(filled) != key.excerpt:
        _press(filled, "&Next finding")
    _press(filled, "They &asked about these words")
    assert controller.shown()[key].severity == calm


@pytest.mark.parametrize("width", [1280, 1000])
def test_the_largest_letters_fit_into_the_checklist(filled: MainWindow, width: int, qtbot: QtBot) -> None:
    filled.resize(width, 700)
    for _ in range(20):
        _press(filled, "&Larger text")
    side = _child(filled, ReviewSide)
    content, viewport = side.widget(), side.viewport()
    assert content is not None
    qtbot.waitUntil(lambda: content.minimumSizeHint().width() > 320 and content.width() <= viewport.width())
    parts = [part for part in content.findChildren(QWidget) if part.isVisible()]
    assert len(parts) > 20
    room = viewport.rect()

    def nothing_is_cut_off() -> None:
        assert [
            f"{type(part).__name__} {getattr(part, 'text', str)()}"
            for part in parts
            if part.mapTo(viewport, part.rect().topRight()).x() > room.right()
            or part.width() < part.minimumSizeHint().width()
        ] == []

    # The layout takes its new measure in several steps.
    qtbot.waitUntil(nothing_is_cut_off)


def test_the_largest_letters_fit_into_the_choices_above_the_draft(filled: MainWindow, qtbot: QtBot) -> None:
    filled.resize(1280, 700)
    for _ in range(20):
        _press(filled, "&Larger text")
    bar = _child(filled, OccasionBar)
    parts = [*bar.findChildren(ChoiceBox), *bar.findChildren(QLabel)]
    qtbot.waitUntil(lambda: all(part.width() >= part.minimumSizeHint().width() for part in parts))


def _words(window: MainWindow, words: str) -> QPoint:
    """Return where words of the body stand, in its viewport."""
    editor = _child(window, DraftEditor)
    start = editor.draft_text().index(words)
    return editor.rect_of(Span(start, start + len(words))).center()


def _move_mouse(window: MainWindow, place: QPoint) -> None:
    QTest.mouseMove(_child(window, DraftEditor).viewport(), place)


def _rest_on_order(window: MainWindow, qtbot: QtBot) -> None:
    """Let the mouse rest on the first finding until its card comes."""
    pane = window.findChildren(MessagePane)[0]
    with qtbot.waitSignal(pane.mark_rested_on):
        _move_mouse(window, _words(window, "order was"))
    assert _card(window).isVisible()


def test_a_card_that_came_with_the_mouse_goes_with_it(filled: MainWindow, qtbot: QtBot) -> None:
    _rest_on_order(filled, qtbot)
    with qtbot.waitSignal(_card(filled).closed, timeout=3000):
        _move_mouse(filled, _words(filled, "Hi Dana"))
    assert not _card(filled).isVisible()


def test_a_card_that_came_with_the_mouse_stays_while_the_mouse_is_in_it(
    filled: MainWindow, qtbot: QtBot
) -> None:
    _rest_on_order(filled, qtbot)
    card = _card(filled)
    _move_mouse(filled, _words(filled, "Hi Dana"))
    with qtbot.assertNotEmitted(card.closed, wait=900):
        QTest.mouseMove(card, card.rect().center())
    with qtbot.waitSignal(card.closed, timeout=3000):
        _move_mouse(filled, _words(filled, "Hi Dana"))


def test_a_card_that_came_with_the_mouse_stays_once_the_keyboard_is_in_it(
    filled: MainWindow, qtbot: QtBot
) -> None:
    _rest_on_order(filled, qtbot)
    card = _card(filled)
    card.take_focus()
    with qtbot.assertNotEmitted(card.closed, wait=900):
        _move_mouse(filled, _words(filled, "Hi Dana"))


@pytest.mark.parametrize("by_click", [True, False])
def test_a_card_that_was_asked_for_stays_when_the_mouse_goes(
    filled: MainWindow, qtbot: QtBot, *, by_click: bool
) -> None:
    card = _card(filled)
    _rest_on_order(filled, qtbot)
    if by_click:
        viewport = _child(filled, DraftEditor).viewport()
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=_words(filled, "order was"))
    else:
        _press(filled, "&Next finding")
        _child(filled, DraftEditor).setFocus()
    with qtbot.assertNotEmitted(card.closed, wait=900):
        _move_mouse(filled, _words(filled, "Hi Dana"))
    assert card.isVisible()


def test_a_card_that_was_asked_for_is_not_replaced_by_one_that_was_not(
    filled: MainWindow, qtbot: QtBot
) -> None:
    _press(filled, "&Next finding")
    pane = filled.findChildren(MessagePane)[0]
    with qtbot.waitSignal(pane.mark_rested_on):
        _move_mouse(filled, _words(filled, "if this upset"))
    assert _excerpt(filled) == "Your order was misplaced"


def test_a_message_in_the_footer_goes_when_the_review_changes_again(filled: MainWindow) -> None:
    footer = _child(filled, Footer)
    _press(filled, "&Next finding")
    _press(filled, "&Dismiss this finding")
    assert footer.words().startswith("Dismissed.")
    _press(filled, "&1  “Your order was misplaced”")
    assert footer.words().endswith("1 pushes blame away, 1 weakens the apology, trained reader off")


def test_a_restored_draft_goes_on_where_it_ended(window: MainWindow) -> None:
    window.files.restore(KeptMessage(Review(text="Subject: Your mugs\n\nHi Dana,\n\nWe lost 😀"), OpenFile()))
    assert isinstance(_focus(), DraftEditor)
    QTest.keyClicks(_focus(), " them.")
    assert _text(window).endswith("We lost 😀 them.")
