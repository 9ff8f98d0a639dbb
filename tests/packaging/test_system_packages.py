"""The Debian packages that Second Try asks for, and the command that it prints for them."""

import re
import subprocess
from pathlib import Path

import PySide6

from debian_packages import Apt
from system_needs import QT_LIBRARIES, can_load

# In every Debian, as the C compiler's and Python's own libraries are.
IN_EVERY_SYSTEM = {
    "ld-linux-x86-64.so.2",
    "libc.so.6",
    "libgcc_s.so.1",
    "libm.so.6",
    "libpthread.so.0",
    "libdl.so.2",
    "librt.so.1",
    "libstdc++.so.6",
    "libz.so.1",
    "libzstd.so.1",
}
# Come with libglib2.0-0.
WITH_GLIB = {"libgthread-2.0.so.0"}


def test_every_library_that_the_window_is_linked_with_has_its_package() -> None:
    qt = Path(PySide6.__file__).parent / "Qt"
    libraries = [
        qt / "lib" / f"libQt6{name}.so.6" for name in ["Widgets", "Gui", "Core", "DBus", "XcbQpa", "Svg"]
    ]
    libraries += [qt / "lib" / "libQt6WaylandClient.so.6"]
    platforms = [qt / "plugins" / "platforms" / f"libq{name}.so" for name in ["xcb", "wayland", "offscreen"]]

    said = subprocess.run(
        ["readelf", "-d", *libraries, *platforms], capture_output=True, text=True, check=True
    ).stdout

    linked = set(re.findall(r"\(NEEDED\).*\[([^\]]+)\]", said))
    own = {name for name in linked if name.startswith(("libQt6", "libicu"))}
    assert own
    assert linked - own - IN_EVERY_SYSTEM - WITH_GLIB - set(QT_LIBRARIES) == set()


def test_a_library_that_is_nowhere_cannot_be_loaded() -> None:
    assert not can_load("libnosuchlibrary.so.7")


def test_the_command_names_all_packages_for_a_person_with_sudo() -> None:
    apt = Apt(prefix=None, sudo_known=True)

    assert apt.command(["libegl1", "libgl1"]) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libegl1 libgl1"
    )


def test_the_command_leaves_sudo_out_where_there_is_none() -> None:
    apt = Apt(prefix=None, sudo_known=False)

    assert apt.command(["libegl1"]) == (
        "apt-get update && apt-get install -y --no-install-recommends libegl1"
    )


def test_nothing_is_installed_by_an_account_that_may_not() -> None:
    assert not Apt(prefix=None, sudo_known=True).install(["libegl1"])
