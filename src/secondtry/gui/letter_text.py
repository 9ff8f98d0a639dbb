"""A part of a message as a mail program shows it: words alone, as high as they need."""

from PySide6.QtCore import QRect, Qt, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from secondtry.gui.offsets import TextOffsets, without_lone_surrogates
from secondtry.gui.theme import Theme
from secondtry.text.span import Span


class LetterText(QTextEdit):
    """Shows one span of a message, in which words can be selected and marked, and nothing written.

    All spans count code points of the whole message.
    """

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self._offsets = TextOffsets("")
        self._shown = Span(0, 0)
        self._words = ""
        self._marked: Span | None = None
        self._look = QTextCharFormat()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        for set_policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    @property
    def shown(self) -> Span:
        """Which words of the message show."""
        return self._shown

    def show_words(self, text: str, span: Span) -> None:
        """Show the words of a span of a message; where they go on from those that show, these stay."""
        words, before = without_lone_surrogates(span.of(text)), self._words
        if self._shown == span and before == words:
            return
        goes_on = bool(before) and self._shown.start == span.start and words.startswith(before)
        self._shown = span
        self._words = words
        self._offsets = TextOffsets(words)
        if goes_on:
            end = QTextCursor(self.document())
            end.movePosition(QTextCursor.MoveOperation.End)
            end.insertText(words[len(before) :])
        else:
            self.setPlainText(words)
            self.mark(None)

    def select(self, span: Span) -> None:
        """Select words, and take the keyboard there."""
        self.setTextCursor(self._cursor(span))
        self.setFocus()

    def mark(self, span: Span | None) -> None:
        """Mark the words of a span, as far as they are here, and no others."""
        self._marked = span
        self._draw_mark()

    def show_theme(self, theme: Theme) -> None:
        """Mark words in the theme's colours; an underline is there for those who do not see them."""
        self._look.setBackground(QColor(theme.selection))
        self._look.setForeground(QColor(theme.on_selection))
        self._look.setFontUnderline(True)
        self._draw_mark()

    def marked_words(self) -> str:
        """Return the words that are marked."""
        return "".join(each.cursor.selectedText() for each in self.extraSelections())

    def rect_of(self, span: Span) -> QRect:
        """Return where words stand, in coordinates of this widget."""
        cursor = self._cursor(span)
        end = self.cursorRect(cursor)
        cursor.setPosition(cursor.anchor())
        return self.cursorRect(cursor).united(end)

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._offsets.position(span.start - self._shown.start))
        cursor.setPosition(
            self._offsets.position(span.end - self._shown.start), QTextCursor.MoveMode.KeepAnchor
        )
        return cursor

    def _draw_mark(self) -> None:
        selections = []
        if self._marked is not None:
            selection = QTextEdit.ExtraSelection()
            # PySide declares these two without a type.
            selection.cursor = self._cursor(self._marked)
            selection.format = self._look
            selections.append(selection)
        self.setExtraSelections(selections)

    @Slot()
    def _fit(self) -> None:
        self.setFixedHeight(round(self.document().size().height()) + 1)
