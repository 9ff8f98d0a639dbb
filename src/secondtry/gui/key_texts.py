"""Keeps the keys that labels name those that hold."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QWidget

from secondtry.gui.shortcuts import Shortcuts

_TELLS_KEYS = "tells_keys"
_OWN, _SHOWN = "own_words", "shown_words"


def telling_keys(label: QLabel) -> QLabel:
    """Return the label, whose words name keys as they are at first: where those change, so do the words.

    Never for words of a person: they mean the keys that they say.
    """
    label.setProperty(_TELLS_KEYS, True)  # noqa: FBT003 - Qt's signature
    return label


class KeyTexts(QObject):
    """Words the labels of a window anew when keys change, and when it is told that there are new words."""

    def __init__(self, shortcuts: Shortcuts, window: QWidget) -> None:
        super().__init__(window)
        self._shortcuts = shortcuts
        self._window = window
        shortcuts.changed.connect(self.word_anew)

    @Slot()
    def word_anew(self) -> None:
        """Give every label that tells of keys its words."""
        for label in self._window.findChildren(QLabel):
            if label.property(_TELLS_KEYS):
                self._word(label)

    def _word(self, label: QLabel) -> None:
        # Somebody may have given it other words since.
        own = label.property(_OWN) if label.text() == label.property(_SHOWN) else label.text()
        shown = self._shortcuts.in_text(str(own))
        label.setProperty(_OWN, own)
        label.setProperty(_SHOWN, shown)
        label.setText(shown)
