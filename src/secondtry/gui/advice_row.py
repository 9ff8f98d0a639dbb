"""One notice: how soon it wants to be thought of, its words, why, and a way to put it away."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.restyled import restyle
from secondtry.review.advice import Advice, Urgency


class AdviceRow(QFrame):
    """A notice that unfolds its reasons.

    Signals:
        action_requested: What the notice's button does: see ``resources/advice.toml``.
        put_away_requested: The key of the notice that is not to be shown for this message.
    """

    action_requested = Signal(str)
    put_away_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "advice")
        self._advice: Advice | None = None
        self._sign = plain_label(role=LabelRole.ADVICE_SIGN)
        self._words = wrapped_label(role=LabelRole.BODY)
        self._why = wrapped_label(role=LabelRole.QUIET)
        self._why.hide()
        self._more = self._link(self.tr("Why?"), "small-link")
        self._more.clicked.connect(self._unfold)
        self._act = self._link("", "small-action")
        self._act.clicked.connect(self._ask_to_act)
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setProperty("role", "close")
        self._close.setToolTip(self.tr("Not again for this message"))
        self._close.clicked.connect(self._ask_to_put_away)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(2)
        buttons.addWidget(self._more)
        buttons.addWidget(self._act)
        buttons.addStretch()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._why)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 2, 2)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_advice(self, advice: Advice) -> None:
        """Put another notice in the row; one that is unfolded stays so while it is the same."""
        if self._advice is not None and self._advice.key != advice.key:
            self._fold(is_open=False)
        self._advice = advice
        sign, urgency = self._urgency_words(advice.severity)
        self._sign.setText(sign)
        self._sign.setToolTip(urgency)
        self._sign.setAccessibleName(urgency)
        restyle(self._sign, "urgency", advice.severity.value)
        self._words.setText(advice.words)
        self._words.setAccessibleName(f"{urgency}: {advice.words}")
        self._why.setText(f"{advice.why}\n{advice.source}")
        self._more.setAccessibleName(self.tr("Why: {words}").format(words=advice.words))
        action = self._action_words(advice.action)
        self._act.setText(action)
        self._act.setAccessibleName(f"{action}: {advice.words}")
        self._act.setVisible(bool(action))
        self._close.setAccessibleName(self.tr("Put away: {words}").format(words=advice.words))

    def _urgency_words(self, urgency: Urgency) -> tuple[str, str]:
        match urgency:
            case Urgency.NOW:
                return "!", self.tr("Before anything else")
            case Urgency.SOON:
                return "◆", self.tr("Before you send it")
            case Urgency.NOTE:
                return "○", self.tr("A thought")

    def _action_words(self, action: str) -> str:
        if action == "lawyer_list":
            return self.tr("What to bring…")
        return self.tr("Facts") if action.startswith("facts:") else ""

    def _fold(self, *, is_open: bool) -> None:
        self._why.setVisible(is_open)
        self._more.setText(self.tr("Less") if is_open else self.tr("Why?"))

    def _link(self, words: str, role: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", role)
        return button

    @Slot()
    def _unfold(self) -> None:
        self._fold(is_open=self._why.isHidden())

    @Slot()
    def _ask_to_act(self) -> None:
        if self._advice is not None:
            self.action_requested.emit(self._advice.action)

    @Slot()
    def _ask_to_put_away(self) -> None:
        if self._advice is not None:
            self.put_away_requested.emit(self._advice.key)
