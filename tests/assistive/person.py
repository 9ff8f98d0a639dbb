"""Somebody at a display of their own: strikes real keys, moves a real mouse, and looks at what is shown.

With SECOND_TRY_LOOK, such as ``dark 200``, the program looks so, and letters are so large in per cent.

Keys and mouse go through the X server to the program that ``python -m secondtry`` starts; what is shown
comes back by AT-SPI, and pictures from the display itself. Nothing reaches into the program.
"""

import json
import os
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from PySide6.QtGui import QImage
from shelf_on_disk import folders_in

from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from system_needs import SYSTEM_PYTHON

_HERE = Path(__file__).parent
_PATIENCE_S = 60.0
_LOOK_S = 0.1
_WIDTH, _HEIGHT = 1400, 900
#: So many pixels at the top and the bottom of the window scroll with nothing, nor do these.
_HEAD, _FOOT = 45, 70
_NEVER_SCROLLED = {"menu item", "page tab", "radio button"}
#: What a test's own environment may say, and a person's has not.
_NOT_OURS = {
    "WAYLAND_DISPLAY",
    "DBUS_SESSION_BUS_ADDRESS",
    "AT_SPI_BUS_ADDRESS",
    "QT_QPA_PLATFORM",
    "XDG_CONFIG_HOME",
    "XDG_STATE_HOME",
    "XDG_CACHE_HOME",
    "XDG_DATA_HOME",
}

_Found = TypeVar("_Found")


