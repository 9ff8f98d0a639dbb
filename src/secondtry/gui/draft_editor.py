"""The editor of the draft, with marks drawn in it that are no part of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Signal, Slot
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from secondtry.engine.category import Group
from secondtry.gui.mark_colours import LIGHT_MARKS, MarkColours
from secondtry.gui.mark_hover import MarkHover
from secondtry.gui.mark_painting import line_pen, line_under, line_width
from secondtry.gui.marks import Mark, PlacedMarks, mark_at
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.word_boxes import WordBox
from secondtry.review.finding_key import FindingKey
from secondtry.text.change import TextChange
from secondtry.text.span import Span

#: How far the line under marked words may reach below them, in pixels.
_BELOW = 6


class DraftEditor(PlainEditor):
    """Edits the draft and shows marks in it.

    Marks are painted, never put into the document: they do not enter the undo
    history and are no change of the text. They follow their words while the
    text changes, until the next ``show_marks``.

    Signals:
        finding_requested: The ``FindingKey`` of a mark that was clicked or asked for.
        mark_rested_on: The ``FindingKey`` of a mark on which the mouse has rested for a while.
        mouse_moved_to: The ``FindingKey`` of the mark the mouse has come to, or None where there is none.
        card_focus_requested: Follows ``finding_requested`` where the keyboard asked: it goes on in the card.
    """

    finding_requested = Signal(object)
    mark_rested_on = Signal(object)
    mouse_moved_to = Signal(object)
    card_focus_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = PlacedMarks()
        self._hidden_groups: frozenset[Group] = frozenset()
        self._lit: FindingKey | None = None
        self._colours = LIGHT_MARKS
        self._hover = MarkHover(self)
        self._offered: tuple[QAction, ...] = ()
        self.setAccessibleName(self.tr("Draft"))
        # Qt hands it on to the viewport. To ask for a widget that Qt made, such as that one, takes PySide a
        # tenth of the start of a bare editor at the first time: nothing does so before there are marks.
        self.setMouseTracking(True)
        self._hover.rested.connect(self._tell_rest)
        self._hover.moved.connect(self.mouse_moved_to)

    def show_marks(self, marks: Sequence[Mark], shift: int = 0) -> None:
        """Show these marks instead of the ones before; their spans belong to the text as it is now.

        ``shift`` is added to them where they count from elsewhere.
        """
        before, self._marks = self._marks, PlacedMarks(marks, shift)
        if not marks and not before.all():
            return
        # Drawing the whole text takes longer than a key may: after most readings, most marks are the same.
        seen = self._span_seen()
        was, now = (marks.between(seen.start, seen.end) for marks in (before, self._marks))
        self._draw_again(set(was) ^ set(now))

    def marks(self) -> tuple[Mark, ...]:
        """Return all marks in reading order, where the changes of the text have moved them."""
        return self._marks.all()

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the marks in these colours."""
        self._colours = colours
        self._draw_marks_again()

    def set_hidden_groups(self, groups: Collection[Group]) -> None:
        """Leave out the marks of these groups: not drawn, not walked to, not to be asked for."""
        self._hidden_groups = frozenset(groups)
        self._draw_marks_again()

    def light_mark(self, key: FindingKey | None) -> None:
        """Tint one mark whatever its group, such as the one whose card is open; None for no mark."""
        changed, self._lit = {key, self._lit}, key
        seen = self._span_seen()
        self._draw_again(each for each in self._marks.between(seen.start, seen.end) if each.key in changed)

    def offer_in_menu(self, actions: Sequence[QAction]) -> None:
        """Add these actions to the menu that a right click, or the menu key, opens."""
        self._offered = tuple(actions)

    def menu_at(self, point: QPoint | None) -> QMenu:
        """Return the menu for a right click there, or without a point for the menu key; the caller shows it.

        A click on a mark, with nothing selected, is about that mark: the cursor goes there.
        """
        mark = self.mark_under(point) if point is not None else None
        if mark is not None and not self.textCursor().hasSelection():
            self.place_cursor(mark.span.start)
        menu = self.createStandardContextMenu()
        menu.addSeparator()
        menu.addActions(self._offered)
        return menu

    def mark_at_cursor(self) -> Mark | None:
        """Return the mark that the cursor is in or touches; of a selection, its start counts."""
        index = self.selected_span().start
        return mark_at(self._shown_between(index - 1, index + 1), index)

    def mark_after(self, index: int) -> Mark | None:
        """Return the first mark that starts at the index or behind it."""
        shown = self._shown_between(index, len(self.draft_text()))
        return next((mark for mark in shown if mark.span.start >= index), None)

    def mark_before(self, index: int) -> Mark | None:
        """Return the last mark in front of the index, not counting one that the index is in or touches."""
        here = mark_at(self._shown_between(index - 1, index + 1), index)
        before = self._shown_between(0, here.span.start if here else index)
        return before[-1] if before else None

    def request_finding(self) -> None:
        """Ask for the card of the mark at the cursor, else of the nearest in its paragraph."""
        mark = self.mark_at_cursor() or self._nearest_in_paragraph()
        if mark is not None:
            self.finding_requested.emit(mark.key)
            self.card_focus_requested.emit()

    def mark_under(self, point: QPoint) -> Mark | None:
        """Return the mark that is drawn at a point of the viewport."""
        boxes = self._boxes_in(QRect(point, point))
        return next((mark for mark, box in boxes if box.rect().contains(QPointF(point))), None)

    def open_text(self, text: str) -> None:
        """Show another text: nothing to undo, no marks, the cursor at the start."""
        self.show_marks(())
        super().open_text(text)

    def replace(self, span: Span, text: str, slots: Sequence[Span] = ()) -> None:
        """Put words in the place of others, as one step to undo; the marks of the others go with them."""
        self._marks = PlacedMarks(mark for mark in self._marks.all() if not mark.span.overlaps(span))
        super().replace(span, text, slots)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw tints, then the text, then the lines under the marked words."""
        boxes = list(self._boxes_in(event.rect()))
        tinted = [each for each in boxes if each[0].group is Group.DEFLECTS or each[0].key == self._lit]
        if tinted:
            painter = QPainter(self.viewport())
            for mark, box in tinted:
                painter.fillRect(box.rect(), self._colours.wash(mark.group))
            painter.end()
        super().paintEvent(event)
        if not boxes:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = line_width(QFontMetricsF(self.font()))
        pens = {group: line_pen(group, self._colours.line(group), width) for group in Group}
        for mark, box in boxes:
            painter.setPen(pens[mark.group])
            painter.drawLine(line_under(box, width))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Forget the mouse while somebody types."""
        self._hover.interrupt()
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu."""
        self._hover.interrupt()
        menu = self.menu_at(event.pos() if event.reason() == QContextMenuEvent.Reason.Mouse else None)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Watch for the mouse to rest on a mark, unless it selects."""
        super().mouseMoveEvent(event)
        selecting = event.buttons() != QtCore.Qt.MouseButton.NoButton
        mark = None if selecting else self.mark_under(event.position().toPoint())
        self._hover.move_to(mark.key if mark else None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the card of a clicked mark."""
        super().mouseReleaseEvent(event)
        self._hover.interrupt()
        if event.button() != QtCore.Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        mark = self.mark_under(event.position().toPoint())
        if mark is not None:
            self.finding_requested.emit(mark.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the mark under the mouse when the mouse goes away."""
        if event.type() == QEvent.Type.Leave:
            self._hover.move_to(None)
        return super().viewportEvent(event)

    @Slot(object)
    def _follow_edit(self, change: TextChange) -> None:
        self._marks.follow(change)
        super()._follow_edit(change)

    @Slot(object)
    def _tell_rest(self, key: FindingKey) -> None:
        if key != self._lit:
            self.mark_rested_on.emit(key)

    def _shown_between(self, start: int, end: int) -> list[Mark]:
        return [m for m in self._marks.between(start, end) if m.group not in self._hidden_groups]

    def _nearest_in_paragraph(self) -> Mark | None:
        block, offsets = self.textCursor().block(), self._words.offsets
        start = offsets.index(block.position())
        marks = self._shown_between(start, offsets.index(block.position() + block.length() - 1))
        index = self.selected_span().start
        return min(marks, key=lambda mark: max(mark.span.start - index, index - mark.span.end), default=None)

    def _draw_again(self, marks: Iterable[Mark]) -> None:
        """Draw the parts of the screen anew where these marks are, or were."""
        for mark in marks:
            for box in self.boxes_of(mark.span):
                self.viewport().update(box.rect().toAlignedRect().adjusted(-2, -1, 2, _BELOW))

    def _draw_marks_again(self) -> None:
        if self._marks.all():
            self.viewport().update()

    def _span_seen(self) -> Span:
        """Return the words on the screen: of a paragraph that is longer, only those of its lines there."""
        area = self.viewport().rect()
        paragraphs = [self.lines_of(block) for block in self.blocks_in(area)]
        if not paragraphs:
            return Span(0, 0)
        start, _ = paragraphs[0].stretch_between(area.top() - _BELOW, area.bottom())
        _, end = paragraphs[-1].stretch_between(area.top() - _BELOW, area.bottom())
        return Span(self._words.offsets.index(start), self._words.offsets.index(end))

    def _boxes_in(self, area: QRect) -> Iterator[tuple[Mark, WordBox]]:
        """Yield the boxes of the marks on the lines that reach into an area of the viewport."""
        paragraphs = [(block, self.lines_of(block)) for block in self.blocks_in(area)]
        if not paragraphs:
            return
        offsets = self._words.offsets
        # Of a paragraph that is longer than the screen, only the lines on it count.
        start, _ = paragraphs[0][1].stretch_between(area.top() - _BELOW, area.bottom())
        _, end = paragraphs[-1][1].stretch_between(area.top() - _BELOW, area.bottom())
        marks = self._shown_between(offsets.index(start), offsets.index(end))
        places = [(offsets.position(mark.span.start), offsets.position(mark.span.end)) for mark in marks]
        for block, lines in paragraphs:
            block_end = block.position() + block.length()
            for mark, (start, end) in zip(marks, places, strict=True):
                if start < block_end and end > block.position():
                    yield from ((mark, box) for box in lines.boxes(start, end) if _reaches(box, area))


def _reaches(box: WordBox, area: QRect) -> bool:
    """Say whether words, or the line a little below them, reach into an area."""
    return box.top <= area.bottom() and box.bottom + _BELOW >= area.top()
