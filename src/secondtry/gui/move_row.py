"""One thing that the customer still needs to hear, with a button that starts it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.engine.move import WEAK, Expectation, Weight
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label


class MoveRow(QFrame):
    """A missing move: whether the message fails without it, what it is, an example, *Why?* and *Add*.

    Signals:
        add_requested: The key of the move whose frame goes into the draft.
        explanation_requested: The key of the move that the person wants to read about.
    """

    add_requested = Signal(str)
    explanation_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "move")
        self._key = ""
        self._sign = plain_label(role=LabelRole.MOVE_SIGN)
        self._title = wrapped_label(role=LabelRole.BODY)
        self._example = wrapped_label(role=LabelRole.QUIET)
        self._add = QPushButton(self.tr("Add"))
        self._add.setProperty("role", "add")
        self._add.clicked.connect(self._ask_to_add)
        self._why = QPushButton(self.tr("Why?"))
        self._why.setProperty("role", "quiet-link")
        self._why.clicked.connect(self._ask_to_explain)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._example)
        words.addStretch()  # the buttons may be higher: the words begin where the sign does
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 5, 2, 5)
        row.setSpacing(4)
        self._sign.setContentsMargins(0, 0, 6, 0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        # One below the other: side by side they leave too little room for the words in large letters.
        buttons = QVBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self._add)
        buttons.addWidget(self._why)
        buttons.addStretch()
        row.addLayout(buttons)

    def show_expectation(self, expectation: Expectation) -> None:
        """Put another move in the row."""
        move = expectation.move
        is_core = expectation.weight is Weight.CORE
        self._key = move.key
        # A full circle and a ring differ by shape, and the tooltip and the screen reader say it in words.
        self._sign.setText("●" if is_core else "○")
        weight = self.tr("the message fails without it") if is_core else self.tr("most readers miss it")
        self._sign.setToolTip(weight)
        self._sign.setAccessibleName(weight)
        self._title.setText(move.title)
        below = [self.tr("so far hinted at")] if expectation.score == WEAK else []
        if is_core:
            below.append(self.tr("for example “{words}”").format(words=move.example))
        self._example.setText(" · ".join(below))
        self._example.setVisible(bool(below))
        self._add.setToolTip(
            self.tr("Puts a sentence with gaps to fill into the draft. Tab walks through the gaps.")
        )
        self._add.setAccessibleName(self.tr("Add: {title}, {weight}").format(title=move.title, weight=weight))
        self._why.setToolTip(self.tr("What counts as this, what does not, and where that comes from."))
        self._why.setAccessibleName(self.tr("Why: {title}").format(title=move.title))
        self.setToolTip("" if is_core else f"“{move.example}”")

    @Slot()
    def _ask_to_add(self) -> None:
        self.add_requested.emit(self._key)

    @Slot()
    def _ask_to_explain(self) -> None:
        self.explanation_requested.emit(self._key)
