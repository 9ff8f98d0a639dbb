"""What the files in the folder of a review are called."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NamedTuple

DRAFT: Final = "draft.txt"
SUMMARY: Final = "summary.json"
SOURCE_BYTES: Final = "source.bin"
SOURCE_FACTS: Final = "source.json"
VERSIONS: Final = "versions"
LOCK: Final = "review.lock"

_SNAPSHOT = re.compile(r"snapshot-(\d{1,9})\.json")
_JOURNAL = re.compile(r"journal-(\d{1,9})(?:\.copy)?\.jsonl")
_VERSION = re.compile(r"(\d{4,9})\.txt")
_NUMBERED = re.compile(r"(?:snapshot|journal)-(\d{1,9})\.")


class Generations(NamedTuple):
    """The numbers of the snapshots and journals of a folder, in order; ``highest`` of any, bad ones too."""

    snapshots: tuple[int, ...]
    journals: tuple[int, ...]
    highest: int

    @classmethod
    def among(cls, names: Iterable[str]) -> "Generations":
        """Return the generations that these names of files tell of."""
        found = list(names)
        numbered = [int(match[1]) for name in found if (match := _NUMBERED.match(name))]
        return cls(_numbers(_SNAPSHOT, found), _numbers(_JOURNAL, found), max(numbered, default=0))


def snapshot_file(folder: Path, generation: int) -> Path:
    """Return where the snapshot of a generation lies."""
    return folder / f"snapshot-{generation}.json"


def journal_files(folder: Path, generation: int) -> tuple[Path, Path]:
    """Return where the journal of a generation lies: twice, so that no one bad file can cost a word."""
    return folder / f"journal-{generation}.jsonl", folder / f"journal-{generation}.copy.jsonl"


def version_file(folder: Path, number: int) -> Path:
    """Return where a version lies, as plain text."""
    return folder / VERSIONS / f"{number:04}.txt"


def version_numbers(names: Iterable[str]) -> tuple[int, ...]:
    """Return the numbers of the versions among the names of a folder of them."""
    return _numbers(_VERSION, list(names))


def belongs_to_a_review(name: str) -> bool:
    """Say whether a name is that of a file or folder in which words of a review lie, damaged ones too."""
    return bool(_NUMBERED.match(name)) or name.startswith((DRAFT, SOURCE_BYTES)) or name == VERSIONS


def _numbers(pattern: re.Pattern[str], names: list[str]) -> tuple[int, ...]:
    return tuple(sorted({int(match[1]) for name in names if (match := pattern.fullmatch(name))}))
