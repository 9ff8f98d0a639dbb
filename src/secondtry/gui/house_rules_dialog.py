"""The person's house rules: a list, and the ways to change it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase import Phrase
from secondtry.errors import SecondTryError
from secondtry.gui.card_parts import link_button
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.house_rules_list import HouseRulesList
from secondtry.gui.labels import LabelRole, plain_label, shortened, wrapped_label
from secondtry.gui.phrase_dialog import PhraseDialog
from secondtry.gui.phrase_trial_view import PhraseTrialView
from secondtry.review.house_rules_text import HouseRule
from secondtry.review.phrase_trial import PhraseTrial

_NOTHING = Phrase("", ())
_MOST_PROBLEMS = 3
#: How much of a phrase a button quotes.
_LONGEST = 24


class HouseRulesDialog(QDialog):
    """Shows what the file holds, follows it, and writes each change at once.

    Signals:
        file_requested: The person wants to see the file itself.
    """

    file_requested = Signal()

    def __init__(self, keeper: HouseRulesKeeper, trial: PhraseTrial, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("House rules"))
        self._keeper = keeper
        self._trial = trial
        self._list = HouseRulesList()
        self._view = PhraseTrialView()
        self._trouble = wrapped_label(role=LabelRole.WARNING)
        self._empty = wrapped_label(
            self.tr(
                "There are no phrases yet. Add one here, or select words in a message and choose "
                "Review > Your own words > Flag words from now on."
            ),
            LabelRole.QUIET,
        )
        self._change = self._button(self.tr("&Change…"), self.change)
        self._remove = self._button(self.tr("&Remove"), self.remove)
        self._removed: HouseRule | None = None
        self._open_file = link_button(self.tr("&Open the file…"))
        self._put_back = link_button("")
        self._put_back.setAutoDefault(False)
        self._put_back.clicked.connect(self.put_back)
        self._put_back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(
            wrapped_label(
                self.tr("Phrases of your own: words to mark in every message, and words to leave alone.")
            )
        )
        column.addWidget(self._trouble)
        column.addWidget(self._list, 1)
        column.addWidget(self._empty)
        column.addLayout(self._buttons())
        column.addWidget(self._view)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column.addWidget(rule)
        column.addLayout(self._foot())
        self.resize(760, 540)
        self._list.rule_chosen.connect(self._show_places)
        self._list.change_requested.connect(self.change)
        self._list.remove_requested.connect(self.remove)
        keeper.changed.connect(self._show_reading)
        self._show_reading()

    def choose(self, rule: HouseRule) -> None:
        """Go to a rule."""
        self._list.choose(rule)

    @Slot()
    def add_flag(self) -> None:
        """Ask for a phrase to mark."""
        self._ask(FlagRule(_NOTHING))

    @Slot()
    def add_allow(self) -> None:
        """Ask for a phrase to leave alone."""
        self._ask(AllowRule(_NOTHING))

    @Slot()
    def change(self) -> None:
        """Ask for other values for the current rule."""
        rule = self._list.current_rule()
        if rule is not None:
            self._ask(rule, is_new=False)

    @Slot()
    def remove(self) -> None:
        """Take the current rule out of the file."""
        rule = self._list.current_rule()
        if rule is None:
            return
        if self._tried(lambda: self._keeper.remove(rule)):
            self._offer_back(rule)

    @Slot()
    def put_back(self) -> None:
        """Write the rule that was removed last to the end of the file."""
        rule = self._removed
        if rule is not None and self._tried(lambda: self._keeper.add(rule)):
            self._offer_back(None)
            self._list.choose(rule)

    def _offer_back(self, rule: HouseRule | None) -> None:
        self._removed = rule
        words = shortened(rule.phrase.text, _LONGEST).replace("&", "&&") if rule else ""
        self._put_back.setText(self.tr("Put “{words}” back").format(words=words))
        self._put_back.setVisible(rule is not None)

    def _tried(self, change: Callable[[], None]) -> bool:
        """Make a change; say why, where it fails."""
        try:
            change()
        except SecondTryError as error:
            self._trouble.setText(str(error))
            self._trouble.show()
            return False
        return True

    def _ask(self, rule: HouseRule, *, is_new: bool = True) -> None:
        dialog = PhraseDialog(rule, self._keeper, self._trial, self, is_new=is_new)
        dialog.exec()
        dialog.deleteLater()

    @Slot()
    def _show_reading(self) -> None:
        reading = self._keeper.reading
        rules = [entry.rule for entry in reading.read.entries]
        problems = list(reading.problems[:_MOST_PROBLEMS])
        if more := len(reading.problems) - len(problems):
            problems.append(self.tr("And {n} more.").format(n=more))
        if not reading.is_text:
            problems.append(self.tr("It cannot be opened here. Put it right elsewhere: this list follows."))
        self._trouble.setText("\n".join(problems))
        self._trouble.setVisible(bool(problems))
        self._list.show_rules(rules)
        self._list.setVisible(bool(rules))
        self._empty.setVisible(not rules and reading.is_text)
        self._open_file.setEnabled(reading.is_text)
        self._show_places()

    @Slot()
    def _show_places(self) -> None:
        rule = self._list.current_rule()
        for button in (self._change, self._remove):
            button.setEnabled(rule is not None)
        if rule is None:
            self._view.clear()
        else:
            self._view.show_result(self._trial.of(rule.phrase.text))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._button(self.tr("&Flag words…"), self.add_flag))
        row.addWidget(self._button(self.tr("&Allow words…"), self.add_allow))
        row.addWidget(self._put_back)
        row.addStretch()
        row.addWidget(self._change)
        row.addWidget(self._remove)
        return row

    def _foot(self) -> QHBoxLayout:
        place = plain_label(str(self._keeper.file.path), LabelRole.QUIET)
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        place.setToolTip(self.tr("The file in which these phrases are kept. It may be edited by hand."))
        place.setMinimumWidth(80)
        self._open_file.setAutoDefault(False)
        self._open_file.clicked.connect(self.file_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(place, 1)
        row.addWidget(self._open_file)
        row.addWidget(self._button(self.tr("C&lose"), self.accept))
        return row

    @staticmethod
    def _button(words: str, handler: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        # Enter belongs to the list: no button is to be pressed by it unless it has the keyboard.
        button.setAutoDefault(False)
        button.clicked.connect(handler)
        return button
