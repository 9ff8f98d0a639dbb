import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.app import open_window
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.main_window import MainWindow
from secondtry.gui.marks import Mark
from secondtry.gui.open_file import OpenFile
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.safe_copy import SafeCopy
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.review.review import FindingKey, Review
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.span import Span


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
def controller(rulebook: RuleBook, settings: Settings, qapp: QApplication) -> Iterator[ReviewController]:  # noqa: ARG001 - timers want one
    """A controller with the real rules and a thread of its own."""
    controller = ReviewController(rulebook, BackgroundAnalyzer(Analyzer(rulebook)), settings)
    yield controller
    controller.close()


@pytest.fixture
def window(tmp_path: Path, rulebook: RuleBook, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The whole window on the screen, with an empty draft and folders of the test's own."""
    folders = Folders(tmp_path / "config", tmp_path / "state")
    hook = sys.excepthook
    Settings(read_declarations(), folders.settings_file).put(SettingName.STARTED_BEFORE, value=True)
    window = open_window(qapp, folders, "", rulebook)
    sys.excepthook = hook  # pytest-qt's own, which fails the test
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.files.restore(SafeCopy(Review(), OpenFile()))  # nothing is unsaved: nothing asks
    window.close()
    window.deleteLater()
    qapp.setStyleSheet("")
