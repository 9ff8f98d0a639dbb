"""A calm bar above the draft: one thing to know, and a way to put it away."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from secondtry.gui.announcing import announce
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.mode import Mode


class NoticeBar(QFrame):
    """Hidden until there is something to say, and while one reads as the customer what was said before.

    Signals:
        action_requested: The person pressed the button of a notice that came without its own deed.
    """

    action_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self._deed: Callable[[], object] | None = None
        self._worded: Callable[[str], str] = str
        self._is_wanted = False
        self._ends_with_mode = False
        self._words = wrapped_label(role=LabelRole.BODY)
        self._action = QPushButton()
        self._action.setProperty("role", "link")
        self._action.clicked.connect(self._act)
        close = QToolButton()
        close.setText("✕")
        close.setProperty("role", "close")
        close.setToolTip(self.tr("Put this away"))
        close.setAccessibleName(self.tr("Put this notice away"))
        close.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(close)
        self.hide()

    def word_with(self, worded: Callable[[str], str]) -> None:
        """Show what this makes of a notice, such as the keys that hold now."""
        self._worded = worded

    def say(self, words: str, action: str = "", deed: Callable[[], object] | None = None) -> None:
        """Show a notice, with a button where ``action`` names one; pressing it does the ``deed``."""
        self._is_wanted, self._ends_with_mode = True, False
        self._deed = deed
        self._words.setText(self._worded(words))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.show()
        announce(self, self._words.text())

    @Slot(str)
    def confirm(self, words: str) -> None:
        """Show what went as it should; it goes by itself when the person goes on to another mode."""
        self.say(words)
        self._ends_with_mode = True

    @Slot(object)
    def follow_mode(self, mode: Mode) -> None:
        """Put away what was only a confirmation; keep the rest back while one reads as the customer."""
        if self._ends_with_mode:
            self.put_away()
        self.setVisible(self._is_wanted and mode is not Mode.READ)

    @Slot()
    def put_away(self) -> None:
        """Hide the notice: it was read, or it holds no more."""
        self._is_wanted = False
        self.hide()

    def words(self) -> str:
        """Return what the notice says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def take_back(self, words: str) -> None:
        """Put a notice away that holds no more, unless another has taken its place."""
        if self._words.text() == self._worded(words):
            self.put_away()

    @Slot()
    def _act(self) -> None:
        deed = self._deed
        self.put_away()
        if deed is None:
            self.action_requested.emit()
        else:
            deed()
