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
        self._parts: list[str] = []
        #: To which part the button belongs.
        self._acting = ""
        self._worded: Callable[[str], str] = str
        self._is_wanted = False
        self._ends_with_mode = False
        self._gives_way = False
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
        self._parts = []
        self._put_button("", "", None)
        self._say_more(words, action, deed)

    def say_beside(self, words: str, action: str = "", deed: Callable[[], object] | None = None) -> None:
        """Show a notice beside the one that nobody has put away yet; its button takes the other's place."""
        if not self._is_wanted or self._gives_way:
            self.say(words, action, deed)
        elif words not in self._parts:
            self._say_more(words, action, deed)

    def hint(self, words: str, action: str = "", deed: Callable[[], object] | None = None) -> None:
        """Show a notice that matters less than any other: it gives way even to what is said beside."""
        self.say(words, action, deed)
        self._gives_way = True

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
        self._parts = []
        self.hide()

    def words(self) -> str:
        """Return what the notice says; nothing while it is hidden."""
        return "" if self.isHidden() else self._words.text()

    def take_back(self, words: str) -> None:
        """Put a notice away that holds no more, unless another took its place; what is beside it stays."""
        if words not in self._parts:
            return
        self._parts.remove(words)
        if not self._parts:
            self.put_away()
            return
        if self._acting == words:
            self._put_button("", "", None)
        self._words.setText(self._worded(" ".join(self._parts)))

    def _say_more(self, words: str, action: str, deed: Callable[[], object] | None) -> None:
        self._is_wanted, self._ends_with_mode, self._gives_way = True, False, False
        self._parts.append(words)
        if action:
            self._put_button(words, action, deed)
        self._words.setText(self._worded(" ".join(self._parts)))
        self.show()
        announce(self, self._worded(words))

    def _put_button(self, words: str, action: str, deed: Callable[[], object] | None) -> None:
        self._acting, self._deed = words, deed
        self._action.setText(action)
        self._action.setVisible(bool(action))

    @Slot()
    def _act(self) -> None:
        deed = self._deed
        self.put_away()
        if deed is None:
            self.action_requested.emit()
        else:
            deed()
