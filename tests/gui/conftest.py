import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.clock import local_now
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.file_actions import FileActions
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.marks import Mark
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.reviews_place import shelf_in
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.unsaved_rules import UnsavedRules, unsaved_rules_in
from secondtry.gui.whole_text_edits import WholeTextEdits
from secondtry.review.finding_key import FindingKey
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.storage.shelf import Shelf
from secondtry.text.message_parts import split_message
from secondtry.text.span import Span


class PersonAtDialogs(QObject):
    """Types a name into each file dialog, and presses in each question the button of that name.

    ``steps`` says what to do, in the order in which the dialogs come; past the
    last, dialogs are cancelled. ``heard`` is what the questions said.
    """

    def __init__(self, *steps: str) -> None:
        super().__init__()
        self._steps = list(steps)
        self.heard: list[str] = []
        self._watch = QTimer(self, interval=0, singleShot=True)
        self._watch.timeout.connect(self._answer)
        self._watch.start()

    def leave(self) -> None:
        self._watch.stop()

    @Slot()
    def _answer(self) -> None:
        self._watch.start()  # first, for what follows may open the next dialog
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            return
        step = self._steps.pop(0) if self._steps else ""
        if isinstance(dialog, QMessageBox):
            self.heard.append(dialog.text())
            buttons = {button.text().replace("&", ""): button for button in dialog.buttons()}
            buttons[step or "Cancel"].click()
        elif isinstance(dialog, QFileDialog) and step:
            dialog.findChildren(QLineEdit)[0].setText(step)
            dialog.accept()
        elif isinstance(dialog, QInputDialog) and step:
            dialog.setTextValue(step)
            dialog.accept()
        else:
            dialog.reject()


class ClockInHand:
    """A clock that stands until it is moved on."""

    def __init__(self) -> None:
        self._now = datetime.fromisoformat("2026-03-10T15:00:00+01:00")

    def __call__(self) -> datetime:
        return self._now

    def move_on(self, time: timedelta) -> None:
        self._now += time


@pytest.fixture(autouse=True)
def _the_application_is_undressed() -> Iterator[None]:
    """Take off what a window has dressed the application in: whatever is drawn next would wear it too."""
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication) and (
        application.styleSheet() or application.palette().resolveMask()
    ):
        application.styleHints().unsetColorScheme()  # first: whoever follows the desktop dresses it again
        application.setStyleSheet("")
        application.setPalette(QPalette())


@pytest.fixture
def at_dialogs(qapp: QApplication) -> Iterator[Callable[..., list[str]]]:  # noqa: ARG001 - timers want one
    """Return a function that seats a person in front of the dialogs to come; it gives what they hear."""
    seated: list[PersonAtDialogs] = []

    def seat(*steps: str) -> list[str]:
        for person in seated:
            person.leave()
        seated.append(PersonAtDialogs(*steps))
        return seated[-1].heard

    yield seat
    for person in seated:
        person.leave()


@pytest.fixture
def editor(qtbot: QtBot) -> DraftEditor:
    """An empty editor on the screen, with the keyboard."""
    editor = DraftEditor()
    qtbot.addWidget(editor)
    editor.resize(640, 400)
    editor.show()
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    return editor


@pytest.fixture
def mark() -> Callable[..., Mark]:
    """Return a function that marks the first occurrence of words in a text."""

    def marked(text: str, words: str, group: Group = Group.DEFLECTS) -> Mark:
        start = text.index(words)
        return Mark(FindingKey("rule", words, "", "", 0), Span(start, start + len(words)), group)

    return marked


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Return a function that makes a finding with these rewrites."""

    def found(*rewrites: Rewrite, group: Group = Group.DEFLECTS) -> Finding:
        category = Category(
            key="third_party_blame",
            name="Blames a third party",
            group=group,
            severity=2,
            rank=1,
            owner_test=OwnerTest.LIFTS,
            questions=("Q3",),
            definition="The failure is put on somebody outside.",
            reads="I paid you, not them.",
            why="The customer chose you, and you chose them.",
            instead="Own the outcome first, then tell the fact.",
            fine_when="The party did its normal job.",
            source="Article 1",
        )
        words = "our courier lost it"
        return Finding("third_party.courier", category, Span(0, len(words)), words, 2, rewrites)

    return found


@pytest.fixture
def local_file(tmp_path: Path) -> Path:
    """A small text file."""
    path = tmp_path / "message.txt"
    path.write_text("Hello", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    """The shipped rules, read once."""
    return load_shipped_rulebook()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings as at the first start, kept in a folder of the test's own."""
    return Settings(read_declarations(), tmp_path / "config" / "settings.json")


