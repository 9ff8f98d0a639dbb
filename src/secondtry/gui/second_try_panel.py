"""The right side of a second try: what became of the first message's findings, moves and words."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.engine.move import Expectation, Opener, Weight
from secondtry.gui.beginning_card import BeginningCard
from secondtry.gui.change_list import ChangeList
from secondtry.gui.move_row import MoveRow
from secondtry.gui.opener_list import OpenerList
from secondtry.gui.second_try_start import SecondTryStart
from secondtry.gui.side_area import SideArea
from secondtry.gui.tick_box import TickBox
from secondtry.gui.tries import Tries
from secondtry.gui.tries_words import (
    change_line,
    changes_in_words,
    finding_line,
    findings_in_words,
    gained_line,
)

_FIRST_FINDINGS, _FIRST_MOVES, _FIRST_CHANGES = 6, 5, 4


class SecondTryPanel(SideArea):
    """Shows how the second message differs; where there is no first one, how to start.

    Signals:
        line_chosen: The ChangeLine whose words the person wants to see.
        opener_requested: The frame of the opener that goes into the draft.
        move_requested: The key of the move whose frame goes into the draft.
        explanation_requested: The key of the move that the person wants to read about.
        afresh_requested: The second shall begin without the words of the first.
        copy_chosen: The person goes on with the copy of the first.
        words_shown: Whether both texts show which of their words are gone or new.
    """

    line_chosen = Signal(object)
    opener_requested = Signal(str)
    move_requested = Signal(str)
    explanation_requested = Signal(str)
    afresh_requested = Signal()
    copy_chosen = Signal()
    words_shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start = SecondTryStart()
        self._beginning = BeginningCard()
        self._first = ""
        #: The first message, where the person has said that they go on with its copy.
        self._copied = ""
        self._openers = OpenerList()
        self._findings = ChangeList(self.tr("WHAT BECAME OF THE MARKS"), _FIRST_FINDINGS)
        self._moves = ChangeList(self.tr("WHAT IT SAYS THAT THE FIRST DID NOT"), _FIRST_MOVES)
        self._changes = ChangeList(self.tr("WHICH WORDS CHANGED"), _FIRST_CHANGES)
        self._lost: list[MoveRow] = []
        self._shows = TickBox(self.tr("Show them in both messages"))
        self._shows.setChecked(True)
        self._lay_out()
        self._openers.add_requested.connect(self.opener_requested)
        self._beginning.empty_page_chosen.connect(self.afresh_requested)
        self._beginning.copy_chosen.connect(self._go_on_with_copy)
        self._shows.toggled.connect(self.words_shown)
        for each in (self._findings, self._moves, self._changes):
            each.chosen.connect(self.line_chosen)

    def shows_words(self) -> bool:
        """Say whether both texts shall show which of their words are gone or new."""
        return self._shows.isChecked()

    def show_start(self, *, is_written: bool) -> None:
        """Show how to start, because there is no first message."""
        self.start.show_message(is_written=is_written)
        self._content.hide()
        self.start.show()

    def show_tries(self, tries: Tries, openers: Sequence[Opener]) -> None:
        """Show how the two messages differ; ``openers`` are ways to say that this is a second try."""
        self._first = tries.difference.first
        self._beginning.setHidden(bool(tries.difference.changes) or self._copied == self._first)
        self._openers.show_marker(tries.reading.marker, openers)
        self._findings.say(findings_in_words(tries))
        self._findings.show_items(tries.reading.findings, finding_line)
        self._moves.say("" if tries.reading.gained else self.tr("Nothing yet."))
        self._moves.show_items(tries.reading.gained, partial(gained_line, text=tries.difference.second))
        self._show_lost(tries)
        self._changes.say(changes_in_words(tries.difference))
        self._changes.show_items(tries.difference.changes, change_line)
        self.start.hide()
        self._content.show()

    @Slot()
    def _go_on_with_copy(self) -> None:
        self._copied = self._first
        self._beginning.hide()
        self.copy_chosen.emit()

    def _show_lost(self, tries: Tries) -> None:
        lost = tries.reading.lost
        while len(self._lost) < len(lost):
            row = MoveRow()
            row.add_requested.connect(self.move_requested)
            row.explanation_requested.connect(self.explanation_requested)
            self._lost.append(row)
            self._lost_list.addWidget(row)
        for row, change in zip(self._lost, lost, strict=False):
            row.show_expectation(Expectation(change.move, Weight.EXPECTED, change.now))
            row.show()
        for row in self._lost[len(lost) :]:
            row.hide()
        self._lost_head.setVisible(bool(lost))

    def _lay_out(self) -> None:
        self._lost_head = ChangeList(self.tr("WHAT GOT LOST"), 0)
        self._lost_head.say(
            self.tr("The first message says this, or hints at it, and the second does not any more.")
        )
        self._lost_head.show_items((), finding_line)
        self._lost_list = QVBoxLayout()
        self._lost_list.setSpacing(0)
        self._lost_head.inside.addLayout(self._lost_list)
        self._changes.inside.addWidget(self._shows)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        shown = (self._openers, self._findings, self._moves, self._lost_head, self._changes)
        for each in (self._beginning, *shown):
            column.addWidget(each)
        column.addStretch()
        desk = QWidget()
        desk.setProperty("role", "desk")
        self._content.hide()
        # No stack: it would ask for the height of its tallest page.
        outer = QVBoxLayout(desk)
        outer.setContentsMargins(18, 14, 18, 18)
        outer.addWidget(self.start)
        outer.addWidget(self._content)
        self.setWidget(desk)
