"""Every view of the window can be used without a mouse, and says to assistive technology what it is."""

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from window_walk import (
    all_actions,
    cut_off,
    doubled_mnemonics,
    name_of,
    nameless,
    never_reached,
    out_of_order,
    stops_in,
    tab_round,
    unlabelled_boxes,
    unsteady_pages,
    words_of,
)

from secondtry.gui.commands import Command
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.help_window import HelpWindow
from secondtry.gui.main_window import MainWindow
from secondtry.gui.menus import Menus
from secondtry.gui.mode import Mode
from secondtry.gui.mode_commands import MODES
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.side_pages import SidePages

TEXT = (
    "Subject: Your mugs\n\nHi Dana,\n\n"
    "Your order was misplaced. We are sorry if this upset you. We value your business.\n\n"
    "I will send new mugs by Friday.\n\nBest,\nSam\n"
)
#: What ends the program, or shows nothing of its own.
NOT_TRIGGERED = {Command.QUIT, Command.FULL_SCREEN}


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft in it that has been read."""
    controller = window.findChildren(ReviewController)[0]
    presenter = window.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignals([controller.analyzed, presenter.drawn]):
        window.files.open_text("mugs", TEXT)
    window.resize(1400, 900)
    return window


def _offered(window: MainWindow) -> list[Mode]:
    menus = window.findChildren(Menus)[0]
    return [mode for command, mode in MODES.items() if menus.action(command).isVisible()]


def _views(window: MainWindow) -> Iterator[str]:
    """Show each mode, and in the first each page of the right side; yield what is shown."""
    menus = window.findChildren(Menus)[0]
    tabs = window.findChildren(SidePages)[0].findChildren(QTabBar)[0]
    for command, mode in MODES.items():
        if mode not in _offered(window):
            continue
        menus.action(command).trigger()
        for page in range(tabs.count()) if mode is Mode.WRITE else [0]:
            tabs.setCurrentIndex(page)
            QApplication.processEvents()
            yield f"{mode}, {tabs.tabText(page)}"


def _troubles(window: MainWindow) -> Iterator[str]:
    stops = stops_in(window)
    stops[0].setFocus()
    reached = tab_round()
    yield from (f"no name or role: {each}" for each in nameless(window))
    yield from (f"not reached by Tab: {each}" for each in never_reached(window, reached))
    yield from (f"no label: {each}" for each in unlabelled_boxes(window))
    yield from (f"is no ScrolledPage: {each}" for each in unsteady_pages(window))
    backwards = tab_round(forward=False)
    yield from (f"not reached by Shift+Tab: {each}" for each in never_reached(window, backwards))
    for splitter in window.findChildren(QSplitter):
        if splitter.isVisible():
            sides = [splitter.widget(number) for number in range(splitter.count())]
            yield from (
                f"out of order: {each}" for side in sides if side for each in out_of_order(reached, side)
            )
    yield from (f"means two things: {each}" for each in doubled_mnemonics(window))


def test_every_mode_that_is_offered_can_be_walked_through(filled: MainWindow) -> None:
    troubles = [f"{view}: {each}" for view in _views(filled) for each in _troubles(filled)]
    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("width", [1500, 1200, 1000])
def test_no_words_are_cut_at_the_largest_letters(
    filled: MainWindow, width: int, qapp: QApplication, qtbot: QtBot
) -> None:
    settings = qapp.findChildren(Settings)[-1]  # those of windows that are closed may still be there
    settings.put(SettingName.TEXT_SIZE, 200)
    filled.resize(width, 900)
    for view in _views(filled):
        # Room is given in several passes; what is cut for good is told below.
        with suppress(qtbot.TimeoutError):
            qtbot.waitUntil(lambda: cut_off(filled) == [], timeout=3000)
        assert (view, cut_off(filled)) == (view, [])
        assert (view, filled.width()) == (view, width)


def test_nothing_widens_the_smallest_window_at_the_largest_letters(
    filled: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    settings = qapp.findChildren(Settings)[-1]  # those of windows that are closed may still be there
    settings.put(SettingName.TEXT_SIZE, 200)
    filled.resize(1000, 700)
    menus = filled.findChildren(Menus)[0]
    for command in (Command.FINDINGS, Command.MARK_SENT, Command.MODE_CASES, Command.START_SECOND_TRY):
        menus.action(command).trigger()
        qtbot.wait(400)  # whatever comes, comes within this
        assert (command, filled.width()) == (command, 1000)


def test_a_second_try_can_be_written_in_the_smallest_window_at_the_largest_letters(
    filled: MainWindow, qapp: QApplication, qtbot: QtBot
) -> None:
    settings = qapp.findChildren(Settings)[-1]  # those of windows that are closed may still be there
    settings.put(SettingName.TEXT_SIZE, 200)
    filled.resize(1000, 700)
    draft = next(each for each in filled.findChildren(DraftEditor) if name_of(each) == "Draft")
    occasion = filled.findChildren(OccasionBar)[0]
    menus = filled.findChildren(Menus)[0]
    menus.action(Command.START_SECOND_TRY).trigger()
    qtbot.waitUntil(lambda: not occasion.isVisible())
    qtbot.waitUntil(lambda: draft.viewport().height() >= 3 * draft.fontMetrics().lineSpacing())
    menus.action(Command.MODE_WRITE).trigger()
    qtbot.waitUntil(occasion.isVisible)


def test_every_command_with_keys_is_in_the_menus(filled: MainWindow) -> None:
    listed = all_actions(filled)
    hidden = [each.text() for each in filled.findChildren(QAction) if each.shortcuts() and each not in listed]
    assert hidden == []


class Inspector(QObject):
    """Looks at each dialog that opens, notes what is wrong with it, and closes it."""

    def __init__(self) -> None:
        super().__init__()
        self.troubles: dict[str, list[str]] = {}
        self.seen: set[str] = set()
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def leave(self) -> None:
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            if not isinstance(dialog, QFileDialog):  # Qt's own
                self._inspect(dialog)
            dialog.reject()
        self._timer.start()

    def _inspect(self, dialog: QDialog) -> None:
        name = f"{type(dialog).__name__} “{dialog.windowTitle()}”"
        self.seen.add(type(dialog).__name__)
        for tabs in [None, *dialog.findChildren(QTabBar)]:
            for page in range(tabs.count()) if tabs else [0]:
                if tabs:
                    tabs.setCurrentIndex(page)
                found = list(self._found(dialog))
                if found:
                    self.troubles[name] = found

    def _found(self, dialog: QDialog) -> Iterator[str]:
        QApplication.processEvents()
        stops = stops_in(dialog)
        if isinstance(dialog, QMessageBox):
            stops = [each for each in stops if name_of(each)]
        if not stops:
            return
        stops[0].setFocus()
        reached = tab_round()
        yield from (f"no name or role: {each}" for each in nameless(dialog))
        yield from (f"not reached by Tab: {each}" for each in never_reached(dialog, reached))
        yield from (f"means two things: {each}" for each in doubled_mnemonics(dialog))
        yield from (f"is no ScrolledPage: {each}" for each in unsteady_pages(dialog))


@pytest.fixture
def inspector(qapp: QApplication) -> Iterator[Inspector]:  # noqa: ARG001 - timers want one
    """Somebody who looks at dialogs."""
    inspector = Inspector()
    yield inspector
    inspector.leave()


def test_every_dialog_of_the_menus_can_be_walked_through(filled: MainWindow, inspector: Inspector) -> None:
    menus = filled.findChildren(Menus)[0]
    for command in Command:
        action = menus.action(command)
        if command not in NOT_TRIGGERED and action.isEnabled() and action.isVisible():
            action.trigger()
            QApplication.processEvents()
    for help_window in filled.findChildren(HelpWindow):
        help_window.close()
    assert {"SettingsDialog", "HouseRulesDialog", "PhraseDialog"} <= inspector.seen
    assert inspector.troubles == {}


def test_the_help_can_be_walked_through(filled: MainWindow) -> None:
    filled.findChildren(Menus)[0].action(Command.HELP).trigger()
    help_window = filled.findChildren(HelpWindow)[0]
    QApplication.processEvents()
    stops_in(help_window)[0].setFocus()
    reached = tab_round()
    found = [nameless(help_window), never_reached(help_window, reached), doubled_mnemonics(help_window)]
    help_window.close()
    assert found == [[], [], []]


def test_the_walk_sees_what_is_wrong(qtbot: QtBot) -> None:
    """A view with a nameless field, one that Tab never reaches, and a scroll area of Qt's own."""
    view = QWidget()
    qtbot.addWidget(view)
    column = QVBoxLayout(view)
    fields = [QLineEdit(), QPushButton("&One"), QPushButton("An&other"), QLineEdit()]
    for each in fields:
        column.addWidget(each)
    QWidget.setTabOrder(fields[2], fields[1])
    view.show()
    assert len(nameless(view)) == 2
    assert never_reached(view, fields[:3]) == [words_of(fields[3])]
    assert len(out_of_order([fields[0], fields[2], fields[1]], view)) == 1
    assert out_of_order([*fields[2:], *fields[:2]], view) == []
    assert doubled_mnemonics(view) == ["Alt+O"]
    QScrollArea(view)
    assert len(set(unsteady_pages(view))) == 1
