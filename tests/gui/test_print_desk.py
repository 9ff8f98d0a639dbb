"""Printing asks what goes on the paper, writes a PDF, and says how it gets to the printer."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.footer import Footer
from secondtry.gui.lawyer_list_dialog import LawyerListDialog
from secondtry.gui.main_window import MainWindow
from secondtry.gui.print_dialog import PrintDialog
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.review.facts import Facts
from secondtry.review.printed_review import PrintedPart
from secondtry.review.review import Review

MESSAGE = "Subject: Your cake\n\nDear Ms Rossi,\n\nmistakes were made with your cake.\n\nInes\n"


class Printer:
    """Answers the two dialogs: ticks boxes of these names, then types the name of a file."""

    def __init__(self, file: Path, *ticked: str) -> None:
        self.file = file
        self.ticked = ticked
        self.offered: dict[str, bool] = {}
        QTimer.singleShot(0, self.choose)

    def choose(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PrintDialog)
        for box in dialog.findChildren(QCheckBox):
            if box.isVisible():
                words = box.text().replace("&", "")
                self.offered[words] = box.isChecked()
                if any(words.startswith(name) for name in self.ticked):
                    box.click()
        QTimer.singleShot(0, self.name_file)
        dialog.accept()

    def name_file(self) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        dialog.findChildren(QLineEdit)[0].setText(str(self.file))
        dialog.accept()


@pytest.fixture
def message(window: MainWindow, qtbot: QtBot) -> MainWindow:
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("cake", MESSAGE)
    return window


def _press(window: MainWindow, words: str) -> None:
    next(each for each in window.findChildren(QAction) if each.text() == words).trigger()


def _size(file: Path, qtbot: QtBot) -> int:
    """Wait for a file that is written meanwhile; return how long it is."""
    qtbot.waitUntil(file.exists)
    data = file.read_bytes()
    assert data.startswith(b"%PDF-")
    return len(data)


def test_print_writes_a_pdf_and_says_how_it_is_printed(
    message: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "cake.pdf"
    Printer(file)
    _press(message, "&Print…")
    assert _size(file, qtbot) > 1000
    qtbot.waitUntil(lambda: bool(message.notice.words()))
    assert message.notice.words() == (
        f"The pages are in {file}. Open them with your PDF viewer and print them there."
    )


def test_the_export_is_said_in_the_footer(message: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "cake.pdf"
    Printer(file)
    _press(message, "&PDF…")
    assert _size(file, qtbot) > 1000
    qtbot.waitUntil(lambda: message.findChildren(Footer)[0].words() == "Saved as cake.pdf.")


def test_what_was_printed_last_is_proposed_but_never_the_facts(
    message: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    controller = message.findChildren(ReviewController)[0]
    controller.update(controller.review.with_facts(Facts(what_happened="The oven was left on.")))
    first = Printer(tmp_path / "1.pdf", "Findings", "The facts")
    _press(message, "&PDF…")
    assert list(first.offered.values()) == [True, True, False]
    settings = Settings(read_declarations(), tmp_path / "config" / "settings.json")
    assert settings.names(SettingName.PRINTED_PARTS) == ("answers", "comments")
    _size(tmp_path / "1.pdf", qtbot)
    qtbot.waitUntil(lambda: "1.pdf" in message.findChildren(Footer)[0].words())
    second = Printer(tmp_path / "2.pdf")
    _press(message, "&PDF…")
    assert list(second.offered.values()) == [False, True, False]
    assert _size(tmp_path / "1.pdf", qtbot) > _size(tmp_path / "2.pdf", qtbot)


def test_comments_and_facts_are_offered_only_where_there_are_any(message: MainWindow, tmp_path: Path) -> None:
    printer = Printer(tmp_path / "1.pdf")
    _press(message, "&PDF…")
    assert len(printer.offered) == 2


def test_a_dialog_that_is_left_writes_and_keeps_nothing(
    message: MainWindow, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    at_dialogs()
    before = sorted(tmp_path.rglob("*.pdf"))
    _press(message, "&Print…")
    assert sorted(tmp_path.rglob("*.pdf")) == before
    assert message.notice.words() == ""


def test_the_dialog_takes_back_nothing_that_was_chosen(qtbot: QtBot) -> None:
    dialog = PrintDialog(frozenset(PrintedPart), frozenset(PrintedPart), "")
    qtbot.addWidget(dialog)
    assert dialog.parts == set(PrintedPart) - {PrintedPart.FACTS}
    for box in dialog.findChildren(QCheckBox):
        box.click()
    assert dialog.parts == {PrintedPart.FACTS}


def test_the_parts_are_a_setting_that_no_section_shows(settings: Settings) -> None:
    declared = next(each for each in settings.declarations if each.name is SettingName.PRINTED_PARTS)
    assert not declared.shown
    assert settings.names(SettingName.PRINTED_PARTS) == ("findings", "answers", "comments")


def test_the_list_for_the_lawyer_is_printed_to_a_pdf(
    qtbot: QtBot, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    dialog = LawyerListDialog(Review(text=MESSAGE))
    qtbot.addWidget(dialog)
    file = tmp_path / "lawyer.pdf"
    at_dialogs(str(file))
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Print to a PDF…").click()
    assert _size(file, qtbot) > 1000


def test_the_dialog_of_the_list_stays_until_its_pdf_is_written(
    qtbot: QtBot, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    dialog = LawyerListDialog(Review(text=MESSAGE * 200))
    qtbot.addWidget(dialog)
    dialog.show()
    file = tmp_path / "lawyer.pdf"
    at_dialogs(str(file))
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Print to a PDF…").click()
    assert not file.exists(), "it is written by the window itself"
    dialog.reject()
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.finished):
        pass
    assert file.read_bytes().startswith(b"%PDF-")


def test_the_dialog_of_the_list_says_where_its_pdf_is(
    qtbot: QtBot, tmp_path: Path, at_dialogs: Callable[..., list[str]]
) -> None:
    dialog = LawyerListDialog(Review(text=MESSAGE))
    qtbot.addWidget(dialog)
    dialog.show()
    at_dialogs(str(tmp_path / "lawyer.pdf"))
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "&Print to a PDF…").click()
    qtbot.waitUntil(lambda: "Saved as lawyer.pdf." in [each.text() for each in dialog.findChildren(QLabel)])
