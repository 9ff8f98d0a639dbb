"""Asks for what was in the windows of one program a moment ago, as a slow screen reader does.

Usage: late_reader.py PROCESS

Runs with the system's Python, which has Debian's bindings of libatspi. Reads one word a line from
standard input and answers with a number: ``look`` walks through all that there is, and counts the
children of each; ``ask`` asks each for as many as it had, whatever has happened since.
"""

import sys
from collections.abc import Iterator

import gi

gi.require_version("Atspi", "2.0")
from eyes import Thing, windows_of  # noqa: E402 - it needs the version as well
from gi.repository import GLib  # noqa: E402 - the version has to be named first

#: Of a longer list only so many lines are looked at.
_MOST_CHILDREN = 100


def _counted(thing: Thing) -> Iterator[tuple[Thing, int]]:
    try:
        count = min(thing.get_child_count(), _MOST_CHILDREN)
        children = [thing.get_child_at_index(number) for number in range(count)]
    except GLib.Error:  # it went away meanwhile
        return
    yield thing, count
    for child in children:
        if child is not None:
            yield from _counted(child)


def _ask(thing: Thing, number: int) -> bool:
    """Ask for a child, and say whether there was an answer; none is one."""
    try:
        thing.get_child_at_index(number)
    except GLib.Error:
        return False
    return True


def main(process: str) -> int:
    """Answer until there are no more words."""
    seen: list[tuple[Thing, int]] = []
    for line in sys.stdin:
        if line.strip() == "look":
            seen = [each for window in windows_of(int(process)) for each in _counted(window)]
            answer = len(seen)
        else:
            answer = sum(_ask(thing, number) for thing, count in seen for number in range(count))
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
