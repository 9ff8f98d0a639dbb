"""Lets a card go again that came only because the mouse rested on its words, or that is in the way."""

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from secondtry.gui.finding_card import FindingCard
from secondtry.review.finding_key import FindingKey

#: Time enough to cross from the words to the card.
_PATIENCE_MS = 500


class PassingCard(QObject):
    """Watches a card that nobody asked for while neither the mouse nor the keyboard is with it.

    Signals:
        left: The mouse has been elsewhere for a while, and so is the keyboard; or the keyboard is on
            something that the card covers.
    """

    left = Signal()

    def __init__(self, card: FindingCard, text: QWidget, parent: QObject | None = None) -> None:
        """``text`` holds the words that the card is about: who writes there sees the card as well."""
        super().__init__(parent)
        self._card, self._text = card, text
        self._key: FindingKey | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self._leave)
        card.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._give_way)  # type: ignore[union-attr]

    @property
    def is_watched(self) -> bool:
        """Whether the card may go by itself."""
        return self._key is not None

    def watch(self, key: FindingKey) -> None:
        """Let the card of this mark, on which the mouse rests now, go when the mouse does."""
        self._key = key
        self._timer.stop()

    def keep(self) -> None:
        """Let the card stay until it is closed: the person asked for it."""
        self._key = None
        self._timer.stop()

    @Slot(object)
    def follow_mouse(self, key: FindingKey | None) -> None:
        """Take note of the mark that the mouse has come to, or of none."""
        if self._key is None:
            return
        if key == self._key:
            self._timer.stop()
        else:
            self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of the mouse coming to the card and leaving it."""
        if event.type() == QEvent.Type.Enter:
            self._timer.stop()
        elif event.type() == QEvent.Type.Leave and self._key is not None:
            self._timer.start()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _give_way(self, old: QWidget | None, new: QWidget | None) -> None:  # noqa: ARG002 - the signal's value
        """Let the card go where the keyboard comes to something below it."""
        card = self._card
        if new is None or not card.isVisible() or new.window() is not card.window():
            return
        is_inside = new is card or card.isAncestorOf(new)
        place = new.rect().translated(new.mapTo(card.window(), QPoint(0, 0)))
        covered = card.rect().translated(card.mapTo(card.window(), QPoint(0, 0)))
        if not is_inside and not self._text.isAncestorOf(new) and covered.intersects(place):
            self.left.emit()

    @Slot()
    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self._card.isAncestorOf(focused):
            self.keep()
        elif not self._card.underMouse():
            self.left.emit()
