"""What is put around the message leaves a mode that was chosen before as it is."""

from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.window_body import WindowBody
from secondtry.gui.window_edges import Edges
from secondtry.gui.writing_side import WritingSide


@dataclass(frozen=True)
class Comments:
    """A mode with a view for the right side."""

    right: QWidget
    left: QWidget | None = None
    whole: QWidget | None = None


def test_a_mode_to_which_a_file_has_led_stays_when_the_checklist_comes(qtbot: QtBot) -> None:
    body = WindowBody(WritingSide(MessagePane()), Edges(30, 30, 30, 300))
    qtbot.addWidget(body)
    comments, checklist = QLabel("Comments"), QLabel("Checklist")
    body.add(Mode.COMMENTS, lambda: Comments(comments))
    body.show()
    body.show_mode(Mode.COMMENTS)
    body.put_around(checklist, QLabel("Footer"))
    assert (comments.isVisible(), checklist.isVisible()) == (True, False)
    body.show_mode(Mode.WRITE)
    assert (comments.isVisible(), checklist.isVisible()) == (False, True)
