"""Whether the second message says that it is one, and ways to begin where it does not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.engine.move import FULL, WEAK, MoveScore, Opener
from secondtry.gui.card_parts import link_button
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label

_FIRST = 2


class OpenerRow(QFrame):
    """What fell short, the frame that says so, and *Add*.

    Signals:
        add_requested: The frame that goes into the draft.
    """

    add_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = ""
        self._name = wrapped_label()
        self._words = wrapped_label(role=LabelRole.QUIET)
        self._add = QPushButton(self.tr("Add"))
        self._add.setProperty("role", "add")
        self._add.setToolTip(
            self.tr("Puts this below the greeting, with gaps to fill. Tab walks through the gaps.")
        )
        self._add.clicked.connect(self._ask_to_add)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._name)
        words.addWidget(self._words)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 2, 5)
        row.setSpacing(4)
        row.addLayout(words, 1)
        row.addWidget(self._add, 0, Qt.AlignmentFlag.AlignTop)

    def show_opener(self, opener: Opener) -> None:
        """Put another opener in the row."""
        self._frame = opener.frame
        self._name.setText(opener.name)
        self._words.setText(f"“{opener.frame}”")
        self._add.setAccessibleName(self.tr("Add: {name}").format(name=opener.name))

    def take_focus(self) -> None:
        """Put the keyboard on the button."""
        self._add.setFocus()

    @Slot()
    def _ask_to_add(self) -> None:
        self.add_requested.emit(self._frame)


class OpenerList(QWidget):
    """Says how far the message says that it is a second try; offers openers until it says so in full.

    Signals:
        add_requested: The frame that goes into the draft.
    """

    add_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._openers: tuple[Opener, ...] = ()
        self._shows_all = False
        self._sign = plain_label(role=LabelRole.MOVE_SIGN)
        self._said = wrapped_label()
        self._more = link_button("")
        self._more.clicked.connect(self._show_all)
        self._rows: list[OpenerRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(8, 6, 8, 6)
        head.setSpacing(10)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._said, 1)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.setSpacing(0)
        inside.addLayout(head)
        inside.addLayout(self._list)
        inside.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(wrapped_label(self.tr("DOES IT SAY THAT IT IS A SECOND TRY?"), LabelRole.HEADING))
        column.addWidget(card)

    def show_marker(self, marker: MoveScore | None, openers: Sequence[Opener]) -> None:
        """Show how far the message says so; ``openers`` are offered where it does not in full."""
        score = marker.score if marker else 0
        self._openers = () if score == FULL else tuple(openers)
        self._sign.setText("✓" if score == FULL else "○")
        if score == FULL:
            self._said.setText(self.tr("Yes: it names the first message, and where it fell short."))
        elif score == WEAK:
            self._said.setText(
                self.tr("It names the first message. It does not say yet where that fell short.")
            )
        else:
            self._said.setText(
                self.tr("Not yet. Name the first message, and where it fell short: before anything else.")
            )
        self._draw()

    def _draw(self) -> None:
        shown = self._openers if self._shows_all else self._openers[:_FIRST]
        while len(self._rows) < len(shown):
            row = OpenerRow()
            row.add_requested.connect(self.add_requested)
            self._rows.append(row)
            self._list.addWidget(row)
        for row, opener in zip(self._rows, shown, strict=False):
            row.show_opener(opener)
            row.show()
        for row in self._rows[len(shown) :]:
            row.hide()
        hidden = len(self._openers) - len(shown)
        self._more.setVisible(bool(hidden))
        self._more.setText(self.tr("{n} more ways to begin").format(n=hidden))
        self._more.setAccessibleName(self._more.text())

    @Slot()
    def _show_all(self) -> None:
        self._shows_all = True
        self._draw()
        self._rows[_FIRST].take_focus()
