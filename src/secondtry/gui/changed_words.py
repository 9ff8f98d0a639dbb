"""Shows in an editor which of its words are gone from the other text, or new in this one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLineF, QRect
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from secondtry.gui.message_pane import MessagePane
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.text_layer import TextLayer
from secondtry.gui.theme import LIGHT, Theme
from secondtry.gui.word_boxes import WordBox
from secondtry.review.part_spans import Part
from secondtry.review.text_difference import Change
from secondtry.text.change import TextChange
from secondtry.text.message_parts import MessageParts
from secondtry.text.span import Span

_TINT = 40


@dataclass(frozen=True, slots=True)
class ChangeColours:
    """The colours of words that are gone and of those that are new, as ``#rrggbb``.

    ``veil``, so opaque as ``density`` says, from 0 to 1, lies over what is gone: its letters are
    then as soft as quiet ones, which read at 4.5 to 1.
    """

    gone: str
    new: str
    veil: str
    density: float

    @classmethod
    def of(cls, theme: Theme) -> "ChangeColours":
        """Return the colours of a theme: quiet for what is gone, the accent for what is new."""
        ink, quiet, paper = (QColor(each).lightnessF() for each in (theme.ink, theme.quiet, theme.paper))
        return cls(theme.quiet, theme.accent, theme.paper, (quiet - ink) / (paper - ink))


class ChangedWords(TextLayer):
    """Words of one editor: gone ones are struck through, new ones stand on a thin line and a tint.

    No mark of a finding looks like either, so that both can be told apart on the same words.
    """

    def __init__(self, editor: PlainEditor, change: Change) -> None:
        self._editor = editor
        self._change = change
        self._places: list[tuple[int, int]] = []
        self._colours = ChangeColours.of(LIGHT)

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show these words, in code points of the editor's text, instead of the ones before."""
        places = [(span.start, span.end) for span in spans]
        if places != self._places:
            self._places = places
            self._editor.viewport().update()

    def show_colours(self, colours: ChangeColours) -> None:
        """Draw in these colours."""
        self._colours = colours
        self._editor.viewport().update()

    def spans(self) -> tuple[Span, ...]:
        """Return the words that are shown, where the changes of the text have moved them."""
        return tuple(Span(start, end) for start, end in self._places)

    def follow(self, change: TextChange) -> None:
        """Keep to the words."""
        moved = (change.moved(start, end) for start, end in self._places)
        self._places = [place for place in moved if place is not None and place[0] < place[1]]

    def paint_under(self, painter: QPainter, area: QRect) -> None:
        """Tint what is new."""
        if self._change is Change.NEW:
            tint = QColor(self._colours.new)
            tint.setAlpha(_TINT)
            for box in self._boxes(area):
                painter.fillRect(box.rect(), tint)

    def paint_over(self, painter: QPainter, area: QRect) -> None:
        """Soften what is gone and strike it out; draw a line at the foot of what is new."""
        metrics = QFontMetricsF(self._editor.font())
        is_new = self._change is Change.NEW
        width = max(1.0, round(metrics.height() / (16 if is_new else 13)))
        veil = QColor(self._colours.veil)
        veil.setAlphaF(0.0 if is_new else self._colours.density)
        painter.setPen(QPen(QColor(self._colours.new if is_new else self._colours.gone), width))
        for box in self._boxes(area):
            painter.fillRect(box.rect(), veil)
            # Below the line of a mark, or through the middle of small letters.
            y = (
                box.bottom - width / 2
                if is_new
                else round(box.baseline - metrics.xHeight() / 2) + width % 2 / 2
            )
            painter.drawLine(QLineF(box.left, y, box.right, y))

    def _boxes(self, area: QRect) -> Iterator[WordBox]:
        if not self._places:
            return
        visible = self._editor.span_in(area)
        for start, end in self._places:
            if start < visible.end and end > visible.start:
                yield from self._editor.boxes_of(Span(max(start, visible.start), min(end, visible.end)))


class PaneChanges:
    """Shows what changed in both parts of a message. Spans count code points of the whole text."""

    def __init__(self, pane: MessagePane, change: Change) -> None:
        self._pane = pane
        self._layers: dict[Part, ChangedWords] = pane.lay_over(partial(ChangedWords, change=change))

    def show_spans(self, spans: Sequence[Span]) -> None:
        """Show these words instead of the ones before; they belong to the text as it is now."""
        for part, layer in self._layers.items():
            within = _place_of(part, self._pane.parts())
            layer.show_spans(
                [
                    Span(max(span.start, within.start), min(span.end, within.end)).shifted(-within.start)
                    for span in spans
                    if span.overlaps(within)
                ]
            )

    def spans(self) -> tuple[Span, ...]:
        """Return the words that are shown, where the changes of the text have moved them."""
        parts = self._pane.parts()
        return tuple(
            span.shifted(_place_of(part, parts).start)
            for part, layer in self._layers.items()
            for span in layer.spans()
        )

    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        for layer in self._layers.values():
            layer.show_colours(ChangeColours.of(theme))


def _place_of(part: Part, parts: MessageParts) -> Span:
    start = parts.subject_start if part is Part.SUBJECT else parts.body_start
    return Span(start, start + len(parts.subject if part is Part.SUBJECT else parts.body))
