"""What the program says of keys is true also where they are changed."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.commands import Command
from secondtry.gui.footer import Footer
from secondtry.gui.key_texts import KeyTexts, telling_keys
from secondtry.gui.main_window import MainWindow
from secondtry.gui.shortcuts import Shortcuts


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("Press F8, then Ctrl+N.", "Press Ctrl+F12, then Ctrl+N."),
        ("Shift+F8 goes back; F8 goes on", "Shift+F8 goes back; Ctrl+F12 goes on"),
        ("Card: Ctrl+..", "Card: F12."),
        ("List (Ctrl+D) or Ctrl+Shift+D", "List (Review > Dismiss this finding) or Ctrl+Shift+D"),
        ("Ctrl+Enter and Ctrl+Z stay", "Ctrl+Enter and Ctrl+Z stay"),
        ("A UTF8 F80 xF8 word", "A UTF8 F80 xF8 word"),
        ("", ""),
    ],
)
def test_keys_in_a_text_are_those_that_hold(shortcuts: Shortcuts, text: str, now: str) -> None:
    assert shortcuts.in_text(text) == text
    shortcuts.give(Command.NEXT_FINDING, "Ctrl+F12")
    shortcuts.give(Command.SHOW_CARD, "F12")
    shortcuts.take_away(Command.DISMISS)
    assert shortcuts.in_text(text) == now


def test_labels_that_tell_of_keys_follow_them_and_no_others(shortcuts: Shortcuts, qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    ours, theirs = telling_keys(QLabel("Press F8.", room)), QLabel("“We pressed F8.”", room)
    texts = KeyTexts(shortcuts, room)
    shortcuts.give(Command.NEXT_FINDING, "Ctrl+F12")
    assert (ours.text(), theirs.text()) == ("Press Ctrl+F12.", "“We pressed F8.”")
    shortcuts.put_back(Command.NEXT_FINDING)
    assert ours.text() == "Press F8."
    shortcuts.give(Command.NEXT_FINDING, "Ctrl+F12")
    ours.setText("F8 goes on.")
    texts.word_anew()
    assert ours.text() == "Ctrl+F12 goes on."


def test_footer_and_notices_say_the_keys_that_hold(window: MainWindow) -> None:
    window.shortcuts.give(Command.NEXT_FINDING, "Ctrl+F12")
    window.notice.say("Press F8.")
    footer = window.findChildren(Footer)[0]
    footer.show_message("F8 goes on.")
    assert window.notice.words() == "Press Ctrl+F12."
    assert footer.words() == "Ctrl+F12 goes on."
    window.notice.take_back("Press F8.")
    assert window.notice.words() == ""
