"""The storm of faults that kept reviews must survive, at any size.

Usage: PYTHONPATH=src:tests/storage python tests/storage/storm.py [--times N]

Once is what continuous integration runs; ``--times 10`` is for a release. Ends with 1 where a word was lost.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from damage import cut_files, flip_bits, remove_files
from faults import let_everything_fail
from kills import kill_typists
from power_cuts import cut_the_power

KILLS, POWER_CUTS, FLIPS, CUTS = 200, 30_000, 2_000, 500


class Toll(Protocol):
    """What a part of the storm has done."""

    def is_clean(self) -> bool:
        """Say whether nothing was lost."""


def storm(times: int, seed: int, folder: Path) -> bool:
    """Run every part and print what it did; say whether nothing was lost."""
    parts: dict[str, Callable[[], Toll]] = {
        "kills": lambda: kill_typists(KILLS * times, seed, folder),
        "power cuts": lambda: cut_the_power(POWER_CUTS * times, seed),
        "faults": lambda: let_everything_fail(times),
        "bit flips": lambda: flip_bits(FLIPS * times, seed),
        "cuts": lambda: cut_files(CUTS * times, seed),
        "files removed": lambda: remove_files(seed),
    }
    all_clean = True
    for name, run in parts.items():
        start = time.perf_counter()
        toll = run()
        all_clean &= toll.is_clean()
        print(f"{name}: {toll} in {time.perf_counter() - start:.1f} s", flush=True)
    return all_clean


def main() -> int:
    """Read the words of the command and run the storm."""
    parser = argparse.ArgumentParser(description="Try to make kept reviews lose words.")
    parser.add_argument("--times", type=int, default=1, help="how many times what CI runs")
    parser.add_argument("--seed", type=int, default=1, help="of the dice")
    words = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return 0 if storm(words.times, words.seed, Path(folder)) else 1


if __name__ == "__main__":
    sys.exit(main())
