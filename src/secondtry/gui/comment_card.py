"""One thread: the words that it is about, what was said, and what can be done."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.card_parts import LinkButton
from secondtry.gui.comment_composer import CommentComposer
from secondtry.gui.comment_wish import CommentAct, CommentWish
from secondtry.gui.labels import LabelRole, plain_label, shortened, wrapped_label
from secondtry.gui.row_button import RowButton
from secondtry.review.comment import Unfinished
from secondtry.review.comment_view import LEAVE_OUT, CommentView

_LONGEST_QUOTE = 120


class ActButton(LinkButton):
    """A button for one thing that can be done with a comment.

    Signals:
        wished: The ``CommentWish``.
    """

    wished = Signal(object)

    def __init__(self, words: str, wish: CommentWish, role: str) -> None:
        super().__init__(words, role)
        self._wish = wish
        self.clicked.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.wished.emit(self._wish)


class CommentCard(QFrame):
    """Shows one ``CommentView``; a settled one is closed until it is looked at.

    Signals:
        wished: A ``CommentWish``.
        written: The comment's id and the ``Unfinished`` that is being written to it.
    """

    wished = Signal(object)
    written = Signal(str, object)

    def __init__(self, view: CommentView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._view = view
        self._shown: CommentView | None = None
        self._is_lit = False
        self._quote = wrapped_label(role=LabelRole.TITLE)
        self._state = plain_label(role=LabelRole.PILL)
        self._state.setProperty("answered", True)  # noqa: FBT003 - Qt's signature
        self._head = RowButton()
        self._head.add_label(self._quote, 1)
        self._head.add_label(self._state)
        self._head.clicked.connect(self._ask_to_show)
        self._thread = QWidget()
        self._now: QLabel | None = None  # there as soon as there is a thread
        self._trouble: QLabel | None = None
        self._at_rest: list[QPushButton] = []  # hidden while something is written
        self._composer: CommentComposer | None = None  # made when somebody writes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 4, 6, 6)
        self._column.setSpacing(2)
        self._column.addWidget(self._head)
        self._column.addWidget(self._thread)
        self.show_view(view, is_lit=False)

    @property
    def id(self) -> str:
        """The comment's id."""
        return self._view.id

    def show_view(self, view: CommentView, *, is_lit: bool) -> None:
        """Show the comment as it is now; ``is_lit`` says that it is the one that is looked at."""
        self._view = view
        if is_lit is not self._is_lit:
            self._is_lit = is_lit
            self.setProperty("lit", is_lit)
            self.style().unpolish(self)
            self.style().polish(self)
        self._quote.setText(shortened(view.subject, _LONGEST_QUOTE))
        self._state.setText(view.state)
        self._state.setVisible(bool(view.state))
        self._head.setAccessibleName(view.in_words)
        is_open = is_lit or not view.state or view.unfinished is not None
        if is_open and (self._shown is None or _lasting(self._shown) != _lasting(view)):
            self._fill_thread(view)
            self._shown = view
        self._show_place(view)
        self._thread.setVisible(is_open and not view.is_new)
        self._show_composer(view)
        for button in self._at_rest:
            button.setVisible(view.unfinished is None)

    def _show_place(self, view: CommentView) -> None:
        """Say what stands there now: with each key in these words, so nothing else is made anew."""
        now = self.tr("Now: “{words}”").format(words=shortened(view.now, _LONGEST_QUOTE)) if view.now else ""
        for label, words in ((self._trouble, view.trouble), (self._now, "" if view.trouble else now)):
            if label is not None:
                label.setText(words)
                label.setVisible(bool(words))

    def _show_composer(self, view: CommentView) -> None:
        if view.unfinished is None:
            if self._composer is not None:
                self._composer.hide()
            return
        if self._composer is None:
            self._composer = composer = CommentComposer()
            composer.written.connect(self._tell_written)
            composer.keep_requested.connect(self._ask_to_keep)
            composer.leave_requested.connect(self._ask_to_leave)
            composer.discard_requested.connect(self._ask_to_discard)
            self._column.addWidget(composer)
        self._composer.show_view(view)
        self._composer.show()

    def take_focus(self) -> None:
        """Put the keyboard on what is being written, else on the comment."""
        if self._composer is None or self._composer.isHidden():
            self._head.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._composer.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the message at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._ask_to_leave()
        else:
            super().keyPressEvent(event)

    def _fill_thread(self, view: CommentView) -> None:
        self._at_rest = []
        thread = QWidget()
        whole = QVBoxLayout(thread)
        whole.setContentsMargins(0, 0, 0, 2)
        whole.setSpacing(3)
        column = QVBoxLayout()
        column.setContentsMargins(8, 0, 8, 0)
        column.setSpacing(3)
        whole.addLayout(column)
        self._trouble, self._now = wrapped_label(role=LabelRole.WARNING), wrapped_label(role=LabelRole.QUIET)
        column.addWidget(self._trouble)
        column.addWidget(self._now)
        for number, said in enumerate(view.said):
            if number:
                column.addSpacing(5)
            column.addWidget(wrapped_label(said.byline, LabelRole.QUIET))
            if said.text:
                column.addWidget(_selectable(said.text))
        if view.wording is not None:
            self._add_suggestion(view, column)
        whole.addLayout(self._acts(view))  # the words on its buttons stand below those above them
        self._column.replaceWidget(self._thread, thread)
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._thread.isAncestorOf(focused)
        self._thread.deleteLater()
        self._thread = thread
        if had_focus:
            self._head.setFocus()

    def _add_suggestion(self, view: CommentView, column: QVBoxLayout) -> None:
        box = QFrame()
        box.setProperty("role", "suggestion")
        within = QVBoxLayout(box)
        within.setContentsMargins(0, 6, 10, 6)
        within.setSpacing(2)
        words = QVBoxLayout()
        words.setContentsMargins(10, 0, 0, 0)
        words.setSpacing(2)
        within.addLayout(words)
        words.addWidget(plain_label(self.tr("Suggested instead"), LabelRole.QUIET))
        words.addWidget(_selectable(view.wording or LEAVE_OUT))
        if view.may_decide:
            row = QHBoxLayout()
            row.setSpacing(4)
            if view.may_put_in:
                row.addWidget(self._button(self.tr("Use it"), CommentAct.ACCEPT))
            elif view.wording:
                row.addWidget(self._button(self.tr("Copy it"), CommentAct.COPY))
            row.addWidget(self._button(self.tr("Decline"), CommentAct.DECLINE, "quiet-link"))
            row.addStretch()
            within.addLayout(row)
        column.addSpacing(4)
        column.addWidget(box)

    def _acts(self, view: CommentView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(4)
        if view.said:
            reply = self._button(self.tr("Reply"), CommentAct.REPLY)
            self._at_rest.append(reply)
            row.addWidget(reply)
            if view.state:
                row.addWidget(self._button(self.tr("Reopen"), CommentAct.REOPEN))
            else:
                row.addWidget(self._button(self.tr("Settle"), CommentAct.SETTLE))
        row.addStretch()
        if view.may_change:
            change = self._button(self.tr("Change"), CommentAct.CHANGE, "quiet-link")
            self._at_rest.append(change)
            row.addWidget(change)
        if view.may_withdraw:
            row.addWidget(self._button(self.tr("Withdraw"), CommentAct.WITHDRAW, "quiet-link"))
        return row

    def _button(self, words: str, act: CommentAct, role: str = "link") -> QPushButton:
        button = ActButton(words, CommentWish(act, self._view.id), role)
        button.setAccessibleDescription(shortened(self._view.subject, _LONGEST_QUOTE))
        button.wished.connect(self.wished)
        return button

    @Slot(object)
    def _tell_written(self, unfinished: Unfinished) -> None:
        self.written.emit(self._view.id, unfinished)

    @Slot()
    def _ask_to_show(self) -> None:
        self.wished.emit(CommentWish(CommentAct.SHOW, self._view.id))

    @Slot()
    def _ask_to_keep(self) -> None:
        self.wished.emit(CommentWish(CommentAct.KEEP, self._view.id))

    @Slot()
    def _ask_to_leave(self) -> None:
        self.wished.emit(CommentWish(CommentAct.LEAVE, self._view.id))

    @Slot()
    def _ask_to_discard(self) -> None:
        self.wished.emit(CommentWish(CommentAct.DISCARD, self._view.id))


def _lasting(view: CommentView) -> CommentView:
    """Return the view without what changes with a letter in the comment, or in the words that it is about."""
    return replace(view, unfinished=None, now="", trouble="", may_suggest=False)


def _selectable(words: str) -> QLabel:
    label = wrapped_label(words)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
