"""How a version differs from the present text: in one text, with what is gone and what is new."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.changed_words import ChangeColours, ChangedWords
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.theme import Theme
from secondtry.gui.tries_words import changes_in_words
from secondtry.review.review import Review
from secondtry.review.text_difference import Change, Difference, difference
from secondtry.text.span import Span


class VersionComparison(QWidget):
    """Compares off the window's thread; the newest wish wins.

    Signals:
        counted: The number of words that are others, gone and new together, by the number of each version.
    """

    counted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = wrapped_label(role=LabelRole.QUIET)
        self._text = PlainEditor()
        self._text.setProperty("role", "note")
        self._text.setReadOnly(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self._text.setTextInteractionFlags(flags)
        self._text.setAccessibleName(self.tr("This version, compared with the present text"))
        self._layers = {change: ChangedWords(self._text, change) for change in (Change.GONE, Change.NEW)}
        for layer in self._layers.values():
            layer.show_colours(ChangeColours.of(theme))
            self._text.add_layer(layer)
        self._comparing, self._counting = BackgroundRunner(self), BackgroundRunner(self)
        self._comparing.finished.connect(self._show)
        self._counting.finished.connect(self.counted)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._said)
        column.addWidget(self._text, 1)

    def compare(self, version: str, present: str) -> None:
        """Show how a version became the present text."""
        self._comparing.submit(Job("comparing a version", partial(difference, version, present)))

    def count_differences(self, review: Review) -> None:
        """Count for each version of a review how many words are others now."""
        self._counting.submit(Job("counting words of versions", partial(_counts, review)))

    def close_runners(self) -> None:
        """Wait for the work under way, and start no more."""
        self._comparing.close()
        self._counting.close()

    @Slot(object)
    def _show(self, found: Difference) -> None:
        if not found.changes:
            self._said.setText(self.tr("This is the present text."))
        else:
            self._said.setText(
                self.tr(
                    "Since then: {words}. What is struck out stood here; what is underlined came since."
                ).format(words=changes_in_words(found))
            )
        text, spans = _both_in_one(found)
        self._text.open_text(text)
        for change, layer in self._layers.items():
            layer.show_spans(spans[change])


def _counts(review: Review) -> Mapping[int, int]:
    counts = {}
    for version in review.versions:
        found = difference(version.text, review.text)
        counts[version.number] = found.words_gone + found.words_new
    return counts


def _both_in_one(found: Difference) -> tuple[str, Mapping[Change, list[Span]]]:
    """Return the two texts laid into one another, and where what is gone and what is new stand in that."""
    pieces: list[str] = []
    spans: dict[Change, list[Span]] = {change: [] for change in Change}
    length = 0
    for piece in found.pieces:
        words = piece.second.of(found.second) if piece.change is Change.NEW else piece.first.of(found.first)
        # Words that replace others must not grow together with them.
        before = " " if piece.change is Change.NEW and pieces and pieces[-1][-1:].strip() else ""
        before = before if spans[Change.GONE] and spans[Change.GONE][-1].end == length else ""
        pieces.append(before + words)
        spans[piece.change].append(Span(length + len(before), length + len(before) + len(words)))
        length += len(before) + len(words)
    return "".join(pieces), spans
