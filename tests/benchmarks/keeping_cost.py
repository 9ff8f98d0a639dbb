"""What it costs to keep a message: an edit, a recovery, a shelf; each beside the least that it could cost.

Usage: PYTHONPATH=src .venv/bin/python tests/benchmarks/keeping_cost.py
"""

import json
import os
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from unsynced import Unsynced

from secondtry.gui.kept_message import KeptMessage, summary_of, table_of
from secondtry.gui.single_window import make_lock
from secondtry.review.review import Review
from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import recover
from secondtry.storage.review_folder import ReviewFolder
from secondtry.storage.shelf import Shelf

_WORDS = "we lost your order and we are sorry. "
_LONG = _WORDS * (200_000 // len(_WORDS))
_RECORDS = 5_000
_REVIEWS = 2_000


def main() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        measure_edits(Path(folder, "edits"))
        measure_recovery(Path(folder, "recovery"))
        measure_shelf(Path(folder, "shelf"))


def measure_edits(folder: Path) -> None:
    """Print what one edit of 200 KB costs, beside one bare write."""
    kept = ReviewFolder.begin(Means(FileSystem(), summary_of, most_records=1_000_000), Place(folder))
    kept.replace_text(_LONG)
    times = [_seconds(lambda: kept.edit(100_000, 0, "x")) for _ in range(_RECORDS)]
    handle = os.open(folder / "bare", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    bare = [_seconds(lambda: os.write(handle, b"x" * 40)) for _ in range(_RECORDS)]
    os.close(handle)
    print(
        f"edit of 200 KB: median {median(times) * 1e6:.0f} us, worst {max(times) * 1e3:.1f} ms; "
        f"{median(times) / median(bare):.1f} times one bare write"
    )
    kept.close()


def measure_recovery(folder: Path) -> None:
    """Print how long 200 KB with 5,000 records take, beside reading as much JSON."""
    kept = ReviewFolder.begin(Means(FileSystem(), summary_of, most_records=1_000_000), Place(folder))
    kept.replace_text(_LONG)
    for number in range(_RECORDS):
        kept.edit(number * 30, 1, "xy")
    lines = [line[9:] for file in folder.glob("journal-*") for line in file.read_bytes().splitlines()]
    plain = _best(lambda: [json.loads(line) for line in lines])
    took = _best(lambda: recover(FileSystem(), Place(folder)))
    print(f"recovery: {took * 1e3:.0f} ms; {took / plain:.1f} times reading the same lines as JSON")
    kept.close()


def measure_shelf(folder: Path) -> None:
    """Print how long a shelf of 2,000 takes, beside reading as many files."""
    shelf = Shelf(Means(Unsynced(), summary_of), Place(folder), make_lock, lambda: datetime.now(UTC))
    for number in range(_REVIEWS):
        review = shelf.begin()
        review.kept.replace_text(f"Subject: Order {number}\n\n{_WORDS}")
        review.kept.change(table_of(KeptMessage(Review())))
        review.close()
    files = list(folder.rglob("summary.json"))
    plain = _best(lambda: [file.read_bytes() for file in files])
    took = _best(shelf.entries)
    print(f"shelf of {len(shelf.entries())}: {took * 1e3:.0f} ms; {took / plain:.1f} times reading the files")


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _best(work: Callable[[], object]) -> float:
    return min(_seconds(work) for _ in range(5))


if __name__ == "__main__":
    main()
