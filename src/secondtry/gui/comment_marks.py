"""How commented words look: a bracket over them, which no mark of a finding resembles."""

from collections.abc import Mapping

from PySide6.QtCore import QLineF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from secondtry.gui.message_pane import MessagePane
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.text_layer import TextLayer
from secondtry.gui.theme import LIGHT, Theme
from secondtry.gui.word_boxes import WordBox
from secondtry.review.part_spans import in_part
from secondtry.text.change import TextChange
from secondtry.text.span import Span

_TINT = 40


class CommentMarks(TextLayer):
    """The commented words of one editor; those of the comment that is looked at are tinted."""

    def __init__(self, editor: PlainEditor) -> None:
        self._editor = editor
        self._places: dict[str, tuple[int, int]] = {}
        self._lit = ""
        self._colour = LIGHT.accent

    def show(self, places: Mapping[str, Span], lit: str) -> None:
        """Show the words of these comments, by their ids, instead of the ones before."""
        news = {id_: (span.start, span.end) for id_, span in places.items()}
        if (news, lit) != (self._places, self._lit):
            self._places, self._lit = news, lit
            self._editor.viewport().update()

    def show_colour(self, colour: str) -> None:
        """Draw in this colour, ``#rrggbb``."""
        self._colour = colour
        self._editor.viewport().update()

    def places(self) -> Mapping[str, Span]:
        """Return the words by comment, where the changes of the text have moved them."""
        return {id_: Span(start, end) for id_, (start, end) in self._places.items()}

    def follow(self, change: TextChange) -> None:
        """Keep to the words."""
        moved = {id_: change.moved(*place) for id_, place in self._places.items()}
        self._places = {id_: place for id_, place in moved.items() if place and place[0] < place[1]}

    def paint_under(self, painter: QPainter, area: QRect) -> None:
        """Tint the words of the comment that is looked at."""
        place = self._places.get(self._lit)
        if place is None:
            return
        wash = QColor(self._colour)
        wash.setAlpha(_TINT)
        for box in self._boxes(place, self._editor.span_in(area)):
            painter.fillRect(box.rect(), wash)

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """Draw a line over the words, with a leg where they begin and one where they end."""
        width = max(1.0, round(QFontMetricsF(self._editor.font()).height() / 16))
        pen = QPen(QColor(self._colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        visible = self._editor.span_in(area)
        for start, end in self._places.values():
            boxes = self._boxes((start, end), visible)
            for box in boxes:
                top = round(box.top) + width / 2
                painter.drawLine(QLineF(box.left, top, box.right, top))
            if boxes and start >= visible.start:
                _draw_leg(painter, boxes[0], boxes[0].left)
            if boxes and end <= visible.end:
                _draw_leg(painter, boxes[-1], boxes[-1].right)

    def _boxes(self, place: tuple[int, int], visible: Span) -> list[WordBox]:
        start, end = max(place[0], visible.start), min(place[1], visible.end)
        return list(self._editor.boxes_of(Span(start, end))) if start < end else []


class PaneComments:
    """Shows the commented words in both parts of a message. Spans count code points of the whole text."""

    def __init__(self, pane: MessagePane) -> None:
        self._pane = pane
        self._layers = pane.lay_over(CommentMarks)

    def show(self, places: Mapping[str, Span], lit: str) -> None:
        """Show the words of these comments, by their ids; ``lit`` names the one that is looked at."""
        within = {id_: in_part(self._pane.parts(), span) for id_, span in places.items()}
        for part, layer in self._layers.items():
            layer.show(
                {id_: where.span for id_, where in within.items() if where and where.part is part}, lit
            )

    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        for layer in self._layers.values():
            layer.show_colour(theme.accent)


def _draw_leg(painter: QPainter, box: WordBox, x: float) -> None:
    painter.drawLine(QLineF(x, round(box.top), x, round(box.top) + max(3.0, (box.bottom - box.top) / 4)))
