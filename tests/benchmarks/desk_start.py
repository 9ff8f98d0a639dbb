"""Measures what it takes until the window can be written in, beside a bare editor made with PySide6.

Run it as a script: ``python tests/benchmarks/desk_start.py``. It needs no
display. Each start is a process of its own, the two kinds in turns, so that
what else the machine does falls on both; the window finds its rules worked
out and its code compiled, as from the second start on. Given are the processor time of the whole
process until the window is drawn and has nothing left to do, and its memory then. The
reader is not loaded. It judges nothing: a time says something about a machine.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROUNDS = 9
WIDTH, HEIGHT = 1280, 820
_SETTLING_PASSES = 20


def bare_window(_home: Path) -> Any:
    """Return an editor with one menu: what no program made of these parts can be faster than."""
    widgets = import_module("PySide6.QtWidgets")
    application = widgets.QApplication([])
    window = widgets.QMainWindow()
    window.setCentralWidget(widgets.QPlainTextEdit())
    window.menuBar().addMenu("&File").addAction("&Quit", application.quit)
    return window


def whole_window(home: Path) -> Any:
    """Return the window as the program opens it."""
    app = import_module("secondtry.gui.app")
    folders = import_module("secondtry.folders").Folders(home / "config", home / "state", home / "cache")
    return app.open_window(app.make_application(), folders, "")


#: What is started, each in a process that has imported neither Qt nor the program.
KINDS: Mapping[str, Callable[[Path], Any]] = {"bare": bare_window, "window": whole_window}


def start_here(kind: str, home: Path) -> None:
    """Open a window, wait until it is drawn, print the figures, and end without closing anything."""
    window = KINDS[kind](home)
    window.resize(WIDTH, HEIGHT)
    window.show()
    application = import_module("PySide6.QtWidgets").QApplication.instance()
    for _ in range(_SETTLING_PASSES):
        application.processEvents()
    figures = {"processor ms": time.process_time() * 1000, **_memory()}
    sys.stdout.write(json.dumps(figures))
    sys.stdout.flush()
    os._exit(0)


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


def start(kind: str, home: Path) -> dict[str, float]:
    """Start a process that opens such a window, and return its figures."""
    command = [sys.executable, __file__, "--start", kind, "--home", str(home)]
    # As an installed program: what was compiled once is found again, and the checkout stays as it is.
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    done = subprocess.run(
        command, check=True, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def describe(rounds: Sequence[Mapping[str, dict[str, float]]]) -> list[str]:
    """Return one line for each figure: the medians, and the median of the ratios of each round."""
    lines = []
    for name in rounds[0]["bare"]:
        bare = [each["bare"][name] for each in rounds]
        ours = [each["window"][name] for each in rounds]
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
    parser.add_argument("--home", type=Path, help="where that window keeps its files")
    options = parser.parse_args()
    if options.start:
        start_here(options.start, options.home)
    with tempfile.TemporaryDirectory() as home:
        for kind in KINDS:
            start(kind, Path(home))  # the first start works the rules out
        rounds = [{kind: start(kind, Path(home)) for kind in KINDS} for _ in range(options.rounds)]
    sys.stdout.write("\n".join([f"{len(rounds)} rounds", *describe(rounds), ""]))


if __name__ == "__main__":
    main()
