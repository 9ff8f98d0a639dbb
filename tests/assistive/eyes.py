"""Looks at the windows of one program by AT-SPI, for a test that uses them with keys and mouse.

Usage: eyes.py PROCESS

Runs with the system's Python, which has Debian's bindings of libatspi. Reads questions from standard
input, one JSON object a line, and answers each with one line: a list of what is shown. A question has
``name`` (a regular expression for the whole name) and ``role`` (empty for any); with ``act``, what a
screen reader has to press or turn a thing is done to the first that is shown so.
"""

import json
import re
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version has to be named first

#: Of a longer list only so many lines are looked at.
_MOST_CHILDREN = 500
_STATES = ("ACTIVE", "CHECKED", "ENABLED", "EXPANDED", "FOCUSED", "PRESSED", "SELECTED")

#: A thing of the window, as libatspi gives it; its bindings have no types.
Thing = Any


def windows_of(process: int) -> Iterator[Thing]:
    """Yield the windows of a program, and nothing while it has none."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(number)
        if application is not None and application.get_process_id() == process:
            yield from _children(application)


def shown_in(thing: Thing) -> Iterator[Thing]:
    """Yield a thing and all below it that are on the screen."""
    if thing.get_state_set().contains(Atspi.StateType.SHOWING):
        yield thing
        for child in _children(thing):
            yield from shown_in(child)


def seen(thing: Thing) -> dict[str, object]:
    """Return what a person sees of a thing, and where."""
    states = thing.get_state_set()
    box = Atspi.Component.get_extents(thing, Atspi.CoordType.SCREEN)
    content = Atspi.Text.get_text(thing, 0, -1) if "Text" in thing.get_interfaces() else ""
    return {
        "name": thing.get_name() or "",
        "role": thing.get_role_name(),
        "description": thing.get_description() or "",
        "text": content,
        "states": [name for name in _STATES if states.contains(getattr(Atspi.StateType, name))],
        "place": [box.x, box.y, box.width, box.height],
    }


def _children(thing: Thing) -> list[Thing]:
    """Return what is inside a thing."""
    count = min(thing.get_child_count(), _MOST_CHILDREN)
    children = [thing.get_child_at_index(number) for number in range(count)]
    return [child for child in children if child is not None]


def _is_called(thing: Thing, name: str) -> bool:
    """Say whether a thing has such a name; a list to choose from may have a label that has it instead."""
    names = [thing.get_name()]
    if thing.get_role_name() == "combo box":
        names += [
            relation.get_target(number).get_name()
            for relation in thing.get_relation_set()
            if relation.get_relation_type() is Atspi.RelationType.LABELLED_BY
            for number in range(relation.get_n_targets())
        ]
    return any(re.fullmatch(name, called or "", re.DOTALL) for called in names)


def look(process: int, name: str, role: str, *, acts: bool = False) -> list[dict[str, object]]:
    """Return all that is shown under such a name; nothing where a thing goes away while it is looked at."""
    try:
        found = [
            thing
            for window in windows_of(process)
            for thing in shown_in(window)
            if role in {"", thing.get_role_name()} and _is_called(thing, name)
        ]
        shown = [seen(thing) for thing in found]
        if acts and found:
            Atspi.Action.do_action(found[0], 0)
    except (gi.repository.GLib.Error, ValueError):
        return []
    return shown


def main(process: str) -> int:
    """Answer until there are no more questions."""
    for line in sys.stdin:
        asked = json.loads(line)
        found = look(int(process), asked["name"], asked["role"], acts=asked.get("act", False))
        sys.stdout.write(json.dumps(found) + "\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
