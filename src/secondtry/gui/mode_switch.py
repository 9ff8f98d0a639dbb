"""The row of buttons that says what the window is used for."""

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from secondtry.gui.menus import Menus
from secondtry.gui.mode import Mode
from secondtry.gui.mode_commands import MODES


class ModeButton(QPushButton):
    """The button of a command that is one of several.

    Assistive technology is told just that, and the keyboard stops at one of them and goes to the
    others by arrow keys. A tool button would be a box to be ticked.
    """

    def __init__(self, action: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setProperty("role", "mode")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action.changed.connect(self._follow)
        # Not clicked: a screen reader turns it on without a click.
        self.toggled.connect(self._lead)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        self.setText(self._action.iconText())
        self.setToolTip(self._action.toolTip())
        self.setChecked(self._action.isChecked())

    @Slot(bool)
    def _lead(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        if is_on and not self._action.isChecked():
            self._action.trigger()


class ModeSwitch(QObject):
    """Keeps menu, keys and buttons in step, and tells which mode is chosen.

    A mode without a view is neither in the menu nor on a button.

    Signals:
        mode_coming: The Mode that is about to be shown: whatever it shows is made now, and shown.
        mode_changed: The Mode that is shown from now on.
    """

    mode_coming = Signal(object)
    mode_changed = Signal(object)

    def __init__(self, menus: Menus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = Mode.WRITE
        self._actions = {mode: menus.action(command) for command, mode in MODES.items()}
        self._group = QActionGroup(self)
        self._buttons: dict[Mode, ModeButton] = {}
        self.buttons = QWidget()
        self.buttons.setAccessibleName(self.tr("What to do with the message"))
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(2)
        for mode, action in self._actions.items():
            self._group.addAction(action)
            action.setVisible(False)
            button = ModeButton(action)
            button.hide()
            row.addWidget(button)
            self._buttons[mode] = button
        self._actions[Mode.WRITE].setChecked(True)
        self._group.triggered.connect(self._take)

    @property
    def mode(self) -> Mode:
        """The mode that is shown."""
        return self._mode

    def offer(self, mode: Mode) -> None:
        """Let a mode be chosen from now on; writing can be, as soon as anything else can."""
        for each in (Mode.WRITE, mode):
            self._actions[each].setVisible(True)
            self._buttons[each].show()

    def show_count(self, mode: Mode, count: int) -> None:
        """Show on the button of a mode how many things wait there, if any do."""
        action, button = self._actions[mode], self._buttons[mode]
        words = action.text().replace("&", "")
        shown = f"{words} {count}" if count else words
        if action.iconText() == shown:
            return
        action.setIconText(shown)
        waiting = self.tr("{words}, {n} waiting").format(words=words, n=count)
        button.setAccessibleName(waiting if count else words)

    def choose(self, mode: Mode) -> None:
        """Go to a mode, as if the person had chosen it."""
        self._actions[mode].setChecked(True)
        self._go_to(mode)

    @Slot(QAction)
    def _take(self, action: QAction) -> None:
        self._go_to(next(mode for mode, each in self._actions.items() if each is action))

    def _go_to(self, mode: Mode) -> None:
        if mode is not self._mode:
            self._mode = mode
            self.mode_coming.emit(mode)
            self.mode_changed.emit(mode)
