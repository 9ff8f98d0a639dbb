"""The file of house rules can be put right in the window, and is never lost there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.house_rules_text_dialog import HouseRulesTextDialog
from secondtry.gui.unsaved_rules import UnsavedRules
from secondtry.review.house_rules_file import HouseRulesFile

BAD = "# ours\n\n[[flag]]\nphrase = oops\n\n[[flag]]\nphrase = 'fine'\n"


def no_other_forms(word: str) -> frozenset[str]:
    return frozenset({word})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "house-rules.toml"


@pytest.fixture
def make_dialog(
    path: Path, unsaved_rules: UnsavedRules, qtbot: QtBot
) -> Callable[[bytes], HouseRulesTextDialog]:
    def make(data: bytes) -> HouseRulesTextDialog:
        path.write_bytes(data)
        keeper = HouseRulesKeeper(HouseRulesFile(path, no_other_forms), unsaved_rules)
        dialog = HouseRulesTextDialog(keeper)
        keeper.setParent(dialog)
        # Nobody is there to be asked when a test is over.
        qtbot.addWidget(dialog, before_close_func=lambda _: text_of(dialog).setPlainText(data.decode()))
        dialog.show()
        return dialog

    return make


def text_of(dialog: HouseRulesTextDialog) -> QPlainTextEdit:
    return dialog.findChildren(QPlainTextEdit)[0]


def shown_words(dialog: HouseRulesTextDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def test_it_opens_at_the_first_line_that_cannot_be_understood(
    make_dialog: Callable[[bytes], HouseRulesTextDialog],
) -> None:
    dialog = make_dialog(BAD.encode())
    assert text_of(dialog).textCursor().blockNumber() == 3
    assert "Line 4: this cannot be understood." in shown_words(dialog)


def test_it_says_at_once_when_a_line_is_put_right_and_writes_it(
    make_dialog: Callable[[bytes], HouseRulesTextDialog], path: Path, qtbot: QtBot
) -> None:
    dialog = make_dialog(BAD.encode())
    text_of(dialog).setPlainText(BAD.replace("oops", "'oops'"))
    qtbot.waitUntil(lambda: "Every line can be understood." in shown_words(dialog))
    dialog.accept()
    assert not dialog.isVisible()
    assert path.read_text(encoding="utf-8") == BAD.replace("oops", "'oops'")
    keeper = dialog.findChildren(HouseRulesKeeper)[0]
    assert [rule.phrase.text for rule in keeper.reading.rules.flags] == ["oops", "fine"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_byte_order_mark_stay(
    make_dialog: Callable[[bytes], HouseRulesTextDialog], path: Path, mark: bytes
) -> None:
    windows = mark + BAD.replace("\n", "\r\n").encode()
    make_dialog(windows).accept()
    assert path.read_bytes() == windows


def test_what_another_program_wrote_meanwhile_is_not_lost(
    make_dialog: Callable[[bytes], HouseRulesTextDialog], path: Path
) -> None:
    dialog = make_dialog(BAD.encode())
    path.write_text("# new\n", encoding="utf-8")
    text_of(dialog).setPlainText("# mine\n")
    dialog.accept()
    assert "changed by another program" in shown_words(dialog)
    assert dialog.isVisible()
    assert path.read_text(encoding="utf-8") == "# new\n"


@pytest.mark.parametrize(
    ("pressed", "in_file", "is_left"),
    [("Save", "# mine\n", True), ("Discard them", "# ours\n", True), ("Cancel", "# ours\n", False)],
)
@pytest.mark.parametrize("way_out", ["Esc", "the window's own button"])
def test_leaving_asks_what_is_to_become_of_what_was_typed(
    make_dialog: Callable[[bytes], HouseRulesTextDialog],
    path: Path,
    at_dialogs: Callable[..., list[str]],
    way_out: str,
    *,
    pressed: str,
    in_file: str,
    is_left: bool,
) -> None:
    dialog = make_dialog(b"# ours\n")
    QTest.keySequence(text_of(dialog), "Ctrl+A")
    QTest.keyClicks(text_of(dialog), "# mine")
    QTest.keyClick(text_of(dialog), Qt.Key.Key_Return)
    heard = at_dialogs(pressed)
    if way_out == "Esc":
        QTest.keyClick(text_of(dialog), Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert heard == ["“house-rules.toml” does not have your changes yet. Save them there?"]
    assert path.read_text(encoding="utf-8") == in_file
    assert dialog.isVisible() is not is_left


def test_leaving_asks_nothing_where_nothing_was_typed(
    make_dialog: Callable[[bytes], HouseRulesTextDialog], at_dialogs: Callable[..., list[str]]
) -> None:
    dialog = make_dialog(b"# ours\n")
    heard = at_dialogs("Save")
    QTest.keyClick(text_of(dialog), Qt.Key.Key_Escape)
    assert heard == []
    assert not dialog.isVisible()


def test_many_problems_are_counted(make_dialog: Callable[[bytes], HouseRulesTextDialog]) -> None:
    words = shown_words(make_dialog(b"[[flag]]\n" * 7))
    assert words.count("the phrase is missing") == 4
    assert "And 3 more." in words
