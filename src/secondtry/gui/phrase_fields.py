"""What a rule of either kind holds besides its phrase, as fields of a form."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
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


def as_typed(rule: HouseRule) -> str:
    """Return what stands in the form of a rule before anything is changed, a line for each field."""
    if isinstance(rule, FlagRule):
        return "\n".join((rule.phrase.text, rule.instead, rule.why, str(rule.severity)))
    return "\n".join((rule.phrase.text, rule.note))


class FlagFields(QObject):
    """The fields of a phrase to mark.

    Signals:
        changed: Something else stands in them.
    """

    changed = Signal()

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
        for field in (self._instead, self._why):
            field.textChanged.connect(self.changed)
        self._severity.currentIndexChanged.connect(self.changed)

    def title(self) -> str:
        """Return what the form is for, where the rule is a new one."""
        return self.tr("Flag words from now on")

    def introduction(self) -> str:
        """Return what comes of such a rule."""
        return self.tr("These words are marked in every message, also where nothing went wrong.")

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields below what the form holds."""
        form.addRow(self.tr("&Instead"), self._instead)
        form.addRow(self.tr("&Why"), self._why)
        form.addRow(self.tr("&Degree"), self._severity)

    def typed(self) -> tuple[str, ...]:
        """Return what stands in the fields, letter by letter."""
        return self._instead.text(), self._why.text(), str(self._severity.currentData())

    def fill(self, typed: Sequence[str]) -> None:
        """Put what was typed back, in the same order."""
        for field, text in zip((self._instead, self._why), typed, strict=False):
            field.setText(text)
        degrees = [str(self._severity.itemData(n)) for n in range(self._severity.count())]
        if typed[-1] in degrees:
            self._severity.setCurrentIndex(degrees.index(typed[-1]))

    def rule(self, phrase: Phrase) -> HouseRule:
        """Return the rule as it is written now."""
        return FlagRule(phrase, _plain(self._instead), _plain(self._why), int(self._severity.currentData()))


class AllowFields(QObject):
    """The fields of a phrase to leave alone.

    Signals:
        changed: Something else stands in them.
    """

    changed = Signal()

    def __init__(self, rule: AllowRule, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._note = words_field(self.tr("Note"), rule.note, LONGEST_WORDS, self.tr("For yourself"))
        self._note.textChanged.connect(self.changed)

    def title(self) -> str:
        """Return what the form is for, where the rule is a new one."""
        return self.tr("Always allow words")

    def introduction(self) -> str:
        """Return what comes of such a rule."""
        return self.tr(
            "Second Try marks nothing that shares a word with this phrase, in any message. "
            "What you flag yourself stays marked, unless this phrase holds it and more."
        )

    def add_to(self, form: QFormLayout) -> None:
        """Put the fields below what the form holds."""
        form.addRow(self.tr("&Note"), self._note)

    def typed(self) -> tuple[str, ...]:
        """Return what stands in the field, letter by letter."""
        return (self._note.text(),)

    def fill(self, typed: Sequence[str]) -> None:
        """Put what was typed back."""
        self._note.setText(typed[0])

    def rule(self, phrase: Phrase) -> HouseRule:
        """Return the rule as it is written now."""
        return AllowRule(phrase, _plain(self._note))


def _plain(field: QLineEdit) -> str:
    return " ".join(field.text().split())
