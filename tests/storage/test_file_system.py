"""What the one door to the disk promises of real files."""

import os
import stat
from pathlib import Path

import pytest

from secondtry.storage.file_system import FileSystem
from secondtry.storage.new_folders import NewFolders
from secondtry.storage.whole_files import write_whole


def test_nobody_else_may_read_what_is_kept_whatever_the_umask_says(tmp_path: Path) -> None:
    files, folder = FileSystem(), tmp_path / "a" / "b"
    old = os.umask(0)
    try:
        NewFolders(files).make(folder)
        files.close(files.create(folder / "x"))
    finally:
        os.umask(old)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder.parent, folder, folder / "x")] == [
        0o700,
        0o700,
        0o600,
    ]


def test_what_is_appended_and_cut_is_read_back(tmp_path: Path) -> None:
    files = FileSystem()
    handle = files.create(tmp_path / "x")
    files.append(handle, b"one two")
    files.truncate(handle, 3)
    files.append(handle, b"!")
    files.sync(handle)
    files.close(handle)
    assert files.read(tmp_path / "x") == b"one!"


def test_a_file_that_lost_its_name_is_noticed(tmp_path: Path) -> None:
    files, file = FileSystem(), tmp_path / "x"
    handle = files.create(file)
    assert files.is_at(handle, file)
    file.unlink()
    assert not files.is_at(handle, file)
    file.write_text("another")
    assert not files.is_at(handle, file)
    files.close(handle)


def test_what_a_virus_scanner_holds_is_renamed_once_it_lets_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [5, 32, 33]
    really_replace = Path.replace

    def replace(old: Path, new: Path) -> Path:
        if refusals:
            error = PermissionError(13, "held")
            error.winerror = refusals.pop()  # type: ignore[attr-defined] # Windows
            raise error
        return really_replace(old, new)

    monkeypatch.setattr(Path, "replace", replace)
    (tmp_path / "old").write_text("words")
    FileSystem().rename(tmp_path / "old", tmp_path / "new")
    assert (tmp_path / "new").read_text() == "words"


def test_a_whole_file_takes_the_place_of_another_and_leaves_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "x.tmp").write_text("left by a crash")
    (tmp_path / "x").write_text("old")
    write_whole(FileSystem(), tmp_path / "x", b"new")
    assert [(file.name, file.read_text()) for file in tmp_path.iterdir()] == [("x", "new")]
