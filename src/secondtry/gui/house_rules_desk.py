"""Keeps to the house rules, and leads to what can be done about them."""

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.commands import Command
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room import Handlers, LateRoom, Room
from secondtry.gui.unsaved_rules import words_for_unsaved, words_for_unsaved_phrase


class HouseRulesDesk(QObject):
    """Has the draft read again when the rules have changed, and tells of a bad file.

    Signals:
        said: A short sentence for the footer.
        allowing_wanted: The words that are always to be allowed.
        rule_wanted: The id of the flagged phrase that the person wants to see.
        file_wanted: The person wants to see the file itself.
    """

    said = Signal(str)
    allowing_wanted = Signal(str)
    rule_wanted = Signal(str)
    file_wanted = Signal()

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
        self._told = ""
        self._room = LateRoom(self._make)
        card.allow_requested.connect(self._allow)
        card.rule_requested.connect(self._show_rule)
        notice.action_requested.connect(self._show_file)
        keeper.changed.connect(self._follow)
        keeper.phrase_taken_up.connect(notice.take_back)
        self._follow()
        self._tell_unsaved()

    def handlers(self) -> Handlers:
        """Return what the commands about house rules do."""
        return self._room.handlers(Command.HOUSE_RULES, Command.FLAG_WORDS, Command.ALLOW_WORDS)

    @Slot(str)
    def _allow(self, words: str) -> None:
        self._room()
        self.allowing_wanted.emit(words)

    @Slot(str)
    def _show_rule(self, rule_id: str) -> None:
        self._room()
        self.rule_wanted.emit(rule_id)

    @Slot()
    def _show_file(self) -> None:
        self._room()
        self.file_wanted.emit()

    def _make(self) -> Room:
        from secondtry.gui.house_rules_changes import HouseRulesChanges  # noqa: PLC0415 - comes with its dialogs

        changes = HouseRulesChanges(self._keeper, self._controller, self._pane, self._card, self._notice)
        changes.said.connect(self.said)
        self.allowing_wanted.connect(changes.allow_words)
        self.rule_wanted.connect(changes.show_rule)
        self.file_wanted.connect(changes.show_file)
        return Room(handlers=changes.handlers())

    @Slot()
    def _follow(self) -> None:
        """Take the rules that are in force now, and tell what is wrong with the others."""
        reading = self._keeper.reading
        self._controller.use_house_rules(reading.rules)
        self._notice.take_back(self._told)
        if reading.problems:
            self._told = f"{reading.problems[0]}{self._others(len(reading.problems) - 1)}"
            self._notice.say_beside(self._told, self.tr("Open the file") if reading.is_text else "")

    def _tell_unsaved(self) -> None:
        """Tell of what somebody had typed when the program ended, beside what was restored of the message."""
        for kind, unsaved in self._keeper.unsaved_phrases.items():
            if unsaved.are_there():
                self._notice.say_beside(words_for_unsaved_phrase(kind))
        if self._keeper.unsaved.are_there() and self._keeper.reading.is_text:
            words = words_for_unsaved(self._keeper.file.path.name)
            self._notice.say_beside(words, self.tr("Open the file"))

    def _others(self, more: int) -> str:
        if not more:
            return ""
        if more == 1:
            return self.tr(" One more problem is in this file.")
        return self.tr(" {n} more problems are in this file.").format(n=more)
