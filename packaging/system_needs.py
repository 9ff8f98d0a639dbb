"""What the system itself must have before the window can open, and the Debian package of each.

Standard library only, as it runs before anything is installed.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

# What Qt's libraries and its xcb and wayland platforms are linked with and do not bring along.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
#: The system's own Python: Debian's bindings of libatspi are for it.
SYSTEM_PYTHON = "/usr/bin/python3"
SCREEN_READER_PROGRAMS = {"Xvfb": "xvfb", "dbus-run-session": "dbus-daemon"}
#: Strikes keys and moves the mouse of an X display.
PERSON_PROGRAMS = {"xdotool": "xdotool"}
AT_SPI = Path("/usr/libexec/at-spi-bus-launcher")
FONT_PACKAGES = ["fontconfig", "fonts-dejavu-core"]
FONT_FOLDERS = ["/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts"]


def packages_for_environment() -> list[str]:
    """Return the Debian packages without which no virtual environment can be made."""
    importlib.invalidate_caches()
    return [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]


def packages_for_window() -> list[str]:
    """Return the Debian packages that are missing for the window: libraries, and a font to write with."""
    if sys.platform != "linux":
        return []
    missing = sorted(package for library, package in QT_LIBRARIES.items() if not can_load(library))
    return missing if has_fonts() else missing + FONT_PACKAGES


def packages_for_bundle() -> list[str]:
    """Return the Debian packages that are missing for the PyInstaller build."""
    if sys.platform != "linux":
        return []
    missing = [] if shutil.which("objdump") else ["binutils"]
    # Debian's interpreter has the Python library linked in; a bundle needs it as a file of its own.
    library = f"libpython{sys.version_info.major}.{sys.version_info.minor}"
    folder = sysconfig.get_config_var("LIBDIR") or ""
    if not can_load(f"{library}.so.1.0") and not (Path(folder) / f"{library}.so.1.0").exists():
        missing.append(library)
    return missing


def packages_for_screen_reader() -> list[str]:
    """Return the Debian packages that are missing for the test that uses the window by AT-SPI alone."""
    if sys.platform != "linux":
        return []
    missing = _packages_of(SCREEN_READER_PROGRAMS)
    if not AT_SPI.exists():
        missing.append("at-spi2-core")
    asked = "import gi; gi.require_version('Atspi', '2.0')"
    bindings = (
        Path(SYSTEM_PYTHON).exists()
        and not subprocess.run([SYSTEM_PYTHON, "-c", asked], capture_output=True, check=False).returncode
    )
    return missing if bindings else [*missing, "python3-gi", "gir1.2-atspi-2.0"]


def packages_for_person() -> list[str]:
    """Return the Debian packages that are missing for the tests that use keys and mouse of a display."""
    if sys.platform != "linux":
        return []
    return packages_for_screen_reader() + _packages_of(PERSON_PROGRAMS)


def _packages_of(programs: dict[str, str]) -> list[str]:
    return [package for program, package in programs.items() if shutil.which(program) is None]


def can_load(library: str) -> bool:
    """Return whether the dynamic linker finds the shared library of this name, with all that it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_fonts() -> bool:
    """Return whether there is one scalable font where fontconfig looks."""
    for name in FONT_FOLDERS:
        for _, _, files in os.walk(Path(name).expanduser()):
            if any(file.endswith((".ttf", ".otf", ".ttc")) for file in files):
                return True
    return False
