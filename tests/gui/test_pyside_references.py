import sys

from PySide6.QtGui import QTextCursor, QTextDocument


def test_a_call_that_returns_nothing_keeps_its_hands_off_none(qapp: object) -> None:  # noqa: ARG001 - Qt needs it
    """PySide6 6.12.0 on Python 3.11 and older loses a reference to None in each call, until Python ends.

    From Python 3.12 on None is immortal, and this holds whatever PySide6 does.
    """
    document = QTextDocument()
    cursor = QTextCursor(document)
    before = sys.getrefcount(None)
    for _ in range(1000):
        cursor.setPosition(0)
    assert abs(sys.getrefcount(None) - before) < 50
