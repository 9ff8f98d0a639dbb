"""What is handed out: the wheel, and the program as a folder that needs no Python.

Both land in ``dist/`` and are made only when something they are made of has
changed since. Needs no network.
"""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
WORK = ROOT / "build" / "pyinstaller"
SPEC = ROOT / "packaging" / "secondtry.spec"
BUNDLE = DIST / "secondtry"
SOURCES = ["src", "resources", "pyproject.toml", "README.md", "LICENSE", "packaging"]


def build_wheel() -> Path:
    """Return the wheel of the sources as they are now.

    Raises:
        subprocess.CalledProcessError: when the build fails.
    """
    stamp = DIST / ".wheel-key"
    key = key_of_sources()
    if read(stamp) != key or not list(DIST.glob("*.whl")):
        for old in DIST.glob("*.whl"):
            old.unlink()
        run("build", "--wheel", "--no-isolation", "--outdir", str(DIST), str(ROOT))
        stamp.write_text(key)
    return next(DIST.glob("*.whl"))


def build_bundle() -> Path:
    """Return the folder of the frozen program, made from the sources as they are now.

    Raises:
        subprocess.CalledProcessError: when the build fails.
    """
    stamp = DIST / ".bundle-key"
    key = key_of_sources()
    if read(stamp) != key or not BUNDLE.is_dir():
        shutil.rmtree(BUNDLE, ignore_errors=True)
        places = ["--distpath", str(DIST), "--workpath", str(WORK)]
        run("PyInstaller", "--noconfirm", "--log-level", "WARN", *places, str(SPEC))
        stamp.write_text(key)
    return BUNDLE


def run(tool: str, *words: str) -> None:
    """Run a tool of this environment, and show what it said only when it fails.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    command = [sys.executable, "-m", tool, *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        print(done.stdout, done.stderr, sep="\n", file=sys.stderr)
    done.check_returncode()


def key_of_sources() -> str:
    """Return a name for the content of everything the products are made of."""
    digest = hashlib.sha256(sys.version.encode())
    for source in SOURCES:
        place = ROOT / source
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest()


def read(stamp: Path) -> str:
    """Return what ``stamp`` holds, and nothing when it is missing."""
    return stamp.read_text() if stamp.exists() else ""
