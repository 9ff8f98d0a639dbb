"""The files that were opened or saved last, as the settings keep them."""

from pathlib import Path

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings

_MOST = 8


class RecentFiles:
    """Names the last files, the newest first, each once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def names(self) -> tuple[str, ...]:
        """Return their whole paths."""
        return self._settings.names(SettingName.RECENT_FILES)

    def put_first(self, path: Path) -> None:
        """Note that a file was opened or saved."""
        newest = str(path.absolute())
        kept = (newest, *(each for each in self.names() if each != newest))
        self._settings.put(SettingName.RECENT_FILES, kept[:_MOST])

    def take_out(self, path: Path) -> None:
        """Forget a file that cannot be opened."""
        gone = str(path.absolute())
        self._settings.put(SettingName.RECENT_FILES, tuple(each for each in self.names() if each != gone))
