"""The program's own files are there whole or as they were."""

from pathlib import Path

import pytest

from secondtry.review.private_files import write_private


def test_the_text_is_written_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "a.json"
    write_private(file, "a\r\nb\nü")
    assert file.read_bytes() == "a\r\nb\nü".encode()


def test_nothing_is_left_beside_it(tmp_path: Path) -> None:
    write_private(tmp_path / "a.json", "1")
    write_private(tmp_path / "a.json", "2")
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]


def test_a_failure_leaves_the_old_text_and_no_litter(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    write_private(file, "old")
    with pytest.raises(UnicodeEncodeError):
        write_private(file, "half \ud83d")
    assert file.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["a.json"]
