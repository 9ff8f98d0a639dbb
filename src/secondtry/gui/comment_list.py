"""The cards of the comments, one below the other."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.comment_card import CommentCard
from secondtry.review.comment_view import CommentView

#: So many cards are made at once, as a window shows; then as many again, with a breath between.
_AT_ONCE = 6
_BREATH_MS = 5


class CommentList(QWidget):
    """Makes a card for each comment, and keeps it as long as there is the comment.

    Signals:
        wished: A ``CommentWish``.
        written: A comment's id and the ``Unfinished`` that is being written to it.
        filled: The cards stand in another order, or there are others.
    """

    wished = Signal(object)
    written = Signal(str, object)
    filled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[str, CommentCard] = {}
        self._views: dict[str, CommentView] = {}
        self._shown: dict[str, tuple[CommentView, bool]] = {}
        self._lit = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self._go_on)

    def show_views(self, views: Sequence[CommentView], lit: str) -> None:
        """Show these comments in their order; ``lit`` is the one that is looked at."""
        self._views = {view.id: view for view in views}
        self._lit = lit
        for gone in self._cards.keys() - self._views.keys():
            self._take_away(gone)
        missing = [id_ for id_ in self._views if id_ not in self._cards]
        is_under_way = self._breath.isActive()
        at_once = {*missing[: 0 if is_under_way else _AT_ONCE], *(id_ for id_ in missing if id_ == lit)}
        self._show_cards(at_once)
        if len(at_once) < len(missing):
            self._breath.start()

    def card_of(self, id_: str) -> CommentCard | None:
        """Return the card of a comment, if there is one by now."""
        return self._cards.get(id_)

    def stops(self) -> list[QWidget]:
        """Return what the keyboard can be on, in reading order."""
        return [stop for id_ in self._views if id_ in self._cards for stop in self._cards[id_].stops()]

    def _show_cards(self, new: set[str]) -> None:
        """Bring the cards up to date, and make those of the new comments."""
        place, before = 0, {id_: _skeleton(*state) for id_, state in self._shown.items()}
        for view in self._views.values():
            if view.id not in self._cards and view.id not in new:
                continue
            card = self._cards.get(view.id) or self._make(view)
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
                card.show()  # at once: somebody may want the keyboard on it
            place += 1
            state = view, view.id == self._lit
            if self._shown.get(view.id) != state:
                self._shown[view.id] = state
                card.show_view(view, is_lit=view.id == self._lit)
        if {id_: _skeleton(*state) for id_, state in self._shown.items()} != before:
            self.filled.emit()

    def _make(self, view: CommentView) -> CommentCard:
        card = self._cards[view.id] = CommentCard(view)
        card.wished.connect(self.wished)
        card.written.connect(self.written)
        return card

    def _take_away(self, id_: str) -> None:
        card = self._cards.pop(id_)
        self._shown.pop(id_, None)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()

    @Slot()
    def _go_on(self) -> None:
        missing = [id_ for id_ in self._views if id_ not in self._cards]
        self._show_cards(set(missing[:_AT_ONCE]))
        if len(missing) > _AT_ONCE:
            self._breath.start()


def _skeleton(view: CommentView, is_lit: bool) -> tuple[CommentView, bool, bool]:  # noqa: FBT001 - a pair's half
    """Return what decides which controls a card has: all but the letters that somebody is writing."""
    return replace(view, unfinished=None), is_lit, view.unfinished is not None
