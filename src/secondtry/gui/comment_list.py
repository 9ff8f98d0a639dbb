"""The cards of the comments, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.card_parts import link_button
from secondtry.gui.comment_card import CommentCard
from secondtry.review.comment_view import CommentView

#: Cards that there are at once: two windows full of them. More would take longer to lay out than a key waits.
_MOST = 16
#: As many as a window shows: so many stand below one that is to be the first in view.
_IN_VIEW = 8
#: So many cards are made at once; then as many again, with a breath between: one takes some milliseconds.
_AT_ONCE = 1
_BREATH_MS = 5


class CommentList(QWidget):
    """Has cards for a stretch of the comments, which goes to where somebody looks.

    A card stays the same one as long as its comment is in the stretch. Buttons above and below say
    how many more comments there are, and go there.

    Signals:
        wished: A ``CommentWish``.
        written: A comment's id and the ``Unfinished`` that is being written to it.
        lead_requested: The id of the comment that is to be the first in view.
    """

    wished = Signal(object)
    written = Signal(str, object)
    lead_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: Sequence[CommentView] = ()
        self._first = 0
        self._cards: dict[str, CommentCard] = {}
        self._shown: dict[str, tuple[CommentView, bool]] = {}
        self._lit = ""
        self._above, self._below = link_button(""), link_button("")
        self._above.clicked.connect(self._go_up)
        self._below.clicked.connect(self._go_down)
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._above, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._column)
        column.addWidget(self._below, 0, Qt.AlignmentFlag.AlignLeft)
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self._go_on)
        self._tell_of_others()

    def show_views(self, views: Sequence[CommentView], lit: str) -> None:
        """Show these comments in their order; ``lit`` is the one that is looked at."""
        is_new = lit != self._lit
        self._views, self._lit = views, lit
        self._first = min(self._first, max(0, len(views) - _MOST))
        if is_new:
            self._reach(self._place_of(lit))
        self._draw()

    def card_of(self, id_: str) -> CommentCard | None:
        """Return the card of a comment, made now if need be; None where there is no such comment."""
        place = self._place_of(id_)
        if place >= 0 and id_ not in self._cards:
            self._reach(place)
            self._draw(id_)
        return self._cards.get(id_)

    def lead_with(self, id_: str) -> bool:
        """Have cards enough below that of a comment for it to be the first in view; True where some came."""
        place, last = self._place_of(id_), self._first + _MOST
        is_enough = place + _IN_VIEW <= last or last >= len(self._views)
        if place < 0 or (place >= self._first and is_enough and id_ in self._cards):
            return False
        self._first = max(0, min(place, len(self._views) - _MOST))
        self._draw(id_)
        return True

    def is_complete(self) -> bool:
        """Say whether each comment of the stretch has its card by now."""
        return all(view.id in self._cards for view in self._stretch())

    def _stretch(self) -> Sequence[CommentView]:
        return self._views[self._first : self._first + _MOST]

    def _place_of(self, id_: str) -> int:
        return next((place for place, view in enumerate(self._views) if view.id == id_), -1)

    def _reach(self, place: int) -> None:
        """Let the stretch reach a comment; where it does so already, it stays."""
        if 0 <= place < self._first:
            self._first = place
        elif place >= self._first + _MOST:
            self._first = max(0, min(place, len(self._views) - _MOST))

    def _draw(self, id_: str = "") -> None:
        """Show the stretch: some missing cards now, that of ``id_`` among them, the others soon."""
        stretch = self._stretch()
        for gone in self._cards.keys() - {view.id for view in stretch}:
            self._take_away(gone)
        missing = [view.id for view in stretch if view.id not in self._cards]
        is_under_way = self._breath.isActive()
        at_once = {*missing[: 0 if is_under_way else _AT_ONCE], *({id_, self._lit} & {*missing})}
        self._show_cards(at_once)
        self._tell_of_others()
        if len(at_once) < len(missing):
            self._breath.start()

    def _tell_of_others(self) -> None:
        above = self._first
        below = max(0, len(self._views) - self._first - _MOST)
        for button, count, words in (
            (self._above, above, self.tr("{n} earlier comments")),
            (self._below, below, self.tr("{n} further comments")),
        ):
            button.setText(words.format(n=count))
            button.setVisible(count > 0)

    def _show_cards(self, new: set[str]) -> None:
        """Bring the cards up to date, and make those of the new comments."""
        place = 0
        for view in self._stretch():
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
        missing = [view.id for view in self._stretch() if view.id not in self._cards]
        self._show_cards(set(missing[:_AT_ONCE]))
        if len(missing) > _AT_ONCE:
            self._breath.start()

    @Slot()
    def _go_up(self) -> None:
        self._go(max(0, self._first - _IN_VIEW))

    @Slot()
    def _go_down(self) -> None:
        self._go(min(self._first + _MOST, len(self._views) - 1))

    def _go(self, place: int) -> None:
        """Lead with the comment at a place, and put the keyboard on it."""
        id_ = self._views[place].id
        self.lead_with(id_)
        card = self.card_of(id_)
        if card is not None:
            card.take_focus()
            self.lead_requested.emit(id_)
