"""A list of findings, walked through by the arrow keys: two rows of words each, beside the mark."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from secondtry.engine.category import Group
from secondtry.gui.finding_lines import FindingLines, Line, LineRole
from secondtry.gui.mark_colours import LIGHT_MARKS, MarkColours
from secondtry.gui.mark_painting import line_pen, line_under, line_width
from secondtry.gui.word_boxes import WordBox
from secondtry.review.finding_key import FindingKey
from secondtry.review.severity_words import SEVERITY_WORDS

_SIDE, _ABOVE, _GAP = 10, 6, 10
_LEAST_LINES = 3
#: With less room than this many letters, kind and weight stand below each other.
_LETTERS_IN_ONE_ROW = 56


class FindingList(QListView):
    """Shows the lines of a model; keys do what the card's buttons do.

    Signals:
        line_changed: Another line is current, or none.
        chosen: Enter, or a double click: the person wants to go to the current line.
        rewrite_chosen: A digit: the place of a rewrite, from 0.
        removed: Delete.
        key_pressed: Another letter, as a small one, for the page to give a meaning to.
        left: Esc.
        focus_changed: The keyboard has come (True) or gone.
    """

    line_changed = Signal()
    chosen = Signal()
    rewrite_chosen = Signal(int)
    removed = Signal()
    key_pressed = Signal(str)
    left = Signal()
    focus_changed = Signal(bool)

    def __init__(self, lines: FindingLines, parent: QWidget | None = None, most_lines: int = 6) -> None:
        """Ask for room for as many lines as there are, and for no more than ``most_lines``."""
        super().__init__(parent)
        self._lines = lines
        self._most_lines = most_lines
        self._delegate = FindingLineDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(lines)
        self.setUniformItemSizes(True)
        self.setProperty("role", "findings")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self.chosen)
        self.selectionModel().currentChanged.connect(self.line_changed)
        for changed in (lines.rowsInserted, lines.rowsRemoved):
            changed.connect(self._ask_for_room)

    def current_line(self) -> Line | None:
        """Return the line that the person is at."""
        return self._lines.line(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row current: the last one where there are fewer."""
        row = min(row, self._lines.rowCount() - 1)
        if row >= 0:
            self.setCurrentIndex(self._lines.index(row))

    def go_to_key(self, key: FindingKey) -> bool:
        """Make the line of a key current; say whether there is one."""
        row = self._lines.row_of(key)
        if row >= 0:
            self.go_to(row)
        return row >= 0

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the samples of the marks in these colours."""
        self._delegate.show_colours(colours)
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Leave room for a few lines and for the longest words on weight, however large the letters are."""
        width = self._delegate.least_width(self.font()) + self.verticalScrollBar().sizeHint().width()
        lines = max(1, min(self._lines.rowCount(), self._most_lines, _LEAST_LINES))
        return QSize(width, lines * self._line_height())

    def sizeHint(self) -> QSize:
        """Ask for as many lines as there are, up to the most."""
        lines = max(1, min(self._lines.rowCount(), self._most_lines))
        return QSize(super().sizeHint().width(), lines * self._line_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each line another row where it has become narrow."""
        super().resizeEvent(event)
        self._fit_lines()

    def changeEvent(self, event: QEvent) -> None:
        """Do so also when the letters change their size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit_lines()

    def _fit_lines(self) -> None:
        if self._delegate.fit(self.viewport().width(), self.font()):
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose at Enter, take a rewrite at its digit, remove at Delete, leave at Esc; the rest is Qt's."""
        key, letter = event.key(), event.text().lower()
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.chosen.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif plain and key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif plain and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.rewrite_chosen.emit(key - Qt.Key.Key_1)
        elif letter.isalpha() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.key_pressed.emit(letter)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first line, and tell that the keyboard is here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0)
        self.focus_changed.emit(True)  # noqa: FBT003 - the signal's value

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard has gone."""
        super().focusOutEvent(event)
        self.focus_changed.emit(False)  # noqa: FBT003 - the signal's value

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard here."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _line_height(self) -> int:
        return self._delegate.line_height(self.font())

    @Slot()
    def _ask_for_room(self) -> None:
        self.updateGeometry()


class FindingLineDelegate(QStyledItemDelegate):
    """Draws a line: a piece of the mark, the marked words, and below them kind and weight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = LIGHT_MARKS
        self._is_narrow = False

    def fit(self, width: int, font: QFont) -> bool:
        """Lay lines out for a width; say whether they have another height from now on."""
        was = self._is_narrow
        self._is_narrow = width < QFontMetrics(_smaller(font)).averageCharWidth() * _LETTERS_IN_ONE_ROW
        return was != self._is_narrow

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the marks in these colours from now on."""
        self._colours = colours

    def least_width(self, font: QFont) -> int:
        """Return the width at which no words on weight are cut off."""
        metrics = QFontMetrics(_smaller(font))
        words = max(metrics.horizontalAdvance(each) for each in SEVERITY_WORDS.values())
        return words + _sample_width(font) + _GAP + 2 * _SIDE

    def line_height(self, font: QFont) -> int:
        """Return how high one line is."""
        below = QFontMetrics(_smaller(font)).height() * (2 if self._is_narrow else 1)
        return QFontMetrics(font).height() + below + 2 * _ABOVE + 2

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Return the same size for every line."""
        return QSize(option.fontMetrics.averageCharWidth() * 20, self.line_height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one line."""
        widget = option.widget
        widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
        chosen = self._is_at(option)
        roles = QPalette.ColorRole
        words = option.palette.color(roles.HighlightedText if chosen else roles.Text)
        quiet = option.palette.color(roles.HighlightedText if chosen else roles.PlaceholderText)
        area = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        sample = _sample_width(option.font)
        painter.save()
        group = index.data(LineRole.GROUP)
        if group is not None:
            self._draw_mark(
                painter, Group(group), QRect(area.topLeft(), QSize(sample, option.fontMetrics.height()))
            )
        area.setLeft(area.left() + sample + _GAP)
        top = self._draw_words(painter, option.font, words, area, index.data())
        area.setTop(top + 2)
        parts = index.data(LineRole.BELOW).split("\n")
        for row in parts if self._is_narrow else [" · ".join(parts)]:
            area.setTop(self._draw_words(painter, _smaller(option.font), quiet, area, row))
        painter.restore()

    @staticmethod
    def _is_at(option: QStyleOptionViewItem) -> bool:
        """Say whether the keyboard is on the line: its ground is another then, and wants other letters."""
        at = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        return option.state & at == at

    def _draw_mark(self, painter: QPainter, group: Group, area: QRect) -> None:
        width = line_width(QFontMetricsF(painter.font()))
        painter.fillRect(area, self._colours.wash(group))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line_pen(group, self._colours.line(group), width))
        foot = area.bottom() + 1
        painter.drawLine(
            line_under(WordBox(area.left(), area.right() + 1, area.top(), foot - 2 * width, foot), width)
        )

    @staticmethod
    def _draw_words(painter: QPainter, font: QFont, colour: QColor, area: QRect, words: str) -> int:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colour)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area.topLeft() + QPoint(0, metrics.ascent()), shown)
        return area.top() + metrics.height()


def _sample_width(font: QFont) -> int:
    return QFontMetrics(font).height() * 3 // 2


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * 0.9)
    return smaller
