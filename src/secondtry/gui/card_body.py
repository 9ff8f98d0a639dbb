"""What the finding card says, from the customer's voice down to the ways out."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from secondtry.engine.finding import Finding
from secondtry.gui.card_parts import CustomerVoice, FoldButton, RewriteButton, link_button
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
        if finding.is_house_rule:
            column.addLayout(_row(self._edit, None))
        else:
            self._add_folds(finding, column)
        rule = QFrame()
        rule.setProperty("role", "rule")
        column.addWidget(rule)
        column.addLayout(self._ways_out(finding))
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

    def _add_folds(self, finding: Finding, column: QVBoxLayout) -> None:
        category = finding.category
        source = plain_label(category.source, LabelRole.QUIET)
        source.setWordWrap(True)
        read_more = link_button(self.tr("Read more"))
        read_more.clicked.connect(self._wishes.explain_requested)
        reasons: list[QWidget] = [wrapped_label(category.why)]
        if finding.rewrites:
            reasons.append(wrapped_label(category.instead))
        caption = plain_label(self.tr("Fine when"), LabelRole.QUIET)
        why = FoldButton(self.tr("Why?"), _stack(*reasons, source, read_more))
        fine = FoldButton(self.tr("Fine when…"), _stack(caption, wrapped_label(category.fine_when)))
        links = FlowLayout(gap=4, line_gap=0)
        for link in (self._edit, why, fine):
            links.addWidget(link)
        column.addLayout(links)
        for fold in (why, fine):
            column.addWidget(fold.folded)
            fold.toggled.connect(self.height_changed)

    def _ways_out(self, finding: Finding) -> QGridLayout:
        """Return what can be done about the mark in this message, and below it in every message."""
        dismiss = link_button(self.tr("Dismiss"), "quiet-link")
        dismiss.setAccessibleDescription(self.tr("Mark these words no more in this message."))
        dismiss.clicked.connect(self._wishes.dismiss_requested)
        if finding.is_house_rule:
            change = link_button(self.tr("Change this rule…"), "quiet-link")
            change.setAccessibleDescription(
                self.tr("Open your house rules at the rule that marks these words.")
            )
            change.clicked.connect(self._wishes.rule_requested)
            return _grid((dismiss, change))
        not_helpful = link_button(self.tr("Not helpful"), "quiet-link")
        not_helpful.setAccessibleDescription(
            self.tr("Mark these words no more in this message, and keep on this computer that it was wrong.")
        )
        not_helpful.clicked.connect(self._wishes.not_helpful_requested)
        allow = link_button(self.tr("Always allow…"), "quiet-link")
        allow.setAccessibleDescription(self.tr("Mark these words no more in any message."))
        allow.clicked.connect(self._wishes.allow_requested)
        disable = link_button(self.tr("Switch this kind off"), "quiet-link")
        disable.setAccessibleDescription(self.tr("Mark this kind of phrase no more in any message."))
        disable.clicked.connect(self._wishes.disable_requested)
        return _grid((dismiss, not_helpful), (allow, disable))

    @Slot(int)
    def _choose(self, number: int) -> None:
        self._wishes.rewrite_chosen.emit(number - 1)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return the widgets side by side; None stands for the space that is left over."""
    row = QHBoxLayout()
    row.setSpacing(4)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _grid(*rows: tuple[QWidget, ...]) -> QGridLayout:
    """Return the widgets row by row, those of a column below each other on the left."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(4)
    grid.setVerticalSpacing(0)
    for number, row in enumerate(rows):
        for column, widget in enumerate(row):
            grid.addWidget(widget, number, column, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(max(len(row) for row in rows), 1)
    return grid


def _stack(*widgets: QWidget) -> QWidget:
    """Return the widgets one below the other, as one that can be folded away."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 4)
    column.setSpacing(4)
    for widget in widgets:
        if isinstance(widget, QPushButton):
            column.addLayout(_row(widget, None))
        else:
            widget.setContentsMargins(10, 0, 10, 0)  # as much as a link has around its words
            column.addWidget(widget)
    return stack
