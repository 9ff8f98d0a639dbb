"""Tells each edit of subject or body as an edit of the one text that they are."""

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.plain_editor import PlainEditor
from secondtry.text.change import TextChange, change_between
from secondtry.text.message_parts import MessageParts, split_message


class WholeTextEdits(QObject):
    """Follows the two editors of a message while their text changes, before anything is drawn.

    Signals:
        edited: Position, number of removed units and the inserted words, in UTF-16 units of the whole text.
    """

    edited = Signal(int, int, str)

    def __init__(self, subject: PlainEditor, body: PlainEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._subject = subject
        self._body = body
        self._parts = split_message("")
        self._is_following = True
        subject.edited.connect(self._take_subject)
        body.edited.connect(self._take_body)

    def pause(self) -> None:
        """Tell nothing while another message is put into the editors."""
        self._is_following = False

    def go_on(self, parts: MessageParts) -> None:
        """Follow from here on."""
        self._parts = parts
        self._is_following = True

    def settle(self, parts: MessageParts) -> None:
        """Take the message as it is after all edits; tell the difference to what they led to, if any."""
        if self._is_following and parts != self._parts:
            before, self._parts = self._parts.joined(), parts
            self._tell(before, change_between(before, parts.joined()))

    def text(self) -> str:
        """Return the whole text as the edits have led to it."""
        return self._parts.joined()

    @Slot(object)
    def _take_subject(self, _change: TextChange) -> None:
        if self._is_following:
            before, self._parts = self._parts, self._parts.with_subject(self._subject.draft_text())
            head, new_head = (_head(parts) for parts in (before, self._parts))
            self.edited.emit(0, utf16_units(head), new_head)

    @Slot(object)
    def _take_body(self, change: TextChange) -> None:
        if not self._is_following:
            return
        before, after = self._parts.body, self._body.draft_text()
        start = utf16_units(_head(self._parts)) + utf16_units(before[: change.start])
        removed = utf16_units(before[change.start : change.end])
        self._parts = self._parts.with_body(after)
        self.edited.emit(start, removed, after[change.start : change.start + change.added])

    def _tell(self, before: str, change: TextChange) -> None:
        inserted = self._parts.joined()[change.start : change.start + change.added]
        start = utf16_units(before[: change.start])
        self.edited.emit(start, utf16_units(before[change.start : change.end]), inserted)


def utf16_units(text: str) -> int:
    """Return how many units a text has as Qt counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _head(parts: MessageParts) -> str:
    return parts.label + parts.subject + parts.separator
