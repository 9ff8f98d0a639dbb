"""A disk that syncs nothing: to make two thousand reviews takes minutes where each is synced."""

from pathlib import Path

from secondtry.storage.file_system import FileSystem


class Unsynced(FileSystem):
    """Leaves it to the system when what is written comes onto the disk itself."""

    def sync(self, handle: int) -> None:
        """Do nothing."""

    def sync_folder(self, folder: Path) -> None:
        """Do nothing."""
