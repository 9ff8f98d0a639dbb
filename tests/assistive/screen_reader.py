"""Uses the real window as a person with a screen reader does: by keys alone, and by what AT-SPI tells.

Usage: screen_reader.py PYTHON FOLDER DRAFT

Runs with the system's Python, which has Debian's bindings of libatspi, inside a
D-Bus session and on a display of its own. Opens the window on a draft with
PYTHON, reads the findings, goes to the words of one, answers the four questions,
and prints as JSON, on the last line, what it heard on the way. WINDOW_PATH says where
the window's Python finds its modules.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version has to be named first

_PATIENCE_S = 60.0
_LOOK_S = 0.1
#: Keys by their X names.
KEYS = {
    "F7": 0xFFC4,
    "Down": 0xFF54,
    "Return": 0xFF0D,
    "1": 0x31,
    "2": 0x32,
    "3": 0x33,
    "4": 0x34,
    "y": 0x79,
    "n": 0x6E,
}
_ALT = 64  # the code of the left Alt key on every X server's usual layout

#: A thing of the window, as libatspi gives it; its bindings have no types.
Thing = Any


def everything_in(thing: Thing) -> Iterator[Thing]:
    """Yield a thing and all below it; what goes away meanwhile is passed over."""
    yield thing
    try:
        children = [thing.get_child_at_index(number) for number in range(min(thing.get_child_count(), 500))]
    except gi.repository.GLib.Error:
        return
    for child in children:
        if child is not None:
            yield from everything_in(child)


def wait_for(find: Callable[[], Thing], what: str) -> Thing:
    """Look until there is something, and return it."""
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        try:
            if found := find():
                return found
        except gi.repository.GLib.Error:  # a thing went away while it was looked at
            pass
        time.sleep(_LOOK_S)
    sys.exit(f"never heard of {what}")


def has(thing: Thing, state: Thing) -> bool:
    """Say whether a thing is in a state."""
    return bool(thing.get_state_set().contains(state))


class Reader:
    """Hears one window."""

    def __init__(self, window: Thing) -> None:
        self._window = window

    def press(self, name: str, *, with_alt: bool = False) -> None:
        """Strike a key of the keyboard."""
        if with_alt:
            Atspi.generate_keyboard_event(_ALT, None, Atspi.KeySynthType.PRESS)
        Atspi.generate_keyboard_event(KEYS[name], None, Atspi.KeySynthType.SYM)
        if with_alt:
            Atspi.generate_keyboard_event(_ALT, None, Atspi.KeySynthType.RELEASE)

    def named(self, start: str, role: str) -> Thing:
        """Return what is shown under a name that begins so, if anything is."""
        for thing in everything_in(self._window):
            is_so_named = thing.get_role_name() == role and (thing.get_name() or "").startswith(start)
            if is_so_named and has(thing, Atspi.StateType.SHOWING):
                return thing
        return None

    def focused(self) -> Thing:
        """Return what has the keyboard, if anything has."""
        for thing in everything_in(self._window):
            # Qt says of every current tab, and of the lines of closed lists, that they have the keyboard.
            if has(thing, Atspi.StateType.FOCUSED) and thing.get_role_name() not in {"page tab", "list item"}:
                return thing
        return None


def use(reader: Reader) -> dict[str, object]:
    """Read the findings, go to the words of the second, answer the questions."""
    heard: dict[str, object] = {}
    draft = wait_for(lambda: reader.named("Draft", "text"), "the draft")
    wait_for(lambda: has(draft, Atspi.StateType.FOCUSED), "the keyboard in the draft at the start")
    reader.press("F7")
    list_ = wait_for(lambda: reader.named("Findings", "list"), "the list of findings")
    wait_for(lambda: list_.get_child_count() > 1, "findings")
    items = [list_.get_child_at_index(number) for number in range(list_.get_child_count())]
    heard["list"] = [list_.get_name(), list_.get_description()]
    heard["findings"] = [item.get_name() for item in items]
    heard["more"] = items[0].get_description()
    reader.press("Down")
    second = wait_for(
        lambda: (item := list_.get_child_at_index(1)) and has(item, Atspi.StateType.SELECTED) and item,
        "the second finding",
    )
    heard["chosen"] = second.get_name()
    reader.press("Return")
    draft = wait_for(
        lambda: (found := reader.focused()) and found.get_name() == "Draft" and found,
        "the keyboard in the draft",
    )
    wait_for(lambda: Atspi.Text.get_n_selections(draft) == 1, "selected words")
    chosen = Atspi.Text.get_selection(draft, 0)
    heard["selected"] = Atspi.Text.get_text(draft, chosen.start_offset, chosen.end_offset)
    heard["tops"] = [
        Atspi.Text.get_character_extents(draft, at, Atspi.CoordType.SCREEN).y
        for at in (0, chosen.start_offset)
    ]
    given = (("1", "y"), ("2", "n"), ("3", "y"), ("4", "n"))
    heard["answers"] = [_answer(reader, number, letter) for number, letter in given]
    told = wait_for(lambda: reader.named("4 of 4", "label"), "how many are answered")
    heard["told"] = told.get_name()
    heard["modes"] = _go_to(reader, "Read as customer")
    wait_for(lambda: reader.named("In the inbox", "panel"), "the line in the inbox")
    return heard


def _go_to(reader: Reader, mode: str) -> dict[str, bool]:
    """Choose a mode by its button; return all that there are, and whether they are chosen."""
    button = wait_for(lambda: reader.named(mode, "radio button"), f"the mode {mode}")
    Atspi.Action.do_action(button, 0)
    wait_for(lambda: has(button, Atspi.StateType.CHECKED), f"the mode {mode}, chosen")
    every = [each for each in everything_in(button.get_parent()) if each.get_role_name() == "radio button"]
    return {each.get_name(): has(each, Atspi.StateType.CHECKED) for each in every}


def _answer(reader: Reader, number: str, letter: str) -> str:
    """Open a question by its number, answer by a letter, and return what was heard of the answer."""
    reader.press(number, with_alt=True)
    button = wait_for(lambda: _answer_at_hand(reader, letter), f"the answers to question {number}")
    reader.press(letter, with_alt=True)
    wait_for(lambda: has(button, Atspi.StateType.CHECKED), f"the answer to question {number}")
    return str(button.get_name())


def _answer_at_hand(reader: Reader, answer: str) -> Thing:
    """Return the button of an answer, where the keyboard is on one of its neighbours."""
    focused = reader.focused()
    end = {"y": "? Yes", "n": "? Not yet"}[answer]
    if focused is None or "? " not in (focused.get_name() or ""):
        return None
    beside = everything_in(focused.get_parent())
    return next((each for each in beside if (each.get_name() or "").endswith(end)), None)


def main(python: str, folder: str, draft: str) -> int:
    """Open the window, use it, and print what was heard."""
    program = subprocess.Popen(
        [python, str(Path(__file__).with_name("window_in_front.py")), folder, draft],
        env={
            **os.environ,
            "PYTHONPATH": os.environ["WINDOW_PATH"],
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        },
    )
    try:
        window = wait_for(lambda: _window(program.pid), "the window")
        heard = {"window": window.get_name(), **use(Reader(window))}
    finally:
        program.kill()
        program.wait()
    json.dump(heard, sys.stdout, ensure_ascii=False)
    return 0


def _window(process: int) -> Thing:
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if (
            application is not None
            and application.get_process_id() == process
            and application.get_child_count()
        ):
            return application.get_child_at_index(0)
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
