"""The shelf: the list of cases with its search on the left, the page of the current one on the right."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from secondtry.gui.case_list import CaseList, row_words
from secondtry.gui.case_page import CasePage
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.key_texts import telling_keys
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.pair_row import PairRow
from secondtry.gui.theme import Theme
from secondtry.gui.trashed_page import TrashedPage
from secondtry.gui.unreadable_page import UnreadablePage
from secondtry.review.case_state import CALLING, Stage, Standing
from secondtry.review.shelf import ShelfEntry

Row = tuple[ShelfEntry, Standing]


class Kind(StrEnum):
    """Which cases are listed."""

    ALL = "All cases"
    CALLING = "What calls for something"
    WRITING = "Being written"
    SENT = "Sent"
    UNANSWERED = "Asked, no answer yet"
    BROUGHT_IN = "Brought in"
    EXAMPLES = "Good examples"
    CLOSED = "Closed"
    TRASHED = "In the trash"


_ON_SHELF = frozenset(Stage) - {Stage.TRASHED}
_STAGES = {
    Kind.CALLING: CALLING,
    Kind.WRITING: frozenset({Stage.WRITING}),
    Kind.SENT: CALLING | {Stage.SENT, Stage.UNANSWERED},
    Kind.UNANSWERED: frozenset({Stage.UNANSWERED}),
    Kind.BROUGHT_IN: frozenset({Stage.BROUGHT_IN}),
    Kind.CLOSED: frozenset({Stage.CLOSED}),
    Kind.TRASHED: frozenset({Stage.TRASHED}),
}


def is_of_kind(row: Row, kind: Kind) -> bool:
    """Say whether a case belongs to a kind."""
    entry, standing = row
    if kind is Kind.EXAMPLES:
        return entry.case.is_example and standing.stage in _ON_SHELF
    return standing.stage in _STAGES.get(kind, _ON_SHELF)


class CasesView(QWidget):
    """Shows the cases in the order in which they come, narrowed to what is looked for.

    Signals:
        chosen: The id of the case that is current now, or nothing.
        open_requested: The id of a case to be opened; where it is in the trash, to be brought back.
        trash_requested: The id of a case that shall go.
        emptying_requested: All that is in the trash shall be gone.
        import_requested: Messages of the past shall be brought in.
    """

    chosen = Signal(str)
    open_requested = Signal(str)
    trash_requested = Signal(str)
    emptying_requested = Signal()
    import_requested = Signal()

    def __init__(self, page: CasePage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find a case"))
        self._search.setAccessibleName(self.tr("Find a case by its words, its customer or its state"))
        self._search.setClearButtonEnabled(True)
        self._search.installEventFilter(self)
        self._kind = ChoiceBox()
        for kind in Kind:
            self._kind.addItem(kind.value)
        self._kind.setAccessibleName(self.tr("Which cases to list"))
        self._kind.setAccessibleDescription(self.tr("Which cases to list"))
        self._trashed = TrashedPage()
        self._trashed.restore_requested.connect(self._tell_open)
        self._trashed.emptying_requested.connect(self.emptying_requested)
        self._unreadable = UnreadablePage()
        self._unreadable.open_requested.connect(self._tell_open)
        self._list = CaseList()
        self._count = plain_label(role=LabelRole.QUIET)
        self._nothing = wrapped_label(role=LabelRole.QUIET)
        self._places = QStackedWidget()
        self._side = QStackedWidget()
        self._lay_out(page)
        self._search.textChanged.connect(self._narrow)
        self._kind.activated.connect(self._narrow)
        self._list.typed.connect(self._search_for)
        self._list.chosen.connect(self._choose)
        self._list.open_requested.connect(self.open_requested)
        self._list.trash_requested.connect(self.trash_requested)

    def show_cases(self, rows: Sequence[Row], current: str) -> None:
        """Show these cases, and go to the one of that id."""
        self._rows = list(rows)
        self._places.setCurrentIndex(1 if rows else 0)
        self._show_narrowed(current)

    def show_kind(self, kind: Kind) -> None:
        """List the cases of a kind, whatever was looked for."""
        self._search.clear()
        self._kind.setCurrentIndex(list(Kind).index(kind))
        self._narrow()

    def change_case(self, entry: ShelfEntry, standing: Standing) -> None:
        """Show another state of a case where it stands."""
        self._rows = [(entry, standing) if row[0].id == entry.id else row for row in self._rows]
        self._list.change_case(entry, standing)

    def current_id(self) -> str:
        """Return the id of the current case, or nothing."""
        return self._list.current_id()

    def shown_ids(self) -> list[str]:
        """Return the ids of the cases that are listed, in their order."""
        return [entry.id for entry, _ in self._narrowed()]

    @Slot()
    def search(self) -> None:
        """Put the keyboard in the search."""
        self._search.setFocus()
        self._search.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self._list.setFocus()

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the rows in the theme's colours."""
        self._list.show_theme(theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter go from the search to the list, and Esc end the search."""
        # The type first: Qt tells of the end of the search too, when Python has let go of what is here.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._search:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._list.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self, page: CasePage) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 10, 12, 10)
        head.addWidget(PairRow(self._search, self._kind))
        left = QWidget()
        left.setProperty("role", "desk")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 6)
        foot.addWidget(self._count)
        column.addLayout(foot)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for side in (self._nothing, page, self._trashed, self._unreadable):
            self._side.addWidget(side)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self._side)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 3)
        splitter.setSizes([480, 720])
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        self._places.addWidget(self._empty())
        self._places.addWidget(splitter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._places)

    def _empty(self) -> QWidget:
        """Return what is shown before there is any case: what the shelf is for."""
        page = QWidget()
        page.setProperty("role", "desk")
        bring = QPushButton(self.tr("Bring in messages of the past…"))
        bring.clicked.connect(self.import_requested)
        row = QHBoxLayout()
        row.addWidget(bring)
        row.addStretch(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addWidget(wrapped_label(self.tr("No cases yet"), LabelRole.TITLE))
        for words in (
            self.tr(
                "This is the shelf of messages under way. What you write lies here, with its customer "
                "and its age. When you have sent a message, press Ctrl+Shift+M: its promises are noted "
                "with their days, and after a week it asks whether all is solved, from the customer's side."
            ),
            self.tr(
                "Are there second tries waiting for you? Bring in messages that you sent in the past: "
                "those in which most words are marked come first."
            ),
        ):
            label = telling_keys(wrapped_label(words, LabelRole.PROMPT))
            label.setMaximumWidth(640)
            column.addWidget(label)
        column.addLayout(row)
        column.addStretch(1)
        return page

    def _narrowed(self) -> list[Row]:
        words = self._search.text().casefold().split()
        kind = self._chosen_kind()
        return [row for row in self._rows if is_of_kind(row, kind) and all(w in _said(row) for w in words)]

    def _chosen_kind(self) -> Kind:
        return list(Kind)[self._kind.currentIndex()]

    def _words_for_nothing(self) -> str:
        if self._search.text():
            return self.tr("Nothing is found. Esc shows all again.")
        if self._chosen_kind() is Kind.TRASHED:
            return self.tr("The trash is empty.")
        return self.tr("There is no such case.")

    def _show_narrowed(self, current: str) -> None:
        rows = self._narrowed()
        self._list.show_cases(rows, current)
        self._nothing.setText(self._words_for_nothing())
        is_trash = self._chosen_kind() is Kind.TRASHED
        listed = Kind.TRASHED if is_trash else Kind.ALL
        count, total = len(rows), sum(is_of_kind(row, listed) for row in self._rows)
        words = self.tr("{n} of {total} cases") if count < total else self.tr("{n} cases")
        self._count.setText(self.tr("1 case") if count == total == 1 else words.format(n=count, total=total))

    @Slot()
    def _narrow(self) -> None:
        self._show_narrowed(self._list.current_id())

    @Slot(str)
    def _search_for(self, letters: str) -> None:
        self._search.setFocus()
        self._search.setText(self._search.text() + letters)

    @Slot(str)
    def _choose(self, entry_id: str) -> None:
        row = next((each for each in self._rows if each[0].id == entry_id), None)
        if row is not None and row[1].stage is Stage.TRASHED:
            self._trashed.show_case(*row)
            self._side.setCurrentWidget(self._trashed)
        elif row is not None and row[1].stage is Stage.UNREADABLE:
            self._unreadable.show_case(*row)
            self._side.setCurrentWidget(self._unreadable)
        else:
            self._side.setCurrentIndex(1 if row else 0)
        self.chosen.emit(entry_id)

    @Slot()
    def _tell_open(self) -> None:
        self.open_requested.emit(self._list.current_id())


def _said(row: Row) -> str:
    """Return everything by which a row can be found."""
    entry, standing = row
    case = entry.case
    promises = " ".join(promise.words for promise in case.promises)
    return " ".join(
        (entry.title, *row_words(entry, standing), promises, case.lesson, case.surprise)
    ).casefold()
