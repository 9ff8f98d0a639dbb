"""Where a comment or a reply is written, below what it is about."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from secondtry.gui.card_parts import link_button
from secondtry.gui.comment_field import CommentField
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.review.comment import Unfinished
from secondtry.review.comment_view import CommentView


class CommentComposer(QWidget):
    """Shows what has been written so far, and tells every change of it.

    Signals:
        written: The ``Unfinished``, after each change by the person.
        keep_requested: It is finished.
        leave_requested: It is left for later.
        discard_requested: It is to be forgotten.
    """

    written = Signal(object)
    keep_requested = Signal()
    leave_requested = Signal()
    discard_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote = ""
        self._text = self._field()
        self._wording = self._field()
        self._wording.setAccessibleName(self.tr("Write instead"))
        self._suggest = link_button(self.tr("Suggest other words"))
        self._suggest.clicked.connect(self._begin_wording)
        self._only_comment = link_button(self.tr("Suggest nothing"), "quiet-link")
        self._only_comment.clicked.connect(self._drop_wording)
        self._caption = plain_label(self.tr("Write instead (empty: leave the words out)"), LabelRole.QUIET)
        self._keep = link_button(self.tr("Keep"))
        self._keep.clicked.connect(self.keep_requested)
        self._discard = discard = link_button(self.tr("Discard"), "quiet-link")
        discard.clicked.connect(self.discard_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self._keep, self._suggest, self._only_comment):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(discard)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(6)
        column.addWidget(self._text)
        column.addWidget(self._caption)
        column.addWidget(self._wording)
        column.addLayout(buttons)
        column.addWidget(
            wrapped_label(self.tr("Ctrl+Enter keeps it. Esc leaves it here for later."), LabelRole.QUIET)
        )

    def show_view(self, view: CommentView) -> None:
        """Show what is being written to a comment; a field in which somebody types is left alone."""
        unfinished = view.unfinished or Unfinished()
        self._quote = view.quote
        words = self.tr("Your comment") if view.is_new or view.is_changed else self.tr("Your reply")
        self._text.setPlaceholderText(words)
        self._text.setAccessibleName(self.tr("{what} on: {quote}").format(what=words, quote=view.subject))
        kept = self.tr("Comment") if view.is_new else self.tr("Reply")
        self._keep.setText(self.tr("Keep the change") if view.is_changed else kept)
        self._keep.setAccessibleName(self._keep.text())
        self._text.show_note(unfinished.text)
        self._wording.show_note(unfinished.wording or "")
        self._show_wording(is_wanted=unfinished.wording is not None, may_suggest=view.may_suggest)

    def take_focus(self) -> None:
        """Put the keyboard behind what has been written."""
        field = self._text
        cursor = field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        field.setTextCursor(cursor)
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _field(self) -> CommentField:
        field = CommentField()
        field.note_changed.connect(self._tell)
        field.keep_requested.connect(self.keep_requested)
        field.leave_requested.connect(self.leave_requested)
        return field

    def _show_wording(self, *, is_wanted: bool, may_suggest: bool) -> None:
        for widget in (self._caption, self._wording, self._only_comment):
            widget.setVisible(is_wanted)
        self._suggest.setVisible(may_suggest and not is_wanted)

    @Slot()
    def _begin_wording(self) -> None:
        with QSignalBlocker(self._wording):
            self._wording.setPlainText(self._quote)
        self._show_wording(is_wanted=True, may_suggest=True)
        self._wording.selectAll()
        self._wording.setFocus()
        self._tell()

    @Slot()
    def _drop_wording(self) -> None:
        self._show_wording(is_wanted=False, may_suggest=True)
        self._text.setFocus()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        has_wording = not self._wording.isHidden()
        wording = self._wording.toPlainText() if has_wording else None
        self.written.emit(Unfinished(self._text.toPlainText(), wording))
