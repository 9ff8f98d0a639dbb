"""One setting as the dialog shows it: its words, its control, and the way back."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from secondtry.gui.flow_layout import FlowLayout
from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.search_words import SearchWords
from secondtry.gui.setting_declarations import Declaration, SettingKind
from secondtry.gui.setting_fields import setting_field, setting_words
from secondtry.gui.setting_panel import SettingPanel
from secondtry.gui.settings import Settings

_WIDE = frozenset({SettingKind.FOLDER, SettingKind.TEXT})


class SettingRow(SettingPanel):
    """Shows one setting; once it differs from the default, a button leads back there."""

    def __init__(
        self, settings: Settings, declaration: Declaration, own_folder: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._declaration = settings, declaration
        label = setting_words(declaration.label)
        self._field = setting_field(settings, declaration, own_folder)
        self._back = QPushButton(self.tr("Back to the default"))
        self._back.setProperty("role", "quiet-link")
        self._back.setAccessibleName(self.tr("Back to the default: {setting}").format(setting=label))
        self._back.clicked.connect(self._put_back)
        is_wide = declaration.kind in _WIDE
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if declaration.kind is not SettingKind.FLAG:
            title = wrapped_label(label, LabelRole.TITLE)
            title.setBuddy(self._field)
            column.addWidget(title)
        if is_wide:
            self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(self._field, 1)
            row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        else:
            # Beside each other where both can be read whole, else one below the other.
            line = FlowLayout(gap=8, line_gap=4)
            column.addLayout(line)
            line.addWidget(self._field)
            line.addWidget(self._back)
        column.addWidget(wrapped_label(setting_words(declaration.help), LabelRole.QUIET))
        settings.changed.connect(self._follow)
        self._show_way_back()

    def show_matching(self, words: SearchWords) -> bool:
        """Show it if its label, its help or one of its choices holds the words; return whether it does."""
        declared = self._declaration
        choices = [setting_words(choice.label) for choice in declared.choices]
        choices += [setting_words(declared.in_words(number)) for number in declared.numbers]
        matches = words.are_in(
            setting_words(declared.label), setting_words(declared.help), declared.words, *choices
        )
        self.setVisible(matches)
        return matches

    @Slot()
    def _put_back(self) -> None:
        self._field.setFocus()
        self._settings.put_back(self._declaration.name)

    @Slot(str)
    def _follow(self, name: str) -> None:
        if name == self._declaration.name:
            self._field.show_value()
            self._show_way_back()

    def _show_way_back(self) -> None:
        self._back.setVisible(not self._settings.is_default(self._declaration.name))
