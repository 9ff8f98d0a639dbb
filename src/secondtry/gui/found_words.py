"""Shows in an editor where the words that are looked for stand."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPen

from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.text_layer import TextLayer
from secondtry.gui.theme import LIGHT, Theme
from secondtry.text.change import TextChange
from secondtry.text.span import Span


class FoundWords(TextLayer):
    """A thin frame around each place, unlike the line under a mark; the one in hand is selected besides."""

    def __init__(self, editor: PlainEditor) -> None:
        self._editor = editor
        self._places: tuple[Span, ...] = ()
        self._colour = LIGHT.accent

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show these places, in code points of the editor's text, instead of the ones before."""
        if tuple(spans) != self._places:
            self._places = tuple(spans)
            self._editor.viewport().update()

    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._colour = theme.accent
        self._editor.viewport().update()

    def follow(self, change: TextChange) -> None:
        """Keep to the words until they are looked for anew, which is at once."""
        moved = (change.moved(span.start, span.end) for span in self._places)
        self._places = tuple(Span(*place) for place in moved if place is not None)

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """Frame the places that show."""
        if not self._places:
            return
        visible = self._editor.span_in(area)
        painter.setPen(QPen(QColor(self._colour), 1))
        for span in self._places:
            if span.overlaps(visible):
                for box in self._editor.boxes_of(span):
                    painter.drawRoundedRect(box.rect().adjusted(-0.5, 0.5, 0.5, -0.5), 3, 3)
