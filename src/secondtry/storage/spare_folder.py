"""Where the whole of a review goes while its own folder cannot be written."""

import contextlib
from pathlib import Path

from secondtry.storage.folder_layout import Generations, snapshot_file
from secondtry.storage.kept_state import KeptState
from secondtry.storage.means import Means
from secondtry.storage.recovery import snapshot_line
from secondtry.storage.whole_files import write_whole


class SpareFolder:
    """A folder with one snapshot, or, without a path, none."""

    def __init__(self, means: Means, folder: Path | None) -> None:
        self._files = means.files
        self._new_folders = means.new_folders
        self._folder = folder

    def keep(self, state: KeptState) -> bool:
        """Keep a state in the place of the one before; say whether it lasts."""
        if self._folder is None:
            return False
        lasts = False
        with contextlib.suppress(OSError):
            self._new_folders.make(self._folder)
            earlier = self._numbers(self._folder)
            number = max(earlier, default=0) + 1
            write_whole(self._files, snapshot_file(self._folder, number), snapshot_line(state))
            self._files.sync_folder(self._folder)
            self._new_folders.make_last(self._folder)
            lasts = True
            for each in earlier:
                self._files.unlink(snapshot_file(self._folder, each))
        return lasts

    def leave(self) -> None:
        """Take everything away: the review's own folder has it all."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            for number in self._numbers(self._folder):
                self._files.unlink(snapshot_file(self._folder, number))
            self._files.remove_folder(self._folder)

    def _numbers(self, folder: Path) -> tuple[int, ...]:
        return Generations.among(self._files.names(folder)).snapshots
