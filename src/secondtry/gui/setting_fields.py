"""One control for each kind of setting; a change holds at once."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from secondtry.gui.choice_box import ChoiceBox
from secondtry.gui.setting_declarations import Declaration, SettingKind
from secondtry.gui.settings import Settings


class ChoiceField(ChoiceBox):
    """A setting that is one of a few."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        for choice in declaration.choices:
            self.addItem(setting_words(choice.label), choice.value)
        self.setCurrentIndex(self.findData(settings.text(declaration.name)))
        self.activated.connect(self._put)

    @Slot(int)
    def _put(self, number: int) -> None:
        self._settings.put(self._name, str(self.itemData(number)))


class NumberField(ChoiceBox):
    """A setting that is a number, chosen from its steps."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__()
        self._settings, self._name = settings, declaration.name
        for number in range(declaration.lowest, declaration.highest + 1, declaration.step):
            self.addItem(f"{number}{setting_words(declaration.unit)}", number)
        self.setCurrentIndex(self.findData(settings.number(declaration.name)))
        self.activated.connect(self._put)

    @Slot(int)
    def _put(self, place: int) -> None:
        self._settings.put(self._name, int(self.itemData(place)))


class FlagField(QCheckBox):
    """A setting that is on or off."""

    def __init__(self, settings: Settings, declaration: Declaration) -> None:
        super().__init__(setting_words(declaration.label))
        self._settings, self._name = settings, declaration.name
        self.setChecked(settings.flag(declaration.name))
        self.toggled.connect(self._put)

    @Slot(bool)
    def _put(self, is_on: bool) -> None:  # noqa: FBT001 - a slot
        self._settings.put(self._name, is_on)


def setting_field(settings: Settings, declaration: Declaration) -> QWidget:
    """Return the control of a setting, named for screen readers.

    Raises:
        ValueError: for a kind that no control shows.
    """
    field: QWidget
    match declaration.kind:
        case SettingKind.CHOICE:
            field = ChoiceField(settings, declaration)
        case SettingKind.NUMBER:
            field = NumberField(settings, declaration)
        case SettingKind.FLAG:
            field = FlagField(settings, declaration)
        case _:
            raise ValueError(f"{declaration.name} cannot be shown")
    field.setAccessibleName(setting_words(declaration.label))
    field.setAccessibleDescription(setting_words(declaration.help))
    return field


def setting_words(text: str) -> str:
    """Return the words of a declaration in the person's language."""
    return QCoreApplication.translate("settings", text)
