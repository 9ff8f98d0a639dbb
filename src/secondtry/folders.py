"""Where the program keeps what is its own."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one person. Nothing is made until something is written."""

    config: Path
    state: Path

    @classmethod
    def of_this_person(cls) -> "Folders":
        """Return the folders that the system provides for settings and for state."""
        places = PlatformDirs("secondtry", appauthor=False)
        return cls(Path(places.user_config_dir), Path(places.user_state_dir))

    @property
    def settings_file(self) -> Path:
        """The settings."""
        return self.config / "settings.json"

    @property
    def house_rules_file(self) -> Path:
        """The phrases that the person wants marked, and those they allow. The command line reads it too."""
        return self.config / "house-rules.toml"

    @property
    def safe_copies(self) -> Path:
        """What was being written, one file for each window."""
        return self.state / "safe-copies"

    @property
    def log_file(self) -> Path:
        """What went wrong inside the program. Never holds words of a draft."""
        return self.state / "secondtry.log"
