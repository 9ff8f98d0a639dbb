"""Makes of what is printed one long column, laid out for the paper."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from secondtry.engine.category import Group
from secondtry.gui.mark_painting import line_pen, line_under, line_width
from secondtry.gui.page_cutting import LineOnPaper, Page
from secondtry.gui.theme import Theme
from secondtry.gui.word_boxes import ParagraphLines
from secondtry.review.printed_review import Paragraph, Role, Run

_BODY_POINTS = 10.5
_POINTS = {Role.TITLE: 16.0, Role.HEADING: 12.5, Role.QUIET: 9.0, Role.FOOT: 9.0, Role.BELOW: 10.0}
#: Above and below each paragraph, and from the left, in points.
_ROOM = {
    Role.TITLE: (0.0, 4.0, 0.0),
    Role.HEADING: (20.0, 4.0, 0.0),
    Role.BODY: (8.0, 1.0, 0.0),
    Role.BELOW: (0.0, 1.0, 18.0),
    Role.LETTER: (0.0, 0.0, 0.0),
    Role.QUIET: (4.0, 10.0, 0.0),
    Role.FOOT: (20.0, 0.0, 0.0),
}
_QUIET = frozenset({Role.QUIET, Role.FOOT})
_ABOVE_LETTER = 10.0
_LINE_HEIGHT = 118
#: The lines of marks are finer on paper than on the screen, where they have to be found at a glance.
_FINER = 0.6


@dataclass(frozen=True, slots=True)
class _Mark:
    """Marked words: Qt positions in the document."""

    start: int
    end: int
    group: Group


@dataclass(frozen=True, slots=True)
class _Placed:
    """A paragraph where it is laid out."""

    block: QTextBlock
    top: float
    bottom: float
    role: Role
    marks: tuple[_Mark, ...]

    @property
    def origin(self) -> QPointF:
        """Where it is drawn."""
        return QPointF(0, self.top)


class PrintedDocument:
    """A column of paragraphs. What is drawn of it are its words and the lines of its marks, nothing else."""

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        font: QFont,
        theme: Theme,
        paper: QPagedPaintDevice,
        width: float,
    ) -> None:
        self._theme = theme
        self._dots = paper.logicalDpiY() / 72
        self._document = QTextDocument()
        self._document.setUndoRedoEnabled(False)
        self._document.documentLayout().setPaintDevice(paper)
        self._document.setDocumentMargin(0)
        self._document.setDefaultFont(font)
        self._width = width
        body = QFont(font)
        body.setPointSizeF(_BODY_POINTS)
        self._mark_width = line_width(QFontMetricsF(body, paper)) * _FINER
        cursor = QTextCursor(self._document)
        before: Role | None = None
        marks: list[tuple[_Mark, ...]] = []
        for paragraph in paragraphs:
            marks.append(tuple(self._add(cursor, paragraph, before)))
            before = paragraph.role
        self._document.setTextWidth(width)
        self._placed = tuple(self._place([paragraph.role for paragraph in paragraphs], marks))

    def lines(self) -> Iterator[LineOnPaper]:
        """Yield the lines from the top down."""
        for each, following in zip_longest(self._placed, self._placed[1:]):
            layout = each.block.layout()
            last = layout.lineCount() - 1
            heads = each.role is Role.BODY and following is not None and following.role is Role.BELOW
            belongs = heads or each.role is Role.HEADING
            for number in range(layout.lineCount()):
                rect = layout.lineAt(number).rect().translated(each.origin)
                # Two lines of a paragraph at least, where a page ends and where one begins.
                lonely = last > 0 and number in {0, last - 1}
                yield LineOnPaper(rect.top(), rect.bottom(), keeps_next=belongs or lonely)

    def paint(self, painter: QPainter, page: Page) -> None:
        """Draw what is on a page, its top at the painter's origin."""
        painter.save()
        painter.translate(0, -page.top)
        shown = QRectF(0, page.top, self._width, page.bottom - page.top)
        painter.setClipRect(shown.adjusted(-self._dots, -self._dots, self._dots, self._dots))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = shown
        context.palette.setColor(QPalette.ColorRole.Text, QColor(self._theme.ink))
        self._document.documentLayout().draw(painter, context)
        for each in self._placed:
            if each.marks and each.top < page.bottom and each.bottom > page.top:
                self._paint_marks(painter, each, page)
        painter.restore()

    def _paint_marks(self, painter: QPainter, placed: _Placed, page: Page) -> None:
        lines = ParagraphLines(placed.block, placed.origin)
        for mark in placed.marks:
            painter.setPen(line_pen(mark.group, self._theme.marks.line(mark.group), self._mark_width))
            for box in lines.boxes(mark.start, mark.end):
                if page.top <= box.top < page.bottom:
                    painter.drawLine(line_under(box, self._mark_width))

    def _place(self, roles: Sequence[Role], marks: Sequence[tuple[_Mark, ...]]) -> Iterator[_Placed]:
        layout = self._document.documentLayout()
        block = self._document.begin()
        for role, in_it in zip(roles, marks, strict=True):
            room = layout.blockBoundingRect(block)
            yield _Placed(block, room.top(), room.bottom(), role, in_it)
            block = block.next()

    def _add(self, cursor: QTextCursor, paragraph: Paragraph, before: Role | None) -> Iterator[_Mark]:
        """Write a paragraph; yield its marks."""
        room, letters = self._room_around(paragraph.role, before), self._letters(paragraph.role)
        if before is None:
            cursor.setBlockFormat(room)
            cursor.setBlockCharFormat(letters)
        else:
            cursor.insertBlock(room, letters)
        for run in paragraph.runs:
            start = cursor.position()
            self._insert(cursor, run, letters)
            if run.group is not None:
                yield _Mark(start, cursor.position() - len(self._number(run)), run.group)

    def _insert(self, cursor: QTextCursor, run: Run, letters: QTextCharFormat) -> None:
        dressed = QTextCharFormat(letters)
        if run.strong:
            dressed.setFontWeight(QFont.Weight.DemiBold)
        if run.quiet:
            dressed.setForeground(QColor(self._theme.quiet))
        cursor.insertText(run.words, dressed)
        if run.number:
            raised = QTextCharFormat(letters)
            raised.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
            raised.setFontWeight(QFont.Weight.DemiBold)
            cursor.insertText(self._number(run), raised)

    @staticmethod
    def _number(run: Run) -> str:
        return str(run.number) if run.number else ""

    def _room_around(self, role: Role, before: Role | None) -> QTextBlockFormat:
        above, below, left = _ROOM[role]
        if role is Role.LETTER and before not in {None, Role.LETTER}:
            above = _ABOVE_LETTER
        room = QTextBlockFormat()
        # Qt scales what is above and below to the paper as if it were meant for a screen of 96 dots an inch.
        room.setTopMargin(above * 96 / 72)
        room.setBottomMargin(below * 96 / 72)
        room.setLeftMargin(left * self._dots)
        room.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return room

    def _letters(self, role: Role) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFontPointSize(_POINTS.get(role, _BODY_POINTS))
        letters.setForeground(QColor(self._theme.quiet if role in _QUIET else self._theme.ink))
        if role in {Role.TITLE, Role.HEADING}:
            letters.setFontWeight(QFont.Weight.DemiBold)
        return letters
