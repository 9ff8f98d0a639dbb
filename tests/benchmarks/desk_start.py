"""Measures what it takes until the window can be written in, beside a bare editor made with PySide6.

Run it as a script: ``python tests/benchmarks/desk_start.py``. It needs no
display. Each start is a process of its own, the two kinds in turns, so that
what else the machine does falls on both; the window finds its rules worked
out and its code compiled, as from the second start on. Given is the processor time of the whole process

- until it is *usable*: drawn, and a key that was sent to it is in the text, drawn again, and, in the window,
  in the journal on the disk. What it takes to make the event of the key is left out for both;
- until it is *complete*: all that comes later is there, drawn, and nothing is left to do;
- and of the *longest* step on the way there, between two turns of the event loop;

and then its memory. The reader is not loaded. It judges nothing: a time says something about a machine.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 9
WIDTH, HEIGHT = 1280, 820
_SETTLING_PASSES = 20
LETTER = "@"
MESSAGE = "Subject: Your order\n\nDear Ms Iqbal,\n\n" + "We lost your order on Friday. " * 50


class Start(NamedTuple):
    """A window that shows: its text, whether that is kept, and the next step of what makes all else."""

    application: Any
    window: Any
    text: Callable[[], str]
    is_kept: Callable[[], bool]
    take_step: Callable[[], bool]


def bare_start(_home: Path) -> Start:
    """Show an editor with one menu: what no program made of these parts can be faster than."""
    widgets = import_module("PySide6.QtWidgets")
    application = widgets.QApplication([])
    window = widgets.QMainWindow()
    editor = widgets.QPlainTextEdit()
    window.setCentralWidget(editor)
    window.menuBar().addMenu("&File").addAction("&Quit", application.quit)
    window.resize(WIDTH, HEIGHT)
    window.show()
    return Start(application, window, editor.toPlainText, lambda: True, lambda: False)


def whole_start(home: Path) -> Start:
    """Show the window as ``python -m secondtry`` does, until it waits for the first event."""
    app = import_module("secondtry.__main__").import_window("secondtry.gui.app")
    folders = app.Folders(home / "config", home / "state", home / "cache", home / "data")
    settings = app.read_first_settings(folders.settings_file)
    application = app.make_application()
    room, start = app.begin(app.Start(application, folders, "", app.local_now), settings)
    window = room.window

    def is_in_journal() -> bool:
        kept = room.journal.kept
        return kept is not None and kept.kept.state().text == room.pane.text()

    return Start(application, window, room.pane.text, is_in_journal, start.take_one)


def leave_a_message(home: Path) -> None:
    """Write a message and close the window: so the next start finds it."""
    app, main_window = (import_module(f"secondtry.gui.{name}") for name in ("app", "main_window"))
    pane = import_module("secondtry.gui.message_pane").MessagePane
    folders = app.Folders(home / "config", home / "state", home / "cache", home / "data")
    folders.config.mkdir(parents=True)
    folders.settings_file.write_text('{"started_before": true, "reader": false}')
    application = app.make_application()
    window = main_window.open_window(application, folders, "")
    window.show()
    window.findChild(pane).write_over(MESSAGE)
    application.processEvents()
    window.close()


#: What is started, each in a process that has imported neither Qt nor the program.
KINDS: Mapping[str, Callable[[Path], Start]] = {"bare": bare_start, "window": whole_start}


def start_here(kind: str, home: Path) -> None:
    """Open a window, write a letter, wait until all is there, and print the figures. Nothing is closed."""
    start = KINDS[kind](home)
    _settle(start)
    before, key = time.process_time(), _key()
    sending = time.process_time() - before  # the keyboard's part, not the window's
    start.application.sendEvent(start.window.focusWidget(), key)
    _settle(start)
    usable = time.process_time() - sending
    if start.text().count(LETTER) != 1 or not start.is_kept():
        raise SystemExit("the letter is not where it should be")
    longest, has_more = 0.0, True
    while has_more:
        begun = time.process_time()
        has_more = start.take_step()
        longest = max(longest, time.process_time() - begun)
        start.application.processEvents()
    _settle(start)
    figures = {
        "usable ms": usable * 1000,
        "complete ms": (time.process_time() - sending) * 1000,
        "longest ms": longest * 1000,
        **_memory(),
    }
    sys.stdout.write(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


def _settle(start: Start) -> None:
    for _ in range(_SETTLING_PASSES):
        start.application.processEvents()


def _key() -> Any:
    core, gui = import_module("PySide6.QtCore"), import_module("PySide6.QtGui")
    none = core.Qt.KeyboardModifier.NoModifier
    return gui.QKeyEvent(core.QEvent.Type.KeyPress, ord(LETTER), none, LETTER)


def _memory() -> dict[str, float]:
    """Return the MB that the process holds; ``own`` are the pages that no other process shares."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return {"RSS MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}
    kib = {
        name: int(rest.split()[0])
        for name, _, rest in (line.partition(":") for line in rollup.read_text("ascii").splitlines()[1:])
    }
    own = kib["Private_Clean"] + kib["Private_Dirty"]
    return {"RSS MB": kib["Rss"] / 1024, "PSS MB": kib["Pss"] / 1024, "own MB": own / 1024}


def _run(words: Sequence[str], compiled: Path) -> bytes:
    # As an installed program: what was compiled once is found again, and the checkout stays as it is.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings["PYTHONPYCACHEPREFIX"] = str(compiled)
    command = [sys.executable, __file__, *words]
    return subprocess.run(
        command, check=True, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ).stdout


def describe(rounds: Sequence[Mapping[str, dict[str, float]]]) -> list[str]:
    """Return one line for each figure: the medians, and the median of the ratios of each round."""
    lines = []
    for name in rounds[0]["bare"]:
        bare = [each["bare"][name] for each in rounds]
        ours = [each["window"][name] for each in rounds]
        if max(bare) < 0.1:  # a bare editor has no such steps
            lines.append(f"{name:<13} window {statistics.median(ours):7.1f}")
            continue
        ratios = [mine / plain for mine, plain in zip(ours, bare, strict=True)]
        lines.append(
            f"{name:<13} bare {statistics.median(bare):7.1f}   window {statistics.median(ours):7.1f}   "
            f"{statistics.median(ratios):5.2f} times ({min(ratios):.2f} to {max(ratios):.2f})"
        )
    return lines


def main() -> None:
    """Start both kinds in turns, and print what each took."""
    parser = argparse.ArgumentParser(description="Measure the start of the window beside a bare editor's.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--start", choices=sorted(KINDS), help="open one window here, and print its figures")
    parser.add_argument("--leave", action="store_true", help="leave a message for the next start")
    parser.add_argument("--home", type=Path, help="where that window keeps its files")
    options = parser.parse_args()
    if options.leave:
        leave_a_message(options.home)
    elif options.start:
        start_here(options.start, options.home)
    else:
        measure(options.rounds)


def measure(count: int) -> None:
    """Start both kinds in turns, each time with the same message left behind, and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        left, home, compiled = (Path(folder, name) for name in ("left", "home", "compiled"))
        _run(["--leave", "--home", str(left)], compiled)
        rounds = []
        for number in range(-1, count):  # one more, to have all code compiled
            figures = {}
            for kind in KINDS:
                shutil.copytree(left, home)
                figures[kind] = json.loads(_run(["--start", kind, "--home", str(home)], compiled))
                shutil.rmtree(home)
            if number >= 0:
                rounds.append(figures)
    sys.stdout.write("\n".join([f"{len(rounds)} rounds", *describe(rounds), ""]))


if __name__ == "__main__":
    main()
