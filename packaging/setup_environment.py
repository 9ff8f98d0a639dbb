"""Make ``.venv`` with all that Second Try and its tests need; quick when it is there already.

Usage: python3 packaging/setup_environment.py run|test

Packages of the system that are missing are installed where this account may do
so; else the exact command is printed. ``run`` goes on without them as far as it
can, ``test`` needs them all. Standard library only.
"""

import hashlib
import shutil
import subprocess
import sys
import venv
from pathlib import Path

from debian_packages import find_apt
from system_needs import (
    packages_for_bundle,
    packages_for_environment,
    packages_for_person,
    packages_for_window,
)

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"
PIP = [
    str(ENVIRONMENT / "bin" / "python"),
    "-m",
    "pip",
    "--disable-pip-version-check",
    "--quiet",
    "--no-input",
]


def main(purpose: str) -> int:
    """Set everything up for ``purpose``, and return 0 when it can be followed, else 1."""
    missing = find_missing(purpose)
    if missing:
        install(missing)
        missing = find_missing(purpose)
    if "python3-venv" in missing or (missing and purpose == "test"):
        print(f"Then type `make {purpose}` again: it cannot go on without.")
        return 1
    try:
        make_environment()
    except subprocess.CalledProcessError as error:
        print(
            f"Installing the Python packages into {ENVIRONMENT} failed: pip ended with {error.returncode}, "
            "for the reason above. The first set-up needs a network: run the same command again with one.",
            file=sys.stderr,
        )
        return 1
    return 0


def find_missing(purpose: str) -> list[str]:
    """Return the Debian packages that this system lacks for ``purpose``."""
    missing = packages_for_environment() + packages_for_window()
    if purpose != "test":
        return missing
    return missing + packages_for_bundle() + packages_for_person()


def install(packages: list[str]) -> None:
    """Install Debian packages where that is allowed; else print the command."""
    apt = find_apt()
    if apt is None:
        print(
            f"Your system lacks what Debian has in these packages: {' '.join(packages)}. Please install them."
        )
        return
    if apt.prefix is not None:
        print(f"Installing system packages: {' '.join(packages)}", flush=True)
        if apt.install(packages):
            return
    who = "with" if apt.sudo_known else "as root with"
    print(f"Please install what is missing {who}:\n\n    {apt.command(packages)}\n", flush=True)


def make_environment() -> None:
    """Make the virtual environment as the lock has it, and put the project into it.

    Raises:
        subprocess.CalledProcessError: when pip fails.
    """
    packages_stamp = ENVIRONMENT / ".second-try-packages"
    project_stamp = ENVIRONMENT / ".second-try-project"
    packages_key = key(sys.version.encode(), str(ENVIRONMENT).encode(), LOCK.read_bytes())
    project_key = key(packages_key.encode(), (ROOT / "pyproject.toml").read_bytes())
    if read(packages_stamp) != packages_key:
        print("Making .venv and installing the Python packages (the first time only)", flush=True)
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        venv.create(ENVIRONMENT, with_pip=True, symlinks=True)
        pip("install", "--require-hashes", "--only-binary", ":all:", "--requirement", str(LOCK))
        packages_stamp.write_text(packages_key)
    if read(project_stamp) != project_key:
        pip("install", "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
        project_stamp.write_text(project_key)


def pip(*words: str) -> None:
    """Run the environment's pip.

    Raises:
        subprocess.CalledProcessError: when it fails.
    """
    subprocess.run([*PIP, *words], check=True, stdin=subprocess.DEVNULL)


def key(*parts: bytes) -> str:
    """Return one short name for all ``parts`` together."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def read(stamp: Path) -> str:
    """Return what ``stamp`` holds, and nothing when it is missing."""
    return stamp.read_text() if stamp.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "run"))
