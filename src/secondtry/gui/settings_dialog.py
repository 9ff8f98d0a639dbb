"""The settings dialog, made from the declarations."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from secondtry.gui.labels import LabelRole, wrapped_label
from secondtry.gui.setting_declarations import Declaration, SettingKind
from secondtry.gui.setting_fields import setting_field, setting_words
from secondtry.gui.settings import Settings


class SettingsDialog(QDialog):
    """Shows every setting that is declared as shown; a change holds at once."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._form = form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for declaration in settings.declarations:
            if declaration.shown:
                self._add(form, settings, declaration)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(buttons)

    def add_panel(self, panel: QWidget) -> None:
        """Show what belongs to the settings and is none below the last of them."""
        self._form.addRow("", panel)

    @staticmethod
    def _add(form: QFormLayout, settings: Settings, declaration: Declaration) -> None:
        field = setting_field(settings, declaration)
        help_ = wrapped_label(setting_words(declaration.help), LabelRole.QUIET)
        help_.setMinimumWidth(320)
        if declaration.kind is SettingKind.FLAG:
            form.addRow("", field)
        else:
            form.addRow(setting_words(declaration.label), field)
        form.addRow("", help_)
