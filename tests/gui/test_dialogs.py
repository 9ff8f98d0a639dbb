"""The dialogs themselves, answered as a person would: nothing is replaced or lost unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.message_exit import MessageExit
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings


@pytest.fixture
def dialogs(qtbot: QtBot) -> Dialogs:
    window = QWidget()
    qtbot.addWidget(window)
    return Dialogs(window)


@pytest.fixture
def files(controller: ReviewController, settings: Settings, dialogs: Dialogs, tmp_path: Path) -> FileActions:
    settings.put(SettingName.RECENT_FILES, (str(tmp_path / "earlier.txt"),))
    files = FileActions(controller, settings, dialogs)
    files.start_new()
    return files


@pytest.fixture
def ways_out(
    rulebook: RuleBook, controller: ReviewController, files: FileActions, dialogs: Dialogs
) -> MessageExit:
    return MessageExit(rulebook, controller, files, dialogs)


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
    assert files.is_modified()


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
    ways_out: MessageExit, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    there = tmp_path / "review.html"
    there.write_text("old")
    heard = at_dialogs(str(tmp_path / "review"), "No")
    ways_out.export_page()
    assert heard == ["“review.html” is there already. Replace it?"]
    assert there.read_text() == "old"


def test_leaving_can_export_the_answers_first(
    ways_out: MessageExit,
    files: FileActions,
    controller: ReviewController,
    tmp_path: Path,
    at_dialogs: Callable[..., list[str]],
) -> None:
    controller.note("Q1", "Ask Sam about the hull")
    heard = at_dialogs("Export…", str(tmp_path / "kept"))
    assert files.may_leave()
    assert heard == ["Your answers and notes are in no file yet. Export the review?"]
    assert "Ask Sam about the hull" in (tmp_path / "kept.html").read_text()
    ways_out.export_text()
    assert files.may_leave()
    assert len(heard) == 1


@pytest.mark.usefixtures("ways_out")  # takes the wish for an export
@pytest.mark.parametrize(("pressed", "may_leave"), [("Discard", True), ("Cancel", False), ("Export…", False)])
def test_without_an_export_the_person_decides_about_the_answers(
    files: FileActions,
    controller: ReviewController,
    at_dialogs: Callable[..., list[str]],
    pressed: str,
    may_leave: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    controller.answer("Q1", "not yet")
    at_dialogs(pressed)  # and cancels the dialog for a file
    assert files.may_leave() is may_leave
