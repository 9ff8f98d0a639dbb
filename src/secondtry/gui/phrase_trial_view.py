"""Shows at once what a phrase would find in the present draft."""

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.review.phrase_trial import TrialPlace, TrialResult

_MOST_PLACES = 3


class PhraseTrialView(QWidget):
    """A line that counts, and the first few places with the words beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = wrapped_label(role=LabelRole.QUIET)
        self._places = [plain_label() for _ in range(_MOST_PLACES)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._count)
        for label in self._places:
            # The words are escaped; only the ones that the phrase fits are set in bold.
            label.setTextFormat(Qt.TextFormat.RichText)
            column.addWidget(label)
        column.addStretch(1)
        self.clear()

    def sizeHint(self) -> QSize:
        """Return room for all lines, so that nothing moves when more places are found."""
        line = self.fontMetrics().lineSpacing()
        return QSize(super().sizeHint().width(), (_MOST_PLACES + 2) * line)

    def minimumSizeHint(self) -> QSize:
        """Return the same height at any width."""
        return QSize(0, self.sizeHint().height())

    def clear(self) -> None:
        """Show nothing."""
        self.show_result(TrialResult(None))

    def show_result(self, result: TrialResult) -> None:
        """Show where a phrase fits, or what is wrong with it."""
        self._count.setText(result.trouble or (self._in_words(len(result.places)) if result.phrase else ""))
        for number, label in enumerate(self._places):
            place = result.places[number] if number < len(result.places) else None
            label.setText(_marked(place) if place else "")
            label.setVisible(place is not None)

    def words(self) -> str:
        """Return what is shown above the places."""
        return self._count.text()

    def _in_words(self, count: int) -> str:
        if not count:
            return self.tr("Not in this draft.")
        if count == 1:
            return self.tr("Once in this draft:")
        if count <= _MOST_PLACES:
            return self.tr("{n} times in this draft:").format(n=count)
        return self.tr("{n} times in this draft, first:").format(n=count)


def _marked(place: TrialPlace) -> str:
    before, words, after = (escape(part) for part in (place.before, place.words, place.after))
    return f"{before}<b>{words}</b>{after}"
