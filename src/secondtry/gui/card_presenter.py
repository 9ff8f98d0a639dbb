"""Shows the card of a finding beside its words, and carries out what is chosen there."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QApplication

from secondtry.engine.analysis import Analysis
from secondtry.engine.finding import Finding
from secondtry.gui.commands import Command
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.finding_wishes import FindingWishes
from secondtry.gui.marks import Mark
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.passing_card import PassingCard
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room_for_card import RoomForCard
from secondtry.gui.theme import Theme
from secondtry.review.finding_key import FindingKey


class CardPresenter(QObject):
    """Walks from finding to finding; knows which one the open card is about.

    Signals:
        explanation_requested: The id of the rule that the person wants to read about.
        finding_explained: Follows it: the Finding whose card it was asked from.
        not_helpful_requested: The mark whose card is open is wrong here.
        allow_requested: The words that are to be marked no more, in any message.
        rule_requested: The id of the house rule that the person wants to change.
        rewrite_taken: The key of a finding whose rewrite is about to be put in.
        said: A short sentence for the footer.
    """

    explanation_requested = Signal(str)
    finding_explained = Signal(object)
    not_helpful_requested = Signal()
    allow_requested = Signal(str)
    rule_requested = Signal(str)
    rewrite_taken = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        card: FindingCard,
        beside: Callable[[], QRect],
        parent: QObject | None = None,
    ) -> None:
        """``beside`` returns where the card may lie next to the message, as the card's parent counts."""
        super().__init__(parent)
        self._controller = controller
        self._pane = pane
        self._card = card
        self._room = RoomForCard(pane, card, beside)
        self._passing = PassingCard(card, pane, self)
        self._passing.left.connect(self.close_card)
        self._show_elsewhere: Callable[[FindingKey], bool] = lambda _key: False
        self._open: FindingKey | None = None
        self._last: FindingKey | None = None
        self._pointed: FindingKey | None = None
        self._keyboard_is_elsewhere = False
        pane.finding_requested.connect(self.show_card)
        pane.mark_rested_on.connect(self._show_in_passing)
        pane.mouse_moved_to.connect(self._passing.follow_mouse)
        pane.card_focus_requested.connect(self._give_card_the_keyboard)
        pane.escape_pressed.connect(self.close_card)
        pane.text_changed.connect(self.close_card)
        pane.cursor_moved.connect(self._leave_with_cursor)
        pane.moved.connect(self._follow_words)
        pane.gone.connect(self.close_card)
        self.carry_out(card.wishes)
        card.wishes.edit_requested.connect(self._select_words)
        card.closed.connect(self._leave_words)
        controller.analyzed.connect(self._follow_analysis)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands about findings do."""
        return {
            Command.NEXT_FINDING: self.show_next,
            Command.PREVIOUS_FINDING: self.show_previous,
            Command.DISMISS: self.dismiss,
            Command.ASKED_ABOUT: self.toggle_asked_about,
        }

    def carry_out(self, wishes: FindingWishes) -> None:
        """Do what is wished for the finding at hand; where to write it anew is for others to show."""
        wishes.rewrite_chosen.connect(self.take_rewrite)
        wishes.dismiss_requested.connect(self.dismiss)
        wishes.not_helpful_requested.connect(self.not_helpful_requested)
        wishes.disable_requested.connect(self._switch_kind_off)
        wishes.allow_requested.connect(self._ask_to_allow)
        wishes.rule_requested.connect(self._ask_for_rule)
        wishes.explain_requested.connect(self.explain)

    def give_way_to(self, show: Callable[[FindingKey], bool]) -> None:
        """Open no card where ``show`` says that all of it stands elsewhere; the keyboard is there then."""
        self._show_elsewhere = show

    @Slot(object)
    def show_card(self, key: FindingKey) -> None:
        """Open the card of a finding below its words; it stays until it is closed."""
        self._passing.keep()
        if not self._show_elsewhere(key):
            self._show(key)

    @Slot(object)
    def _show_in_passing(self, key: FindingKey) -> None:
        """Open a card for as long as the mouse is with it, unless one is open that was asked for."""
        if self._open is None or self._passing.is_watched:
            self._passing.watch(key)
            self._show(key)

    def _show(self, key: FindingKey) -> None:
        finding, mark = self._controller.shown().get(key), self._pane.marks.of(key)
        if finding is None or mark is None:
            return
        self._open = self._last = key
        self._pane.marks.light(key)
        self._room.look_around(finding, self._controller.newest)
        self._card.show_finding(finding, self._room.at(mark.span))

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the card's key to the marks in the theme's colours."""
        self._card.show_colours(theme.marks)

    @Slot()
    def show_next(self) -> None:
        """Go to the next finding behind the cursor; past the last comes the first."""
        self._go_to(self._pane.marks.beside_cursor(forward=True))

    @Slot()
    def show_previous(self) -> None:
        """Go to the finding before the cursor; before the first comes the last."""
        self._go_to(self._pane.marks.beside_cursor(forward=False))

    @Slot()
    def close_card(self) -> None:
        """Put the card away; the cursor stays where it is, and so does a keyboard that is not in the card."""
        focused = QApplication.focusWidget()
        self._keyboard_is_elsewhere = focused is not None and not self._card.isAncestorOf(focused)
        self._card.close_card()
        self._keyboard_is_elsewhere = False

    @Slot()
    def dismiss(self) -> None:
        """Dismiss the finding whose card is open, else the one at the cursor."""
        key = self.finding_meant()
        if key is None:
            return
        self.close_card()
        self._controller.dismiss(key)
        self.said.emit(self.tr("Dismissed. Review > What is marked brings it back."))

    @Slot()
    def toggle_asked_about(self) -> None:
        """Say, or take back, that the customer asked for the fact: of the open card, else at the cursor."""
        key = self.finding_meant()
        if key is None:
            return
        if self._controller.toggle_asked_about(key):
            self.said.emit(self.tr("They asked about this, so it weighs less."))
        else:
            self.said.emit(self.tr("They did not ask about this."))
        if self._open == key:
            self.show_card(key)

    @Slot(object)
    def point_at(self, key: FindingKey | None) -> None:
        """Let commands be about a finding that the person is at in a list; None when they have left it."""
        if self._open is not None and key is not None:
            self.close_card()
        self._pointed = key
        if self._open is None:
            self._pane.marks.light(key)
        mark = self._pane.marks.of(key) if key else None
        if mark is not None:
            self._pane.reveal(mark.span)

    def finding_at_hand(self) -> Finding | None:
        """Return the finding that a command is about: see ``key_at_hand``."""
        key = self.key_at_hand()
        return self._controller.shown().get(key) if key else None

    def finding_meant(self) -> FindingKey | None:
        """Return the key of the finding that a command is about; say so when there is none."""
        key = self.key_at_hand()
        if key is None:
            self.said.emit(
                self.tr("There is no finding at the cursor. Review > Next finding goes to the next one.")
            )
        return key

    def _go_to(self, mark: Mark | None) -> None:
        if mark is None:
            self.close_card()
            self.said.emit(self.tr("Nothing is marked."))
            return
        self._pane.place_cursor(mark.span.start)
        self.show_card(mark.key)
        self._give_card_the_keyboard()

    def key_at_hand(self) -> FindingKey | None:
        """Return the key of the finding whose card is open, else the one pointed at, else at the cursor."""
        mark = self._pane.marks.at_cursor()
        return self._open or self._pointed or (mark.key if mark else None)

    @Slot()
    def _give_card_the_keyboard(self) -> None:
        if self._open is not None:
            self._card.take_focus()

    @Slot(int)
    def take_rewrite(self, number: int) -> None:
        """Put a rewrite of the finding at hand in its place, by its number from 0."""
        key, finding = self.key_at_hand(), self.finding_at_hand()
        if finding is None or number >= len(finding.rewrites):
            return
        rewrite = self._controller.rewrite_now(finding.rewrites[number])
        self.close_card()
        if rewrite is None:
            self.said.emit(self.tr("These words have changed since. Nothing was put in."))
        else:
            self.rewrite_taken.emit(key)
            self._pane.put_in(rewrite)

    @Slot()
    def _switch_kind_off(self) -> None:
        """Mark no more of the kind of the finding at hand."""
        finding = self.finding_at_hand()
        if finding is not None:
            self.close_card()
            self._controller.switch_off(finding.category.key)
            self.said.emit(
                self.tr("Switched off: {kind}. Review > What is marked brings it back.").format(
                    kind=finding.category.name
                )
            )

    @Slot()
    def _ask_to_allow(self) -> None:
        """Ask for a house rule that allows the words of the finding at hand."""
        finding = self.finding_at_hand()
        if finding is not None:
            self.allow_requested.emit(finding.excerpt)

    @Slot()
    def _ask_for_rule(self) -> None:
        """Ask for the house rule that marks the finding at hand."""
        finding = self.finding_at_hand()
        if finding is not None:
            self.rule_requested.emit(finding.rule)

    @Slot()
    def explain(self) -> None:
        """Ask for the page about the rule of the finding at hand."""
        finding = self.finding_at_hand()
        if finding is not None:
            self.explanation_requested.emit(finding.rule)
            self.finding_explained.emit(finding)

    @Slot()
    def _select_words(self) -> None:
        mark = self._pane.marks.of(self._last) if self._last else None
        if mark is not None:
            self._pane.select(mark.span)

    @Slot()
    def _leave_words(self) -> None:
        """Follow the card's going: the keyboard is back where the writer was."""
        self._open = None
        self._passing.keep()
        self._pane.marks.light(None)
        if not self._keyboard_is_elsewhere:
            self._pane.take_focus()

    @Slot()
    def _leave_with_cursor(self) -> None:
        """Put the card away when the writer goes to other words."""
        mark = self._pane.marks.at_cursor()
        if self._open is not None and (mark is None or mark.key != self._open):
            self.close_card()

    @Slot()
    def _follow_words(self) -> None:
        mark = self._pane.marks.of(self._open) if self._open else None
        if mark is not None:
            self._card.place(self._room.at(mark.span))

    @Slot(object)
    def _follow_analysis(self, analysis: Analysis) -> None:  # noqa: ARG002 - the signal's value
        if self._open is not None and self._open not in self._controller.shown():
            self.close_card()
