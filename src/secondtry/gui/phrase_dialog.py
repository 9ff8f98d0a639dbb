"""Asks for one phrase to flag or to allow, and tries it out while it is written."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from secondtry.engine.house_rules import FlagRule
from secondtry.engine.phrase import LONGEST_PHRASE, Phrase
from secondtry.errors import SecondTryError
from secondtry.gui.dialogs import Dialogs, UnsavedChoice
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.phrase_fields import AllowFields, FlagFields, as_typed, words_field
from secondtry.gui.phrase_trial_view import PhraseTrialView
from secondtry.review.house_rules_text import HouseRule
from secondtry.review.phrase_trial import PhraseTrial

_WIDTH = 580
_HINT_WIDTH = 460


class PhraseDialog(QDialog):
    """A small form for one rule. It closes once the rule is in the file; ``written`` is that rule then.

    Whoever leaves it otherwise, by Esc too, is asked what is to become of what was typed. Until then it is
    kept, whatever becomes of the program: what was typed when it ended stands there again, in the form for a
    new rule whatever is left, be it of a rule that was being changed, and in the form of a rule what is left
    of changing that rule.
    """

    def __init__(
        self,
        rule: HouseRule,
        keeper: HouseRulesKeeper,
        trial: PhraseTrial,
        parent: QWidget | None = None,
        *,
        is_new: bool = True,
    ) -> None:
        """Show a rule to write or to change: its kind stays, and the phrase of a new one may be empty."""
        super().__init__(parent)
        self.written: HouseRule | None = None
        self._trial = trial
        self._keeper = keeper
        self._unsaved = keeper.unsaved_phrases[type(rule)]
        #: What is changed, as it stands in the file; none where a rule is added.
        self._changed = None if is_new else rule
        self._before = "" if is_new else as_typed(rule)
        self._phrase: Phrase | None = None
        self._fields = FlagFields(rule, self) if isinstance(rule, FlagRule) else AllowFields(rule, self)
        self._words = words_field(
            self.tr("Phrase"), rule.phrase.text, LONGEST_PHRASE, self.tr("The words as a message has them")
        )
        self._view = PhraseTrialView()
        self._failure = wrapped_label(role=LabelRole.WARNING)
        self._failure.hide()
        self._left = wrapped_label()
        self._left.hide()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(wrapped_label(self._fields.introduction()))
        column.addWidget(self._left)
        column.addLayout(self._form())
        column.addWidget(self._view, 1)
        column.addWidget(self._failure)
        column.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)
        self._shown = self._typed()
        self._go_on(rule)
        self.setWindowTitle(self._fields.title() if self._changed is None else self.tr("Change this rule"))
        # Before it is drawn: what is on the screen is in a file already.
        self._words.textChanged.connect(self._keep)
        self._fields.changed.connect(self._keep)
        self._words.textChanged.connect(self._try_out)
        self._try_out()

    @Slot()
    def accept(self) -> None:
        """Have the rule written; stay open, and say why, where that fails."""
        if self._phrase is None:
            return
        rule = self._fields.rule(self._phrase)
        try:
            if self._changed is None:
                self._keeper.add(rule)
            else:
                self._keeper.change(self._changed, rule)
        except SecondTryError as error:
            self._failure.setText(str(error))
            self._failure.show()
            return
        self.written = rule
        self._unsaved.settle()
        super().accept()

    @Slot()
    def reject(self) -> None:
        """Leave the rules as they are; where something was typed, only if the person says so."""
        if self._typed() == self._shown:
            self._leave()
            return
        choice = Dialogs(self).ask_about_unsaved_rules(
            self._keeper.file.path.name, can_be_saved=self._phrase is not None
        )
        if choice is UnsavedChoice.SAVE:
            self.accept()
        elif choice is UnsavedChoice.DISCARD:
            self._leave()

    def _leave(self) -> None:
        self._unsaved.settle()
        super().reject()

    @Slot()
    def _keep(self) -> None:
        self._unsaved.keep(self._typed(), self._before)

    def _typed(self) -> str:
        return "\n".join((self._words.text(), *self._fields.typed()))

    def _go_on(self, rule: HouseRule) -> None:
        """Fill the form with what was typed when the program ended, and change the rule that was changed."""
        left = self._keeper.take_up_phrase(rule, self._before or None)
        if left is None:
            return
        words, *fields = left.text.split("\n")
        self._words.setText(words)
        self._fields.fill(fields)
        told = self.tr("You had typed this when Second Try ended.")
        if left.before:
            rules = (entry.rule for entry in self._keeper.reading.read.entries)
            self._changed = next((each for each in rules if as_typed(each) == left.before), None)
            if self._changed is None:
                told = f"{told} {self.tr('The rule that you were changing is gone: this will be a new one.')}"
            else:
                was = self._changed.phrase.text
                told = f"{told} {self.tr('It changes the rule “{words}”.').format(words=was)}"
        self._left.setText(told)
        self._left.show()

    def _form(self) -> QFormLayout:
        hint = wrapped_label(
            self.tr(
                "Capitals and line breaks make no difference. * by itself stands for one to four words, "
                "* at the end of a word for any ending, [send] for every form of the word."
            ),
            LabelRole.QUIET,
        )
        # A form asks a label that wraps for its height at its least width.
        hint.setMinimumWidth(_HINT_WIDTH)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("&Phrase"), self._words)
        form.addRow("", hint)
        self._fields.add_to(form)
        return form

    @Slot()
    def _try_out(self) -> None:
        self._failure.hide()
        result = self._trial.of(self._words.text())
        self._phrase = result.phrase
        if self._words.text().strip():
            self._view.show_result(result)
        else:
            self._view.clear()
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(result.phrase is not None)
