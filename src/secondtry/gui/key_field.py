"""A field that takes the keys that are pressed in it instead of writing."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

_HELD = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_Meta,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)
_COUNTING = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.ShiftModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class KeyField(QLineEdit):
    """Takes one press of keys. Tab and Shift+Tab lead out of it, Esc gives up.

    Signals:
        keys_pressed: The keys, in Qt's portable spelling.
        given_up: Esc was pressed.
    """

    keys_pressed = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setPlaceholderText(self.tr("Press the keys"))

    def event(self, event: QEvent) -> bool:
        """Keep what is pressed here from being a shortcut."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys."""
        event.accept()
        held = event.modifiers() & _COUNTING
        if event.key() == Qt.Key.Key_Escape and held == Qt.KeyboardModifier.NoModifier:
            self.given_up.emit()
        elif event.key() not in _HELD:
            text = event.text()
            if text and text.isprintable() and not text.isalnum() and not text.isspace():
                # Shift only counts where it is not what types this sign anyway.
                held &= ~Qt.KeyboardModifier.ShiftModifier
            keys = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
            self.setText(keys.toString(QKeySequence.SequenceFormat.NativeText))
            self.keys_pressed.emit(keys.toString(QKeySequence.SequenceFormat.PortableText))
