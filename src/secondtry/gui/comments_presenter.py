"""Shows the comments beside the message and their words in it, and keeps the two in step."""

from bisect import bisect_left

from PySide6.QtCore import QObject, QTimer, Slot

from secondtry.gui.comment_marks import PaneComments
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.signer import Signer
from secondtry.gui.theme import Theme
from secondtry.review.comment import Comment
from secondtry.review.comment_view import comment_views
from secondtry.review.copies import answers_to_show
from secondtry.review.threads import comment_of, in_reading_order, progress
from secondtry.text.span import Span

_PAUSE_MS = 150


class CommentsPresenter(QObject):
    """Knows which comment is looked at: the one whose words the cursor is in, or that was gone to."""

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        panel: CommentsPanel,
        modes: ModeSwitch,
        signer: Signer,
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._pane = pane
        self._panel = panel
        self._modes = modes
        self._signer = signer
        self._marks = PaneComments(pane)
        self._lit = ""
        self._is_leading = False
        # Cards take longer to lay out than a key may.
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.draw)
        # The cursor is where it goes at once, the card of its comment in the next pass.
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._show_lit)
        controller.review_opened.connect(self._begin)
        controller.review_changed.connect(self.draw)
        modes.mode_changed.connect(self.draw)
        pane.text_changed.connect(self._follow_text)
        pane.cursor_moved.connect(self._follow_cursor)
        pane.moved.connect(self._follow_scrolling)

    @property
    def is_on(self) -> bool:
        """Whether the comments are on the screen."""
        return self._modes.mode is Mode.COMMENTS

    @property
    def lit(self) -> Comment | None:
        """The comment that is looked at."""
        comment = comment_of(self._controller.review, self._lit)
        return None if comment is None or comment.is_withdrawn else comment

    def go_to(self, id_: str) -> None:
        """Show the comments with this one looked at, its words in view and the keyboard on it."""
        self._lit = id_
        self._modes.choose(Mode.COMMENTS)
        self.draw()
        comment = self.lit
        span = comment.anchor.span if comment and comment.anchor else None
        self._is_leading = True
        if span is not None:
            self._pane.place_cursor(span.start)
        self._panel.take_focus(id_)
        self._is_leading = False

    def beside(self, *, forward: bool) -> Comment | None:
        """Return the next comment or the one before; past the last comes the first."""
        shown = in_reading_order(self._controller.review.comments)
        if not shown:
            return None
        ids = [comment.id for comment in shown]
        if self._lit in ids:
            return shown[(ids.index(self._lit) + (1 if forward else -1)) % len(shown)]
        cursor = self._pane.selected_span().start
        behind = [each for each in shown if each.anchor and each.anchor.span and each.anchor.end > cursor]
        return behind[0] if forward and behind else shown[0 if forward else -1]

    @Slot()
    def draw(self) -> None:
        """Show the comments as they are now, if they are on the screen."""
        self._pause.stop()
        self._mark()
        if self.is_on:
            review = self._controller.review
            done = progress(review.comments)
            views = comment_views(review, self._signer.name, self._signer.clock())
            self._panel.show_comments(views, done, self._lit)
            shown = answers_to_show(review)
            self._panel.show_answers(shown, is_waiting=shown != review.others_answers)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Mark the words in the theme's colours."""
        self._marks.show_theme(theme)

    def _mark(self) -> None:
        """Mark the words of comments that are open, and of the one that is looked at."""
        places: dict[str, Span] = {}
        for comment in in_reading_order(self._controller.review.comments) if self.is_on else ():
            span = comment.anchor.span if comment.anchor else None
            if span and (not comment.is_settled or comment.id == self._lit):
                places[comment.id] = span
        self._marks.show(places, self._lit)

    @Slot()
    def _begin(self) -> None:
        self._lit = ""
        self.draw()

    @Slot()
    def _follow_text(self) -> None:
        if self.is_on:
            self._pause.start()  # until then the marks move along by themselves

    @Slot()
    def _follow_cursor(self) -> None:
        if not self.is_on or self._is_leading:
            return
        span = self._pane.selected_span()
        here = [
            comment
            for comment in in_reading_order(self._controller.review.comments)
            if comment.anchor and comment.anchor.span and _touches(comment.anchor.span, span)
        ]
        # Of several on the same words, the shortest is meant.
        found = min(
            here, key=lambda each: (each.anchor.span or span).length if each.anchor else 0, default=None
        )
        if found is not None and found.id != self._lit:
            self._lit = found.id
            self._next.start()

    @Slot()
    def _show_lit(self) -> None:
        self.draw()
        self._panel.reveal(self._lit)

    @Slot()
    def _follow_scrolling(self) -> None:
        """Lead with the comment whose words are the first in view, unless somebody is busy in the panel."""
        if not self.is_on or self._is_leading or self._panel.has_focus():
            return
        spans = {
            comment.id: comment.anchor.span
            for comment in in_reading_order(self._controller.review.comments)
            if comment.anchor and comment.anchor.span
        }
        ids, area = list(spans), self._pane.rect()
        # Few are asked where they stand: a key that makes the text scroll waits for all of them.
        first = bisect_left(ids, area.top(), key=lambda id_: self._pane.rect_of(spans[id_]).bottom())
        if first < len(ids) and self._pane.rect_of(spans[ids[first]]).intersects(area):
            self._panel.lead_with(ids[first])


def _touches(words: Span, cursor: Span) -> bool:
    return words.start <= cursor.start and cursor.end <= words.end
