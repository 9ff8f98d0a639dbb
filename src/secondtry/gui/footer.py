"""The line at the foot of the window: counts, reading ease, and the promise."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.engine.readability import Readability
from secondtry.gui.labels import LabelRole, plain_label

_MESSAGE_MS = 5000


class Footer(QFrame):
    """Shows what was counted; now and then a short message in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "footer")
        self._counts = ""
        self._reading = ""
        self._message = ""
        self._words = plain_label(role=LabelRole.QUIET)
        self._words.setAccessibleName(self.tr("Counts"))
        offline = plain_label(self.tr("● offline"), LabelRole.QUIET)
        offline.setToolTip(self.tr("Nothing leaves this computer. Second Try has no way to reach a network."))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_MESSAGE_MS)
        self._timer.timeout.connect(self._end_message)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.addWidget(self._words, 1)
        row.addWidget(offline)

    def show_readability(self, readability: Readability) -> None:
        """Show words, reading time and reading ease."""
        words = (
            self.tr("1 word") if readability.words == 1 else self.tr("{n} words").format(n=readability.words)
        )
        parts = [words]
        if readability.words:
            parts.append(self.tr("reads in {time}").format(time=self._time(readability.reading_seconds)))
        if readability.in_words:
            parts.append(readability.in_words)
        self._reading = " · ".join(parts)
        self._draw()

    def show_findings(self, findings: Iterable[Finding]) -> None:
        """Show how many findings each group has."""
        counted = Counter(finding.group for finding in findings)
        words = {
            Group.DEFLECTS: (self.tr("1 deflects"), self.tr("{n} deflect")),
            Group.WEAKENS: (self.tr("1 weakens"), self.tr("{n} weaken")),
            Group.HOLLOW: (self.tr("1 hollow"), self.tr("{n} hollow")),
        }
        self._counts = ", ".join(
            words[group][0] if counted[group] == 1 else words[group][1].format(n=counted[group])
            for group in Group
            if counted[group]
        )
        self._draw()

    def show_message(self, message: str) -> None:
        """Show a short message for a few seconds."""
        self._message = message
        self._timer.start()
        self._draw()

    def words(self) -> str:
        """Return what the line says."""
        return self._words.text()

    def _time(self, seconds: int) -> str:
        if seconds < 90:
            return self.tr("{seconds} s").format(seconds=seconds)
        return self.tr("{minutes} min").format(minutes=round(seconds / 60))

    def _draw(self) -> None:
        parts = [part for part in (self._reading, self._counts) if part]
        self._words.setText(self._message or " · ".join(parts))

    @Slot()
    def _end_message(self) -> None:
        self._message = ""
        self._draw()
