"""The files beside snapshots and journals: for people and for the shelf, not needed to recover."""

import contextlib
from collections.abc import Mapping
from pathlib import Path

from secondtry.storage.checked_line import checked_line
from secondtry.storage.folder_layout import (
    DRAFT,
    SOURCE_BYTES,
    SOURCE_FACTS,
    SUMMARY,
    VERSIONS,
    version_file,
    version_numbers,
)
from secondtry.storage.kept_state import KeptState, Table
from secondtry.storage.means import Means
from secondtry.storage.whole_files import write_whole


class FilesBeside:
    """Writes the readable draft, the summary, the versions and the source of one review."""

    def __init__(self, means: Means, folder: Path) -> None:
        self._means = means
        self._files = means.files
        self._folder = folder
        #: The numbers of the versions that lie there as plain text; None before anybody has looked.
        self._versions: set[int] | None = None

    def keep_state(self, state: KeptState) -> None:
        """Write the draft that anybody can read, and what the shelf shows, as far as the disk lets it."""
        summary = {"sequence": state.sequence, **self._means.summarise(state)}
        with contextlib.suppress(OSError):
            write_whole(self._files, self._folder / DRAFT, state.text.encode("utf-8", "replace"))
            write_whole(self._files, self._folder / SUMMARY, checked_line(summary))

    def keep_source(self, data: bytes, facts: Table) -> None:
        """Keep a file as it was when it was opened, byte for byte, and what is known of it.

        Raises:
            OSError: when it cannot be kept.
        """
        write_whole(self._files, self._folder / SOURCE_BYTES, data)
        write_whole(self._files, self._folder / SOURCE_FACTS, checked_line(dict(facts)))
        self._files.sync_folder(self._folder)

    def keep_versions(self, texts: Mapping[int, str]) -> None:
        """Keep these versions as plain text, by number, and no others.

        Raises:
            OSError: when not all of them can be kept.
        """
        if self._versions is None:
            self._versions = self._versions_there()
        if self._versions != texts.keys():
            self._change_versions(texts, self._versions)

    def _versions_there(self) -> set[int]:
        with contextlib.suppress(FileNotFoundError):
            return set(version_numbers(self._files.names(self._folder / VERSIONS)))
        return set()

    def _change_versions(self, texts: Mapping[int, str], there: set[int]) -> None:
        self._means.new_folders.make(self._folder / VERSIONS)
        for number in sorted(texts.keys() - there):
            data = texts[number].encode("utf-8", "replace")
            write_whole(self._files, version_file(self._folder, number), data)
            there.add(number)
        for number in sorted(there - texts.keys()):
            with contextlib.suppress(FileNotFoundError):
                self._files.unlink(version_file(self._folder, number))
            there.discard(number)
        self._files.sync_folder(self._folder / VERSIONS)
        self._means.new_folders.make_last(self._folder / VERSIONS)
