"""How many findings a group has, beside a sample of its mark: the key to the marks in the draft."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from secondtry.engine.category import Group
from secondtry.gui.labels import LabelRole, plain_label
from secondtry.gui.mark_colours import LIGHT_MARKS, MarkColours
from secondtry.gui.mark_sample import MarkSample


class GroupCount(QWidget):
    """Hidden while its group has no findings."""

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = group
        self._sample = MarkSample(group, LIGHT_MARKS)
        self._words = plain_label(role=LabelRole.QUIET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._sample)
        row.addWidget(self._words)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many there are."""
        self._words.setText(self._in_words(count))
        self.setVisible(bool(count))

    def show_colours(self, colours: MarkColours) -> None:
        """Draw the sample in these colours."""
        self._sample.show_mark(self._group, colours)

    def words(self) -> str:
        """Return what stands beside the sample; nothing where the group has no findings."""
        return "" if self.isHidden() else self._words.text()

    def _in_words(self, count: int) -> str:
        one, several = {
            Group.DEFLECTS: (self.tr("1 pushes blame away"), self.tr("{n} push blame away")),
            Group.WEAKENS: (self.tr("1 weakens the apology"), self.tr("{n} weaken the apology")),
            Group.HOLLOW: (self.tr("1 empty phrase"), self.tr("{n} empty phrases")),
            Group.HOUSE: (self.tr("1 of your own"), self.tr("{n} of your own")),
        }[self._group]
        return one if count == 1 else several.format(n=count)
