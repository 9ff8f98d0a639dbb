"""Where the program keeps what is its own."""

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

_NAME = "secondtry"
#: Where Linux keeps things: the variable that names the folder, and the folder in the person's own where
#: it does not (XDG Base Directory Specification 0.8).
_XDG = (
    ("XDG_CONFIG_HOME", ".config"),
    ("XDG_STATE_HOME", ".local/state"),
    ("XDG_CACHE_HOME", ".cache"),
    ("XDG_DATA_HOME", ".local/share"),
)


class Folders(NamedTuple):
    """The folders of one person. Nothing is made until something is written.

    Without a ``cache``, nothing is kept that could be worked out again. Without ``data``, reviews are kept
    in the folder for state.
    """

    config: Path
    state: Path
    cache: Path | None = None
    data: Path | None = None

    @classmethod
    def of_this_person(cls) -> "Folders":
        """Return the folders that the system provides for settings, for state and for what can be lost."""
        home = os.environ.get("HOME", "")
        named = [os.environ.get(variable, "") or f"{home}/{folder}" for variable, folder in _XDG]
        if sys.platform == "linux" and all(folder.startswith("/") for folder in named):
            return cls(*(Path(folder, _NAME) for folder in named))
        # It knows every system, and takes longer to import than the rules take to read.
        places = import_module("platformdirs").PlatformDirs(_NAME, appauthor=False)
        own = (places.user_config_dir, places.user_state_dir, places.user_cache_dir, places.user_data_dir)
        return cls(*map(Path, own))

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config / "settings.json"

    @property
    def house_rules_file(self) -> Path:
        """The phrases that the person wants marked, and those they allow. The command line reads it too."""
        return self.config / "house-rules.toml"

    @property
    def rulebook_cache(self) -> Path | None:
        """What was worked out about the program's own rules. Never holds words of a draft."""
        return self.cache / "rulebook.notes" if self.cache is not None else None

    @property
    def reviews(self) -> Path:
        """Every message that was written or opened, each in a folder of its own."""
        return (self.data or self.state) / "reviews"

    @property
    def spare_reviews(self) -> Path | None:
        """Where reviews are kept while their own folder cannot be written."""
        return self.cache / "reviews" if self.cache is not None else None

    @property
    def unsaved_rules(self) -> Path:
        """What was typed into the file of house rules and is saved nowhere yet."""
        return self.state / "unsaved-rules"

    @property
    def spare_rules(self) -> Path | None:
        """Where that is kept while its own folder cannot be written."""
        return self.cache / "unsaved-rules" if self.cache is not None else None

    @property
    def safe_copies(self) -> Path:
        """What an earlier version kept of what was being written, one file for each window."""
        return self.state / "safe-copies"

    @property
    def not_helpful_file(self) -> Path:
        """The marks that the person found not helpful, with their paragraphs.

        Not beside the settings: those are copied and shared, and these are private.
        """
        return self.state / "not-helpful.jsonl"

    @property
    def log_file(self) -> Path:
        """What went wrong inside the program. Never holds words of a draft."""
        return self.state / "secondtry.log"
