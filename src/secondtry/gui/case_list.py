"""The list of cases: rows of two lines, drawn, so that thousands cost no more than those in sight."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from secondtry.gui.theme import LIGHT, Theme
from secondtry.review.case_state import CALLING, Standing
from secondtry.review.shelf import ShelfEntry

_Index = QModelIndex | QPersistentModelIndex
_ROW = Qt.ItemDataRole.UserRole
_PADDING, _MARGIN = 8, 12
_DISPLAY, _ACCESSIBLE = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole


class CaseModel(QAbstractListModel):
    """Cases in the order in which they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[ShelfEntry, Standing]] = []

    def show_cases(self, rows: Sequence[tuple[ShelfEntry, Standing]]) -> None:
        """Show these cases."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def change_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show another state of a case where it is; the order holds until all are shown again."""
        row = self.row_of(entry.id)
        if row >= 0:
            self._rows[row] = (entry, standing)
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def row_of(self, entry_id: str) -> int:
        """Return the row of a case, or -1."""
        return next((row for row, (entry, _) in enumerate(self._rows) if entry.id == entry_id), -1)

    def entry(self, row: int) -> ShelfEntry | None:
        """Return the entry of a row, if there is one."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many cases there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = _DISPLAY) -> object:
        """Return the title, the row for drawing, or the whole row as one sentence."""
        if not 0 <= index.row() < len(self._rows):
            return None
        entry, standing = self._rows[index.row()]
        if role == _DISPLAY:
            return entry.title
        if role == _ROW:
            return (entry, standing)
        if role == _ACCESSIBLE:
            return ". ".join(part for part in (entry.title, *row_words(entry, standing)) if part)
        return None


def row_words(entry: ShelfEntry, standing: Standing) -> tuple[str, ...]:
    """Return what the second line of a row says, part by part: whose case it is, and how it stands."""
    customer = entry.case.customer.strip()
    return (*((customer,) if customer else ()), *state_words(entry, standing))


def state_words(entry: ShelfEntry, standing: Standing) -> tuple[str, ...]:
    """Return how a case stands and of which kind it is, part by part."""
    case = entry.case
    is_sent_again = entry.is_second_try and bool(case.sent_at)
    kind = "Check-in" if case.is_check_in else "Second try" if is_sent_again else ""
    return tuple(part for part in (standing.words, kind, "Good example" if case.is_example else "") if part)


class CaseDelegate(QStyledItemDelegate):
    """Draws a row: the title, and below it whose it is and how it stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT

    def show_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002 - Qt's
        """Return room for two lines."""
        return QSize(120, 2 * option.fontMetrics.lineSpacing() + 2 * _PADDING + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        entry, standing = index.data(_ROW)
        theme = self._theme
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        calls = standing.stage in CALLING
        painter.save()
        if is_selected or is_hovered:
            painter.fillRect(option.rect, QColor(theme.selection if is_selected else theme.hover))
        if calls:
            bar = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, QColor(theme.on_selection if is_selected else theme.speaks_against))
        area = option.rect.adjusted(_MARGIN, _PADDING, -_MARGIN, -_PADDING)
        half = area.height() // 2
        ink = theme.on_selection if is_selected else theme.ink
        title = QFont(option.font)
        title.setWeight(QFont.Weight.DemiBold)
        painter.setFont(title)
        painter.setPen(QColor(ink))
        self._write(painter, area.adjusted(0, 0, 0, -half), entry.title)
        state = theme.speaks_against if calls else theme.quiet
        painter.setFont(option.font)
        painter.setPen(QColor(ink if is_selected else state))
        self._write(painter, area.adjusted(0, half, 0, 0), " · ".join(row_words(entry, standing)))
        painter.setPen(QColor(theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    @staticmethod
    def _write(painter: QPainter, place: QRect, words: str) -> None:
        """Write one line in the painter's font and colour, cut where its room ends."""
        painter.drawText(
            place,
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width()),
        )


class CaseList(QListView):
    """Shows cases; Enter opens one, Delete puts it in the trash, and typing finds one.

    Signals:
        chosen: The id of the case that is current now, or nothing.
        open_requested: The id of a case to be opened.
        trash_requested: The id of a case that shall go.
        typed: Letters that are meant for the search.
    """

    chosen = Signal(str)
    open_requested = Signal(str)
    trash_requested = Signal(str)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "cases")
        self._cases = CaseModel(self)
        self._delegate = CaseDelegate(self)
        self.setModel(self._cases)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Cases"))
        self.selectionModel().currentChanged.connect(self._tell_chosen)
        self.doubleClicked.connect(self._ask_to_open)

    def show_cases(self, rows: Sequence[tuple[ShelfEntry, Standing]], current: str) -> None:
        """Show these cases, and go to the one of that id, else to the first."""
        self._cases.show_cases(rows)
        row = max(0, self._cases.row_of(current))
        self.setCurrentIndex(self._cases.index(row))
        self._tell_chosen()

    def change_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show another state of a case where it is."""
        self._cases.change_case(entry, standing)

    def current_id(self) -> str:
        """Return the id of the current case, or nothing."""
        entry = self._cases.entry(self.currentIndex().row())
        return entry.id if entry else ""

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the rows in the theme's colours."""
        self._delegate.show_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter, take away at Delete, hand letters on to the search; the rest is Qt's."""
        typed = event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._ask_to_open()
        elif event.key() == Qt.Key.Key_Delete:
            if self.current_id():
                self.trash_requested.emit(self.current_id())
        elif typed.strip() and typed.isprintable():
            self.typed.emit(typed)
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask_to_open(self) -> None:
        if self.current_id():
            self.open_requested.emit(self.current_id())

    @Slot()
    def _tell_chosen(self) -> None:
        self.chosen.emit(self.current_id())
