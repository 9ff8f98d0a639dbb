"""What somebody asks for before everything is there."""

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.staged_start import StagedStart
from secondtry.gui.writing_window import WritingWindow

# The numbers of Qt.KeyboardModifier and Qt.Key: to use ``Qt`` takes a sixth of the start of a bare editor,
# and the first letter would wait for it.
_CTRL_ALT_OR_META = 0x1C000000
_KEY = 0x01FFFFFF
#: Escape, and what pastes without Ctrl: Insert with Shift, and a key of its own on some keyboards.
_NO_LETTERS = frozenset({0x01000000, 0x01000006, 0x010000E2})
_FUNCTION_KEYS = range(0x01000030, 0x01000053)

#: What needs the commands, or leads away from the message.
_WISHES = frozenset({QEvent.Type.ContextMenu, QEvent.Type.Drop})
#: What would change a message that is only shown until the right one is open.
_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod, QEvent.Type.DragEnter})


class EarlyWishes(QObject):
    """Lets letters go to the message at once, and has the start finished for everything else.

    A command is done as soon as all is there; a key that belongs to none then goes to the editor.
    While the message ``is_preview``, letters wait too.
    """

    def __init__(
        self, window: WritingWindow, pane: MessagePane, start: StagedStart, *, is_preview: bool
    ) -> None:
        super().__init__(window)
        self._window = window
        self._start = start
        self._is_preview = is_preview
        self._editors = pane.findChildren(DraftEditor)
        self._watched: list[QObject] = []
        self._watch(window, *self._editors)
        self._menus = window.menuBar().findChildren(QMenu)
        for menu in self._menus:
            menu.aboutToShow.connect(start.finish)
        start.ended.connect(self._end)

    def watch_mouse(self) -> None:
        """Finish the start for the mouse too, from the first moment at which it can be felt."""
        self._watch(*(editor.viewport() for editor in self._editors))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Finish the start where that is asked for; a command's key goes no further."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(event)
        if kind in _WISHES or (self._is_preview and kind in _TOUCHES) or _pastes(event):
            self._start.finish()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        pressed = event.keyCombination().toCombined()
        key = pressed & _KEY
        is_writing = not pressed & _CTRL_ALT_OR_META and key not in _NO_LETTERS and key not in _FUNCTION_KEYS
        if (is_writing and not self._is_preview) or not self._start.finish():
            return False
        keys = QtGui.QKeySequence(event.keyCombination())
        for action in self._window.actions():
            if keys in action.shortcuts() and action.isEnabled():
                action.trigger()
                return True
        return False

    def _watch(self, *watched: QObject) -> None:
        self._watched.extend(watched)
        for each in watched:
            each.installEventFilter(self)

    @Slot()
    def _end(self) -> None:
        for watched in self._watched:
            watched.removeEventFilter(self)
        for menu in self._menus:
            menu.aboutToShow.disconnect(self._start.finish)


def _pastes(event: QEvent) -> bool:
    """Say whether a press of the mouse may paste what is selected elsewhere."""
    if event.type() != QEvent.Type.MouseButtonPress or not isinstance(event, QtGui.QMouseEvent):
        return False
    return event.button() == QtCore.Qt.MouseButton.MiddleButton
