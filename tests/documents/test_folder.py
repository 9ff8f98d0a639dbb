"""Which files of a folder are messages."""

from pathlib import Path

import pytest

from secondtry.documents.document import DocumentError
from secondtry.documents.folder import documents_in


def _names(folder: Path) -> list[str]:
    return [path.relative_to(folder).as_posix() for path in documents_in(folder)]


def _touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def test_messages_come_in_the_order_of_their_names_with_those_below(tmp_path: Path) -> None:
    _touch(tmp_path, "c.txt", "a.eml", "b/z.md", "b/a/one.txt", "D.TXT")
    assert _names(tmp_path) == ["D.TXT", "a.eml", "b/a/one.txt", "b/z.md", "c.txt"]


def test_other_files_and_hidden_ones_are_passed_over(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt", "a.pdf", "txt", ".hidden.txt", ".git/b.txt", "b.txt.bak")
    assert _names(tmp_path) == ["a.txt"]


def test_a_hidden_folder_is_searched_when_it_is_named_itself(tmp_path: Path) -> None:
    _touch(tmp_path, ".drafts/a.txt")
    assert _names(tmp_path / ".drafts") == ["a.txt"]


def test_links_to_folders_are_not_followed_and_links_to_files_are(tmp_path: Path) -> None:
    _touch(tmp_path, "in/a.txt")
    (tmp_path / "in" / "back").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "broken.txt").symlink_to(tmp_path / "nowhere.txt")
    assert _names(tmp_path / "in") == ["a.txt", "b.txt"]


def test_a_folder_named_like_a_message_is_a_folder(tmp_path: Path) -> None:
    _touch(tmp_path, "letters.txt/a.txt")
    assert _names(tmp_path) == ["letters.txt/a.txt"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="gone"):
        list(documents_in(tmp_path / "gone"))


def test_a_folder_that_cannot_be_looked_into_is_told_after_everything_else(tmp_path: Path) -> None:
    _touch(tmp_path, "a.txt", "z.txt")
    (tmp_path / "m").mkdir()
    found: list[str] = []
    search = documents_in(tmp_path)
    found.append(next(search).name)
    (tmp_path / "m").rmdir()  # it goes away while the folder is searched
    found.append(next(search).name)
    assert found == ["a.txt", "z.txt"]
    with pytest.raises(DocumentError, match="no such file"):
        next(search)
