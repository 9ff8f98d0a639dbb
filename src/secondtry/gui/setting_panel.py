"""What a page of the settings is made of."""

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
