"""What Qt says while a display is found is not lost."""

import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler, qWarning

from secondtry.gui.display_trouble import display_trouble_in_words


def test_what_qt_says_is_printed_once_there_is_a_display(capsys: pytest.CaptureFixture[str]) -> None:
    with display_trouble_in_words():
        qWarning("first")
        qWarning("second")
        assert capsys.readouterr().err == ""
    assert capsys.readouterr().err == "first\nsecond\n"


def test_afterwards_qt_speaks_as_before() -> None:
    heard: list[str] = []

    def listen(_kind: QtMsgType, _context: object, message: str) -> None:
        heard.append(message)

    before = qInstallMessageHandler(listen)
    with display_trouble_in_words():
        pass
    qWarning("later")
    qInstallMessageHandler(before)
    assert heard == ["later"]
