"""The list of what to bring to a lawyer, to read and to print."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_writer import FileWriter
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.printed_pages import pdf_writing
from secondtry.review.lawyer_list import lawyer_list_text
from secondtry.review.printed_review import plain_pages
from secondtry.review.review import Review


class LawyerListDialog(QDialog):
    """Shows the list; it leaves the program on paper or by the clipboard, when the person says so."""

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What to bring to a lawyer"))
        self._result: int | None = None
        self._writer = FileWriter(self)
        self._writer.lasting.connect(self._say)
        self._writer.written.connect(self._tell_written)
        self._writer.written.connect(self._leave)
        self._writer.failed.connect(self._tell_failed)
        self._state = wrapped_label(role=LabelRole.QUIET)
        self._state.hide()
        self._text = QPlainTextEdit(lawyer_list_text(review))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setProperty("role", "note")
        self._text.setAccessibleName(self.tr("What to bring to a lawyer"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        print_button = buttons.addButton(self.tr("&Print to a PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        copy_button = buttons.addButton(self.tr("&Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        # Enter closes it: nothing private goes anywhere by an Enter too many.
        for button in (print_button, copy_button):
            button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        print_button.clicked.connect(self._print)
        copy_button.clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addWidget(
            wrapped_label(
                self.tr(
                    "It holds your private facts and the whole message. It is no legal advice, "
                    "and nobody sees it unless you print or copy it."
                ),
                LabelRole.QUIET,
            )
        )
        column.addWidget(self._text, 1)
        column.addWidget(self._state)
        column.addWidget(buttons)
        self.resize(640, 640)

    @Slot()
    def _print(self) -> None:
        # Never a printer: asking for one opens sockets. The PDF viewer prints.
        chosen = Dialogs(self).ask_where_to_save(
            str(Path.home() / "lawyer.pdf"), self.tr("PDF (*.pdf)"), ".pdf"
        )
        if not chosen:
            return
        pages = partial(plain_pages, self.windowTitle(), self._text.toPlainText())
        self._writer.write(Path(chosen), pdf_writing(pages))

    def done(self, result: int) -> None:
        """Go away, once a file that is being written is there."""
        if self._writer.is_busy():
            self._result = result
        else:
            super().done(result)

    @Slot(str)
    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.show()

    @Slot(object)
    def _tell_written(self, path: Path) -> None:
        self._say(self.tr("Saved as {name}.").format(name=path.name))

    @Slot(str)
    def _tell_failed(self, reason: str) -> None:
        self._state.hide()
        Dialogs(self).show_error(reason)
        self._leave()

    @Slot()
    def _leave(self) -> None:
        """Go away after all, where the person wanted it meanwhile."""
        if self._result is not None:
            super().done(self._result)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
