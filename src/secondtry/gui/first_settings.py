"""What of the settings the first moment of a start needs, read without the table that declares them all."""

import contextlib
import json
from pathlib import Path
from typing import Any, NamedTuple

from secondtry.gui.theme import ThemeChoice


class FirstSettings(NamedTuple):
    """Some settings by their names, with the values of the first start (a test holds them to the table)."""

    theme: str = ThemeChoice.SYSTEM
    text_size: int = 100
    message_font: str = ""
    message_size: int = 115
    geometry: str = ""
    splitter: str = ""
    edges: str = ""
    storage_folder: str = ""
    last_review: str = ""
    written_meanwhile: tuple[str, ...] = ()
    started_before: bool = False


def read_first_settings(file: Path) -> FirstSettings:
    """Return what is kept in a file of settings, or in the one before it where that is damaged.

    It only looks: what is wrong with a file is told, and the file set aside, by whoever reads the whole.
    """
    for each in (file, file.with_name(f"{file.name}.bak")):
        with contextlib.suppress(OSError, ValueError):
            kept = json.loads(each.read_text(encoding="utf-8"))
            if isinstance(kept, dict):
                return _first_of(kept)
    return FirstSettings()


def _first_of(kept: dict[str, object]) -> FirstSettings:
    fitting: dict[str, Any] = {}
    for name, default in FirstSettings()._asdict().items():
        value = kept.get(name, default)
        if isinstance(default, tuple) and isinstance(value, list):
            fitting[name] = tuple(map(str, value))
        elif isinstance(value, str if isinstance(default, str) else type(default)):
            fitting[name] = value
    if fitting.get("theme") not in set(ThemeChoice):
        fitting.pop("theme", None)
    return FirstSettings(**fitting)