@pytest.fixture
def shortcuts(settings: Settings) -> Shortcuts:
    """The keys of the commands, as at the first start."""
    return Shortcuts(settings)


@pytest.fixture
def controller(rulebook: RuleBook, settings: Settings, qapp: QApplication) -> Iterator[ReviewController]:  # noqa: ARG001 - timers want one
    """A controller with the real rules and a thread of its own."""
    controller = ReviewController(rulebook, BackgroundAnalyzer(Analyzer(rulebook)), settings)
    yield controller
    controller.close()


@pytest.fixture
def clock() -> ClockInHand:
    """The clock of the window: it stands until a test moves it."""
    return ClockInHand()


@pytest.fixture
def pass_time(clock: ClockInHand) -> Callable[[timedelta], None]:
    """Return a function that moves the clock of the window on."""
    return clock.move_on


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf in a folder of the test's own."""
    return shelf_in(tmp_path / "reviews", Folders(tmp_path / "config", tmp_path / "state"), local_now)


@pytest.fixture
def keeper(shelf: Shelf, qapp: QApplication) -> Iterator[ReviewKeeper]:  # noqa: ARG001 - timers want one
    """A keeper of one window that is not there."""
    keeper = ReviewKeeper(shelf, local_now)
    yield keeper
    keeper.finish()


@pytest.fixture
def body(keeper: ReviewKeeper, qtbot: QtBot) -> PlainEditor:
    """The body of a message that a keeper follows, its cursor always at 3."""
    body, subject = PlainEditor(), SubjectField()
    qtbot.addWidget(body)
    qtbot.addWidget(subject)
    edits = WholeTextEdits(subject, body, body)
    edits.go_on(split_message(""))
    keeper.follow(edits, lambda: 3)
    return body


@pytest.fixture
def files(
    controller: ReviewController, settings: Settings, keeper: ReviewKeeper, qtbot: QtBot
) -> Iterator[FileActions]:
    """What opens and saves without a window; what changes is kept."""
    place = QWidget()
    qtbot.addWidget(place)
    files = FileActions(controller, settings, Dialogs(place), keeper)

    def note() -> None:
        keeper.note(files.contents())

    controller.review_changed.connect(note)
    yield files
    controller.review_changed.disconnect(note)


@pytest.fixture
def kept(shelf: Shelf, keeper: ReviewKeeper, controller: ReviewController, files: FileActions) -> KeptShelf:
    """The shelf as a window would see it."""
    return KeptShelf(shelf, keeper, controller, files, local_now)


@pytest.fixture
def with_reader() -> bool:
    """Whether the trained reader helps in ``window``: not in most tests, which are about the window."""
    return False


@pytest.fixture
def unsaved_rules(tmp_path: Path) -> UnsavedRules:
    """What keeps the text of house rules in the same folders as those of the window."""
    return unsaved_rules_in(Folders(tmp_path / "config", tmp_path / "state"))


@pytest.fixture
def window(
    tmp_path: Path,
    rulebook: RuleBook,
    qapp: QApplication,
    qtbot: QtBot,
    clock: ClockInHand,
    *,
    with_reader: bool,
) -> Iterator[MainWindow]:
    """The whole window on the screen, with an empty draft and folders of the test's own."""
    folders = Folders(tmp_path / "config", tmp_path / "state")
    hook = sys.excepthook
    settings = Settings(read_declarations(), folders.settings_file)
    settings.put(SettingName.STARTED_BEFORE, value=True)
    settings.put(SettingName.READER, value=with_reader)
    window = open_window(qapp, folders, "", rulebook, clock)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.files.restore(KeptMessage())  # no file lacks a word: nothing asks
    window.close()
    window.deleteLater()
