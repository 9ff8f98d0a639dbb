"""A review file comes back as it was packed; a hostile one is refused in a sentence, and in little room."""

import io
import json
import random
import struct
import tracemalloc
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from secondtry.documents.document import DocumentError
from secondtry.documents.review_file import FORMAT, pack_review, unpack_review

PATH = Path("mugs.secondtry")
TABLE = {"format": 2, "text": "Hi Dana 😀,\n\nwe lost it. \ud83d", "comments": [{"id": "c1", "turns": 1}]}
GOOD = pack_review(PATH, TABLE, "Hi Dana,\n")
MANIFEST = json.dumps({"kind": "second-try-review", "format": FORMAT}).encode()
REVIEW = json.dumps(TABLE).encode()
#: Thousands of bytes for each byte of the file.
BOMB = b" " * 300_000_000


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that come twice
        for name, data in entries:
            archive.writestr(name, data)
    return buffer.getvalue()


def patched(data: bytes, mark: bytes, offset: int, value: bytes) -> bytes:
    """Write over bytes at an offset from each place where a record of the zip begins."""
    changed, place = bytearray(data), data.find(mark)
    while place >= 0:
        changed[place + offset : place + offset + len(value)] = value
        place = data.find(mark, place + 1)
    return bytes(changed)


def refusal(data: bytes) -> str:
    with pytest.raises(DocumentError) as refused:
        unpack_review(PATH, data)
    words = str(refused.value)
    assert words.startswith("Cannot read mugs.secondtry: ")
    return words


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)  # what is packed is the question, not how busy the machine is meanwhile
@given(st.dictionaries(st.text(), JSON, max_size=6), st.text())
def test_a_review_comes_back_as_it_was_packed(table: dict[str, Any], message: str) -> None:
    packed = pack_review(PATH, table, message)
    assert unpack_review(PATH, packed) == table
    assert pack_review(PATH, table, message) == packed


def test_half_a_character_comes_back_too() -> None:
    assert unpack_review(PATH, GOOD) == TABLE


def test_the_message_can_be_read_without_the_program() -> None:
    with zipfile.ZipFile(io.BytesIO(GOOD)) as archive:
        assert archive.read("message.txt") == b"Hi Dana,\n"


def test_something_in_front_of_the_file_does_no_harm() -> None:
    assert unpack_review(PATH, b"PK junk" + GOOD) == TABLE


def test_files_that_an_honest_newer_program_adds_are_passed_over() -> None:
    entries = [("manifest.json", MANIFEST), ("review.json", REVIEW), ("extra.txt", b"?")]
    assert unpack_review(PATH, zipped(*entries)) == TABLE


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b"Hi Dana, sorry.", "not a review file"),
        (zipped(("word/document.xml", b"<w/>")), "not a review file"),
        (zipped(("manifest.json", b'{"kind": "x"}'), ("review.json", REVIEW)), "not a review file"),
        (zipped(("manifest.json", b"[]"), ("review.json", REVIEW)), "not a review file"),
        (zipped(("manifest.json", MANIFEST)), "not a review file"),
        (GOOD[: len(GOOD) // 2], "damaged"),
        (GOOD[:-1], "damaged"),
        (zipped(("manifest.json", MANIFEST), ("review.json", b"[1]")), "damaged"),
        (zipped(("manifest.json", MANIFEST), ("review.json", b"{")), "damaged"),
        (zipped(("manifest.json", MANIFEST), ("review.json", b'{"a": "\xff"}')), "damaged"),
        (zipped(("manifest.json", MANIFEST), ("review.json", b"[" * 100_000)), "damaged"),
        (zipped(("manifest.json", MANIFEST), ("review.json", b'{"a": ' + b"9" * 90_000 + b"}")), "damaged"),
        (
            zipped(
                ("manifest.json", b'{"kind": "second-try-review", "format": true}'),
                ("review.json", REVIEW),
            ),
            "damaged",
        ),
    ],
)
def test_what_is_no_review_file_is_refused_with_the_reason(data: bytes, words: str) -> None:
    assert words in refusal(data)


def test_a_newer_file_is_named_as_newer() -> None:
    manifest = json.dumps({"kind": "second-try-review", "format": FORMAT + 1}).encode()
    assert "newer Second Try" in refusal(zipped(("manifest.json", manifest), ("review.json", REVIEW)))


