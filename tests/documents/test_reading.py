"""Files on the disk, and what cannot be read from it."""

import os
from pathlib import Path

import pytest

from secondtry.documents.document import LONGEST_FILE, DocumentError, visible_name
from secondtry.documents.reading import read_bytes, read_document


def test_a_text_file_is_read_under_its_path(tmp_path: Path) -> None:
    file = tmp_path / "reply.md"
    file.write_bytes(b"# Sorry\r\n")
    document = read_document(file)
    assert (document.text, document.path, document.newline) == ("# Sorry\n", file, "\r\n")


@pytest.mark.parametrize("name", ["mail.eml", "MAIL.EML"])
def test_the_ending_eml_makes_it_a_mail(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(b"From: a@example.com\nSubject: Boxes\n\nHello\n")
    assert read_document(file).text == "Subject: Boxes\n\nHello"


def test_a_review_file_is_no_message_and_the_way_to_it_is_told() -> None:
    with pytest.raises(DocumentError, match=r"it is a review file.*Open it in the window"):
        read_bytes("mugs.secondtry", b"PK\x03\x04")


def test_a_text_that_begins_with_a_subject_stays_a_text() -> None:
    data = b"Subject: Boxes\n\nHello\n"
    assert read_bytes("draft.txt", data).text == "Subject: Boxes\n\nHello\n"
    assert read_bytes("-", data).text == "Subject: Boxes\n\nHello\n"
    assert read_bytes("-", data).writable


def test_standard_input_that_begins_like_a_mail_is_one() -> None:
    data = b"Received: from x\r\nSubject: =?utf-8?q?Bo=78es?=\r\nMIME-Version: 1.0\r\n\r\nHello\r\n"
    assert read_bytes("-", data).text == "Subject: Boxes\n\nHello"


def test_a_missing_file_is_named_with_the_reason(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="there is no such file") as refusal:
        read_document(tmp_path / "gone.txt")
    assert "gone.txt" in str(refusal.value)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="it is a folder"):
        read_document(tmp_path)


def test_a_link_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "loop.txt"
    link.symlink_to(link)
    with pytest.raises(DocumentError, match="back to itself"):
        read_document(link)


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(DocumentError, match="no file can have that name"):
        read_document(Path("a\0b.txt"))


def test_a_file_over_the_limit_is_refused_without_its_size_mattering(tmp_path: Path) -> None:
    file = tmp_path / "huge.txt"
    with file.open("wb") as hollow:
        hollow.truncate(LONGEST_FILE + 1)
    with pytest.raises(DocumentError, match="64 MB"):
        read_document(file)


def test_a_pipe_is_read_like_a_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"Hello")
    os.close(writing)
    try:
        assert read_document(Path(f"/dev/fd/{reading}")).text == "Hello"
    finally:
        os.close(reading)


def test_a_name_is_shown_on_one_line_with_nothing_hidden_in_it() -> None:
    assert visible_name(Path("a\nb\u202etxt.exe")) == "a\\nb\\u202etxt.exe"
    assert visible_name("Zoë’s 😀.txt") == "Zoë’s 😀.txt"
