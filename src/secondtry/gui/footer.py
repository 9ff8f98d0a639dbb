"""The line at the foot of the window: counts, reading ease, and the promise."""

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.engine.readability import Readability
from secondtry.gui.announcing import announce
from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.group_count import GroupCount
from secondtry.gui.labels import LabelRole, plain_label, wrapped_label
from secondtry.gui.theme import Theme

_MESSAGE_MS = 5000


class Footer(QFrame):
    """Shows what was counted; now and then a short message in its place."""

    def __init__(self, reader_problem: Callable[[], str] = str, parent: QWidget | None = None) -> None:
        """``reader_problem`` says why the trained reader could not be loaded, or nothing."""
        super().__init__(parent)
        self._reader_problem = reader_problem
        self._shows_counts = True
        self._worded: Callable[[str], str] = str
        self.setProperty("role", "footer")
        self._words = plain_label(role=LabelRole.QUIET)
        self._words.hide()
        self._counts = {group: GroupCount(group) for group in Group}
        self._silenced = plain_label(role=LabelRole.QUIET)
        self._silenced.setToolTip(self.tr("Not marked, because your house rules allow the words."))
        self._silenced.hide()
        self._without_reader = plain_label(self.tr("trained reader off"), LabelRole.QUIET)
        self._without_reader.hide()
        # Longer than a narrow window is wide, in large letters.
        self._message = wrapped_label(role=LabelRole.QUIET)
        self._message.hide()
        self._counted = QWidget()
        offline = plain_label(self.tr("● all stays here"), LabelRole.QUIET)
        offline.setToolTip(self.tr("Nothing leaves this computer. Second Try has no way to reach a network."))
        self._timer = QTimer(self, singleShot=True, interval=_MESSAGE_MS)
        self._timer.timeout.connect(self.end_message)
        counted = FlowLayout(self._counted, gap=20, line_gap=2)
        counted.addWidget(self._words)
        for count in self._counts.values():
            counted.addWidget(count)
        counted.addWidget(self._silenced)
        counted.addWidget(self._without_reader)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 16, 5)
        row.addWidget(self._counted, 1)
        row.addWidget(self._message, 1)
        row.addWidget(offline)

    def show_readability(self, readability: Readability) -> None:
        """Show words, reading time and reading ease."""
        words = self.tr("1 word") if readability.words == 1 else self.tr("{n} words")
        parts = [words.format(n=readability.words)]
        if readability.words:
            parts.append(self.tr("reads in {time}").format(time=self._time(readability.reading_seconds)))
        if readability.in_words:
            parts.append(readability.in_words)
        self._words.setText(" · ".join(parts))
        self._words.show()

    def show_findings(self, findings: Iterable[Finding], silenced: int = 0) -> None:
        """Show how many findings each group has, and how many more the house rules allow."""
        counted = Counter(finding.group for finding in findings)
        for group, count in self._counts.items():
            count.show_count(counted[group])
        self._silenced.setText(self.tr("{n} allowed by you").format(n=silenced))
        self._silenced.setVisible(bool(silenced))

    def show_who_read(self, *, with_reader: bool) -> None:
        """Say where the rules judged alone, and on hovering why: by choice, or for a problem."""
        self._without_reader.setHidden(with_reader)
        why = self._reader_problem() or self.tr("The trained reader is switched off in the settings.")
        self._without_reader.setToolTip(why)
        self._without_reader.setAccessibleDescription(why)

    def word_with(self, worded: Callable[[str], str]) -> None:
        """Show what this makes of a message, such as the keys that hold now."""
        self._worded = worded

    def show_message(self, message: str) -> None:
        """Show a short message for a few seconds."""
        self._message.setText(self._worded(message))
        self._message.show()
        self._counted.hide()
        self._timer.start()
        announce(self, self._message.text())

    @Slot()
    def end_message(self) -> None:
        """Show the counts again: what the message told of holds no more."""
        self._timer.stop()
        self._message.hide()
        self._counted.setVisible(self._shows_counts)

    @Slot()
    def show_counts(self) -> None:
        """Show what was counted, from now on."""
        self._shows_counts = True
        self.end_message()

    @Slot()
    def hide_counts(self) -> None:
        """Keep back what was counted: who reads as the customer knows none of it."""
        self._shows_counts = False
        self.end_message()

    def words(self) -> str:
        """Return what the line says."""
        if self._counted.isHidden():
            return self._message.text()
        counts = [words for count in self._counts.values() if (words := count.words())]
        if not self._silenced.isHidden():
            counts.append(self._silenced.text())
        if not self._without_reader.isHidden():
            counts.append(self._without_reader.text())
        return " · ".join(part for part in (self._words.text(), ", ".join(counts)) if part)

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the samples of the marks in the theme's colours."""
        for count in self._counts.values():
            count.show_colours(theme.marks)

    def _time(self, seconds: int) -> str:
        if seconds < 90:
            return self.tr("{seconds} s").format(seconds=seconds)
        return self.tr("{minutes} min").format(minutes=round(seconds / 60))
