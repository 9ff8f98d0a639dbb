"""The page that lists every finding, for the keyboard and for those who hear the screen read."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.dismissed_section import DismissedSection
from secondtry.gui.finding_detail import FindingDetail
from secondtry.gui.finding_lines import FindingLines
from secondtry.gui.finding_list import FindingList
from secondtry.gui.finding_wishes import FindingWishes
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.side_area import SideArea
from secondtry.gui.theme import Theme
from secondtry.review.finding_key import FindingKey
from secondtry.review.report_words import GROUP_NAMES

#: How long somebody stays at a line before all about it is laid out, so that held arrow keys need not wait.
_REST_MS = 60
_KEYS = (
    "Enter goes to the words, 1 to 9 takes a rewrite, Delete dismisses, N says that the mark is not helpful, "
    "W says why."
)


class FindingsPage(QWidget):
    """Lists what is marked, in reading order, tells all about one line, and lists what is dismissed.

    Signals:
        came_into_view: Somebody sees the page now: it wants to be told what there is.
        pointed_at: The FindingKey of the line that the person is at; None when they have left.
        words_requested: Enter: the person wants to go to the words of the line they are at.
        restore_requested: The FindingKey of a dismissal that is to be taken back.
        left: Esc.

    ``wishes`` are about the line that the person is at: by Delete, digits, N and W, and by the buttons.
    """

    came_into_view = Signal()
    pointed_at = Signal(object)
    words_requested = Signal()
    restore_requested = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "desk")
        self._findings: Mapping[FindingKey, Finding] = {}
        self._hidden: frozenset[Group] = frozenset()
        self._lines = FindingLines(self)
        self._list = FindingList(self._lines)
        self._list.setAccessibleName(self.tr("Findings, in reading order"))
        self._list.setAccessibleDescription(_KEYS)
        self._groups = ChoiceBox()
        self._groups.setAccessibleName(self.tr("Which findings to list"))
        self._groups.activated.connect(self._draw)
        self._nothing = wrapped_label(self.tr("Nothing is marked."), LabelRole.QUIET)
        self._keys = wrapped_label(_KEYS, LabelRole.QUIET)
        self.wishes = FindingWishes(self)
        self.detail = FindingDetail(self.wishes)
        self.dismissed = DismissedSection()
        self.dismissed.restore_requested.connect(self.restore_requested)
        self.dismissed.left.connect(self.left)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._show_detail)
        self._lay_out()
        self._list.line_changed.connect(self._follow_line)
        self._list.focus_changed.connect(self._follow_focus)
        self._list.chosen.connect(self.words_requested)
        self._list.removed.connect(self.wishes.dismiss_requested)
        self._list.key_pressed.connect(self._follow_letter)
        self._list.left.connect(self.left)
        self._list.rewrite_chosen.connect(self.wishes.rewrite_chosen)
        self.detail.touched.connect(self._point)
        self.wishes.edit_requested.connect(self.words_requested)
        self.detail.left.connect(self._list.take_focus)

    def show_findings(self, findings: Mapping[FindingKey, Finding]) -> None:
        """List these findings, in their order."""
        self._findings = findings
        self._draw()

    def set_hidden_groups(self, groups: frozenset[Group]) -> None:
        """Leave out these groups, as the draft does."""
        self._hidden = groups
        self._draw()

    def current(self) -> FindingKey | None:
        """Return the finding that the person is at."""
        line = self._list.current_line()
        return line.key if line else None

    def take_focus_at(self, key: FindingKey | None) -> None:
        """Put the keyboard on a finding, or where the list was left; where it is empty, above it."""
        if key is not None:
            self._list.go_to_key(key)
        if self._lines.rowCount():
            self._list.take_focus()
        else:
            self._groups.setFocus()

    def go_to(self, key: FindingKey) -> bool:
        """Put the keyboard on a finding; where it is not listed, nothing happens, and False comes back."""
        is_listed = self._list.go_to_key(key)
        if is_listed:
            self._list.take_focus()
        return is_listed

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the samples of the marks in the theme's colours."""
        self._list.show_colours(theme.marks)
        self.detail.show_colours(theme.marks)
        self.dismissed.show_colours(theme.marks)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what there is."""
        super().showEvent(event)
        self.came_into_view.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        heading = plain_label(self.tr("FINDINGS"), LabelRole.HEADING)
        shown = plain_label(self.tr("Sho&w"), LabelRole.QUIET)
        shown.setBuddy(self._groups)
        head.addWidget(heading)
        head.addStretch()
        head.addWidget(shown)
        head.addWidget(self._groups)
        frame = QFrame()
        frame.setProperty("role", "card")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 6, 1, 6)
        inside.addWidget(self._list)
        self._frame = frame
        desk = QWidget()
        desk.setProperty("role", "desk")
        # On a low screen, or with large letters, the page as a whole scrolls.
        area = SideArea()
        self.detail.filled.connect(area.order_stops)
        area.setWidget(desk)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        column = QVBoxLayout(desk)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(frame, 1)
        column.addWidget(self._keys)
        column.addWidget(self.detail, 1)
        column.addWidget(self.dismissed)

    @Slot()
    def _draw(self) -> None:
        seen = {key: each for key, each in self._findings.items() if each.group not in self._hidden}
        wanted = self._show_groups(Counter(each.group for each in seen.values()))
        kept, row = self.current(), self._list.currentIndex().row()
        self._lines.show_findings({key: each for key, each in seen.items() if wanted in ("", each.group)})
        if kept is None or not self._list.go_to_key(kept):
            self._list.go_to(max(0, row))
        is_empty = not self._lines.rowCount()
        self._nothing.setVisible(is_empty)
        for part in (self._frame, self._keys, self.detail):
            part.setHidden(is_empty)
        self._rest.start()

    def _show_groups(self, counts: Counter[Group]) -> str:
        """Offer the groups that there are, and return the one that is chosen; nothing for all."""
        chosen = self._groups.currentData() or ""
        offered = [("", self.tr("All ({n})").format(n=counts.total()))]
        offered += [(group, f"{GROUP_NAMES[group]} ({counts[group]})") for group in Group if counts[group]]
        if chosen not in [key for key, _ in offered]:
            chosen = ""
        if offered != [
            (self._groups.itemData(n), self._groups.itemText(n)) for n in range(self._groups.count())
        ]:
            self._groups.clear()
            for key, words in offered:
                self._groups.addItem(words, key)
            self._groups.setCurrentIndex([key for key, _ in offered].index(chosen))
        return str(chosen)

    @Slot()
    def _follow_line(self) -> None:
        if self._list.hasFocus():
            self._point()
        self._rest.start()

    @Slot(bool)
    def _follow_focus(self, here: bool) -> None:  # noqa: FBT001 - the signal's value
        self.pointed_at.emit(self.current() if here else None)

    @Slot()
    def _point(self) -> None:
        self.pointed_at.emit(self.current())

    @Slot(str)
    def _follow_letter(self, letter: str) -> None:
        if letter == "n":
            self.wishes.not_helpful_requested.emit()
        elif letter == "w":
            self.wishes.explain_requested.emit()

    @Slot()
    def _show_detail(self) -> None:
        line = self._list.current_line()
        self.detail.show_finding(line.finding if line else None)
