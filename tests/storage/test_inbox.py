"""What a second start leaves is found once, whole."""

from pathlib import Path

from secondtry.storage.file_system import FileSystem
from secondtry.storage.inbox import Inbox


def test_each_path_is_taken_once(tmp_path: Path) -> None:
    inbox = Inbox(FileSystem(), tmp_path / "data" / "inbox")
    inbox.leave("/home/dana/Überraschung 😀.eml")
    inbox.leave("")
    assert sorted(inbox.take()) == ["", "/home/dana/Überraschung 😀.eml"]
    assert inbox.take() == ()
    assert list(inbox.folder.iterdir()) == []


def test_what_is_no_note_is_put_away_and_what_is_half_written_waits(tmp_path: Path) -> None:
    inbox = Inbox(FileSystem(), tmp_path)
    (tmp_path / "odd.json").write_text("{")
    (tmp_path / "0a.json.tmp").write_text("half")
    assert inbox.take() == ()
    assert [file.name for file in tmp_path.iterdir()] == ["0a.json.tmp"]


def test_only_notes_that_are_named_are_dropped(tmp_path: Path) -> None:
    inbox = Inbox(FileSystem(), tmp_path)
    inbox.leave("/home/dana/yesterday.txt")
    old = inbox.notes()
    note = inbox.leave("/home/dana/now.txt")
    inbox.drop((*old, "gone.json"))
    assert inbox.notes() == (note,)
    assert inbox.take() == ("/home/dana/now.txt",)


def test_an_inbox_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert Inbox(FileSystem(), tmp_path / "none").take() == ()
    assert Inbox(FileSystem(), tmp_path / "none").notes() == ()
