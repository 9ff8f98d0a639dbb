"""The marks that were not helpful stay in one private file, and no damage to a line loses another."""

import json
import stat
from pathlib import Path

import pytest

from secondtry.documents.document import DocumentError
from secondtry.review.not_helpful import NotHelpful, as_line
from secondtry.review.not_helpful_file import LARGEST_FILE, NotHelpfulError, NotHelpfulFile


def mark(words: str = "late", text: str = "The kiln was late.", day: str = "2026-11-22") -> NotHelpful:
    return NotHelpful(text, words, 1, "system_blame", "system_blame.late", tentative=False, date=day)


@pytest.fixture
def file(tmp_path: Path) -> NotHelpfulFile:
    return NotHelpfulFile(tmp_path / "state" / "not-helpful.jsonl")


def test_nothing_is_there_before_something_is_said(file: NotHelpfulFile) -> None:
    assert (file.read().marks, file.read().problems) == ((), ())
    assert not file.path.parent.exists()


def test_what_is_said_is_there_for_the_next_who_reads(file: NotHelpfulFile) -> None:
    file.add(mark("late"))
    assert file.add(mark("kiln")).marks == (mark("late"), mark("kiln"))
    assert NotHelpfulFile(file.path).read().marks == (mark("late"), mark("kiln"))


def test_the_file_is_for_its_owner_alone(file: NotHelpfulFile) -> None:
    file.add(mark())
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700


def test_what_is_said_twice_is_kept_once(file: NotHelpfulFile) -> None:
    file.add(mark())
    assert file.add(mark(day="2026-11-23")).marks == (mark(),)


def test_what_is_taken_back_is_gone_and_the_rest_stays(file: NotHelpfulFile) -> None:
    file.add(mark("late"), mark("kiln"))
    assert file.remove(mark("late", day="2026-11-30")).marks == (mark("kiln"),)
    assert file.read().marks == (mark("kiln"),)


def test_to_take_back_what_is_not_there_changes_nothing(file: NotHelpfulFile) -> None:
    file.remove(mark())
    assert not file.path.exists()


def test_a_damaged_line_is_named_and_set_aside_and_the_others_hold(file: NotHelpfulFile) -> None:
    file.add(mark("late"), mark("kiln"))
    one, other = file.path.read_bytes().splitlines()
    file.path.write_bytes(one + b"\nr\xfcbbish\n\n" + other[:30] + b"\n" + other + b"\n")
    reading = file.read()
    assert reading.marks == (mark("late"), mark("kiln"))
    assert reading.problems == tuple(
        f"{file.path}, line {number}: this cannot be understood. "
        "It was set aside in not-helpful.jsonl.damaged; the others hold."
        for number in (2, 4)
    )
    assert file.damaged_path.read_bytes() == b"r\xfcbbish\n" + other[:30] + b"\n"
    assert stat.S_IMODE(file.damaged_path.stat().st_mode) == 0o600
    assert file.read().problems == ()
    assert file.read().marks == (mark("late"), mark("kiln"))


def test_what_was_set_aside_earlier_is_kept(file: NotHelpfulFile) -> None:
    file.path.parent.mkdir()
    for line in (b"one\n", b"two\n"):
        file.path.write_bytes(line)
        file.add(mark())
    assert file.damaged_path.read_bytes() == b"one\ntwo\n"
    assert file.read().marks == (mark(),)


def test_where_a_damaged_line_cannot_be_set_aside_nothing_is_written(file: NotHelpfulFile) -> None:
    file.path.parent.mkdir()
    file.path.write_text(f"rubbish\n{as_line(mark())}\n")
    file.damaged_path.mkdir()
    before = file.path.read_bytes()
    reading = file.read()
    assert reading.marks == (mark(),)
    assert reading.problems == (
        f"{file.path}, line 1: this cannot be understood. Remove this line; the others hold.",
    )
    with pytest.raises(NotHelpfulError, match=r"line 1: .* Nothing was written down"):
        file.add(mark("kiln"))
    assert file.path.read_bytes() == before


def test_a_folder_in_its_place_is_told(file: NotHelpfulFile) -> None:
    file.path.mkdir(parents=True)
    with pytest.raises(NotHelpfulError, match=r"is not a file\. Move it away"):
        file.add(mark())


def test_a_file_that_is_too_large_is_told(file: NotHelpfulFile) -> None:
    file.path.parent.mkdir()
    file.path.write_bytes(b" " * (LARGEST_FILE + 1))
    with pytest.raises(NotHelpfulError, match="larger than 16 MB"):
        file.read()


def test_a_place_where_nothing_can_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    with pytest.raises(NotHelpfulError, match=r"cannot be written: .*try again"):
        NotHelpfulFile(tmp_path / "state" / "not-helpful.jsonl").add(mark())


def test_forgetting_leaves_nothing_behind(file: NotHelpfulFile) -> None:
    file.add(mark())
    file.path.write_bytes(file.path.read_bytes() + b"rubbish\n")
    file.read()
    assert file.has_damaged_lines()
    file.forget()
    assert list(file.path.parent.iterdir()) == []
    file.forget()


def test_what_cannot_be_forgotten_is_told(file: NotHelpfulFile) -> None:
    file.path.mkdir(parents=True)
    with pytest.raises(NotHelpfulError, match="cannot be deleted"):
        file.forget()


def test_the_export_is_a_labelled_file_for_its_owner(file: NotHelpfulFile, tmp_path: Path) -> None:
    file.add(mark("late"), mark("kiln"))
    to = tmp_path / "out.jsonl"
    assert file.export(to) == 2
    (line,) = to.read_text(encoding="utf-8").splitlines()
    assert [label["quote"] for label in json.loads(line)["not_heard"]] == ["late", "kiln"]
    assert stat.S_IMODE(to.stat().st_mode) == 0o600


def test_nothing_is_no_file(file: NotHelpfulFile, tmp_path: Path) -> None:
    with pytest.raises(NotHelpfulError, match="nothing to export"):
        file.export(tmp_path / "out.jsonl")
    assert not (tmp_path / "out.jsonl").exists()


def test_the_export_never_takes_the_place_of_what_is_kept(file: NotHelpfulFile, tmp_path: Path) -> None:
    file.add(mark())
    (tmp_path / "link.jsonl").symlink_to(file.path)
    for to in (file.path, tmp_path / "link.jsonl", file.damaged_path):
        with pytest.raises(NotHelpfulError, match="Choose another name"):
            file.export(to)
    assert file.read().marks == (mark(),)


def test_an_export_that_cannot_be_written_is_told(file: NotHelpfulFile, tmp_path: Path) -> None:
    file.add(mark())
    with pytest.raises(DocumentError, match=r"Cannot save .*there is a folder of that name"):
        file.export(tmp_path)
