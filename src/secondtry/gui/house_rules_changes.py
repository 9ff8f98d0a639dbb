"""Everything that can be done about house rules from the window."""

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase import Phrase
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.commands import Command
from secondtry.gui.house_rules_dialog import HouseRulesDialog
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.house_rules_text_dialog import HouseRulesTextDialog
from secondtry.gui.labels import shortened
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room import Handlers
from secondtry.gui.unsaved_rules import words_for_unsaved
from secondtry.review.house_rules_text import HouseRule
from secondtry.review.phrase_trial import PhraseTrial, proposed_phrase

#: How much of a phrase the footer quotes.
_LONGEST = 40


class HouseRulesChanges(QObject):
    """Opens the dialogs.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        keeper: HouseRulesKeeper,
        controller: ReviewController,
        pane: MessagePane,
        card: CardPresenter,
        notice: NoticeBar,
    ) -> None:
        super().__init__(controller)
        self._keeper = keeper
        self._controller = controller
        self._pane = pane
        self._card = card
        self._notice = notice

    def handlers(self) -> Handlers:
        """Return what the commands about house rules do."""
        return {
            Command.HOUSE_RULES: self.show_rules,
            Command.FLAG_WORDS: self.flag_selection,
            Command.ALLOW_WORDS: self.allow_selection,
        }

    @Slot()
    def show_rules(self) -> None:
        """Open the list of house rules."""
        self.show_rule("")

    @Slot(str)
    def show_rule(self, rule_id: str) -> None:
        """Open the list at the flagged phrase of that id, else at its first line."""
        self._card.close_card()
        dialog = HouseRulesDialog(self._keeper, self._trial(), self._pane.window())
        dialog.file_requested.connect(self.show_file)
        for rule in self._keeper.reading.rules.flags:
            if rule.id == rule_id:
                dialog.choose(rule)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def show_file(self) -> None:
        """Open the file itself, at the first line that cannot be understood."""
        reading = self._keeper.reading
        if not reading.is_text:
            self._notice.say(reading.problems[0])
            return
        self._notice.take_back(words_for_unsaved(self._keeper.file.path.name))
        dialog = HouseRulesTextDialog(self._keeper, self._pane.window())
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def flag_selection(self) -> None:
        """Ask for a phrase to mark; the selected words are proposed."""
        self._ask(
            FlagRule(Phrase(proposed_phrase(self._pane.selected_words()), ())),
            self.tr("Marked from now on: “{words}”."),
        )

    @Slot()
    def allow_selection(self) -> None:
        """Ask for a phrase to allow; the selected words are proposed, else those of the finding at hand."""
        finding = self._card.finding_at_hand()
        words = self._pane.selected_words() or (finding.excerpt if finding else "")
        self.allow_words(words)

    @Slot(str)
    def allow_words(self, words: str) -> None:
        """Ask for a phrase to allow; these words are proposed."""
        self._ask(
            AllowRule(Phrase(proposed_phrase(words), ())),
            self.tr("Allowed from now on: “{words}”. Review > Your own words > House rules takes it back."),
        )

    def _ask(self, rule: HouseRule, done: str) -> None:
        self._card.close_card()
        dialog = PhraseDialog(rule, self._keeper, self._trial(), self._pane.window())
        dialog.exec()
        dialog.deleteLater()
        if dialog.written is not None:
            self.said.emit(done.format(words=shortened(dialog.written.phrase.text, _LONGEST)))

    def _trial(self) -> PhraseTrial:
        return PhraseTrial(self._controller.review.text, self._keeper.file.forms_of)