def wait_for(find: Callable[[], _Found | None], what: str) -> _Found:
    """Look until there is something, and return it.

    Raises:
        AssertionError: when a minute has not brought it.
    """
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        if found := find():
            return found
        time.sleep(_LOOK_S)
    raise AssertionError(f"never came: {what}")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing on the screen: what a screen reader says of it, and where it is."""

    name: str
    role: str
    description: str
    text: str
    states: frozenset[str]
    place: tuple[int, int, int, int]

    @property
    def middle(self) -> tuple[int, int]:
        """Where a person would click it."""
        x, y, width, height = self.place
        return x + width // 2, y + height // 2


class Desk:
    """A display with a mouse and a keyboard, and a session bus. No window manager: who sits here chooses."""

    def __init__(self, display: str, bus: str, folder: Path) -> None:
        self._folder = folder
        self.variables = {
            **{name: value for name, value in os.environ.items() if name not in _NOT_OURS},
            "DISPLAY": display,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            # Should the program crash, the test shows where.
            "PYTHONFAULTHANDLER": "1",
        }

    def do(self, *words: str) -> str:
        """Have xdotool do something, and return what it says."""
        done = subprocess.run(
            ["xdotool", *words], env=self.variables, capture_output=True, text=True, check=False
        )
        return done.stdout

    def save_picture(self, file: Path) -> None:
        """Save what the display shows."""
        data = (self._folder / "Xvfb_screen0").read_bytes()
        header = struct.unpack(">25I", data[:100])
        length, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        pixels = data[length + 12 * colours :]
        QImage(pixels, width, height, line, QImage.Format.Format_RGB32).save(str(file))


@contextmanager
def a_desk(folder: Path) -> Iterator[Desk]:
    """Set up a display and a session bus, and clear them away at the end."""
    reading, writing = os.pipe()
    screen = ["-screen", "0", f"{_WIDTH}x{_HEIGHT}x24", "-fbdir", str(folder)]
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *screen, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        with subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env={**os.environ, "DISPLAY": display},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as bus:
            assert bus.stdout is not None
            try:
                yield Desk(display, bus.stdout.readline().strip(), folder)
            finally:
                bus.terminate()
                server.terminate()


class Person:
    """Uses the program on a desk, out of a home of their own."""

    def __init__(self, desk: Desk, home: Path) -> None:
        self.home = home
        self._desk = desk
        self._pictures = os.environ.get("SECOND_TRY_PICTURES", "")
        self._program: subprocess.Popen[str] | None = None
        self._eyes: subprocess.Popen[str] | None = None
        self._mail: subprocess.Popen[str] | None = None
        home.mkdir()
        settings = Settings(read_declarations(), folders_in(home).settings_file)
        # What rules mark stays the same with every new network.
        settings.put(SettingName.READER, value=False)
        theme, _, size = os.environ.get("SECOND_TRY_LOOK", "").partition(" ")
        if theme:
            settings.put(SettingName.THEME, theme)
            settings.put(SettingName.TEXT_SIZE, int(size or 100))

    def __enter__(self) -> Self:
        """Sit down."""
        return self

    def __exit__(self, *trouble: object) -> None:
        """Get up, whatever happened."""
        self.picture("at the end")
        self.leave()

    # The program

    def start(self, *words: str) -> None:
        """Start the program, as somebody does who types its name, and wait for its window."""
        self._program = subprocess.Popen(
            [sys.executable, "-m", "secondtry", *words],
            cwd=self.home,
            env={**self._desk.variables, "HOME": str(self.home)},
            text=True,
        )
        self._eyes = self.assistant("eyes.py")
        self.turn_to(".*Second Try")

    def assistant(self, script: str) -> subprocess.Popen[str]:
        """Start a script of this folder that is told things a line at a time and answers each with a line.

        It runs with the system's Python, and is given the number of the program's process.
        """
        assert self._program is not None
        return subprocess.Popen(
            [SYSTEM_PYTHON, str(_HERE / script), str(self._program.pid)],
            env={name: value for name, value in self._desk.variables.items() if name != "PYTHONPATH"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> int:
        """Close the window by its key, and return with what the program ended."""
        assert self._program is not None
        self.press("ctrl+q")
        status = wait_for(self._ended_with, "the end of the program")
        self._close_eyes()
        return int(status)

    def leave(self) -> None:
        """End whatever still runs."""
        for process in (self._program, self._mail):
            if process is not None:
                process.kill()
                process.wait()
                if process.stdout is not None:
                    process.stdout.close()
        self._close_eyes()

    def _ended_with(self) -> str:
        assert self._program is not None
        status = self._program.poll()
        return "" if status is None else str(status)

    def _close_eyes(self) -> None:
        if self._eyes is not None:
            self._eyes.communicate()
            self._eyes = None

    def turn_to(self, title: str) -> None:
        """Give the keyboard to a window by its title, as a click on its frame does, once it is there."""
        wait_for(lambda: self._turned_to(title), f"a window {title}")

    def size_window(self, title: str, width: int, height: int) -> None:
        """Pull a window to a size, as by its frame."""
        found = self._desk.do("search", "--onlyvisible", "--name", f"^{title}$").split()
        self._desk.do("windowsize", "--sync", found[-1], str(width), str(height))

    def _turned_to(self, title: str) -> bool:
        found = self._desk.do("search", "--onlyvisible", "--name", f"^{title}$").split()
        if not found:
            return False
        self._desk.do("windowfocus", found[-1])
        return self._desk.do("getwindowfocus", "-f").strip() == found[-1]

    # Keys, mouse and clipboard

    def press(self, *keys: str) -> None:
        """Strike keys, one after the other."""
        self._desk.do("key", "--delay", "30", *keys)

    def type(self, words: str) -> None:
        """Type words."""
        self._desk.do("type", "--delay", "15", words)

    def click(self, name: str, role: str = "") -> None:
        """Click what is shown under a name, once the wheel has brought it into sight."""
        self.click_at(wait_for(lambda: self._in_sight(self.see(name, role)), f"{name} in sight"))

    def _in_sight(self, thing: Thing) -> tuple[int, int] | None:
        """Return where to click a thing; where it is scrolled away, turn the wheel by a notch instead."""
        x, y = thing.middle
        if thing.role in _NEVER_SCROLLED:
            return x, y
        for window in self.look(".*Second Try", "frame"):
            top, height = window.place[1], window.place[3]
            if not top + _HEAD < y <= top + height - _FOOT:
                wheel = "5" if y > top + _HEAD else "4"
                self._desk.do("mousemove", str(x), str(top + height // 2), "click", wheel)
                return None
        return x, y

    def click_at(self, place: tuple[int, int]) -> None:
        """Click a place on the screen."""
        x, y = place
        self._desk.do("mousemove", str(x), str(y), "click", "1")

    def copy_in_mail_program(self, text: str) -> None:
        """Copy a text in another program, so that it can be pasted."""
        if self._mail is not None:
            self._mail.kill()
            self._mail.communicate()
        self._mail = subprocess.Popen(
            [sys.executable, str(_HERE / "mail_program.py"), text],
            env={**self._desk.variables, "HOME": str(self.home)},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._mail.stdout is not None
        assert self._mail.stdout.readline() == "copied\n"

    # Eyes

    def look(self, name: str, role: str = "") -> list[Thing]:
        """Return all that is shown now under a name, which is a regular expression."""
        return self._ask_eyes({"name": name, "role": role})

    def do(self, name: str, role: str) -> None:
        """Press or turn what is shown under a name, as a screen reader does it: with no key and no mouse."""
        self.see(name, role)
        self._ask_eyes({"name": name, "role": role, "act": True})

    def _ask_eyes(self, question: dict[str, object]) -> list[Thing]:
        assert self._eyes is not None
        assert self._eyes.stdin is not None
        assert self._eyes.stdout is not None
        self._eyes.stdin.write(json.dumps(question) + "\n")
        self._eyes.stdin.flush()
        return [
            Thing(**{**each, "states": frozenset(each["states"]), "place": tuple(each["place"])})
            for each in json.loads(self._eyes.stdout.readline())
        ]

    def see(self, name: str, role: str = "", state: str = "") -> Thing:
        """Wait until something is shown under a name, in a state if one is named."""
        return wait_for(
            lambda: next((each for each in self.look(name, role) if not state or state in each.states), None),
            f"{role or 'anything'} called {name} {state}",
        )

    def see_no(self, name: str, role: str = "") -> None:
        """Wait until nothing is shown under a name any more."""
        wait_for(lambda: not self.look(name, role), f"the end of {name}")

    def read(self, name: str, expected: str, role: str = "text") -> str:
        """Wait until a text holds some words, and return all of it."""
        return wait_for(
            lambda: next((each.text for each in self.look(name, role) if expected in each.text), ""),
            f"“{expected}” in {name}",
        )

    def picture(self, name: str) -> None:
        """Keep a picture of the screen, where pictures are wanted."""
        if self._pictures:
            self._desk.save_picture(Path(self._pictures, f"{self.home.name} {name}.png".replace(" ", "-")))
