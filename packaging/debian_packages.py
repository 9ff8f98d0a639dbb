"""Debian packages: which way they may be installed here, and the command that does it.

Standard library only, as it runs before anything is installed.
"""

import os
import shutil
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Apt:
    """How this account may use apt-get: ``prefix`` stands before the command, None means not at all."""

    prefix: tuple[str, ...] | None
    sudo_known: bool

    def command(self, packages: list[str]) -> str:
        """Return the command that a person types to install ``packages``, whatever lists the system has."""
        apt_get = "sudo apt-get" if self.sudo_known else "apt-get"
        return f"{apt_get} update && {apt_get} install -y --no-install-recommends {' '.join(packages)}"

    def install(self, packages: list[str]) -> bool:
        """Install ``packages`` without asking, and return whether that worked; say why when it did not."""
        if self.prefix is None:
            return False
        if self._run("install", *packages).returncode == 0:
            return True
        # The lists of a fresh system are empty and those of an old one are out of date. A list that
        # cannot be fetched is no reason to stop: the others may have what is wanted.
        self._run("update")
        last = self._run("install", *packages)
        if last.returncode != 0:
            print(last.stdout.strip())
        return last.returncode == 0

    def _run(self, action: str, *packages: str) -> subprocess.CompletedProcess[str]:
        settings = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"]
        return subprocess.run(
            [
                *(self.prefix or ()),
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                *settings,
                action,
                *packages,
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )


def find_apt() -> Apt | None:
    """Return how apt-get may be used here, or None where the system has none."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return Apt(prefix=(), sudo_known=False)
    if shutil.which("sudo") is None:
        return Apt(prefix=None, sudo_known=False)
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return Apt(prefix=("sudo", "-n") if asked.returncode == 0 else None, sudo_known=True)
