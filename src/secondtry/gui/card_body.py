"""What the finding card says, from the customer's voice down to the ways out."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from secondtry.engine.finding import Finding
from secondtry.gui.card_parts import CustomerVoice, FoldButton, RewriteButton, link_button
from secondtry.gui.dismiss_buttons import DismissButtons
from secondtry.gui.finding_wishes import FindingWishes
from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.mark_colours import MarkColours


class CardBody(QWidget):
    """Shows one finding and offers what can be done about it.

    Signals:
        height_changed: More or fewer words show, or their letters have another size.
    """

    height_changed = Signal()

    def __init__(
        self,
        finding: Finding,
        colours: MarkColours,
        wishes: FindingWishes,
        parent: QWidget | None = None,
    ) -> None:
        """``wishes`` are told what the person wishes."""
        super().__init__(parent)
        self._wishes = wishes
        self._rewrites: list[RewriteButton] = []
        self._edit = link_button(self.tr("Edit it yourself"))
        self._edit.clicked.connect(self._wishes.edit_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 14, 10)
        column.setSpacing(6)
        column.addSpacing(2)
        self._add_message(finding, colours, column)
        self._add_advice(finding, column)
        self._add_ways(finding, column)
        column.addStretch(1)

    def rewrite_count(self) -> int:
        """Return how many rewrites there are to choose from."""
        return len(self._rewrites)

    def first_control(self) -> QWidget:
        """Return where the keyboard starts: the first rewrite, else the way to write it oneself."""
        return self._rewrites[0] if self._rewrites else self._edit

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: labels would ask for that of a narrower column."""
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        """Tell when the layout wants another height, as it does once a style sheet has dressed it."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return done

    def _add_message(self, finding: Finding, colours: MarkColours, column: QVBoxLayout) -> None:
        """Let a customer speak; of a rule of the writer's own, say what they wrote down."""
        if not finding.is_house_rule:
            voice = CustomerVoice(finding.message, colours.line(finding.group), colours.wash(finding.group))
            column.addWidget(plain_label(self.tr("A customer may hear"), LabelRole.QUIET))
            column.addWidget(voice)
            return
        column.addWidget(plain_label(self.tr("You asked for these words to be marked"), LabelRole.QUIET))
        if finding.note:
            column.addWidget(wrapped_label(finding.note))

    def _add_advice(self, finding: Finding, column: QVBoxLayout) -> None:
        if finding.is_house_rule and not finding.rewrites:
            return
        column.addSpacing(4)
        column.addWidget(plain_label(self.tr("Instead"), LabelRole.QUIET))
        if finding.rewrites:
            self._add_rewrites(finding, column)
        else:
            column.addWidget(wrapped_label(finding.category.instead))

    def _add_rewrites(self, finding: Finding, column: QVBoxLayout) -> None:
        for number, rewrite in enumerate(finding.rewrites, start=1):
            button = RewriteButton(number, rewrite)
            button.chosen.connect(self._choose)
            self._rewrites.append(button)
            column.addWidget(button)

    def _add_ways(self, finding: Finding, column: QVBoxLayout) -> None:
        """Offer, in one row, to write it anew, to read why, to put the mark away; below it the reasons."""
        row = FlowLayout(gap=4, line_gap=0)
        row.addWidget(self._edit)
        column.addSpacing(2)
        column.addLayout(row)
        if finding.is_house_rule:
            change = link_button(self.tr("Change this rule…"), "quiet-link")
            change.setAccessibleDescription(
                self.tr("Open your house rules at the rule that marks these words.")
            )
            change.clicked.connect(self._wishes.rule_requested)
            row.addWidget(change)
            dismiss = link_button(self.tr("Dismiss"), "quiet-link")
            dismiss.setAccessibleDescription(self.tr("Mark these words no more in this message."))
            dismiss.clicked.connect(self._wishes.dismiss_requested)
            row.addWidget(dismiss)
            return
        why = FoldButton(self.tr("Why?"), self._reasons(finding))
        why.toggled.connect(self.height_changed)
        row.addWidget(why)
        row.addWidget(DismissButtons(self._wishes))
        column.addWidget(why.folded)

    def _reasons(self, finding: Finding) -> QWidget:
        """Return why such words are marked, when they do no harm, and where that is from."""
        category = finding.category
        source = plain_label(category.source, LabelRole.QUIET)
        source.setWordWrap(True)
        read_more = link_button(self.tr("Read more"))
        read_more.clicked.connect(self._wishes.explain_requested)
        reasons: list[QWidget] = [wrapped_label(category.why)]
        if finding.rewrites:
            reasons.append(wrapped_label(category.instead))
        caption = plain_label(self.tr("Fine when"), LabelRole.QUIET)
        return _stack(*reasons, caption, wrapped_label(category.fine_when), source, read_more)

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._wishes.rewrite_chosen.emit(number - 1)


def _stack(*widgets: QWidget) -> QWidget:
    """Return the widgets one below the other, as one that can be folded away."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(4)
    for widget in widgets:
        if isinstance(widget, QPushButton):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            widget.setContentsMargins(10, 0, 10, 0)  # as much as a link has around its words
            column.addWidget(widget)
    return stack
