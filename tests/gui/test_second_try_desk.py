"""A second try in the window: the first stays as it was, and the right side tells what changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDateTimeEdit, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.change_row import ChangeRow
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.first_message_view import FirstMessageView
from secondtry.gui.footer import Footer
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.opener_list import OpenerRow
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.second_try_desk import SecondTryDesk
from secondtry.gui.second_try_panel import SecondTryPanel
from secondtry.review.case import Case
from secondtry.review.facts import Facts
from secondtry.review.review import Verdict
from secondtry.review.version import FirstMessage, KeptBecause

#: Where the clock of the window stands.
NOW = datetime.fromisoformat("2026-03-10T15:00:00+01:00")
FIRST = (
    "Subject: Your mugs\n\nHi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\n"
    "Kind regards,\nRuth\n"
)
SECOND = FIRST.replace(
    "Your order was misplaced. We are sorry if this upset you.",
    "On Monday I wrote to you and left out our own part. We misplaced your order. I am sorry.",
)


def _press(window: MainWindow, text: str) -> None:
    """Choose a command by the words of its menu line."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _controller(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def _desk(window: MainWindow) -> SecondTryDesk:
    return window.findChildren(SecondTryDesk)[0]


def _panel(window: MainWindow) -> SecondTryPanel:
    return window.findChildren(SecondTryPanel)[0]


def _pane(window: MainWindow) -> MessagePane:
    first = _first(window)
    return next(each for each in window.findChildren(MessagePane) if not (first and first.isAncestorOf(each)))


def _first(window: MainWindow) -> FirstMessageView | None:
    return next(iter(window.findChildren(FirstMessageView)), None)


def _first_pane(window: MainWindow) -> MessagePane:
    first = _first(window)
    assert first is not None
    return first.findChildren(MessagePane)[0]


def _body(pane: MessagePane) -> DraftEditor:
    return next(each for each in pane.findChildren(DraftEditor) if type(each) is DraftEditor)


def _rows(window: MainWindow) -> list[str]:
    return [row.accessibleName() for row in _panel(window).findChildren(ChangeRow) if row.isVisible()]


def _words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _mode(window: MainWindow) -> Mode:
    return window.findChildren(ModeSwitch)[0].mode


