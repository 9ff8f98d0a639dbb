"""The settings dialog, made from the declarations."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.scrolled_page import ScrolledPage
from secondtry.gui.search_words import SearchWords
from secondtry.gui.setting_declarations import SettingSection
from secondtry.gui.setting_fields import setting_words
from secondtry.gui.setting_page import SettingPage
from secondtry.gui.setting_panel import SettingPanel
from secondtry.gui.setting_row import SettingRow
from secondtry.gui.settings import Settings

_LETTERS_WIDE, _LINES_HIGH = 128, 44
_MOST_OF_SCREEN = 0.92
#: How a page that fills its height shares it with the room below all pages.
_ALL_BUT_NOTHING = 100


class SettingsDialog(QDialog):
    """Shows one section at a time, or all that has to do with what is looked for; a change holds at once.

    ``own_folder`` is where reviews are kept unless another folder is chosen.
    """

    def __init__(
        self,
        settings: Settings,
        sections: tuple[SettingSection, ...],
        own_folder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._pages = [SettingPage(section) for section in sections]
        for page in self._pages:
            for declaration in settings.declarations:
                if declaration.section == page.section.key:
                    page.add(SettingRow(settings, declaration, own_folder))
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search the settings"))
        self._search.setAccessibleName(self.tr("Search the settings"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._show_found)
        self._list = QListWidget()
        self._list.setProperty("role", "sections")
        self._list.setAccessibleName(self.tr("Sections"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in self._pages:
            QListWidgetItem(setting_words(page.section.label), self._list)
        self._list.currentRowChanged.connect(self._show_section)
        self._nothing = wrapped_label(role=LabelRole.QUIET)
        self._lay_out()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search)
        self._list.setCurrentRow(0)
        _leave_enter_to_the_dialog(self)

    def add_panel(self, section: str, panel: SettingPanel, *, fills: bool = False) -> None:
        """Show what belongs to a section and is no setting below the last of its settings.

        Raises:
            StopIteration: when there is no such section.
        """
        page = next(page for page in self._pages if page.section.key == section)
        page.add(panel, fills=fills)
        _leave_enter_to_the_dialog(panel)
        if fills:
            self._column.setStretchFactor(page, _ALL_BUT_NOTHING)
        self._show_found()

    def show_section(self, key: str) -> None:
        """Go to a section."""
        self._search.clear()
        self._list.setCurrentRow([page.section.key for page in self._pages].index(key))

    @Slot()
    def search(self) -> None:
        """Take the keyboard to the search."""
        self._search.setFocus()
        self._search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the search at Esc before the dialog closes, and go on to what was found at Enter or Down."""
        has_words = bool(self._search.text().strip())
        is_searching = self._search.hasFocus() and has_words
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        focused = self.focusWidget()
        if is_searching and event.key() == Qt.Key.Key_Escape:
            self._search.clear()
        elif is_searching and (is_enter or event.key() == Qt.Key.Key_Down):
            self._go_to_first_found()
        elif is_enter and isinstance(focused, QPushButton):
            focused.click()
        elif is_enter and not has_words:  # who looks for something is not done yet
            self.accept()
        elif not is_enter:
            super().keyPressEvent(event)

    def _go_to_first_found(self) -> None:
        """Take the keyboard to the first thing found, in the order of the pages."""
        shown = (page.first_control() for page in self._pages if page.isVisible())
        control = next((each for each in shown if each is not None), None)
        if control is not None:
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._scroll.ensureWidgetVisible(control)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setProperty("role", "desk")
        self._column = column = QVBoxLayout(content)
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(28)
        for page in self._pages:
            column.addWidget(page)
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._scroll = ScrolledPage()
        self._scroll.setWidget(content)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.accept)
        middle = QHBoxLayout()
        middle.addWidget(self._list)
        middle.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.addWidget(wrapped_label(self.tr("Every change holds at once."), LabelRole.QUIET), 1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 16, 16, 14)
        whole.setSpacing(12)
        whole.addWidget(self._search)
        whole.addLayout(middle, 1)
        whole.addLayout(foot)
        self._fit()

    def _fit(self) -> None:
        """Take as much room as the words want, and no more than the screen has."""
        self.ensurePolished()
        letter, line = self.fontMetrics().averageCharWidth(), self.fontMetrics().lineSpacing()
        screen = self.screen().availableSize()
        self.resize(
            min(letter * _LETTERS_WIDE, int(screen.width() * _MOST_OF_SCREEN)),
            min(line * _LINES_HIGH, int(screen.height() * _MOST_OF_SCREEN)),
        )
        self._list.setFixedWidth(self._list.sizeHintForColumn(0) + 2 * letter)

    @Slot()
    def _show_found(self) -> None:
        """Show what has to do with the words looked for, of all sections; without any, the chosen section."""
        words = SearchWords.of(self._search.text())
        found = 0
        for row, page in enumerate(self._pages):
            matches = page.show_matching(words)
            self._list.setRowHidden(row, page.is_empty or (bool(words.words) and not matches))
            page.setVisible(matches if words.words else row == self._list.currentRow())
            found += matches
        self._nothing.setText(
            self.tr("No setting has to do with “{words}”.").format(words=self._search.text().strip())
        )
        self._nothing.setVisible(not found)
        self._scroll.verticalScrollBar().setValue(0)

    @Slot(int)
    def _show_section(self, row: int) -> None:
        """Show a section; while something is looked for, go to what was found there."""
        if self._search.text().strip():
            self._scroll.verticalScrollBar().setValue(self._pages[row].y())
        else:
            self._show_found()


def _leave_enter_to_the_dialog(widget: QWidget) -> None:
    """Keep the buttons in a widget from becoming the default one by turns: its bold words would not fit."""
    for button in widget.findChildren(QPushButton):
        button.setAutoDefault(False)
