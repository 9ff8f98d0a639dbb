"""How much memory the command needs; a person's other programs want some too."""

import os
import re
import subprocess
import sys
from pathlib import Path

from long_texts import long_text

MOST_MEGABYTES = 100
# Not getrusage: that counts what the process was before it became Python, a copy of the one that tests.
PEAK_OF_A_CHECK = (
    "import sys; from pathlib import Path; from secondtry.cli.main import main; main(sys.argv[1:]); "
    "print(Path('/proc/self/status').read_text(), file=sys.stderr)"
)


def test_a_check_of_23000_words_by_the_rules_stays_below_100_megabytes(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(long_text(23_000), encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
    }
    run = subprocess.run(
        [sys.executable, "-c", PEAK_OF_A_CHECK, "check", "--no-reader", "long.txt"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    peak = re.search(r"VmHWM:\s+(\d+) kB", run.stderr)
    assert peak is not None
    assert int(peak[1]) / 1024 < MOST_MEGABYTES
