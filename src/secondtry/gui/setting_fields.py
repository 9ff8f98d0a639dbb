"""One control for each kind of setting; a change holds at once."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.setting_declarations import Declaration, SettingKind
from secondtry.gui.settings import Settings
from secondtry.gui.tick_box import TickBox

_FONTS_AT_ONCE = 16


class ChoiceField(ChoiceBox):
    """A setting that is one of a few."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        for choice in declaration.choices:
            self.addItem(setting_words(choice.label), choice.value)
        self.show_value()
        self.activated.connect(self._put)

    def show_value(self) -> None:
        """Show what the setting holds."""
        self.setCurrentIndex(self.findData(self._settings.text(self._name)))

    @Slot(int)
    def _put(self, number: int) -> None:
        self._settings.put(self._name, str(self.itemData(number)))


class NumberField(ChoiceBox):
    """A setting that is a number, chosen from its values."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        for number in declaration.numbers:
            self.addItem(setting_words(declaration.in_words(number)), number)
        self.show_value()
        self.activated.connect(self._put)

    def show_value(self) -> None:
        """Show what the setting holds."""
        self.setCurrentIndex(self.findData(self._settings.number(self._name)))

    @Slot(int)
    def _put(self, place: int) -> None:
        self._settings.put(self._name, int(self.itemData(place)))


class FontField(ChoiceBox):
    """A setting that is the name of a family of letters, or nothing for that of the desktop."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        self.setMaxVisibleItems(_FONTS_AT_ONCE)
        self.addItem(_words("As the other text"), "")
        for family in QFontDatabase.families():
            if not QFontDatabase.isPrivateFamily(family):
                self.addItem(family, family)
        self.show_value()
        self.activated.connect(self._put)

    def show_value(self) -> None:
        """Show what the setting holds, also where this computer has no such letters."""
        family = self._settings.text(self._name)
        if self.findData(family) < 0:
            self.addItem(_words("{family} (not on this computer)").format(family=family), family)
        self.setCurrentIndex(self.findData(family))

    @Slot(int)
    def _put(self, place: int) -> None:
        self._settings.put(self._name, str(self.itemData(place)))


class FlagField(TickBox):
    """A setting that is on or off."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__(setting_words(declaration.label))
        self._settings, self._name = settings, declaration.name
        self.show_value()
        self.toggled.connect(self._put)

    def show_value(self) -> None:
        """Show what the setting holds."""
        self.setChecked(self._settings.flag(self._name))

    @Slot(bool)
    def _put(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        self._settings.put(self._name, is_on)


class TextField(QLineEdit):
    """A setting that is one line of words."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        self.show_value()
        self.textEdited.connect(self._put)

    def show_value(self) -> None:
        """Show what the setting holds; what is being typed stays as it is typed."""
        value = self._settings.text(self._name)
        if self.text().strip() != value:
            self.setText(value)

    @Slot(str)
    def _put(self, text: str) -> None:
        self._settings.put(self._name, text.strip())


class FolderField(QWidget):
    """A setting that is a folder: its path, to be copied or changed. Nothing is moved."""

    def __init__(self, settings: Settings, declaration: Declaration, own_folder: str) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        self._own_folder = own_folder
        self._path = QLineEdit()
        self._path.setReadOnly(True)
        self._path.setAccessibleName(setting_words(declaration.label))
        self.setFocusProxy(self._path)
        choose = QPushButton(_words("&Choose another…"))
        choose.clicked.connect(self.choose)
        copy = QPushButton(_words("C&opy the path"))
        copy.setToolTip(_words("To look into the folder with your file manager."))
        copy.clicked.connect(self.copy_path)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(choose)
        row.addWidget(copy)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._path)
        column.addLayout(row)
        self.show_value()

    def show_value(self) -> None:
        """Show the folder that holds; its end tells more than its beginning."""
        self._path.setText(self._folder())

    @Slot()
    def choose(self) -> None:
        """Ask for another folder."""
        chosen = QFileDialog.getExistingDirectory(self, _words("Choose a folder"), self._folder())
        if chosen and Path(chosen) != Path(self._folder()):
            self._settings.put(self._name, "" if chosen == self._own_folder else chosen)

    @Slot()
    def copy_path(self) -> None:
        """Put the path on the clipboard."""
        QGuiApplication.clipboard().setText(self._folder())

    def _folder(self) -> str:
        return self._settings.text(self._name) or self._own_folder


SettingField = ChoiceField | NumberField | FontField | FlagField | TextField | FolderField


def setting_field(settings: Settings, declaration: Declaration, own_folder: str = "") -> SettingField:
    """Return the control of a setting, named for screen readers.

    ``own_folder`` is what an empty folder stands for.

    Raises:
        ValueError: for a kind that no control shows.
    """
    field: SettingField
    match declaration.kind:
        case SettingKind.CHOICE:
            field = ChoiceField(settings, declaration)
        case SettingKind.NUMBER:
            field = NumberField(settings, declaration)
        case SettingKind.FLAG:
            field = FlagField(settings, declaration)
        case SettingKind.FONT:
            field = FontField(settings, declaration)
        case SettingKind.TEXT:
            field = TextField(settings, declaration)
        case SettingKind.FOLDER:
            field = FolderField(settings, declaration, own_folder)
        case _:
            raise ValueError(f"{declaration.name} cannot be shown")
    field.setAccessibleName(setting_words(declaration.label))
    field.setAccessibleDescription(setting_words(declaration.help))
    return field


def setting_words(text: str) -> str:
    """Return the words of a declaration in the person's language."""
    return QCoreApplication.translate("settings", text)


def _words(text: str) -> str:
    return QCoreApplication.translate("setting_fields", text)
