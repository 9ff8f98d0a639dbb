"""The opened message: its head, its words, and what a mail program folds away."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.letter_text import LetterText
from secondtry.gui.theme import Theme
from secondtry.review.arrival import Passage, PassageKind
from secondtry.text.span import Span


class FoldedText(QWidget):
    """Three dots, and behind them what they hide: it is laid out when somebody wants to see it."""

    def __init__(
        self, letter: LetterText, message: str, passage: Passage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._letter = letter
        self._message = message
        self._span = passage.span
        self._dots = QPushButton("•••")
        self._dots.setProperty("role", "fold")
        self._dots.setCheckable(True)
        names = {
            PassageKind.QUOTE: self.tr("Quoted mail"),
            PassageKind.DISCLAIMER: self.tr("Small print"),
        }
        self._dots.setAccessibleName(names.get(passage.kind, ""))
        self._dots.setToolTip(names.get(passage.kind, ""))
        self._dots.toggled.connect(self._show)
        letter.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._dots, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(letter)

    def is_folded(self) -> bool:
        """Say whether the words are hidden."""
        return not self._dots.isChecked()

    def unfold(self) -> None:
        """Show what is hidden."""
        self._dots.setChecked(True)

    @Slot(bool)
    def _show(self, is_wanted: bool) -> None:  # noqa: FBT001 - the signal's value
        if is_wanted:
            self._letter.show_words(self._message, self._span)
        self._letter.setVisible(is_wanted)


class LetterView(QFrame):
    """Shows a message as far as it has been read, and a button for more of it.

    All spans count code points of the whole message.

    Signals:
        more_shown: More of the message is there to be read.
    """

    more_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._text = ""
        self._theme: Theme | None = None
        self._stops: tuple[int, ...] = (0,)
        self._passages: list[tuple[Passage, LetterText, QWidget]] = []
        self._subject = self._letter_text("letter-subject", self.tr("Subject"))
        self._sender = wrapped_label(role=LabelRole.QUIET)
        self._warning = wrapped_label(role=LabelRole.STRANGER)
        rule = QFrame()
        rule.setProperty("role", "rule")
        self._more = QPushButton(self.tr("… &more"))
        self._more.setProperty("role", "more")
        self._more.clicked.connect(self.read_on)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 18)
        self._column.setSpacing(10)
        for widget in (self._subject, self._sender, self._warning, rule):
            self._column.addWidget(widget)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_head(self, subject: Span, text: str, sender: str, warning: str) -> None:
        """Show the head of a message; a warning only where there is one."""
        self._text = text
        self._subject.show_words(text, subject)
        self._subject.setVisible(subject.end > subject.start)
        self._sender.setText(sender)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def show_passages(self, passages: tuple[Passage, ...], stops: tuple[int, ...], *, unfolded: bool) -> None:
        """Show the words of the message whose head is there, up to the first of the stops."""
        for _, _, old in self._passages:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._passages = []
        for passage in passages:
            letter = self._letter_text("letter", self.tr("The message"))
            widget: QWidget = letter
            if passage.kind is not PassageKind.LETTER:
                folded = FoldedText(letter, self._text, passage)
                if unfolded and passage.kind is PassageKind.QUOTE:
                    folded.unfold()
                widget = folded
            self._passages.append((passage, letter, widget))
            self._column.insertWidget(self._column.count() - 1, widget)
        self._stops = stops
        self._show_to_stop()

    @Slot()
    def read_on(self) -> None:
        """Show the next part of the message."""
        self._stops = self._stops[1:] or self._stops
        self._show_to_stop()
        self.take_focus()
        self.more_shown.emit()

    def select(self, span: Span) -> LetterText | None:
        """Select words and take the keyboard there, and return what holds them; None where nothing does."""
        holder = self._holder(span)
        if holder is not None:
            holder.select(span)
        return holder

    def mark(self, span: Span | None) -> LetterText | None:
        """Mark words and no others, and return what holds them; None where nothing does."""
        for text in (self._subject, *(letter for _, letter, _ in self._passages)):
            text.mark(None)
        holder = self._holder(span) if span is not None else None
        if holder is not None:
            holder.mark(span)
        return holder

    def unfolded(self) -> tuple[Span, ...]:
        """Return what is not folded away: the subject, and each passage whether it was come to yet or not."""
        passages = (
            passage.span
            for passage, _, widget in self._passages
            if not (isinstance(widget, FoldedText) and widget.is_folded())
        )
        return (self._subject.shown, *passages)

    def take_focus(self) -> None:
        """Take the keyboard to where one reads on: the button for more, else the words."""
        if self._more.isVisible():
            self._more.setFocus()
        elif self._passages:
            self._passages[0][1].setFocus()
        else:
            self._subject.setFocus()

    def show_theme(self, theme: Theme) -> None:
        """Mark words in the theme's colours."""
        self._theme = theme
        for text in (self._subject, *(letter for _, letter, _ in self._passages)):
            text.show_theme(theme)

    def _letter_text(self, role: str, name: str) -> LetterText:
        text = LetterText(role)
        text.setAccessibleName(name)
        if self._theme is not None:
            text.show_theme(self._theme)
        return text

    def _holder(self, span: Span) -> LetterText | None:
        """Return the text that holds a span, shown as far as that goes."""
        if self._subject.shown.start <= span.start and span.end <= self._subject.shown.end:
            return self._subject
        while span.end > self._stops[0] and len(self._stops) > 1:
            self._stops = self._stops[1:]
        self._show_to_stop()
        for passage, letter, widget in self._passages:
            if passage.span.start <= span.start and span.end <= passage.span.end:
                if isinstance(widget, FoldedText):
                    widget.unfold()
                return letter
        return None

    def _show_to_stop(self) -> None:
        stop = self._stops[0]
        for passage, letter, widget in self._passages:
            widget.setVisible(passage.span.start < stop)
            if passage.kind is PassageKind.LETTER and passage.span.start < stop:
                letter.show_words(self._text, Span(passage.span.start, min(stop, passage.span.end)))
        self._more.setVisible(len(self._stops) > 1)
