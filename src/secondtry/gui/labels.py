"""Labels that show words as they are."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class LabelRole(StrEnum):
    """What a label is for; the style sheet gives each its look."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    QUIET = "quiet"
    SIGN_FOR = "sign-for"
    SIGN_AGAINST = "sign-against"
    NUMBER = "number"
    PILL = "pill"
    PROMPT = "prompt"
    CHEVRON = "chevron"
    MOVE_SIGN = "move-sign"
    WARNING = "warning"
    ALARM = "alarm"
    INITIAL = "initial"
    STRANGER = "stranger"
    ADVICE_SIGN = "advice-sign"


def plain_label(text: str = "", role: LabelRole = LabelRole.BODY, parent: QWidget | None = None) -> QLabel:
    """Return a label that never reads its words as markup, nor fetches what they name."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role.value)
    return label


def wrapped_label(text: str = "", role: LabelRole = LabelRole.BODY, parent: QWidget | None = None) -> QLabel:
    """Return a plain label that breaks its lines where its room ends."""
    label = plain_label(text, role, parent)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def shortened(text: str, length: int) -> str:
    """Return the text on one line, cut at a word with an ellipsis where it is longer than ``length``."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    cut = head.rfind(" ")
    return (head[:cut] if cut > length // 2 else head) + "…"
