"""Second Try, installed in one way or another, tried where nothing of the project can help it."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Program:
    """A command that starts Second Try, and a folder that is its home and where it is run."""

    command: str
    home: Path

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run it with ``words``, without a display or standard input, and return what it said.

        Raises:
            subprocess.TimeoutExpired: after two minutes.
        """
        variables = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "XDG_", "QT_")) and name not in {"DISPLAY", "WAYLAND_DISPLAY"}
        }
        return subprocess.run(
            [self.command, *words],
            cwd=self.home,
            env={**variables, "HOME": str(self.home), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
