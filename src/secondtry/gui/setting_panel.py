"""What a page of the settings is made of."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from secondtry.gui.search_words import SearchWords


class SettingPanel(QWidget):
    """One thing on a page of the settings: a setting, or what belongs beside one."""

    def show_matching(self, words: SearchWords) -> bool:
        """Show it if it has to do with the words, all that it says counts; return whether it has."""
        labels = [label.text() for label in self.findChildren(QLabel)]
        buttons = [button.text().replace("&", "") for button in self.findChildren(QAbstractButton)]
        matches = words.are_in(*labels, *buttons)
        self.setVisible(matches)
        return matches

    def first_control(self) -> QWidget | None:
        """Return the topmost thing in it that is on the screen and takes the keyboard; None without one."""
        controls = [
            each
            for each in self.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        return min(controls, key=self._place_of, default=None)

    def _place_of(self, control: QWidget) -> tuple[int, int]:
        place = control.mapTo(self, QPoint(0, 0))
        return place.y(), place.x()
