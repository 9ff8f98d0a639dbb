"""The parts of the finding card that draw themselves: the customer's voice, and a rewrite to choose."""

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from secondtry.engine.finding import Rewrite
from secondtry.gui.offsets import TextOffsets

_BAR = 3
_PADDING = 9


def wrapping_policy() -> QSizePolicy:
    """Return the size policy of a widget that needs more height where it has less width."""
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy


class LinkButton(QPushButton):
    """A button that looks like words; ``role`` is one that the style sheet knows."""

    def __init__(self, words: str, role: str = "link", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setFlat(True)
        self.setProperty("role", role)
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


def link_button(words: str, role: str = "link") -> QPushButton:
    """Return a button that looks like words; ``role`` is one that the style sheet knows."""
    return LinkButton(words, role)


class FoldButton(QPushButton):
    """Words that unfold more words; ``folded`` is theirs, and hidden at first."""

    def __init__(self, words: str, folded: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(f"{words} ▾", parent)
        self._words = words
        self.folded = folded
        folded.hide()
        self.setFlat(True)
        self.setCheckable(True)
        self.setProperty("role", "link")
        self.setAccessibleName(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._turn)

    @Slot(bool)
    def _turn(self, unfolded: bool) -> None:  # noqa: FBT001 - the signal's value
        self.setText(f"{self._words} {'▴' if unfolded else '▾'}")
        self.folded.setVisible(unfolded)


class CustomerVoice(QWidget):
    """What a customer may hear, as a quotation beside a bar in the colour of the mark."""

    def __init__(self, words: str, bar: QColor, wash: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        bare = words.strip().strip('"“”')
        self._words = f"“{bare}”"
        self._bar = bar
        self._wash = wash
        self.setSizePolicy(wrapping_policy())
        self.setAccessibleName(self.tr("A customer may hear: {words}").format(words=self._words))

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words show."""
        return math.ceil(self._words_in(width).height()) + 2 * _PADDING

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height that goes with it."""
        width = round(QFontMetricsF(self.font()).averageCharWidth() * 44)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the wash, the bar and the words."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._wash)
        painter.fillRect(QRect(0, 0, _BAR, self.height()), self._bar)
        painter.setFont(self._voice())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self._words_in(self.width()), Qt.TextFlag.TextWordWrap, self._words)
        painter.end()

    def _voice(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.12)
        font.setItalic(True)
        return font

    def _words_in(self, width: int) -> QRectF:
        left = _BAR + _PADDING + 2
        room = QRectF(left, _PADDING, max(40, width - left - _PADDING), 1e5)
        return QFontMetricsF(self._voice()).boundingRect(room, Qt.TextFlag.TextWordWrap, self._words)


class RewriteButton(QAbstractButton):
    """One rewrite: the key that chooses it, and its words with the slots set off from them.

    Signals:
        chosen: The number on the key.
    """

    chosen = Signal(int)

    def __init__(self, number: int, rewrite: Rewrite, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self.clicked.connect(self._choose)
        self._leaves_out = rewrite.leaves_out or not rewrite.text.strip()
        self._words = self.tr("Leave these words out") if self._leaves_out else rewrite.text
        offsets = TextOffsets(rewrite.text)
        self._slots = [(offsets.position(slot.start), offsets.position(slot.end)) for slot in rewrite.slots]
        self.setAccessibleName(self.tr("Rewrite {number}: {words}").format(number=number, words=self._words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(wrapping_policy())

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at which all words show."""
        lines = math.ceil(self._layout(width).boundingRect().height())
        return max(lines, self._badge().height()) + 2 * _PADDING

    def sizeHint(self) -> QSize:
        """Return a comfortable width and the height that goes with it."""
        width = round(QFontMetricsF(self.font()).averageCharWidth() * 44)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the frame, the key and the words."""
        roles = QPalette.ColorRole
        colours = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pressed_or_near = self.isDown() or self.underMouse()
        painter.setBrush(colours.color(roles.AlternateBase if pressed_or_near else roles.Base))
        pen = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(colours.color(roles.Accent if self.hasFocus() else roles.Mid), pen))
        inset = pen / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        self._draw_badge(painter)
        painter.setPen(colours.color(roles.Text))
        layout = self._layout(self.width())
        spare = self.height() - 2 * _PADDING - layout.boundingRect().height()
        layout.draw(
            painter,
            QPointF(self._text_left(), _PADDING + max(0.0, min(spare / 2, self._badge().height() / 4))),
        )
        painter.end()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self._number)

    def _draw_badge(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(accent, 1))
        painter.drawRoundedRect(QRectF(self._badge()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        font = QFont(self.font())
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self._badge(), Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _badge(self) -> QRect:
        side = round(self.fontMetrics().height() * 1.2)
        return QRect(_PADDING, _PADDING, side, side)

    def _text_left(self) -> int:
        return self._badge().right() + 10

    def _layout(self, width: int) -> QTextLayout:
        font = QFont(self.font())
        font.setItalic(self._leaves_out)
        layout = QTextLayout(self._words.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.setFormats([self._slot_format(start, end) for start, end in self._slots])
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width - self._text_left() - _PADDING))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout

    def _slot_format(self, start: int, end: int) -> QTextLayout.FormatRange:
        accent = self.palette().color(QPalette.ColorRole.Accent)
        look = QTextCharFormat()
        look.setForeground(accent)
        wash = QColor(accent)
        wash.setAlpha(34)
        look.setBackground(wash)
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = start, end - start, look
        return made
