"""The list of house rules: what it shows is what the file holds, and what it does ends in the file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.house_rules_dialog import HouseRulesDialog
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.house_rules_list import HouseRulesList
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.unsaved_rules import UnsavedRules
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.review.phrase_trial import PhraseTrial

WRITTEN = """\
# ours
[[flag]]
phrase = "circle back"
instead = "ring you"

[[allow]]
phrase = "sorry cafe"
note = "our name"

[[flag]]
phrase = "reach out"
severity = 3
"""

MakeDialog = Callable[[str], HouseRulesDialog]


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "house-rules.toml"


@pytest.fixture
def make_dialog(path: Path, unsaved_rules: UnsavedRules, qtbot: QtBot) -> MakeDialog:
    def make(text: str = WRITTEN) -> HouseRulesDialog:
        path.write_text(text, encoding="utf-8")
        keeper = HouseRulesKeeper(HouseRulesFile(path, no_other_forms), unsaved_rules)
        dialog = HouseRulesDialog(keeper, PhraseTrial("We will circle back.", no_other_forms))
        keeper.setParent(dialog)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


def rows(dialog: HouseRulesDialog) -> list[list[str]]:
    list_ = listing(dialog)
    items = [list_.topLevelItem(number) for number in range(list_.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item is not None]


def listing(dialog: HouseRulesDialog) -> HouseRulesList:
    return dialog.findChildren(HouseRulesList)[0]


def press(dialog: HouseRulesDialog, words: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text().replace("&", "") == words).click()


def shown_words(dialog: HouseRulesDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def fill_form(words: str) -> None:
    """Write into the phrase of the form that comes next, and take it."""

    def fill() -> None:
        form = QApplication.activeModalWidget()
        assert isinstance(form, PhraseDialog)
        form.findChildren(QLineEdit)[0].setText(words)
        form.accept()

    QTimer.singleShot(0, fill)


def test_each_phrase_is_a_row_in_the_order_of_the_file(make_dialog: MakeDialog) -> None:
    dialog = make_dialog(WRITTEN)
    assert rows(dialog) == [
        ["circle back", "Marked: likely to hurt", "ring you"],
        ["sorry cafe", "Allowed", "our name"],
        ["reach out", "Marked: better changed before you send it", ""],
    ]


def test_the_current_phrase_is_shown_in_the_draft(make_dialog: MakeDialog) -> None:
    dialog = make_dialog(WRITTEN)
    assert "We will <b>circle back</b>." in shown_words(dialog)
    QTest.keyClick(listing(dialog), Qt.Key.Key_Down)
    assert "Not in this draft." in shown_words(dialog)


def test_phrases_are_added_and_changed(make_dialog: MakeDialog, path: Path) -> None:
    dialog = make_dialog(WRITTEN)
    fill_form("ping us")
    press(dialog, "Flag words…")
    fill_form("oops toys")
    press(dialog, "Allow words…")
    assert [row[:2] for row in rows(dialog)[3:]] == [
        ["ping us", "Marked: likely to hurt"],
        ["oops toys", "Allowed"],
    ]
    fill_form("circles back")
    QTest.keyClick(listing(dialog), Qt.Key.Key_Return)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(WRITTEN.replace("circle back", "circles back"))
    assert text.endswith('[[flag]]\nphrase = "ping us"\n\n[[allow]]\nphrase = "oops toys"\n')


def test_a_phrase_is_removed_and_put_back(make_dialog: MakeDialog, path: Path) -> None:
    dialog = make_dialog(WRITTEN)
    QTest.keyClick(listing(dialog), Qt.Key.Key_Down)
    QTest.keyClick(listing(dialog), Qt.Key.Key_Delete)
    assert [row[0] for row in rows(dialog)] == ["circle back", "reach out"]
    assert "sorry cafe" not in path.read_text(encoding="utf-8")
    assert listing(dialog).currentIndex().row() == 1
    press(dialog, "Put “sorry cafe” back")
    assert rows(dialog)[2] == ["sorry cafe", "Allowed", "our name"]
    assert listing(dialog).currentIndex().row() == 2


def test_it_follows_the_file(make_dialog: MakeDialog, path: Path, qtbot: QtBot) -> None:
    dialog = make_dialog(WRITTEN)
    keeper = dialog.findChildren(HouseRulesKeeper)[0]
    with qtbot.waitSignal(keeper.changed):
        path.write_text('[[flag]]\nphrase = "other"\n', encoding="utf-8")
    assert [row[0] for row in rows(dialog)] == ["other"]


def test_without_phrases_it_says_how_to_begin(make_dialog: MakeDialog) -> None:
    dialog = make_dialog("")
    assert "There are no phrases yet." in shown_words(dialog)
    assert not listing(dialog).isVisible()
    fill_form("ping us")
    press(dialog, "Flag words…")
    assert "There are no phrases yet." not in shown_words(dialog)
    assert listing(dialog).isVisible()


def test_a_bad_file_is_told_and_left_as_it_is(make_dialog: MakeDialog, path: Path) -> None:
    bad = f"{WRITTEN}\n[[flag]]\nphrase = oops\n"
    dialog = make_dialog(bad)
    assert f"{path}, line 15: this cannot be understood." in shown_words(dialog)
    assert len(rows(dialog)) == 3
    press(dialog, "Remove")
    assert "Nothing was changed." in shown_words(dialog)
    assert path.read_text(encoding="utf-8") == bad


def test_a_file_that_cannot_be_opened_here_says_so_and_is_not_called_empty(
    make_dialog: MakeDialog, path: Path, qtbot: QtBot
) -> None:
    dialog = make_dialog("")
    keeper = dialog.findChildren(HouseRulesKeeper)[0]
    (open_file,) = (
        b for b in dialog.findChildren(QPushButton) if "Open the file" in b.text().replace("&", "")
    )
    assert open_file.isEnabled()
    with qtbot.waitSignal(keeper.changed):
        path.write_bytes(b"[[flag]]\nphrase = '\xff'\n")
    assert f"{path}, line 2: this is not UTF-8." in shown_words(dialog)
    assert "It cannot be opened here." in shown_words(dialog)
    assert "There are no phrases yet." not in shown_words(dialog)
    assert not open_file.isEnabled()
    path.unlink()
    path.mkdir()
    keeper.read_again()
    assert f"{path}: this cannot be read: it is not a file. Put a file in its place." in shown_words(dialog)
    assert "There are no phrases yet." not in shown_words(dialog)
    assert not open_file.isEnabled()
    path.rmdir()
    keeper.read_again()
    assert "There are no phrases yet." in shown_words(dialog)
    assert "It cannot be opened here." not in shown_words(dialog)
    assert open_file.isEnabled()


def test_the_place_of_the_file_is_shown_and_leads_to_it(
    make_dialog: MakeDialog, path: Path, qtbot: QtBot
) -> None:
    dialog = make_dialog(WRITTEN)
    assert str(path) in shown_words(dialog)
    with qtbot.waitSignal(dialog.file_requested):
        press(dialog, "Open the file…")
