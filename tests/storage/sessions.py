"""A person who writes by the dice, and what the review was after each change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from simulated_disk import ROOT

from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.means import Means, Place
from secondtry.storage.review_folder import ReviewFolder, reopen

PLACE = Place(ROOT / "20261122-090000-0a1b2c3d")
SPARED = Place(PLACE.folder, ROOT.parent / "spare" / "20261122-090000-0a1b2c3d")
_WORDS = (
    "Hi Dana, ",
    "we lost your order",
    " 😀",
    "\n\n",
    "é",
    "10\u00a0000 mugs. ",
    "By Friday ",
    "\u2028",
    "x",
)


def summarise(state: KeptState) -> Table:
    """Return what a shelf would show."""
    return {"title": state.text[:30], "is_answered": bool(state.table)}


def means(files: FileSystem, most_records: int = 6) -> Means:
    """Return means with journals so short that checkpoints come often."""
    return Means(files, summarise, most_records)


@dataclass
class Writer:
    """Changes a review by the dice, and remembers what it was after each change, by its number."""

    kept: ReviewFolder
    random: Random
    states: dict[int, tuple[str, Mapping[str, Any]]] = field(default_factory=dict)

    def change_something(self) -> None:
        """Edit the text, or once in a while the table."""
        if self.random.random() < 0.2:
            questions = [f"Q{number}" for number in range(1, self.random.randint(1, 5))]
            self.kept.change({question: self.random.choice(("yes", "not yet")) for question in questions})
        else:
            units = len(self.kept.state().text.encode("utf-16-le")) // 2
            text = self.kept.state().text
            index = self.random.randint(0, len(text))
            position = len(text[:index].encode("utf-16-le")) // 2
            gone = text[index : index + self.random.choice((0, 0, 0, 1, 4))]
            removed = len(gone.encode("utf-16-le")) // 2
            assert position + removed <= units
            self.kept.edit(position, removed, self.random.choice(_WORDS))
        self.remember()

    def remember(self) -> None:
        """Note what the review is now, for each number since the last note."""
        state = self.kept.state()
        for number in range(max(self.states, default=-1) + 1, state.sequence + 1):
            self.states[number] = (state.text, dict(state.table))


def begin(files: FileSystem, random: Random, place: Place = PLACE, most_records: int = 6) -> Writer:
    """Begin a review."""
    writer = Writer(ReviewFolder.begin(means(files, most_records), place), random)
    writer.states[0] = ("", {})
    writer.remember()
    return writer


def go_on(writer: Writer, files: FileSystem, place: Place = PLACE) -> None:
    """Open the review again, as the next start of the program does."""
    writer.kept, _ = reopen(means(files), place)
    writer.remember()


def dice(seed: int = 1) -> Random:
    """Return dice that fall the same way each time."""
    return Random(seed)  # noqa: S311 - dice, not keys
