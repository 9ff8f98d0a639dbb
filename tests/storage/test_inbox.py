"""What a second start leaves is found once, whole."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from secondtry.storage.file_system import FileSystem
from secondtry.storage.inbox import Inbox

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def _noon() -> datetime:
    return NOON


def _before_noon(minutes: int) -> Callable[[], datetime]:
    return lambda: NOON - timedelta(minutes=minutes)


def test_each_path_is_taken_once(tmp_path: Path) -> None:
    inbox = Inbox(FileSystem(), tmp_path / "data" / "inbox", _noon)
    inbox.leave("/home/dana/Überraschung 😀.eml")
    inbox.leave("")
    assert sorted(inbox.take()) == ["", "/home/dana/Überraschung 😀.eml"]
    assert inbox.take() == ()
    assert list(inbox.folder.iterdir()) == []


def test_what_is_no_note_is_put_away_and_what_is_half_written_waits(tmp_path: Path) -> None:
    inbox = Inbox(FileSystem(), tmp_path, _noon)
    (tmp_path / "odd.json").write_text("{")
    (tmp_path / "0a.json.tmp").write_text("half")
    assert inbox.take() == ()
    assert [file.name for file in tmp_path.iterdir()] == ["0a.json.tmp"]


def test_what_was_left_over_an_hour_ago_is_old_and_so_is_what_does_not_say_when(tmp_path: Path) -> None:
    for minutes in (90, 61, 59, 0):
        Inbox(FileSystem(), tmp_path, _before_noon(minutes)).leave(f"/home/dana/{minutes}.txt")
    inbox = Inbox(FileSystem(), tmp_path, _noon)
    (tmp_path / "badf00d.json").write_text("of a program that was older")
    assert len(inbox.old_notes()) == 3
    inbox.drop((*inbox.old_notes(), "gone.json"))
    assert sorted(inbox.take()) == ["/home/dana/0.txt", "/home/dana/59.txt"]


def test_an_inbox_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert Inbox(FileSystem(), tmp_path / "none", _noon).take() == ()
    assert Inbox(FileSystem(), tmp_path / "none", _noon).notes() == ()
