"""Saving: the old file or the new one, never half of one."""

import os
import stat
from pathlib import Path

import pytest

from secondtry.documents.document import DocumentError
from secondtry.documents.reading import read_document
from secondtry.documents.writing import write_document


@pytest.mark.parametrize(
    "data",
    [
        b"a\nb\n",
        b"a\r\nb\r\n",
        b"a\rb\r",
        b"\xef\xbb\xbfa\r\n",
        "Zoë\n😀".encode("utf-16"),
        b"\xfe\xff" + "Zoë".encode("utf-16-be"),
        "Zoë rang us twice.".encode("utf-16-le"),
        "Zoë’s £5".encode("cp1252"),
        "\u00a0\u2028\u200d👨‍👩‍👧\x0b".encode(),
    ],
)
def test_what_was_read_is_written_back_byte_for_byte(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(data)
    read = read_document(file)
    write_document(file, read.text, newline=read.newline, encoding=read.encoding, bom=read.bom)
    assert file.read_bytes() == data


def test_the_encoding_that_was_used_is_told(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    assert write_document(file, "Zoë", encoding="cp1252") == "cp1252"
    assert file.read_bytes() == b"Zo\xeb"
    assert write_document(file, "Zoë 😀", encoding="cp1252") == "utf-8"
    assert file.read_text(encoding="utf-8") == "Zoë 😀"


def test_half_a_surrogate_pair_does_not_stop_the_saving(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    assert write_document(file, "a\ud83d b") == "utf-8"
    assert file.read_text(encoding="utf-8") == "a? b"


def test_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    write_document(tmp_path / "letter.txt", "one")
    write_document(tmp_path / "letter.txt", "two")
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_the_permissions_stay(tmp_path: Path, mode: int) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("old", encoding="utf-8")
    file.chmod(mode)
    write_document(file, "new")
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert file.read_text(encoding="utf-8") == "new"


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other.txt").touch()
    write_document(tmp_path / "letter.txt", "new")
    assert (tmp_path / "letter.txt").stat().st_mode == (tmp_path / "other.txt").stat().st_mode


def test_a_link_stays_a_link_and_its_target_is_written(tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "letter.txt"
    target.parent.mkdir()
    target.write_text("old", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_document(link, "new")
    assert link.is_symlink()
    assert target.read_text(encoding="utf-8") == "new"


def test_another_hand_on_the_file_sees_all_of_the_old_text_or_all_of_the_new(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("old", encoding="utf-8")
    with file.open(encoding="utf-8") as reader:
        write_document(file, "new text")
        assert reader.read() == "old"


def test_a_failure_leaves_the_old_text_and_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="Save it under another name") as refusal:
        write_document(tmp_path / "no such folder" / "letter.txt", "new")
    assert "letter.txt" in str(refusal.value)


def test_a_name_that_is_a_folder_or_a_device_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").mkdir()
    with pytest.raises(DocumentError, match="folder of that name"):
        write_document(tmp_path / "letters.txt", "new")
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(DocumentError, match="not a file"):
        write_document(tmp_path / "pipe.txt", "new")


def test_a_link_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    with pytest.raises(DocumentError, match="back to itself"):
        write_document(link, "new")
    assert link.is_symlink()


def test_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="shorter"):
        write_document(tmp_path / ("x" * 300 + ".txt"), "new")
