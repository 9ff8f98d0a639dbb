"""Hears what one program has a screen reader say.

Usage: ears.py PROCESS

Runs with the system's Python, which has Debian's bindings of libatspi. Answers each line of standard
input with a JSON list of all that was said so far.
"""

import json
import sys
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version has to be named first


class Ears:
    """Listens until there are no more questions."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._heard: list[str] = []
        self._loop = GLib.MainLoop()
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register("object:announcement")

    def listen(self) -> None:
        """Answer until there are no more questions."""
        GLib.io_add_watch(sys.stdin.fileno(), GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, self._answer)
        self._loop.run()

    def _hear(self, event: Any) -> None:
        if event.source.get_process_id() == self._process:
            self._heard.append(str(event.any_data))

    def _answer(self, *_: object) -> bool:
        if not sys.stdin.readline():
            self._loop.quit()
            return False
        sys.stdout.write(json.dumps(self._heard) + "\n")
        sys.stdout.flush()
        return True


def main(process: str) -> int:
    """Listen."""
    Ears(int(process)).listen()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
