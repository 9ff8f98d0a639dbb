"""Plain text: which characters its bytes stand for, and what is no text at all."""

from pathlib import Path

import pytest

from secondtry.documents.document import DocumentError
from secondtry.documents.reading import read_bytes


def test_utf_8_is_read_as_it_is() -> None:
    document = read_bytes("note.txt", "Café – £5 😀\n".encode())
    assert (document.text, document.encoding, document.bom) == ("Café – £5 😀\n", "utf-8", False)
    assert document.path == Path("note.txt")
    assert document.writable
    assert document.notes == ()


def test_only_line_ends_are_changed() -> None:
    odd = "a\u00a0b\u2028c\u200bd\te  \u0085\x0b"
    assert read_bytes("note.txt", f"{odd}\r\nx\ry\n".encode()).text == f"{odd}\nx\ny\n"


@pytest.mark.parametrize(
    ("data", "newline"),
    [(b"a\nb\n", "\n"), (b"a\r\nb\r\n", "\r\n"), (b"a\rb\r", "\r"), (b"a\r\nb\r\nc\n", "\r\n"), (b"a", "\n")],
)
def test_the_line_end_that_the_file_uses_most_is_kept_for_saving(data: bytes, newline: str) -> None:
    assert read_bytes("note.txt", data).newline == newline


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-32", "utf-32-le"),
    ],
)
def test_a_byte_order_mark_names_the_encoding_and_is_no_part_of_the_text(codec: str, encoding: str) -> None:
    document = read_bytes("note.txt", "Zoë rang.".encode(codec))
    assert (document.text, document.encoding, document.bom) == ("Zoë rang.", encoding, True)


def test_big_endian_utf_16_with_a_mark_is_read() -> None:
    document = read_bytes("note.txt", b"\xfe\xff" + "Zoë rang.".encode("utf-16-be"))
    assert (document.text, document.encoding, document.bom) == ("Zoë rang.", "utf-16-be", True)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_by_its_nuls(encoding: str) -> None:
    document = read_bytes("note.txt", "We are sorry about Friday’s boxes.".encode(encoding))
    assert (document.text, document.encoding) == ("We are sorry about Friday’s boxes.", encoding)


def test_what_is_not_utf_8_is_read_as_windows_1252_and_the_person_is_told() -> None:
    document = read_bytes("note.txt", "It’s £5 – sorry".encode("cp1252"))
    assert (document.text, document.encoding) == ("It’s £5 – sorry", "cp1252")
    assert len(document.notes) == 1
    assert "Windows-1252" in document.notes[0]


def test_the_five_bytes_that_windows_1252_leaves_open_are_read_too() -> None:
    assert read_bytes("note.txt", b"\x81\x8d\x8f\x90\x9d\xe9").text == "\x81\x8d\x8f\x90\x9d\xe9"


def test_bytes_that_break_their_own_mark_are_shown_but_not_written_over() -> None:
    document = read_bytes("note.txt", b"\xff\xfeH\x00i\x00!")
    assert document.text == "Hi\ufffd"
    assert not document.writable
    assert "under another name" in document.notes[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00", "not a text file"),
        (b"GIF\x00", "not a text file"),
        ("a\0b".encode("utf-16"), "not a text file"),
        (b"PK\x03\x04rest", "zip"),
        (b"%PDF-1.7", "PDF"),
        (b"\xd0\xcf\x11\xe0\xa1", "Outlook"),
        (b"{\\rtf1 hi}", "rich text"),
    ],
)
def test_what_is_no_text_is_refused_by_what_it_is(data: bytes, words: str) -> None:
    with pytest.raises(DocumentError, match=words) as refusal:
        read_bytes("strange.txt", data)
    assert "strange.txt" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_four_million_characters_are_read_and_one_more_is_refused() -> None:
    assert len(read_bytes("long.txt", b"x" * 4_000_000).text) == 4_000_000
    with pytest.raises(DocumentError, match="4,000,000"):
        read_bytes("long.txt", b"x" * 4_000_001)


def test_an_empty_file_is_an_empty_text() -> None:
    assert read_bytes("empty.txt", b"").text == ""
