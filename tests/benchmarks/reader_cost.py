"""What the trained reader costs: processor time and memory of the command with it and without it.

    python tests/benchmarks/reader_cost.py

Each command runs five times in turn with the others; the least processor time of each counts.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from long_texts import long_text

from secondtry.text.sentences import read_draft

_TIMES = 5
_MESSAGE = "Hi Dana,\n\nYour lamp was misplaced on Friday. We will send another one tomorrow.\n\nSam\n"
_COMMAND = (
    "import sys, time; from pathlib import Path; from secondtry.cli.main import main; main(sys.argv[1:]); "
    "print(time.process_time(), Path('/proc/self/status').read_text(), file=sys.stderr)"
)


def main() -> None:
    """Print the figures."""
    text = long_text(23_000)
    sentences = len(read_draft(text).sentences)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "message.txt").write_text(_MESSAGE, encoding="utf-8")
        (place / "long.txt").write_text(text, encoding="utf-8")
        runs = [(name, flag) for name in ("message.txt", "long.txt") for flag in ("--no-reader", "--reader")]
        seconds: dict[tuple[str, str], float] = {}
        megabytes: dict[tuple[str, str], float] = {}
        for _ in range(_TIMES):
            for run in runs:
                taken, megabytes[run] = _run(place, *run)
                seconds[run] = min(taken, seconds.get(run, taken))
    for name in ("message.txt", "long.txt"):
        alone, both = (name, "--no-reader"), (name, "--reader")
        ratio = seconds[both] / seconds[alone]
        print(f"{name}: {ratio:.1f} times the time, {megabytes[alone]:.0f} MB and {megabytes[both]:.0f} MB")
    extra = seconds["long.txt", "--reader"] - seconds["long.txt", "--no-reader"]
    print(f"{1000 * extra / sentences:.1f} ms for each of {sentences} sentences of the long text")


def _run(folder: Path, name: str, flag: str) -> tuple[float, float]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "XDG_CACHE_HOME": str(folder / "c")}
    run = subprocess.run(
        [sys.executable, "-c", _COMMAND, "check", flag, name],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    peak = re.search(r"VmHWM:\s+(\d+) kB", run.stderr)
    if peak is None:
        raise RuntimeError(run.stderr)
    return float(run.stderr.split()[0]), int(peak[1]) / 1024


if __name__ == "__main__":
    main()
