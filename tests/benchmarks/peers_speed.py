"""Compares whole runs of the command with other programs that read prose, on one text in one run.

Run it as a script: ``python tests/benchmarks/peers_speed.py --peer write-good=PATH --peer alex=PATH``. Peers
that are not named are looked for on the PATH; those that are not there are left out, and said to be. It
prints, as medians of runs that take turns:

- the time of each program on 23,000 words, and its ratio to write-good's;
- how the time grows from 23,000 to 1,000,000 words, and the memory at both;
- the start on one short message, against ``python -c pass``;
- a review after one changed sentence, against the first review.

All this is without the trained reader. It judges nothing. Other work on the machine stretches the time on
the clock; the time on the processor, which is printed too, less so.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from long_texts import long_text

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

#: By the rules alone, as all that is measured here: what the reader adds, ``reader_cost`` measures.
OURS = [sys.executable, "-m", "secondtry", "check", "--no-reader"]
#: What each peer wants in front of the file.
PEERS: Mapping[str, Sequence[str]] = {
    "write-good": (),
    "proselint": ("check",),
    "alex": ("--quiet",),
}
#: Not a command of its own: a script that reads the file with the library.
HARPER = (
    "import sys, harper\n"
    "text = open(sys.argv[1], encoding='utf-8').read()\n"
    "print(len(harper.Linter().lint(text)))\n"
)
#: Runs a command and tells its times and its memory. A child counts the memory of whoever starts it as its
#: own, so it is started by something small.
LAUNCHER = (
    "import os, sys, time\n"
    "begin = time.perf_counter()\n"
    "nothing = os.open(os.devnull, os.O_RDWR)\n"
    "streams = [(os.POSIX_SPAWN_DUP2, nothing, n) for n in (0, 1, 2)]\n"
    "child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=streams)\n"
    "usage = os.wait4(child, 0)[2]\n"
    "print(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)\n"
)
#: Reads one text and tells the seconds of the review: longer texts than this the command refuses.
REVIEW = (
    "import sys, time\n"
    "from pathlib import Path\n"
    "from secondtry.engine.analyzer import Analyzer\n"
    "from secondtry.review.shipped_rules import load_shipped_rulebook\n"
    "from secondtry.text.sentences import read_draft\n"
    "analyzer = Analyzer(load_shipped_rulebook(Path(sys.argv[2])))\n"
    "text = Path(sys.argv[1]).read_text(encoding='utf-8')\n"
    "analyzer.analyze(read_draft(text))\n"
)
#: What a developer's shell may set and a person's does not.
NOT_INSTALLED = frozenset({"PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"})
WORDS = 23_000
LONG = 1_000_000
MESSAGE = "Hi Dana,\n\nYour lamp was misplaced on Tuesday. I will ring you by noon.\n\nSam\n"


@dataclass(frozen=True)
class Run:
    """One run of a program: seconds on the clock, seconds on the processor, most memory in MB."""

    clock: float
    processor: float
    memory: float


def run(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run a command to its end; what it prints is dropped."""
    told = subprocess.run(
        [sys.executable, "-S", "-c", LAUNCHER, *command],
        capture_output=True,
        env=dict(environment),
        check=True,
    )
    clock, processor, memory = map(float, told.stdout.split())
    return Run(clock, processor, memory / (1024 if sys.platform != "darwin" else 1024**2))


def in_turns(
    commands: Mapping[str, Sequence[str]], times: int, environment: Mapping[str, str]
) -> dict[str, Run]:
    """Run commands in turns, so that what else the machine does falls on all; return the median of each."""
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(run(command, environment))
    return {name: _median(each) for name, each in runs.items()}


def _median(runs: Sequence[Run]) -> Run:
    return Run(
        statistics.median(each.clock for each in runs),
        statistics.median(each.processor for each in runs),
        max(each.memory for each in runs),
    )


