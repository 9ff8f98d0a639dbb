"""What the program has kept for somebody, read from the disk as its next start would."""

from pathlib import Path

from secondtry.folders import Folders
from secondtry.gui.clock import local_now
from secondtry.gui.kept_message import message_of
from secondtry.gui.reviews_place import shelf_in
from secondtry.review.review import Review


def folders_in(home: Path) -> Folders:
    """Return where the program keeps what is its own, for somebody with this home."""
    places = (".config", ".local/state", ".cache", ".local/share")
    return Folders(*(home / place / "secondtry" for place in places))


def reviews_in(home: Path) -> list[Review]:
    """Return every review on somebody's shelf, the newest first."""
    folders = folders_in(home)
    shelf = shelf_in(folders.reviews, folders, local_now)
    return [message_of(shelf.look(entry.key)).review for entry in shelf.entries()]
