"""Where the reviews lie, and the shelf and the inbox there."""

import contextlib
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from secondtry.folders import Folders
from secondtry.gui.clock import Clock, local_now
from secondtry.gui.single_window import lock_of_review
from secondtry.storage.file_system import FileSystem
from secondtry.storage.inbox import Inbox
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf

_INBOX = ".inbox"


def reviews_folder(folders: Folders, chosen: str) -> Path:
    """Return the folder of all reviews: the person's choice, where they made one, or the program's own.

    A chosen folder that is not there is not made: it may lie on a drive that is away, with all
    reviews in it. The choice holds again as soon as the folder is back.
    """
    return Path(chosen) if chosen and not is_missing(chosen) else folders.reviews


def is_missing(chosen: str) -> bool:
    """Say whether the person chose a folder for the reviews that is not there."""
    with contextlib.suppress(OSError):
        return bool(chosen) and not Path(chosen).is_dir()
    return True


def words_for_missing_folder(chosen: str) -> str:
    """Return what to say where the chosen folder is not there, else nothing."""
    if not is_missing(chosen):
        return ""
    words = QCoreApplication.translate(
        "reviews_folder",
        "The folder of your reviews, {folder}, is not there; perhaps its drive is away. Until the next start "
        "with the folder there, messages are kept in the program’s own folder; then they go to the others.",
    )
    return words.format(folder=chosen)


def inbox_of(reviews: Path) -> Inbox:
    """Return where other starts of the program leave what they were asked to open."""
    return Inbox(FileSystem(), reviews / _INBOX, local_now)


def shelf_in(reviews: Path, folders: Folders, now: Clock) -> Shelf:
    """Return the shelf in a folder."""
    return Shelf(Means(FileSystem(), _summary_of), Place(reviews, folders.spare_reviews), lock_of_review, now)


def _summary_of(state: KeptState) -> Table:
    # It brings along all that a review may hold; the shelf is there long before it has to sum up one.
    summary: Table = import_module("secondtry.gui.kept_message").summary_of(state)
    return summary