def commands_for(file: Path, named: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the command of each peer that is there."""
    commands: dict[str, list[str]] = {}
    for name, words in PEERS.items():
        program = named.get(name) or shutil.which(name)
        if program is None:
            print(f"{name} is not there, and left out: name it with --peer {name}=PATH")
            continue
        commands[name] = [program, *words, str(file)]
    if "harper" in named:
        commands["harper"] = [named["harper"], "-c", HARPER, str(file)]
    else:
        print("harper is not there, and left out: name a Python that has harper-py with --peer harper=PYTHON")
    return commands


def compare(folder: Path, named: Mapping[str, str], times: int, environment: Mapping[str, str]) -> None:
    """Print our time and the peers'."""
    file = folder / "text.txt"
    file.write_text(long_text(WORDS), encoding="utf-8")
    medians = in_turns({"secondtry": [*OURS, str(file)], **commands_for(file, named)}, times, environment)
    base = medians.get("write-good", medians["secondtry"])
    print(f"\n{WORDS} words, median of {times} runs in turns")
    for name, each in medians.items():
        print(
            f"{name:12} {each.clock:6.2f} s ({each.clock / base.clock:5.2f} of write-good's)"
            f"   on the processor {each.processor:6.2f} s ({each.processor / base.processor:5.2f})"
            f"   {each.memory:5.0f} MB"
        )


def growth(folder: Path, environment: Mapping[str, str]) -> None:
    """Print how our time and memory grow with the text."""
    print(f"\none review in a program of its own, without its start; linear growth is {LONG / WORDS:.1f}")
    review = [sys.executable, "-c", REVIEW]
    kept = str(folder / "rulebook.notes")
    file = folder / "message.txt"
    file.write_text(MESSAGE, encoding="utf-8")
    start = _median([run([*review, str(file), kept], environment) for _ in range(5)])
    first = 0.0
    for words in (WORDS, 10 * WORDS, LONG):
        file = folder / f"{words}.txt"
        file.write_text(long_text(words), encoding="utf-8")
        each = run([*review, str(file), kept], environment)
        own = each.processor - start.processor
        first = first or own
        print(
            f"{words:>9} words   on the processor {own:6.2f} s   x{own / first:6.1f}   {each.memory:5.0f} MB"
        )


def beginning(folder: Path, times: int, environment: Mapping[str, str]) -> None:
    """Print how long our command takes for one short message, as at every start but the first."""
    file = folder / "message.txt"
    medians = in_turns(
        {"python -c pass": [sys.executable, "-c", "pass"], "secondtry check": [*OURS, str(file)]},
        times,
        environment,
    )
    print(f"\none short message, median of {times} runs in turns")
    for name, each in medians.items():
        print(
            f"{name:16} {1000 * each.clock:5.0f} ms   on the processor {1000 * each.processor:5.0f} ms"
            f"   {each.memory:4.0f} MB"
        )


def keystroke() -> None:
    """Print how long a review takes after one changed sentence, against the first one."""
    analyzer = Analyzer(load_shipped_rulebook())
    text = long_text(WORDS)
    first = _seconds(lambda: analyzer.analyze(read_draft(text)))
    changed = text.replace("Tuesday", "Wednesday", 1)
    again = _seconds(lambda: analyzer.analyze(read_draft(changed)))
    print(f"\nafter one changed sentence / first review: {again / first:.3f}")


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Compare the command with other programs that read prose.")
    parser.add_argument("--peer", action="append", default=[], metavar="NAME=PATH")
    parser.add_argument("--times", type=int, default=7, help="runs of each program")
    options = parser.parse_args()
    named = dict(each.split("=", 1) for each in options.peer)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = {
            # As where it was installed: modules are compiled once, and output goes out in blocks.
            **{name: each for name, each in os.environ.items() if name not in NOT_INSTALLED},
            "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
            "PYTHONPATH": os.pathsep.join(sys.path),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        compare(folder, named, options.times, environment)
        growth(folder, environment)
        beginning(folder, options.times, environment)
    keystroke()


if __name__ == "__main__":
    main()
