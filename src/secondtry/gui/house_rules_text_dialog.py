"""The file of house rules as it is, to be put right by hand."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from secondtry.errors import SecondTryError
from secondtry.gui.dialogs import Dialogs, UnsavedChoice
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label

_PAUSE_MS = 200
_MOST_PROBLEMS = 4


class HouseRulesTextDialog(QDialog):
    """Shows the text of the file and, while it is edited, what is wrong with it. Save writes it.

    Whoever leaves it otherwise, by Esc too, is asked what is to become of changes.
    """

    def __init__(self, keeper: HouseRulesKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The file of house rules"))
        self._keeper = keeper
        self._before = keeper.reading.text or ""
        self._text = QPlainTextEdit()
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setProperty("role", "note")
        self._text.setAccessibleName(self.tr("The file of house rules"))
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setPlainText(self._before)
        self._shown = self._text.toPlainText()
        self._problems = wrapped_label()
        self._failure = wrapped_label(role=LabelRole.WARNING)
        self._failure.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.check)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(str(keeper.file.path), LabelRole.QUIET))
        column.addWidget(self._text, 1)
        column.addWidget(self._problems)
        column.addWidget(self._failure)
        column.addWidget(buttons)
        self.resize(680, 560)
        self._text.textChanged.connect(self._pause.start)
        self.check()
        self._go_to_first_problem()

    @Slot()
    def check(self) -> None:
        """Say what is wrong with the text as it is now."""
        problems = self._keeper.file.parse(self._text.toPlainText()).problems
        lines = [self.tr("Line {n}: {reason}").format(n=p.line, reason=p.reason) for p in problems]
        if more := len(lines) - _MOST_PROBLEMS:
            lines[_MOST_PROBLEMS:] = [self.tr("And {n} more.").format(n=more)] if more > 0 else []
        self._problems.setText("\n".join(lines) or self.tr("Every line can be understood."))
        self._problems.setProperty("role", LabelRole.WARNING if lines else LabelRole.QUIET)
        self._problems.style().unpolish(self._problems)
        self._problems.style().polish(self._problems)

    @Slot()
    def accept(self) -> None:
        """Write the text; stay open, and say why, where that fails."""
        text = self._text.toPlainText()
        if "\r\n" in self._before:
            text = text.replace("\n", "\r\n")
        if self._before.startswith("\ufeff") and not text.startswith("\ufeff"):
            text = f"\ufeff{text}"
        try:
            self._keeper.replace_text(text, self._before)
        except SecondTryError as error:
            self._failure.setText(str(error))
            self._failure.show()
            return
        super().accept()

    @Slot()
    def reject(self) -> None:
        """Leave the file as it is; where something was typed, only if the person says so."""
        if self._text.toPlainText() == self._shown:
            super().reject()
            return
        choice = Dialogs(self).ask_about_unsaved_rules(self._keeper.file.path.name)
        if choice is UnsavedChoice.SAVE:
            self.accept()
        elif choice is UnsavedChoice.DISCARD:
            super().reject()

    def _go_to_first_problem(self) -> None:
        problems = self._keeper.file.parse(self._text.toPlainText()).problems
        line = problems[0].line if problems else 1
        cursor = QTextCursor(self._text.document().findBlockByNumber(max(0, line - 1)))
        self._text.setTextCursor(cursor)
        self._text.centerCursor()
        self._text.setFocus()
