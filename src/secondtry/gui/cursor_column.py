"""The subject and the body of a message with one cursor, counted in the whole text."""

from PySide6.QtCore import QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.message_column import MessageColumn
from secondtry.review.part_spans import Part, PartSpan, in_message, in_part
from secondtry.text.message_parts import MessageParts, split_message
from secondtry.text.span import Span


class CursorColumn(MessageColumn):
    """Knows in which of the two editors the writer is. Spans and indices count code points of the whole text.

    Signals:
        cursor_moved: The cursor is elsewhere.
    """

    cursor_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = split_message("")
        self._active = Part.BODY
        for editor in self._editors.values():
            editor.cursor_moved.connect(self._note_active)

    def parts(self) -> MessageParts:
        """Return the subject and the body."""
        return self._parts

    def active_part(self) -> Part:
        """Return the part in which the writer is, or was last."""
        return self._active

    def select(self, span: Span) -> None:
        """Select words and take the keyboard there."""
        where = in_part(self._parts, span)
        if where is not None:
            self._go_to(where.part).select(where.span)

    def reveal(self, span: Span) -> None:
        """Scroll words into view; cursor and keyboard stay where they are."""
        where = in_part(self._parts, span)
        if where is not None:
            self._editors[where.part].reveal(where.span)

    def show_selected(self, span: Span) -> None:
        """Select words and scroll there; the keyboard stays where it is until ``take_focus``."""
        where = in_part(self._parts, span)
        if where is None:
            return
        left = self._editors[self._active]
        if where.part is not self._active:
            left.place_cursor(left.selected_span().start)
        self._editors[where.part].select(where.span)
        self._active = where.part  # last: a part that has the keyboard takes itself for the active one
        self.cursor_moved.emit()

    def selected_span(self) -> Span:
        """Return the selected words, in code points of the whole text; else the empty span at the cursor."""
        return in_message(self._parts, PartSpan(self._active, self._editors[self._active].selected_span()))

    def selected_words(self) -> str:
        """Return the words that are selected where the writer is, or nothing."""
        editor = self._editors[self._active]
        return editor.selected_span().of(editor.draft_text())

    def place_cursor(self, index: int) -> None:
        """Put the cursor in front of a code point of the whole text, and the keyboard with it."""
        self.select(Span(index, index))

    def cursor_index(self) -> int:
        """Return the code point of the whole text that the cursor is in front of."""
        return self.selected_span().end

    @Slot(int)
    def go_back_to(self, index: int) -> None:
        """Put the cursor where it was, below 0 behind the last word, and the keyboard with it."""
        where = in_part(self._parts, Span(index, index)) if index >= 0 else None
        if where is None:
            self.go_to_end()
        else:
            self._go_to(where.part).select(where.span)

    @Slot()
    def go_to_end(self) -> None:
        """Put the cursor behind the last word of the body, and the keyboard with it."""
        body = self._go_to(Part.BODY)
        body.place_cursor(len(body.draft_text()))

    def rect_of(self, span: Span) -> QRect:
        """Return where words stand, in coordinates of this pane."""
        where = in_part(self._parts, span)
        if where is None:
            return QRect()
        editor = self._editors[where.part]
        rect = editor.rect_of(where.span)
        return rect.translated(editor.viewport().mapTo(self, QPoint(0, 0)))

    def take_focus(self) -> None:
        """Put the keyboard back where the writer was."""
        self._editors[self._active].setFocus()

    def _go_to(self, part: Part) -> DraftEditor:
        """Take the keyboard to a part before its cursor moves: only the part in use may tell of a move."""
        self._active = part
        self._editors[part].setFocus()
        return self._editors[part]

    @Slot()
    def _note_active(self) -> None:
        for part, editor in self._editors.items():
            if editor.hasFocus():
                self._active = part
        self.cursor_moved.emit()
