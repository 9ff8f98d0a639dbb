"""Fills the submenus of files: the recent ones, and the samples."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.documents.document import visible_name
from secondtry.gui.commands import MenuList
from secondtry.gui.file_actions import FileActions
from secondtry.gui.list_menu import MenuLine
from secondtry.gui.menus import Menus
from secondtry.gui.sample_title import sample_title
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.resources import Resource

_TO_PRACTISE_ON = "full-of-excuses.txt"


class FileLists(QObject):
    """Keeps the two submenus in step; choosing a line opens what it names.

    Signals:
        practice_opened: The sample that a second try can be practised on is on the screen.
    """

    practice_opened = Signal()

    def __init__(
        self,
        menus: Menus,
        files: FileActions,
        settings: Settings,
        samples: tuple[Resource, ...],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._menus, self._files, self._settings = menus, files, settings
        self._samples = samples
        menus.list(MenuList.RECENT).chosen.connect(files.open_path)
        menus.list(MenuList.SAMPLES).chosen.connect(self._open_sample)
        menus.list(MenuList.SAMPLES).show_lines([MenuLine(sample_title(each), each) for each in samples])
        settings.changed.connect(self._show_recent)
        self._show_recent()

    @Slot(object)
    def _open_sample(self, sample: Resource) -> None:
        self._files.open_text(sample_title(sample), sample.text)

    @Slot()
    def open_first_sample(self) -> None:
        """Open the sample that shows best what there is to see."""
        for sample in self._samples:
            if sample.name == _TO_PRACTISE_ON:
                self._open_sample(sample)

    @Slot()
    def open_practice(self) -> None:
        """Open the sample that a second try can be practised on."""
        for sample in self._samples:
            if sample.name == _TO_PRACTISE_ON and self._files.open_text(sample_title(sample), sample.text):
                self.practice_opened.emit()

    @Slot()
    def _show_recent(self) -> None:
        recent = self._settings.names(SettingName.RECENT_FILES)
        # Nothing looks whether these files still exist: one may lie on a network drive that hangs.
        self._menus.list(MenuList.RECENT).show_lines(
            [MenuLine(visible_name(Path(path).name), path) for path in recent]
        )
