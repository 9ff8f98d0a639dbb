"""The text of a document as Python counts it, and every change of it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QTextDocument

from secondtry.gui.offsets import TextOffsets, document_text
from secondtry.text.change import TextChange


class DocumentText(QObject):
    """Mirrors the text of a plain document, in code points.

    Signals:
        edited: A ``TextChange``, as soon as the text is another. The layout is still the old one.
        settled: The layout has caught up with the edits before it.

    Changes of format alone, such as an accent being composed, are neither.
    """

    edited = Signal(object)
    settled = Signal()

    def __init__(self, document: QTextDocument, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._has_news = False
        self.text = document_text(document)
        self.offsets = TextOffsets(self.text)
        document.contentsChange.connect(self._follow)
        document.contentsChanged.connect(self._settle)

    @Slot(int, int, int)
    def _follow(self, position: int, removed: int, added: int) -> None:
        before, offsets = self.text, self.offsets
        after = document_text(self._document)
        if after == before:
            return
        self.text, self.offsets = after, TextOffsets(after)
        # Qt counts the end of the last block as a character; TextOffsets clamps it away.
        start = offsets.index(position)
        reported = TextChange(
            start,
            offsets.index(position + removed) - start,
            self.offsets.index(position + added) - start,
        )
        self._has_news = True
        self.edited.emit(reported.narrowed(before, after))

    @Slot()
    def _settle(self) -> None:
        if self._has_news:
            self._has_news = False
            self.settled.emit()
