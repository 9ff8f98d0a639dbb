"""Finds the room that the card of a mark may take beside its words."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

from secondtry.engine.analysis import Analysis
from secondtry.engine.finding import Finding
from secondtry.gui.card_placement import CardRoom
from secondtry.gui.message_pane import MessagePane
from secondtry.text.span import Span


class RoomForCard:
    """Measures in a message pane, and counts as what the card lies over counts."""

    def __init__(self, pane: MessagePane, card: QWidget, beside: Callable[[], QRect]) -> None:
        """``beside`` returns where a card may lie next to the message, as the card's parent counts."""
        self._pane, self._card, self._beside = pane, card, beside
        self._before, self._after = 0, 0

    def look_around(self, finding: Finding, analysis: Analysis | None) -> None:
        """Take note of how far the sentence of a finding reaches around its words."""
        self._before, self._after = 0, 0
        for sentence in analysis.draft.sentences if analysis else ():
            if sentence.span.start <= finding.span.start < sentence.span.end:
                self._before = finding.span.start - sentence.span.start
                self._after = max(0, sentence.span.end - finding.span.end)

    def at(self, words: Span) -> CardRoom:
        """Return the room around the words of the finding that was looked at last, where they stand now."""
        below = self._card.parentWidget()
        shift = self._pane.mapTo(below, QPoint(0, 0)) if below else QPoint(0, 0)
        end = min(words.end + self._after, len(self._pane.text()))
        sentence = self._pane.rect_of(Span(max(0, words.start - self._before), end))
        return CardRoom(
            anchor=self._pane.rect_of(words).translated(shift),
            area=self._pane.rect().translated(shift),
            beside=self._beside(),
            sentence=sentence.translated(shift),
        )
