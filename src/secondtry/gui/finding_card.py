"""The card beside marked words: how a customer may hear them, and what to write instead."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.gui.card_body import CardBody
from secondtry.gui.card_placement import CardRoom, card_rect
from secondtry.gui.finding_wishes import FindingWishes
from secondtry.gui.labels import LabelRole, plain_label
from secondtry.gui.mark_colours import LIGHT_MARKS, MarkColours
from secondtry.gui.mark_sample import MarkSample
from secondtry.gui.scrolled_page import ScrolledPage
from secondtry.review.severity_words import SEVERITY_WORDS

_SHADOW = 10
_LEAST_WIDTH = 380
#: Characters of ordinary text: a card of larger letters is wider.
_LINE_LENGTH = 58


class FindingCard(QFrame):
    """Shows one finding beside its words, as a child of the area that it lies over.

    The card decides nothing: it stays as it is until the caller shows another
    finding or closes it. It never takes the focus by itself; ``take_focus``
    hands it over, and Esc gives it back through ``closed``.

    Signals:
        closed: The card went away, by Esc, by its cross or by ``close_card``.

    ``wishes`` are those of its buttons and keys. Who would rather write it anew finds it closed.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.wishes = FindingWishes(self)
        # First of all that follow: the card is away before somebody writes.
        self.wishes.edit_requested.connect(self.close_card)
        self._colours = LIGHT_MARKS
        self._finding: Finding | None = None
        self._body: CardBody | None = None
        self._room = CardRoom(QRect(), QRect())
        self._sample = MarkSample(Group.DEFLECTS, LIGHT_MARKS)
        self._title = plain_label("", LabelRole.TITLE)
        self._severity = plain_label("", LabelRole.QUIET)
        self._scroll = ScrolledPage()
        self._scroll.setStyleSheet("QScrollArea { background: transparent; border: 0; }")
        self._scroll.viewport().setAutoFillBackground(False)
        self._header_row = self._header()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SHADOW + 1, _SHADOW + 1, _SHADOW + 1, _SHADOW + 1)
        self._column.setSpacing(6)
        self._column.addLayout(self._header_row)
        self._column.addWidget(self._scroll, 1)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.hide()

    def finding(self) -> Finding | None:
        """Return the finding that is shown, or None while the card is closed."""
        return None if self.isHidden() else self._finding

    def show_finding(self, finding: Finding, room: CardRoom) -> None:
        """Show a finding beside its words, in the room there is; that counts in the parent's coordinates."""
        self._finding = finding
        self._fill(finding)
        # Shown first: the style gives the letters their size only then, and with it the card's own.
        self.show()
        self.raise_()
        self.place(room)

    def place(self, room: CardRoom) -> None:
        """Follow the words to where they lie now."""
        self._room = room
        self._settle()

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the key to the mark in these colours."""
        self._colours = colours
        if self._finding is not None:
            self._fill(self._finding)
            self._settle()

    def take_focus(self) -> None:
        """Put the keyboard on the first rewrite, else on the way to write it oneself."""
        if self._body is not None:
            self._body.first_control().setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def close_card(self) -> None:
        """Put the card away; where it is closed already, nothing happens."""
        if self.isHidden():
            return
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a rewrite by its digit, press the button in focus by Enter, close by Esc."""
        key = event.key()
        rewrites = self._body.rewrite_count() if self._body else 0
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        focused = self.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.close_card()
        elif plain and Qt.Key.Key_1 <= key < Qt.Key.Key_1 + rewrites:
            self.wishes.rewrite_chosen.emit(key - Qt.Key.Key_1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Walk round and round within the card, until Esc leaves it."""
        controls = self._controls()
        focused = QApplication.focusWidget()
        if not controls or focused not in controls:
            return super().focusNextPrevChild(next)
        reached = controls[(controls.index(focused) + (1 if next else -1)) % len(controls)]
        reached.setFocus(Qt.FocusReason.TabFocusReason)
        self._scroll.ensureWidgetVisible(reached)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks on the card from the text below it."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep the wheel from scrolling the text below the card."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Find a new size when the letters change theirs."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and not self.isHidden():
            self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the card with its edge, and a soft shadow around it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 6))
        for step in range(_SHADOW):
            # Fainter outwards, and a little lower than the card, as if the light came from above.
            inset = step + 0.5
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(inset, inset + 1, -inset, -inset / 2), 12, 12
            )
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        edge = _SHADOW + 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), 9, 9)
        painter.end()

    def _header(self) -> QHBoxLayout:
        names = QVBoxLayout()
        names.setSpacing(1)
        for words in (self._title, self._severity):
            words.setWordWrap(True)
        names.addWidget(self._title)
        names.addWidget(self._severity)
        close = QToolButton()
        close.setText("✕")
        close.setAutoRaise(True)
        close.setProperty("role", "close")
        close.setAccessibleName(self.tr("Close the card"))
        close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        close.clicked.connect(self.close_card)
        row = QHBoxLayout()
        row.setContentsMargins(14, 10, 8, 0)
        row.setSpacing(10)
        row.addWidget(self._sample, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(names, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _fill(self, finding: Finding) -> None:
        focused = QApplication.focusWidget()
        held_focus = focused is not None and self.isAncestorOf(focused)
        self._sample.show_mark(finding.group, self._colours)
        self._title.setText(finding.name)
        self._severity.setText(_as_sentence(SEVERITY_WORDS[finding.severity]))
        self.setAccessibleName(f"{finding.name}: {finding.excerpt}")
        old = self._scroll.takeWidget()
        if old is not None:
            # Later, for it may be a button of this very body that is being answered.
            old.hide()
            old.deleteLater()
        self._body = CardBody(finding, self._colours, self.wishes)
        self._body.height_changed.connect(self._settle)
        self._scroll.setWidget(self._body)
        self._body.setAutoFillBackground(False)
        self._body.show()
        if held_focus:
            self.take_focus()

    @Slot()
    def _settle(self) -> None:
        """Take the size that the words need, and the place that the anchor and the area leave."""
        if self._body is None:
            return
        width = max(_LEAST_WIDTH, self.fontMetrics().averageCharWidth() * _LINE_LENGTH) + 2 * _SHADOW
        rect = card_rect(width, self._height_at, self._room)
        # Left to itself, a bar that was needed once takes the width that would make it needless.
        fits = rect.height() >= self._height_at(rect.width())
        policies = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if fits else policies.ScrollBarAsNeeded
        )
        self.setGeometry(rect)

    def _height_at(self, width: int) -> int:
        """Return the height at which all words show."""
        inner = width - 2 * (_SHADOW + 1)
        body = self._body.heightForWidth(inner) if self._body else 0
        return self._header_row.totalHeightForWidth(inner) + self._column.spacing() + body + 2 * (_SHADOW + 1)

    def _controls(self) -> list[QAbstractButton]:
        """Return the buttons that show, in reading order but for the cross, which comes last."""
        return [button for button in self.findChildren(QAbstractButton) if button.isVisibleTo(self)]


def _as_sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