NOT_BUILT_SO = "not built as Second Try builds its files"
TWICE = zipped(("manifest.json", MANIFEST), ("review.json", REVIEW), ("review.json", b"{}"))
MANY = zipped(*((f"{n}", b"") for n in range(60_000)))
LZMA = zipped(("manifest.json", MANIFEST), ("review.json", REVIEW), method=zipfile.ZIP_LZMA)
ENCRYPTED = patched(patched(GOOD, b"PK\x01\x02", 8, b"\x01\x00"), b"PK\x03\x04", 6, b"\x01\x00")
VALUES = zipped(("manifest.json", MANIFEST), ("review.json", b'{"a": [' + b"[]," * 1_500_000 + b"0]}"))


@pytest.mark.parametrize(
    "data",
    [
        zipped(("manifest.json", MANIFEST), ("review.json", BOMB)),
        zipped(("manifest.json", BOMB), ("review.json", REVIEW)),
        TWICE,
        MANY,
        LZMA,
        ENCRYPTED,
        VALUES,
    ],
    ids=["bomb", "bomb in the manifest", "a name twice", "many entries", "LZMA", "encrypted", "many values"],
)
def test_a_file_that_is_built_to_harm_is_refused_in_little_room(data: bytes) -> None:
    tracemalloc.start()
    try:
        assert NOT_BUILT_SO in refusal(data)
        assert tracemalloc.get_traced_memory()[1] < 120_000_000
    finally:
        tracemalloc.stop()


def test_a_size_that_lies_is_damage_and_costs_no_more_than_the_truth() -> None:
    bomb = zipped(("manifest.json", MANIFEST), ("review.json", BOMB))
    lying = patched(patched(bomb, b"PK\x01\x02", 24, struct.pack("<L", 10)), b"PK\x03\x04", 22, b"\x0a\0\0\0")
    assert "damaged" in refusal(lying)


def test_a_large_directory_is_refused_before_it_is_read() -> None:
    end = GOOD.rfind(b"PK\x05\x06")
    assert NOT_BUILT_SO in refusal(GOOD[: end + 12] + struct.pack("<L", 1 << 20) + GOOD[end + 16 :])


def test_a_review_too_large_to_be_read_back_is_not_written() -> None:
    with pytest.raises(DocumentError, match=r"Cannot save mugs.secondtry: the review is too large"):
        pack_review(PATH, {"text": "x" * 26_000_000}, "")


def flip(data: bytearray, at: random.Random) -> None:
    for _ in range(at.randint(1, 8)):
        data[at.randrange(len(data))] = at.randrange(256)


def cut(data: bytearray, at: random.Random) -> None:
    start = at.randrange(len(data))
    del data[start : start + at.randint(1, 200)]


def repeat(data: bytearray, at: random.Random) -> None:
    start = at.randrange(len(data))
    data[at.randrange(len(data)) : 0] = data[start : start + at.randint(1, 200)]


def overwrite(data: bytearray, at: random.Random) -> None:
    """Put an awkward number where the records of a zip keep theirs."""
    records = [n for n in range(len(data) - 1) if data[n : n + 2] == b"PK"] or [0]
    place = at.choice(records) + at.randrange(46)
    data[place : place + 4] = struct.pack("<L", at.choice([0, 1, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, len(data)]))


def mutate_json(data: bytearray, at: random.Random) -> None:
    """Damage the review itself, in a zip that is whole."""
    review = bytearray(REVIEW)
    at.choice([flip, cut, repeat])(review, at)
    data[:] = zipped(("manifest.json", MANIFEST), ("review.json", bytes(review)))


MUTATIONS: list[Callable[[bytearray, random.Random], None]] = [flip, cut, repeat, overwrite, mutate_json]


@pytest.mark.parametrize("seed", range(8))
def test_of_thousands_of_mutated_files_each_is_read_or_refused(seed: int) -> None:
    at = random.Random(seed)  # noqa: S311 - chance, not secrecy
    read = refused = 0
    for _ in range(1000):
        data = bytearray(GOOD)
        for _ in range(at.randint(1, 3)):
            if data:
                at.choice(MUTATIONS)(data, at)
        try:
            unpack_review(PATH, bytes(data))
        except DocumentError:
            refused += 1
        else:
            read += 1
    assert read > 10
    assert refused > 100
