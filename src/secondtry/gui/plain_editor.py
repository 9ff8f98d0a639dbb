"""An editor whose text is plain, counted as Python counts it."""

from collections.abc import Iterator, Sequence

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRect, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from secondtry.gui.document_text import DocumentText
from secondtry.gui.heard_places import HeardPlaces
from secondtry.gui.slots import SlotWalk
from secondtry.gui.taking_editor import TakingEditor
from secondtry.gui.text_layer import TextLayer
from secondtry.gui.word_boxes import ParagraphLines, WordBox
from secondtry.text.change import TextChange
from secondtry.text.span import Span


class PlainEditor(TakingEditor):
    r"""Edits plain text, and walks through the slots of words that were put in.

    All spans and indices count code points of ``draft_text()``. What comes in,
    and what goes out, is as ``TakingEditor`` says. Tab goes on to the next field, or slot.

    Signals:
        edited: A ``TextChange``, before ``draft_changed``: what became of the text in between.
        draft_changed: The text is another: by typing, pasting, undoing, ``replace`` or ``open_text``.
        cursor_moved: The cursor is elsewhere.
        filling_changed: The walk through the slots of words that were put in begins, or ends.
        escape_pressed: Esc, where there were no slots to leave.
    """

    edited = Signal(object)
    draft_changed = Signal()
    cursor_moved = Signal()
    filling_changed = Signal()
    escape_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        # Qt sends events, which are asked about the walk, while the editor is still being made.
        self._walk: SlotWalk | None = None
        self._layers: list[TextLayer] = []
        super().__init__(parent)
        self._words = DocumentText(self.document(), self)
        self._heard = HeardPlaces(self)
        self.setTabChangesFocus(True)
        self._words.edited.connect(self._follow_edit)
        self._words.edited.connect(self.edited)
        self._words.settled.connect(self.draft_changed)
        self.cursorPositionChanged.connect(self._follow_cursor)

    def draft_text(self) -> str:
        r"""Return the text, its lines parted by ``\n``, with no-break spaces and U+2028 as they are."""
        return self._words.text

    def open_text(self, text: str) -> None:
        """Show another text: nothing to undo, the cursor at the start."""
        self._end_walk()
        self.setPlainText(self.fitting(text))

    def replace(self, span: Span, text: str, slots: Sequence[Span] = ()) -> None:
        """Put words in the place of others, as one step to undo.

        ``slots`` are ranges of ``text``: the first is selected, Tab and
        Shift+Tab walk through them; Esc, or writing outside them, ends that.
        Without slots the cursor goes behind the words.
        """
        self._end_walk()
        put_in = self.fitting(text)
        # Qt adds an insertion to the step before it, unless the document counts as unmodified in between.
        self.document().setModified(False)
        self._cursor_over(span).insertText(put_in)
        self.document().setModified(False)
        area = Span(span.start, span.start + len(put_in))
        if slots:
            self._walk = SlotWalk([slot.shifted(span.start) for slot in slots], area)
            self.select(self._walk.current)
            self.filling_changed.emit()
        else:
            self.place_cursor(area.end)

    def filling(self) -> Span | None:
        """Return where the words are whose slots are being filled, or None."""
        return self._walk.area if self._walk is not None else None

    def add_layer(self, layer: TextLayer) -> None:
        """Have something drawn with the words from now on."""
        self._layers.append(layer)
        self.viewport().update()

    def set_locked(self, *, is_locked: bool) -> None:
        """Let the text be read, selected and copied only, also by keyboard; or let it be written again."""
        self.setReadOnly(is_locked)
        if is_locked:
            flags = QtCore.Qt.TextInteractionFlag
            self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)

    def undo(self) -> None:
        """Take the last change back, unless the text is locked."""
        if not self.isReadOnly():
            super().undo()

    def redo(self) -> None:
        """Make the last change again that was taken back, unless the text is locked."""
        if not self.isReadOnly():
            super().redo()

    def cursor_index(self) -> int:
        """Return the code point that the cursor is in front of."""
        return self._words.offsets.index(self.textCursor().position())

    def selected_span(self) -> Span:
        """Return the selected words; without a selection, the empty span at the cursor."""
        cursor, offsets = self.textCursor(), self._words.offsets
        return Span(offsets.index(cursor.selectionStart()), offsets.index(cursor.selectionEnd()))

    def place_cursor(self, index: int) -> None:
        """Put the cursor in front of a code point and scroll there."""
        self.select(Span(index, index))

    def select(self, span: Span) -> None:
        """Select words and scroll so that they show, with room below them. The focus stays where it is."""
        self.setTextCursor(self._cursor_over(span))
        if self.rect_of(span).bottom() > self.maximumViewportSize().height() * 2 // 3:
            self.centerCursor()

    def reveal(self, span: Span) -> None:
        """Scroll so that the first of the words show, and leave cursor, selection and focus as they are."""
        rect, height = self.rect_of(span), self.viewport().height()
        if rect.top() >= 0 and rect.bottom() <= height:
            return
        position = self._words.offsets.position(span.start)
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        number = block.firstLineNumber() + (line.lineNumber() if line.isValid() else 0)
        lines_above = height // 3 // max(1, self.fontMetrics().lineSpacing())
        self.verticalScrollBar().setValue(number - lines_above)

    def rect_of(self, span: Span) -> QRect:
        """Return the first line of the words, down to the foot of their last, as the viewport counts."""
        boxes = list(self.boxes_of(span))
        if not boxes:
            return self.cursorRect(self._cursor_over(Span(span.start, span.start)))
        rect = boxes[0].rect()
        rect.setBottom(boxes[-1].bottom)
        return rect.toAlignedRect()

    def boxes_of(self, span: Span) -> Iterator[WordBox]:
        """Yield where the words lie on each of their lines, in coordinates of the viewport."""
        start, end = self._words.offsets.position(span.start), self._words.offsets.position(span.end)
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self.lines_of(block).boxes(start, end)
            block = block.next()

    def lines_of(self, block: QTextBlock) -> ParagraphLines:
        """Return the lines of a paragraph, in coordinates of the viewport."""
        bounds = self.blockBoundingGeometry(block).translated(self.contentOffset())
        return ParagraphLines(block, bounds.topLeft())

    def blocks_in(self, area: QRect) -> Iterator[QTextBlock]:
        """Yield the paragraphs that reach into an area of the viewport."""
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).top() + self.contentOffset().y()
        while block.isValid() and top <= area.bottom():
            bottom = top + self.blockBoundingRect(block).height()
            if bottom >= area.top():
                yield block
            block, top = block.next(), bottom

    def span_in(self, area: QRect) -> Span:
        """Return the stretch of text whose paragraphs reach into an area of the viewport."""
        blocks = list(self.blocks_in(area))
        if not blocks:
            return Span(0, 0)
        offsets, end = self._words.offsets, blocks[-1].position() + blocks[-1].length()
        return Span(offsets.index(blocks[0].position()), offsets.index(end))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text and its layers, and a frame around each slot that is still to be walked through."""
        if self._layers:
            painter = QPainter(self.viewport())
            for layer in self._layers:
                layer.paint_under(painter, event.rect())
            painter.end()
        self._heard.forget()
        super().paintEvent(event)
        self._heard.tell()
        if not self._layers and self._walk is None:
            return
        painter = QPainter(self.viewport())
        for layer in self._layers:
            layer.paint_over(painter, event.rect())
        self._paint_slots(painter)
        painter.end()

    def _paint_slots(self, painter: QPainter) -> None:
        if self._walk is None:
            return
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 1))
        for slot in self._walk.slots:
            for box in self.boxes_of(slot):
                painter.drawRoundedRect(box.rect().adjusted(-1.5, 0.5, 1.5, 0.5), 3, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the slots at Esc; everything else is typing."""
        letters = event.text()
        if (letters and letters.isprintable()) or event.key() != QtCore.Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._walk is None:
            self.escape_pressed.emit()
        else:
            self._end_walk()
            self.place_cursor(self.cursor_index())

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's shortcuts while there are slots to leave."""
        leaving = self._walk is not None and event.type() == QEvent.Type.ShortcutOverride
        if leaving and isinstance(event, QKeyEvent) and event.key() == QtCore.Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Go to the next slot or the one before; past the last, behind the words that were put in."""
        walk = self._walk
        if walk is None:
            return super().focusNextPrevChild(next)
        if walk.step(forward=next):
            self.select(walk.current)
        else:
            self._end_walk()
            self.place_cursor(walk.area.end)
        return True

    @Slot(object)
    def _follow_edit(self, change: TextChange) -> None:
        for layer in self._layers:
            layer.follow(change)
        if self._walk is not None and not self._walk.follow(change):
            self._end_walk()

    @Slot()
    def _follow_cursor(self) -> None:
        if self._walk is not None and not self._walk.stay_with(self.cursor_index()):
            self._end_walk()
        self.cursor_moved.emit()

    def _end_walk(self) -> None:
        if self._walk is not None:
            self._walk = None
            self.viewport().update()
            self.filling_changed.emit()

    def _cursor_over(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._words.offsets.position(span.start))
        cursor.setPosition(self._words.offsets.position(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor
