"""What was being written is kept, found again after a crash, and gone after a clean close."""

import json
import os
import stat
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.open_file import OpenFile
from secondtry.gui.safe_copy import SafeCopy, SafeCopyFolder
from secondtry.gui.safe_copy_keeper import SafeCopyKeeper
from secondtry.review.review import Answer, Review, Verdict

COPY = SafeCopy(
    Review(text="Hi Dana 😀,\n", answers={"Q1": Answer(Verdict.YES, "ok", "Hi")}),
    OpenFile(path=Path("letter.txt"), saved_text="Hi", newline="\r\n", encoding="cp1252", bom=False),
)


@pytest.fixture
def folder(tmp_path: Path) -> SafeCopyFolder:
    return SafeCopyFolder(tmp_path / "state" / "safe-copies")


@pytest.fixture
def files(tmp_path: Path) -> Path:
    return tmp_path / "state" / "safe-copies"


def test_a_copy_comes_back_as_it_was(folder: SafeCopyFolder) -> None:
    place = folder.take_new_place()
    place.write(COPY)
    assert place.read() == COPY


def test_a_copy_left_behind_is_found_and_taken_once(folder: SafeCopyFolder) -> None:
    place = folder.take_new_place()
    place.write(COPY)
    place.leave()
    found = folder.take_abandoned_places()
    assert [each.read() for each in found] == [COPY]
    assert folder.take_abandoned_places() == ()


def test_a_copy_of_a_window_that_lives_is_left_alone(folder: SafeCopyFolder) -> None:
    place = folder.take_new_place()
    place.write(COPY)
    assert folder.take_abandoned_places() == ()


def test_the_newest_comes_first(folder: SafeCopyFolder, files: Path) -> None:
    for number, text in enumerate(("older", "newest", "oldest")):
        place = folder.take_new_place()
        place.write(SafeCopy(Review(text=text), OpenFile()))
        place.leave()
        written = next(file for file in files.glob("*.json") if text in file.read_text())
        os.utime(written, (0, (20, 30, 10)[number]))
    texts = [place.read().review.text for place in folder.take_abandoned_places()]
    assert texts == ["newest", "older", "oldest"]


def test_a_damaged_copy_is_set_aside_and_not_deleted(folder: SafeCopyFolder, files: Path) -> None:
    place = folder.take_new_place()
    place.write(COPY)
    place.leave()
    written = next(files.glob("*.json"))
    written.write_text('{"format": 1')
    assert folder.take_abandoned_places() == ()
    assert next(files.glob("*.damaged")).read_text() == '{"format": 1'


def test_nobody_else_may_read_a_copy(folder: SafeCopyFolder, files: Path) -> None:
    old = os.umask(0)
    try:
        folder.take_new_place().write(COPY)
    finally:
        os.umask(old)
    assert stat.S_IMODE(files.stat().st_mode) == 0o700
    assert stat.S_IMODE(next(files.glob("*.json")).stat().st_mode) == 0o600


def test_a_draft_that_a_file_holds_needs_no_copy(folder: SafeCopyFolder, files: Path) -> None:
    place = folder.take_new_place()
    place.write(COPY)
    place.write(SafeCopy(Review(text="same"), OpenFile(saved_text="same")))
    assert list(files.glob("*.json")) == []


def test_answers_alone_are_worth_a_copy(folder: SafeCopyFolder, files: Path) -> None:
    review = Review(text="same", answers={"Q1": Answer(Verdict.YES)})
    folder.take_new_place().write(SafeCopy(review, OpenFile(saved_text="same")))
    assert len(list(files.glob("*.json"))) == 1


def test_half_a_surrogate_pair_does_not_spoil_a_copy(folder: SafeCopyFolder) -> None:
    place = folder.take_new_place()
    place.write(SafeCopy(Review(text="\ud83d"), OpenFile()))
    assert place.read().review.text == "\ud83d"


def test_the_keeper_writes_the_newest_at_a_pause(folder: SafeCopyFolder, files: Path, qtbot: QtBot) -> None:
    keeper = SafeCopyKeeper(folder.take_new_place())
    with qtbot.waitSignal(keeper.kept):
        keeper.note(SafeCopy(Review(text="one"), OpenFile()))
        keeper.note(SafeCopy(Review(text="two"), OpenFile()))
    table = json.loads(next(files.glob("*.json")).read_text())
    assert table["review"]["text"] == "two"
    keeper.finish()


def test_a_clean_close_takes_the_copy_away(folder: SafeCopyFolder, files: Path) -> None:
    keeper = SafeCopyKeeper(folder.take_new_place())
    keeper.note(COPY)
    assert keeper.write_now()
    keeper.finish()
    assert list(files.glob("*.json")) == []
    assert list(files.glob("*.lock")) == []


def test_a_copy_that_cannot_be_written_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    keeper = SafeCopyKeeper(SafeCopyFolder(tmp_path / "state" / "safe-copies").take_new_place())
    with qtbot.waitSignal(keeper.failed):
        keeper.note(COPY)
    assert not keeper.write_now()
    keeper.finish()
