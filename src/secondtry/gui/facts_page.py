"""What only the writer knows, on the right beside the checklist: private, in sections that unfold."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.clock import Clock
from secondtry.gui.fact_fields import ChoiceField, MomentField, ShareField, TickField, WordsField
from secondtry.gui.fact_sections import (
    SECTIONS,
    ChoiceFact,
    FactSection,
    Item,
    MomentFact,
    Remark,
    ShareFact,
    TickFact,
    WordsFact,
)
from secondtry.gui.folding_card import FoldingCard
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.side_area import SideArea
from secondtry.review.facts import Facts, Harm
from secondtry.review.proportion import proportion_of
from secondtry.review.review import Review

#: Fields that belong to the review itself.
_OF_THE_REVIEW = ("customer_knows", "repeat")


class FactsPage(SideArea):
    """The fact sheet.

    Signals:
        fact_changed: The name of a field of ``Facts``, or of the review, and its value.
        harm_ticked: A Harm, and whether it was done.
        put_away_restored: The person wants the notices back that were put away for this message.
    """

    fact_changed = Signal(str, object)
    harm_ticked = Signal(object, bool)
    put_away_restored = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._fields: dict[str, WordsField | MomentField | ChoiceField | ShareField | TickField] = {}
        self._harms: dict[Harm, TickField] = {}
        self._cards: dict[str, FoldingCard] = {}
        self._places: dict[str, FoldingCard] = {}
        self._put_away = QPushButton()
        self._put_away.setProperty("role", "small-link")
        self._put_away.clicked.connect(self.put_away_restored)
        self._shares = QHBoxLayout()
        self._shares.addStretch()
        self._proportion = wrapped_label(role=LabelRole.QUIET)
        desk = QWidget()
        desk.setProperty("role", "desk")
        column = QVBoxLayout(desk)
        column.setContentsMargins(18, 14, 18, 18)
        column.setSpacing(8)
        column.addWidget(wrapped_label(self.tr("FACTS"), LabelRole.HEADING))
        column.addWidget(
            wrapped_label(
                self.tr(
                    "Private: they are never exported unless you ask. They decide what you are reminded of."
                ),
                LabelRole.QUIET,
            )
        )
        for section in SECTIONS:
            column.addWidget(self._make_card(section))
        self._cards[SECTIONS[0].title].set_open(open_=True)
        column.addWidget(self._put_away)
        column.addStretch()
        self.setWidget(desk)
        self.show_review(Review())

    def show_review(self, review: Review) -> None:
        """Show the facts of a review; the cursor stays where the words are the same."""
        for name, field in self._fields.items():
            value = getattr(review if name in _OF_THE_REVIEW else review.facts, name)
            match field:
                case WordsField():
                    field.show_words(value)
                case MomentField():
                    field.show_moment(value)
                case _:
                    field.show_value(value)
        for harm, box in self._harms.items():
            box.show_value(harm in review.facts.harms)
        self._describe(review)
        self._show_proportion(review.facts)
        count = len(review.facts.put_away)
        self._put_away.setText(
            self.tr("1 notice is put away. Show it again")
            if count == 1
            else self.tr("{n} notices are put away. Show them again").format(n=count)
        )
        self._put_away.setVisible(bool(count))

    def tell_ages(self) -> None:
        """Show how long ago each time is by now."""
        for field in self._fields.values():
            if isinstance(field, MomentField):
                field.tell_age()

    def open_field(self, name: str) -> None:
        """Unfold the section of a field, and put the keyboard into it; an empty name means the first."""
        name = name or next(iter(self._fields))
        field = self._fields[name]
        self._places[name].set_open(open_=True)
        field.focus_field()
        self.bring_into_view(field)

    def _make_card(self, section: FactSection) -> FoldingCard:
        card = FoldingCard(_words(section.title))
        self._cards[section.title] = card
        for item in section.items:
            self._add(card, item)
        if any(isinstance(item, ShareFact) for item in section.items):
            card.column.addLayout(self._shares)
            card.column.addWidget(self._proportion)
        return card

    def _add(self, card: FoldingCard, item: Item) -> None:
        if isinstance(item, Remark):
            card.column.addWidget(wrapped_label(_words(item.text), LabelRole.QUIET))
            return
        if isinstance(item, TickFact):
            card.column.addWidget(self._make_tick(card, item))
            return
        field = self._make_field(item)
        field.changed.connect(partial(self._tell, item.name))
        self._fields[item.name] = field
        self._places[item.name] = card
        if isinstance(field, ShareField):
            self._shares.insertWidget(self._shares.count() - 1, field)
        else:
            card.column.addWidget(field)

    def _make_field(
        self, item: WordsFact | MomentFact | ChoiceFact | ShareFact
    ) -> WordsField | MomentField | ChoiceField | ShareField:
        label = _words(item.label)
        match item:
            case WordsFact():
                return WordsField(
                    label, _words(item.hint), may_be_unknown=item.may_be_unknown, lines=item.lines
                )
            case MomentFact():
                return MomentField(label, self._clock)
            case ChoiceFact():
                return ChoiceField(label, [(_words(words), value) for words, value in item.choices])
            case ShareFact():
                return ShareField(label)

    def _make_tick(self, card: FoldingCard, item: TickFact) -> TickField:
        box = TickField(_words(item.label))
        if item.harm is None:
            box.changed.connect(partial(self._tell, item.name))
            self._fields[item.name] = box
            self._places[item.name] = card
        else:
            box.changed.connect(partial(self._tell_harm, item.harm))
            self._harms[item.harm] = box
        return box

    def _describe(self, review: Review) -> None:
        """Say in the head of each closed section how much is filled in."""
        empty = Review()
        for section in SECTIONS:
            names = {item.name for item in section.items if not isinstance(item, Remark)}
            filled = sum(
                getattr(review.facts, name) != getattr(empty.facts, name)
                if name not in _OF_THE_REVIEW
                else getattr(review, name) != getattr(empty, name)
                for name in names
            )
            self._cards[section.title].say(self.tr("%n filled in", "", filled) if filled else "")

    def _show_proportion(self, facts: Facts) -> None:
        proportion = proportion_of(facts)
        if proportion is None:
            words = self.tr("With an amount under “What it cost them”, the two are compared here.")
        elif proportion.is_measured:
            words = self.tr("It cost them {loss}: by your measure, {low} to {high} is fair.").format(
                loss=proportion.loss, low=proportion.low, high=proportion.high
            )
        else:
            words = self.tr(
                "It cost them {loss}. Without a measure of yours, that is what the offer is held against."
            )
            words = words.format(loss=proportion.loss)
        self._proportion.setText(words)

    def _tell_harm(self, harm: Harm, done: bool) -> None:  # noqa: FBT001 - a slot
        self.harm_ticked.emit(harm, done)

    def _tell(self, name: str, value: object) -> None:
        self.fact_changed.emit(name, value)


def _words(text: str) -> str:
    return QCoreApplication.translate("facts", text)
