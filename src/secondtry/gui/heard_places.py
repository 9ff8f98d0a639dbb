"""Tells assistive technology where the letters of a plain editor stand: Qt tells it of none but the first.

Qt asks the layout of each paragraph where it is. In a plain editor all of them say that they are at the
top, for their places follow from the paragraphs above; and what is scrolled away is counted in lines as
if these were pixels. So a magnifier that follows the words, and a reader that goes through what lies on
the screen, would look in the wrong place.
"""

from collections.abc import Iterator

from PySide6 import QtGui
from PySide6.QtCore import QObject, QPointF, QTimer, Slot
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit

_AWAY = QPointF(0.0, -1_000_000.0)
_WHERE_QT_DRAWS_FROM = QPointF(0.0, 0.0)
#: After the last change: to go through all paragraphs takes too long for every key.
_REST_MS = 300


class HeardPlaces(QObject):
    """Has each paragraph know its place, but for the moment in which Qt draws it; to Qt all are at the top.

    Nothing is done unless assistive technology listens.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._placed: list[QTextBlock] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._send_away)
        self._looks = True
        editor.document().contentsChanged.connect(self._wait_for_rest)

    def wait(self) -> None:
        """Do not even ask who listens, until ``begin``: to ask makes two hundred enumerators."""
        self._looks = False

    def begin(self) -> None:
        """Ask from now on."""
        self._looks = True
        self._wait_for_rest()

    def forget(self) -> None:
        """Let Qt draw all paragraphs that may be in sight: called before it does."""
        if self._placed or self._is_listened_to():
            for block in (*self._placed, *(block for block, _ in self._in_sight())):
                _put(block, _WHERE_QT_DRAWS_FROM)

    def tell(self) -> None:
        """Note where the paragraphs in sight have been drawn."""
        was = self._placed
        self._placed = []
        if not self._is_listened_to():
            return
        if not was:
            self._wait_for_rest()
        for block in was:
            _put(block, _AWAY)
        # What Qt takes off for scrolling is the values of the bars, whatever they count.
        scrolled = QPointF(
            self._editor.horizontalScrollBar().sliderPosition(),
            self._editor.verticalScrollBar().sliderPosition(),
        )
        for block, top in self._in_sight():
            _put(block, QPointF(self._editor.contentOffset().x(), top) + scrolled)
            self._placed.append(block)

    def _in_sight(self) -> Iterator[tuple[QTextBlock, float]]:
        """Yield the paragraphs that Qt draws, each with its top in the viewport."""
        editor, height = self._editor, self._editor.viewport().height()
        block = editor.firstVisibleBlock()
        top = editor.contentOffset().y() + editor.blockBoundingGeometry(block).top()
        while block.isValid() and top <= height:
            yield block, top
            top += editor.blockBoundingRect(block).height()
            block = block.next()

    def _is_listened_to(self) -> bool:
        return self._looks and QtGui.QAccessible.isActive()

    @Slot()
    def _wait_for_rest(self) -> None:
        if self._is_listened_to():
            self._rest.start()

    @Slot()
    def _send_away(self) -> None:
        """Let no paragraph say that it is in sight when it is not."""
        block = self._editor.document().firstBlock()
        while block.isValid():
            _put(block, _AWAY)
            block = block.next()
        self.tell()


def _put(block: QTextBlock, place: QPointF) -> None:
    if block.isValid():
        block.layout().setPosition(place)
