"""Why the message is written, and whether the customer knows already."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from secondtry.engine.question import Occasion
from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.labels import LabelRole, plain_label
from secondtry.review.review import Review


class OccasionBar(QWidget):
    """Two choices that decide what the message is measured by.

    Signals:
        occasion_chosen: The key of the occasion; empty leaves it to the guess.
        knowledge_chosen: Whether the customer knows: True, False, or None for not said.
        said: That the guess is another now, in a short sentence.
    """

    occasion_chosen = Signal(str)
    knowledge_chosen = Signal(object)
    said = Signal(str)

    def __init__(self, occasions: Mapping[str, Occasion], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._occasions = occasions
        self._guessed: Occasion | None = None
        self._occasion = ChoiceBox()
        self._occasion.setAccessibleName(self.tr("Occasion"))
        self._occasion.addItem("", "")
        for occasion in occasions.values():
            self._occasion.addItem(occasion.name, occasion.key)
        self._knows = ChoiceBox()
        self._knows.setAccessibleName(self.tr("Whether the customer knows already"))
        for words, knows in (
            (self.tr("not said"), None),
            (self.tr("yes"), True),
            (self.tr("not yet"), False),
        ):
            self._knows.addItem(words, knows)
        self._occasion.setToolTip(self.tr("Why you write decides what the message is measured by."))
        self._knows.setToolTip(self.tr("Whether the customer knows already that something went wrong."))
        self._occasion.activated.connect(self._choose_occasion)
        self._knows.activated.connect(self._choose_knowledge)
        row = FlowLayout(self, gap=20, line_gap=6)
        for words, box in ((self.tr("&Occasion"), self._occasion), (self.tr("They &know"), self._knows)):
            label = plain_label(words, LabelRole.QUIET)
            label.setBuddy(box)
            row.addWidget(_side_by_side(label, box))
        self.show_guess("")

    def show_guess(self, occasion: str) -> None:
        """Show which occasion the draft looks like; an empty key says that there is nothing to guess from.

        One guess that takes the place of another, where something went wrong by both, is said.
        """
        known, before = self._occasions.get(occasion), self._guessed
        self._guessed = known
        self._occasion.setItemText(
            0, self.tr("Guess: {name}").format(name=known.name) if known else self.tr("Guess")
        )
        is_chosen = self._occasion.currentIndex() > 0
        if known and before and known != before and known.went_wrong and before.went_wrong and not is_chosen:
            words = self.tr("The occasion is guessed anew: {name}. Above the message you can choose it.")
            self.said.emit(words.format(name=known.name))

    def show_review(self, review: Review) -> None:
        """Show what the writer chose."""
        self._occasion.setCurrentIndex(max(0, self._occasion.findData(review.occasion)))
        answers = [self._knows.itemData(number) for number in range(self._knows.count())]
        self._knows.setCurrentIndex(answers.index(review.customer_knows))

    @Slot(int)
    def _choose_occasion(self, number: int) -> None:
        self.occasion_chosen.emit(self._occasion.itemData(number))

    @Slot(int)
    def _choose_knowledge(self, number: int) -> None:
        self.knowledge_chosen.emit(self._knows.itemData(number))


def _side_by_side(label: QWidget, box: QWidget) -> QWidget:
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(label)
    row.addWidget(box)
    return pair
