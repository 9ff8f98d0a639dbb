"""The file of house rules as it is, to be put right by hand."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QFontDatabase, QTextCursor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from secondtry.errors import SecondTryError
from secondtry.gui.dialogs import Dialogs, UnsavedChoice
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.offsets import document_text
from secondtry.gui.unsaved_rules import UnsavedText

_PAUSE_MS = 200
_MOST_PROBLEMS = 4


class HouseRulesTextDialog(QDialog):
    """Shows the text of the file and, while it is edited, what is wrong with it. Save writes it.

    Whoever leaves it otherwise, by Esc too, is asked what is to become of changes. Until then each is kept,
    whatever becomes of the program: what was typed when it ended stands here again.
    """

    def __init__(self, keeper: HouseRulesKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The file of house rules"))
        self._keeper = keeper
        self._before = keeper.reading.text or ""
        self._left = self._left_unsaved()
        self._text = QPlainTextEdit()
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setProperty("role", "note")
        self._text.setAccessibleName(self.tr("The file of house rules"))
        self._text.setTabChangesFocus(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setPlainText(self._before)
        self._shown = document_text(self._text.document())
        if self._left is not None:
            self._before = self._left.before
            self._text.setPlainText(self._left.text)
        self._problems = wrapped_label()
        self._failure = wrapped_label(role=LabelRole.WARNING)
        self._failure.hide()
        self._unkept = wrapped_label(role=LabelRole.WARNING)
        self._unkept.hide()
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
        if self._left is not None:
            column.addWidget(wrapped_label(self._words_for_left(self._left)))
        column.addWidget(self._text, 1)
        column.addWidget(self._problems)
        column.addWidget(self._unkept)
        column.addWidget(self._failure)
        column.addWidget(buttons)
        self.resize(680, 560)
        # Before it is drawn: what is on the screen is in a file already.
        self._text.textChanged.connect(self._keep)
        self._text.textChanged.connect(self._pause.start)
        self.check()
        self._go_to_first_problem()

    @Slot()
    def check(self) -> None:
        """Say what is wrong with the text as it is now, and with the disk, where it does not take it."""
        if trouble := self._keeper.unsaved.trouble():
            self._unkept.setText(self.tr("Not kept: {trouble}. Leave this open.").format(trouble=trouble))
        self._unkept.setVisible(bool(trouble))
        problems = self._keeper.file.parse(self._typed()).problems
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
        try:
            self._keeper.replace_text(_as_in_file(self._typed(), self._before), self._before)
        except SecondTryError as error:
            self._failure.setText(str(error))
            self._failure.show()
            return
        self._keeper.unsaved.settle()
        super().accept()

    @Slot()
    def reject(self) -> None:
        """Leave the file as it is; where something was typed, only if the person says so."""
        if self._typed() == self._shown:
            self._leave_file()
            return
        choice = Dialogs(self).ask_about_unsaved_rules(self._keeper.file.path.name)
        if choice is UnsavedChoice.SAVE:
            self.accept()
        elif choice is UnsavedChoice.DISCARD:
            self._leave_file()

    def _leave_file(self) -> None:
        self._keeper.unsaved.settle()
        super().reject()

    @Slot()
    def _keep(self) -> None:
        self._keeper.unsaved.keep(self._typed(), self._before)

    def _typed(self) -> str:
        return document_text(self._text.document())

    def _left_unsaved(self) -> UnsavedText | None:
        """Return what was typed when the program ended, unless it was just saved."""
        left = self._keeper.unsaved.take_up()
        if left is not None and _as_in_file(left.text, left.before) == self._before:
            self._keeper.unsaved.settle()
            return None
        return left

    def _words_for_left(self, left: UnsavedText) -> str:
        words = self.tr("You had typed this when Second Try ended, and it is not in the file yet.")
        if left.before == (self._keeper.reading.text or ""):
            return words
        more = self.tr("The file was changed since then: copy what you need, and discard the rest.")
        return f"{words} {more}"

    def _go_to_first_problem(self) -> None:
        problems = self._keeper.file.parse(self._typed()).problems
        line = problems[0].line if problems else 1
        cursor = QTextCursor(self._text.document().findBlockByNumber(max(0, line - 1)))
        self._text.setTextCursor(cursor)
        self._text.centerCursor()
        self._text.setFocus()


def _as_in_file(text: str, before: str) -> str:
    """Return what was typed with the line ends and the byte order mark of the file."""
    if "\r\n" in before:
        text = text.replace("\n", "\r\n")
    if before.startswith("\ufeff") and not text.startswith("\ufeff"):
        text = f"\ufeff{text}"
    return text
