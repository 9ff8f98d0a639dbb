"""The lines of a list of findings, as a model: what is not looked at costs next to nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from secondtry.engine.finding import Finding
from secondtry.gui.labels import shortened
from secondtry.review.finding_key import FindingKey
from secondtry.review.finding_words import spoken_help, spoken_words, words_of_kind

_LONGEST = 160
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LineRole(IntEnum):
    """What a line has besides Qt's own roles."""

    #: What stands below the words, more quietly: two parts at most, below each other where it is narrow.
    BELOW = Qt.ItemDataRole.UserRole + 1
    #: The group whose mark stands before the words, or None for no mark.
    GROUP = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the key, and the finding that it means, or None for a dismissal whose words are gone."""

    key: FindingKey
    finding: Finding | None


class FindingLines(QAbstractListModel):
    """Findings in reading order; each says its words, its kind and how much it may matter.

    Lines that stay keep their rows' identity, so that the place in the list, and what a screen
    reader has of it, outlasts the next reading of the draft.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def show_findings(self, findings: Mapping[FindingKey, Finding | None]) -> None:
        """List these findings instead of the ones before."""
        lines = [Line(key, finding) for key, finding in findings.items()]
        old, new = [line.key for line in self._lines], [line.key for line in lines]
        head = _alike(old, new)
        tail = _alike(old[head:][::-1], new[head:][::-1])
        if len(old) > head + tail:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            del self._lines[head : len(old) - tail]
            self.endRemoveRows()
        if len(new) > head + tail:
            self.beginInsertRows(QModelIndex(), head, len(new) - tail - 1)
            self._lines = lines
            self.endInsertRows()
        self._lines = lines
        if lines:
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def line(self, row: int) -> Line | None:
        """Return the line of a row, or None where there is no such row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, key: FindingKey) -> int:
        """Return the row of a key, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a line shows, or says."""
        line = self.line(index.row())
        if line is None:
            return None
        excerpt = f"“{shortened(line.key.excerpt, _LONGEST)}”"
        shown: dict[int, str] = {Qt.ItemDataRole.DisplayRole: excerpt, Qt.ItemDataRole.ToolTipRole: excerpt}
        if line.finding is None:
            gone = self.tr("not in the draft as it is now")
            shown[LineRole.BELOW] = gone
            shown[Qt.ItemDataRole.AccessibleTextRole] = f"“{line.key.excerpt}”, {gone}"
            return shown.get(role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_words(line.finding, index.row() + 1, len(self._lines))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return spoken_help(line.finding)
        shown[LineRole.BELOW] = "\n".join(words_of_kind(line.finding))
        shown[LineRole.GROUP] = line.finding.group
        return shown.get(role)


def _alike(one: Sequence[FindingKey], other: Sequence[FindingKey]) -> int:
    """Return how many keys two lists have in common at their start."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
