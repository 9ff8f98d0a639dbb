"""The person's settings: kept as JSON, never lost to a damaged file."""

import json
import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.setting_declarations import Declaration, KeyChanges, SettingName, SettingValue
from secondtry.review.private_files import write_private

_log = logging.getLogger(__name__)


class Settings(QObject):
    """Holds every declared setting and writes each change to its file, which holds what differs only.

    A file that cannot be read is set aside as ``settings.json.damaged`` and the
    one before it, ``settings.json.bak``, is read instead; ``trouble`` then says so.

    Signals:
        changed: The name of a setting that has a new value.
    """

    changed = Signal(str)

    def __init__(
        self, declarations: tuple[Declaration, ...], file: Path, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.declarations = declarations
        self.trouble = ""
        self._file = file
        kept = self._read()
        self._values = {each.name: each.read(kept.get(each.name)) for each in declarations}
        # What a newer version of the program has kept is not ours to throw away.
        self._unknown = {name: value for name, value in kept.items() if name not in self._values}
        self._runner: BackgroundRunner | None = None

    def write_off_thread(self) -> None:
        """Write from now on without anybody waiting for the disk, until ``finish``."""
        self._runner = BackgroundRunner(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.finish)

    @Slot()
    def finish(self) -> None:
        """Write what is not written yet, for the program ends; from now on, all is written at once."""
        if self._runner is not None:
            self._runner.close()
            self._runner = None
            self._write()

    def text(self, name: SettingName) -> str:
        """Return the value of a text or a choice."""
        return str(self._values[name])

    def number(self, name: SettingName) -> int:
        """Return the value of a number."""
        value = self._values[name]
        return value if isinstance(value, int) else 0

    def flag(self, name: SettingName) -> bool:
        """Return the value of a flag."""
        return bool(self._values[name])

    def names(self, name: SettingName) -> tuple[str, ...]:
        """Return the value of a list of names."""
        value = self._values[name]
        return value if isinstance(value, tuple) else ()

    def keys(self, name: SettingName) -> KeyChanges:
        """Return the value of a table of keys."""
        value = self._values[name]
        return value if isinstance(value, Mapping) else {}

    def is_default(self, name: SettingName) -> bool:
        """Say whether a setting is as it was at the first start."""
        return self._values[name] == self._declaration(name).default

    def put_back(self, name: SettingName) -> None:
        """Give a setting the value of the first start."""
        self.put(name, self._declaration(name).default)

    def put(self, name: SettingName, value: SettingValue) -> None:
        """Take a new value, keep it, and tell those who listen. One that is not allowed is the default."""
        allowed = self._declaration(name).read(value)
        if allowed == self._values[name]:
            return
        self._values[name] = allowed
        self._write()
        self.changed.emit(name.value)

    def _declaration(self, name: SettingName) -> Declaration:
        return next(each for each in self.declarations if each.name is name)

    def _read(self) -> Mapping[str, object]:
        for file in (self._file, self._backup):
            try:
                kept = json.loads(file.read_text(encoding="utf-8"))
            except FileNotFoundError:
                continue
            except (OSError, ValueError):
                kept = None
            if isinstance(kept, dict):
                return kept
            _log.warning("settings cannot be read")
            self._set_aside(file)
        return {}

    def _set_aside(self, file: Path) -> None:
        damaged = file.with_name(f"{file.name}.damaged")
        self.trouble = self.tr("Your settings could not be read. They were set aside as {file}.").format(
            file=damaged
        )
        try:
            file.replace(damaged)
        except OSError:
            self.trouble = self.tr("Your settings in {file} could not be read.").format(file=file)

    @property
    def _backup(self) -> Path:
        return self._file.with_name(f"{self._file.name}.bak")

    def _write(self) -> None:
        changed = {name.value: self._values[name] for name in self._values if not self.is_default(name)}
        text = json.dumps({**self._unknown, **changed}, indent=2)
        work = partial(_write, self._file, self._backup, text + "\n")
        if self._runner is None:
            work()
        else:
            self._runner.submit(Job("settings", work))


def _write(file: Path, backup: Path, text: str) -> None:
    try:
        if file.exists():
            file.replace(backup)
        write_private(file, text)
    except OSError:
        # A setting that cannot be kept still holds until the window closes.
        _log.exception("settings cannot be written")
