"""The dialogs themselves, answered as a person would: nothing is replaced or lost unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_exit import ReviewExit
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    window = QWidget()
    qtbot.addWidget(window)
    return Dialogs(window)


@pytest.fixture
def files(
    controller: ReviewController,
    settings: Settings,
    dialogs: Dialogs,
    keeper: ReviewKeeper,
    tmp_path: Path,
) -> FileActions:
    settings.put(SettingName.RECENT_FILES, (str(tmp_path / "earlier.txt"),))
    files = FileActions(controller, settings, dialogs, keeper)
    files.start_new()
    return files


@pytest.fixture
def ways_out(
    rulebook: RuleBook, controller: ReviewController, files: FileActions, dialogs: Dialogs
) -> ReviewExit:
    return ReviewExit(rulebook, controller, files, dialogs)


@pytest.mark.parametrize("typed", ["letter", "Letter v1.2"])
def test_a_name_without_suffix_replaces_no_file_unasked(
    files: FileActions,
    controller: ReviewController,
    tmp_path: Path,
    at_dialogs: Callable[..., list[str]],
    typed: str,
) -> None:
    there = tmp_path / f"{typed}.txt"
    there.write_text("old")
    controller.edit("Hello")
    heard = at_dialogs(str(tmp_path / typed), "No")
    assert not files.save_as()
    assert heard == [f"“{typed}.txt” is there already. Replace it?"]
    assert there.read_text() == "old"


def test_a_file_is_replaced_once_the_person_says_so(
    files: FileActions,
    controller: ReviewController,
    tmp_path: Path,
    at_dialogs: Callable[..., list[str]],
) -> None:
    (tmp_path / "letter.txt").write_text("old")
    controller.edit("Hello")
    at_dialogs(str(tmp_path / "letter"), "Yes")
    assert files.save_as()
    assert (tmp_path / "letter.txt").read_text() == "Hello"


def test_after_no_another_name_can_be_given(
    files: FileActions,
    controller: ReviewController,
    tmp_path: Path,
    at_dialogs: Callable[..., list[str]],
) -> None:
    (tmp_path / "letter.txt").write_text("old")
    controller.edit("Hello")
    at_dialogs(str(tmp_path / "letter"), "No", str(tmp_path / "other"))
    assert files.save_as()
    assert (tmp_path / "letter.txt").read_text() == "old"
    assert (tmp_path / "other.txt").read_text() == "Hello"


def test_a_new_name_is_asked_nothing(
    files: FileActions,
    controller: ReviewController,
    tmp_path: Path,
    at_dialogs: Callable[..., list[str]],
) -> None:
    controller.edit("Hello")
    heard = at_dialogs(str(tmp_path / "Letter v1.2"))
    assert files.save_as()
    assert heard == []
    assert files.name() == "Letter v1.2.txt"


def test_an_export_replaces_no_file_unasked(
    ways_out: ReviewExit, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    there = tmp_path / "review.html"
    there.write_text("old")
    heard = at_dialogs(str(tmp_path / "review"), "No")
    ways_out.export_page()
    assert heard == ["“review.html” is there already. Replace it?"]
    assert there.read_text() == "old"


@pytest.fixture
def letter(files: FileActions, controller: ReviewController, tmp_path: Path) -> Path:
    """A file that is open, and whose message says something else by now."""
    letter = tmp_path / "letter.txt"
    letter.write_text("old")
    files.open_path(str(letter))
    controller.edit("mine")
    return letter


@pytest.mark.parametrize(
    ("pressed", "in_file"), [("Save", "mine"), ("Leave the file as it is", "old"), ("Cancel", "old")]
)
def test_leaving_asks_whether_the_file_is_to_have_the_changes(
    files: FileActions, letter: Path, at_dialogs: Callable[..., list[str]], pressed: str, in_file: str
) -> None:
    heard = at_dialogs(pressed)
    assert files.may_leave() is (pressed != "Cancel")
    assert heard == ["“letter.txt” does not have your changes yet. Save them there?"]
    assert letter.read_text() == in_file


@pytest.mark.parametrize(("pressed", "in_file"), [("Replace it", "mine"), ("Cancel", "theirs")])
def test_a_file_that_another_program_changed_is_replaced_only_on_purpose(
    files: FileActions, letter: Path, at_dialogs: Callable[..., list[str]], pressed: str, in_file: str
) -> None:
    letter.write_text("theirs")
    heard = at_dialogs(pressed)
    assert files.save() is (in_file == "mine")
    assert "changed by another program" in heard[0]
    assert letter.read_text() == in_file
