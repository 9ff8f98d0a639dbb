"""The ways back to what was withdrawn, and to what was discarded before it was said."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.comments_presenter import CommentsPresenter
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.signer import Signer
from secondtry.review.anchoring import placed
from secondtry.review.comment import Comment, Unfinished
from secondtry.review.threads import begun, brought_back, comment_of, withdrawn, written_on


class CommentReturns(QObject):
    """Takes away what is not wanted, so that it can be had again: the last first, and each of them.

    What was withdrawn is kept with the review, what was discarded until another message is opened.

    Signals:
        said: A short sentence for the footer.
    """

    said = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        panel: CommentsPanel,
        presenter: CommentsPresenter,
        signer: Signer,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._panel = panel
        self._presenter = presenter
        self._signer = signer
        self._withdrawn: list[str] = []
        self._discarded: list[Comment] = []
        panel.bring_back_requested.connect(self._bring_withdrawn_back)
        panel.discarded_requested.connect(self._bring_discarded_back)
        controller.review_opened.connect(self._begin)
        controller.review_changed.connect(self._offer)
        self._offer()

    def withdraw(self, comment: Comment) -> None:
        """Take a comment back, for good unless it is asked for again."""
        self._withdrawn.append(comment.id)
        self._controller.update(withdrawn(self._controller.review, comment.id))

    def discard(self, comment: Comment) -> None:
        """Forget what is being written to a comment, unless it is asked for again."""
        if comment.unfinished is not None and not comment.unfinished.is_empty:
            self._discarded.append(comment)
        self._controller.update(written_on(self._controller.review, comment.id, None))

    @Slot()
    def _begin(self) -> None:
        self._withdrawn.clear()
        self._discarded.clear()
        self._offer()

    @Slot()
    def _offer(self) -> None:
        self._panel.offer_to_bring_back(len(self._waiting()), is_discarded=bool(self._discarded))

    def _waiting(self) -> list[str]:
        """Return the ids of the withdrawn comments whose words are still here; the last withdrawn last."""
        comments = self._controller.review.comments
        waiting = [each.id for each in comments if each.is_withdrawn and each.remarks]
        return sorted(waiting, key=lambda id_: self._withdrawn.index(id_) if id_ in self._withdrawn else -1)

    @Slot()
    def _bring_withdrawn_back(self) -> None:
        waiting = self._waiting()
        if waiting:
            id_ = waiting[-1]
            self._withdrawn = [each for each in self._withdrawn if each != id_]
            new_id = self._signer.new_id()
            self._controller.update(brought_back(self._controller.review, id_, new_id))
            review = self._controller.review
            self._presenter.go_to(new_id if comment_of(review, new_id) is not None else id_)

    @Slot()
    def _bring_discarded_back(self) -> None:
        if not self._discarded:
            return
        comment, review = self._discarded[-1], self._controller.review
        there = comment_of(review, comment.id)
        if there is not None and there.unfinished is not None:
            self.said.emit(self.tr("Keep or discard first what is being written there now."))
            self._presenter.go_to(comment.id)
            return
        self._discarded.pop()
        written = comment.unfinished or Unfinished()
        if there is not None and there.is_said:
            self._controller.update(written_on(review, comment.id, written))
            self._presenter.go_to(comment.id)
            return
        # Its comment is not there, or no longer: it becomes one of its own.
        anchor = comment.anchor and placed(comment.anchor, review.text)
        id_ = self._signer.new_id()
        self._controller.update(begun(review, id_, anchor, replace(written, is_change=False)))
        self._presenter.go_to(id_)
