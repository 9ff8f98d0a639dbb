"""Moves a review to another disk: it is copied, read back there and compared, and only then taken away."""

from pathlib import Path

from secondtry.storage.file_system import FileSystem
from secondtry.storage.folder_layout import LOCK, VERSIONS
from secondtry.storage.kept_state import KeptState
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import recover
from secondtry.storage.review_folder import reopen
from secondtry.storage.storage_error import StorageError
from secondtry.storage.tidying import remove_all


def move_review(means: Means, old: Place, new: Path) -> Path:
    """Move a review, which is open nowhere, into a folder that it has for itself; return which it became.

    Where another review lies there already, it comes beside that one. Whatever fails, the review
    is left in the old place or in the new one; to do it again finishes what was begun.

    Raises:
        StorageError: when it cannot be read, or not all of it could be written.
        OSError: when the disk refuses.
    """
    files = means.files
    # Whole and in its own folder first: what a crash has left may lie in the spare place.
    kept, _ = reopen(means, old)
    if not kept.close():
        raise StorageError(f"The message in {old.folder} cannot be moved yet.")
    state = recover(files, Place(old.folder)).state
    if not _is_there(files, new, state):
        new = _copied(means, old.folder, new, state)
    # In one step: half of it left behind would look like a damaged message.
    moved = old.folder.with_name(f".{old.folder.name}.moved")
    remove_all(files, moved)
    files.rename(old.folder, moved)
    remove_all(files, moved)
    return new


def _is_there(files: FileSystem, new: Path, state: KeptState) -> bool:
    """Say whether an earlier attempt came as far as that."""
    try:
        return recover(files, Place(new)).state == state
    except (OSError, StorageError):
        return False


def _copied(means: Means, old: Path, new: Path, state: KeptState) -> Path:
    files = means.files
    arriving = new.with_name(f".{new.name}.arriving")
    remove_all(files, arriving)
    means.new_folders.make(arriving)
    _copy(files, old, arriving)
    if recover(files, Place(arriving)).state != state:
        raise StorageError(f"The message in {old} was not copied as it is.")
    if new.name in files.names(new.parent):
        new = new.with_name(f"{new.name}-{files.fresh_name()}")
    files.rename(arriving, new)
    files.sync_folder(new.parent)
    means.new_folders.make_last(new)
    return new


def _copy(files: FileSystem, old: Path, new: Path) -> None:
    for name in files.names(old):
        if name == VERSIONS:
            files.make_folder(new / name)
            _copy(files, old / name, new / name)
        elif name != LOCK:
            handle = files.create(new / name)
            try:
                files.append(handle, files.read(old / name))
                files.sync(handle)
            finally:
                files.close(handle)
    files.sync_folder(new)
