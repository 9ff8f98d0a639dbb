"""What a rule of either kind holds besides its phrase, as fields of a form."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFormLayout, QLineEdit

from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.engine.phrase import Phrase
from secondtry.gui.choice_box import ChoiceBox
from secondtry.review.house_rules_text import LONGEST_WORDS, HouseRule
from secondtry.review.severity_words import SEVERITY_WORDS


def words_field(name: str, text: str, longest: int, placeholder: str) -> QLineEdit:
    """Return a field of one line, named for screen readers."""
    field = QLineEdit(text)
    field.setAccessibleName(name)
    field.setMaxLength(longest)
    field.setPlaceholderText(placeholder)
    return field


class FlagFields(QObject):
    """The fields of a phrase to mark."""

    def __init__(self, rule: FlagRule, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._instead = words_field(
            self.tr("Instead"), rule.instead, LONGEST_WORDS, self.tr("What to write in its place")
        )
        self._why = words_field(self.tr("Why"), rule.why, LONGEST_WORDS, self.tr("Shown beside the mark"))
        self._severity = ChoiceBox()
        self._severity.setAccessibleName(self.tr("How much it matters"))
        for number, words in sorted(SEVERITY_WORDS.items()):
            self._severity.addItem(words[:1].upper() + words[1:], number)
        self._severity.setCurrentIndex(self._severity.findData(rule.severity))

    def introduction(self) -> str:
        """Return what comes of such a rule."""
        return self.tr("These words are marked in every message, also where nothing went wrong.")

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields below what the form holds."""
        form.addRow(self.tr("&Instead"), self._instead)
        form.addRow(self.tr("&Why"), self._why)
        form.addRow(self.tr("&Degree"), self._severity)

    def rule(self, phrase: Phrase) -> HouseRule:
        """Return the rule as it is written now."""
        return FlagRule(phrase, _plain(self._instead), _plain(self._why), int(self._severity.currentData()))


class AllowFields(QObject):
    """The fields of a phrase to leave alone."""

    def __init__(self, rule: AllowRule, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._note = words_field(self.tr("Note"), rule.note, LONGEST_WORDS, self.tr("For yourself"))

    def introduction(self) -> str:
        """Return what comes of such a rule."""
        return self.tr(
            "Second Try marks nothing that shares a word with this phrase, in any message. "
            "What you flag yourself stays marked, unless this phrase holds it and more."
        )

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields below what the form holds."""
        form.addRow(self.tr("&Note"), self._note)

    def rule(self, phrase: Phrase) -> HouseRule:
        """Return the rule as it is written now."""
        return AllowRule(phrase, _plain(self._note))


def _plain(field: QLineEdit) -> str:
    return " ".join(field.text().split())