@pytest.fixture
def tried(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a second try that has just been started and compared."""
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("mugs", FIRST)
    _press(window, "&Start a second try")
    qtbot.waitUntil(lambda: bool(_rows(window)))
    return window


@pytest.fixture
def written(tried: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a second message that is better than the first."""
    _pane(tried).write_over(SECOND)
    qtbot.waitUntil(lambda: "2 resolved · 0 still there · 0 new" in _words(_panel(tried)))
    return tried


def test_the_first_stays_as_it_was_and_the_second_begins_as_its_copy(tried: MainWindow) -> None:
    review = _controller(tried).review
    assert review.first == FirstMessage(FIRST)
    assert (_first_pane(tried).text(), _pane(tried).text()) == (FIRST, FIRST)
    assert _mode(tried) is Mode.SECOND_TRY
    assert [(v.text, v.because) for v in review.versions] == [(FIRST, KeptBecause.SENT)]
    QTest.keyClicks(_body(_first_pane(tried)), "x")
    QTest.keyClicks(_body(_pane(tried)), "y")
    assert _first_pane(tried).text() == FIRST == _controller(tried).review.first.text  # type: ignore[union-attr] # has one
    assert _pane(tried).text() != FIRST


def test_the_first_stands_left_of_the_second_and_can_be_walked_by_keyboard(tried: MainWindow) -> None:
    left, right = _first_pane(tried), _pane(tried)
    assert left.mapTo(tried, left.rect().topRight()).x() < right.mapTo(tried, right.rect().topLeft()).x()
    editor = _body(left)
    editor.setFocus()
    editor.place_cursor(0)
    QTest.keyClick(editor, Qt.Key.Key_Right)
    assert editor.cursor_index() == 1
    assert editor.accessibleName() == "First message, as it went out"


def test_a_copy_has_all_its_findings_still(tried: MainWindow) -> None:
    rows = _rows(tried)
    assert [row.split(" · ")[0] for row in rows] == ["still there", "still there"]
    assert "“Your order was misplaced”" in rows[0]
    assert "Not yet." in _words(_panel(tried))
    assert "No word has changed yet." in _words(_panel(tried))


def test_what_the_second_changed_is_told(written: MainWindow) -> None:
    said = _words(_panel(written))
    assert "Yes: it names the first message" in said
    assert [row.split(" · ")[0] for row in _rows(written)[:2]] == ["resolved", "resolved"]
    assert any("left out our own part" in row and row.startswith("instead of") for row in _rows(written))
    assert "Ownership" in said


def test_differences_are_shown_in_both_texts_until_they_are_switched_off(
    written: MainWindow, qtbot: QtBot
) -> None:
    panes = (_first_pane(written), _pane(written))
    with_changes = [pane.grab().toImage() for pane in panes]
    next(box for box in _panel(written).findChildren(QCheckBox)).click()
    without = [pane.grab().toImage() for pane in panes]
    assert all(one != other for one, other in zip(with_changes, without, strict=True))
    next(box for box in _panel(written).findChildren(QCheckBox)).click()
    qtbot.waitUntil(lambda: panes[0].grab().toImage() == with_changes[0])
    steps = _body(panes[1]).document().availableUndoSteps()
    _press(written, "&Write")
    assert _body(panes[1]).document().availableUndoSteps() == steps


def test_a_resolved_finding_leads_to_the_first_and_one_still_there_to_the_second(
    tried: MainWindow, qtbot: QtBot
) -> None:
    second = FIRST.replace("Your order was misplaced.", "We misplaced your order.")
    _pane(tried).write_over(second)
    qtbot.waitUntil(lambda: "1 resolved · 1 still there · 0 new" in _words(_panel(tried)))
    still, resolved = [row for row in _panel(tried).findChildren(ChangeRow) if row.isVisible()][:2]
    resolved.click()
    assert _first_pane(tried).selected_words() == "Your order was misplaced"
    assert _body(_first_pane(tried)).hasFocus()
    still.click()
    assert _pane(tried).selected_words() == "We are sorry if this upset you"
    assert _body(_pane(tried)).hasFocus()


def test_an_opener_goes_below_the_greeting_as_one_step(tried: MainWindow) -> None:
    row = next(row for row in _panel(tried).findChildren(OpenerRow) if row.isVisible())
    assert "It gave reasons instead of owning it" in _words(row)
    row.findChildren(QPushButton)[0].click()
    assert "Hi Dana,\n\nOn [day] we told you about" in _pane(tried).text()
    assert _pane(tried).selected_words() == "[day]"
    _press(tried, "&Undo")
    assert _pane(tried).text() == FIRST


def test_a_lost_move_can_be_put_back(tried: MainWindow, qtbot: QtBot) -> None:
    _pane(tried).write_over(FIRST.replace(" We are sorry if this upset you.", ""))
    qtbot.waitUntil(lambda: "WHAT GOT LOST" in _words(_panel(tried)))
    lost = next(
        button
        for button in _panel(tried).findChildren(QPushButton)
        if button.isVisible()
        and button.accessibleName().startswith("Add: ")
        and "sorry" in button.accessibleName()
    )
    lost.click()
    assert _pane(tried).selected_words().startswith("[")


def test_an_empty_page_keeps_greeting_and_signature_and_the_words_as_a_version(tried: MainWindow) -> None:
    short = "Subject: Your mugs\n\nHi Dana,\n\nSorry.\n\nKind regards,\nRuth\n"
    _pane(tried).write_over(short)
    _press(tried, "Begin with an &empty page")
    assert _pane(tried).text() == short.replace("Sorry.", "")
    assert short in [version.text for version in _controller(tried).review.versions]
    _press(tried, "&Undo")
    assert _pane(tried).text() == short


def test_an_empty_page_is_not_praised_for_what_it_leaves_out(tried: MainWindow, qtbot: QtBot) -> None:
    said = "2 resolved · 0 still there · 0 new, so far by leaving words out"
    _press(tried, "Begin with an &empty page")
    qtbot.waitUntil(lambda: said in _words(_panel(tried)))
    _pane(tried).write_over(SECOND)
    qtbot.waitUntil(lambda: "2 resolved" in _words(_panel(tried)) and said not in _words(_panel(tried)))


def _buttons(window: MainWindow) -> dict[str, QPushButton]:
    """Return the plain buttons of the panel that show: no lines of lists and no links."""
    shown = (b for b in _panel(window).findChildren(QPushButton) if b.isVisible() and b.text())
    return {button.text(): button for button in shown if not button.property("role")}


def test_while_it_is_a_copy_both_ways_to_begin_stand_above_all_else(tried: MainWindow, qtbot: QtBot) -> None:
    assert list(_buttons(tried))[:2] == ["Change the copy", "Begin with an empty page"]
    for button in _buttons(tried).values():
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    body = _body(_pane(tried))
    body.place_cursor(len(body.draft_text()))
    QTest.keyClicks(body, "P.S.")
    qtbot.waitUntil(lambda: _buttons(tried) == {})


def test_going_on_with_the_copy_puts_the_question_away_and_goes_to_the_words(tried: MainWindow) -> None:
    copy = _buttons(tried)["Change the copy"]
    copy.setFocus()
    QTest.keyClick(copy, Qt.Key.Key_Space)
    assert _buttons(tried) == {}
    assert _body(_pane(tried)).hasFocus()
    _press(tried, "&Write")
    _press(tried, "Second &try")
    assert _buttons(tried) == {}


def test_the_empty_page_is_one_press_away(tried: MainWindow) -> None:
    _buttons(tried)["Begin with an empty page"].click()
    assert "misplaced" not in _pane(tried).text()
    first = _controller(tried).review.first
    assert first is not None
    assert first.text == FIRST


def test_the_page_that_starts_a_second_try_offers_both_ways(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("mugs", FIRST)
    _press(window, "Second &try")
    assert list(_buttons(window))[:2] == [
        "Begin with a copy of this message",
        "Begin with an empty page beside it",
    ]
    _buttons(window)["Begin with an empty page beside it"].click()
    review = _controller(window).review
    assert review.first is not None
    assert (review.first.text, "misplaced" in review.text) == (FIRST, False)


def _clock_words(window: MainWindow) -> str:
    first = _first(window)
    assert first is not None
    return first.clock_words()


def _say_when(window: MainWindow, ago: timedelta) -> None:
    review = _controller(window).review
    sent_at = (NOW - ago).isoformat()
    _controller(window).update(replace(review, first=FirstMessage(FIRST, sent_at)))


def test_the_clock_runs_and_warns_in_words_and_colour_after_a_day(
    tried: MainWindow, pass_time: Callable[[timedelta], None]
) -> None:
    assert _clock_words(tried) == "When did it go out? A second try is best within a day."
    _say_when(tried, timedelta(hours=3))
    assert _clock_words(tried) == "Went out 3 hours ago. Best within a day of the first: 21 hours left."
    pass_time(timedelta(hours=22))
    _desk(tried).show_clock()  # as the timer does once a minute
    assert _clock_words(tried).startswith("Went out 25 hours ago. More than a day has passed.")
    first = _first(tried)
    assert first is not None
    label = next(each for each in first.findChildren(QLabel) if each.text() == _clock_words(tried))
    assert label.property("role") == "warning"


def test_when_it_went_out_is_taken_from_the_case(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("mugs", FIRST)
    sent_at = "2026-03-10T09:00:00+01:00"
    _controller(window).update(replace(_controller(window).review, case=Case(sent_at=sent_at)))
    _press(window, "&Start a second try")
    assert _clock_words(window).startswith("Went out 6 hours ago.")


def test_when_it_went_out_can_be_said(tried: MainWindow, qtbot: QtBot) -> None:
    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        edit = dialog.findChildren(QDateTimeEdit)[0]
        edit.setDateTime(edit.dateTime().addSecs(-2 * 3600))
        dialog.findChildren(QPushButton)[0].click()

    seen = qtbot.waitSignal(_controller(tried).review_changed)
    _later(answer)
    with seen:
        _press(tried, "Say &when it went out…")
    assert _clock_words(tried).startswith("Went out 2 hours ago.")


def _later(act: Callable[[], None]) -> None:
    """Do something as soon as a dialog is there to be answered."""
    QTimer.singleShot(50, act)


def test_without_a_message_the_mode_says_what_it_is_for(window: MainWindow) -> None:
    _press(window, "Second &try")
    said = _words(_panel(window))
    assert "The first message went out, and was not good enough?" in said
    assert "There is no message on the screen yet" in said
    start = next(b for b in _panel(window).findChildren(QPushButton) if "copy of this message" in b.text())
    assert not start.isEnabled()
    assert _first(window) is None


def test_a_second_try_starts_from_the_button_too(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("mugs", FIRST)
    _press(window, "Second &try")
    next(b for b in _panel(window).findChildren(QPushButton) if "copy of this message" in b.text()).click()
    assert _controller(window).review.first == FirstMessage(FIRST)


def test_a_pasted_first_stands_beside_the_words_that_are_there(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("mugs", SECOND)
    QGuiApplication.clipboard().setText(FIRST)
    _press(window, "&Paste the message that went out")
    assert _controller(window).review.first == FirstMessage(FIRST)
    assert (_first_pane(window).text(), _pane(window).text()) == (FIRST, SECOND)


def test_where_nothing_is_written_the_second_begins_as_a_copy_of_the_pasted(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText(FIRST)
    _press(window, "&Paste the message that went out")
    assert (_first_pane(window).text(), _pane(window).text()) == (FIRST, FIRST)
    _press(window, "&Undo")
    assert _pane(window).text() == ""


def test_the_first_can_come_from_a_file(
    window: MainWindow, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    path = tmp_path / "sent.eml"
    path.write_bytes(b"Subject: Your mugs\nTo: dana@example.com\n\nHi Dana,\n\nYour order was misplaced.\n")
    at_dialogs(str(path))
    _press(window, "&Open the message that went out…")
    first = _controller(window).review.first
    assert first is not None
    assert "Your order was misplaced." in first.text
    assert window.files.file.path is None


def test_a_sample_will_do_for_practice(window: MainWindow) -> None:
    _press(window, "Second &try")
    next(b for b in _panel(window).findChildren(QPushButton) if b.text() == "Practise on a sample").click()
    first = _controller(window).review.first
    assert first is not None
    assert "marquee" in first.text
    assert _pane(window).text() == first.text


def test_a_second_try_that_went_out_too_can_be_tried_again(written: MainWindow) -> None:
    _press(written, "&This one went out too: try again")
    review = _controller(written).review
    assert review.first == FirstMessage(SECOND)
    assert {FIRST, SECOND} <= {version.text for version in review.versions}


def test_giving_it_up_keeps_the_first_message_as_a_version(written: MainWindow) -> None:
    _press(written, "&No second try after all")
    review = _controller(written).review
    assert (review.first, review.text, _mode(written)) == (None, SECOND, Mode.WRITE)
    assert FIRST in [version.text for version in review.versions]
    assert not _first_pane(written).isVisible()


def test_a_message_that_is_locked_for_a_reviewer_keeps_its_words(tried: MainWindow) -> None:
    _pane(tried).set_locked(is_locked=True)
    _press(tried, "Begin with an &empty page")
    assert not _pane(tried).write_over(SECOND)
    assert _pane(tried).text() == FIRST


def test_in_the_other_modes_the_message_is_alone(written: MainWindow) -> None:
    _press(written, "&Write")
    assert not _first_pane(written).isVisible()
    _press(written, "Second &try")
    assert _first_pane(written).isVisible()


def test_another_draft_has_no_first_message(written: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(_controller(written).review_opened):
        _controller(written).open(replace(_controller(written).review, text="Hello", first=None, versions=()))
    assert not _first_pane(written).isVisible()
    assert "The first message went out" in _words(_panel(written))


def test_the_page_holds_both_texts_and_nothing_private(
    written: MainWindow, tmp_path: Path, at_dialogs: Callable[..., list[str]], qtbot: QtBot
) -> None:
    controller = _controller(written)
    controller.note("Q1", "SECRET NOTE")
    controller.answer("Q1", Verdict.YES)
    controller.update(replace(controller.review, facts=replace(Facts(), what_happened="SECRET FACT")))
    at_dialogs(str(tmp_path / "page.html"))
    _press(written, "&First and second beside each other…")
    qtbot.waitUntil((tmp_path / "page.html").exists)  # it is written on another thread
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "SECRET" not in page
    assert "<del>Your order was misplaced. We are sorry if this upset you</del>" in page
    assert "<ins>" in page


def test_there_is_no_page_without_a_first_message(window: MainWindow) -> None:
    _press(window, "&First and second beside each other…")
    told = window.findChildren(Footer)[0].words()
    assert told == "There is no second try yet. Edit > Second try starts one."


def test_every_stop_of_the_keyboard_has_a_name(written: MainWindow) -> None:
    nameless = [
        f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for widget in written.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(written)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_openers_and_frames_speak_in_the_person_of_the_message(window: MainWindow, qtbot: QtBot) -> None:
    first = FIRST.replace("We are sorry if this upset you.", "I am sorry if this upset you.")
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("mugs", first)
    _press(window, "&Start a second try")
    qtbot.waitUntil(lambda: bool(_rows(window)))
    said = " ".join(_words(row) for row in _panel(window).findChildren(OpenerRow) if row.isVisible()).split()
    assert "I" in said
    assert "we" not in said
    _press(window, "Begin with an &empty page")
    assert "I am sorry" in _controller(window).frame_now("apology").text
    assert " we " not in _controller(window).frame_now("apology").text
