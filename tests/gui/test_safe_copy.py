"""What the program before this one kept of unfinished drafts is taken over, and nothing of it is lost."""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile

from secondtry.gui.kept_message import message_of
from secondtry.gui.open_file import OpenFile
from secondtry.gui.safe_copy import take_over_safe_copies
from secondtry.review.review import Answer, Review, Verdict
from secondtry.storage.shelf import Shelf

COPY: dict[str, Any] = {
    "format": 1,
    "file": {
        "path": "letter.txt",
        "title": "",
        "saved_text": "Hi",
        "newline": "\r\n",
        "encoding": "cp1252",
        "bom": False,
        "writable": True,
    },
    "review": {
        "format": 1,
        "text": "Hi Dana 😀,\n\ud83d",
        "occasion": "",
        "customer_knows": None,
        "answers": {"Q1": {"verdict": "yes", "note": "ok", "answered_text": "Hi"}},
        "dismissed": [],
        "repeat": False,
        "severe": False,
        "asked_about": [],
    },
}


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    folder = tmp_path / "state" / "safe-copies"
    folder.mkdir(parents=True)
    return folder


def _leave(copies: Path, name: str, age: int = 0, **review: str) -> Path:
    file = copies / f"{name}.json"
    file.write_text(json.dumps(COPY | {"review": COPY["review"] | review}))
    os.utime(file, (1000 - age, 1000 - age))
    return file


def test_a_copy_comes_onto_the_shelf_as_it_was_and_goes(copies: Path, shelf: Shelf) -> None:
    _leave(copies, "one")
    message = message_of(shelf.look(take_over_safe_copies(copies, shelf)))
    answers = {"Q1": Answer(Verdict.YES, "ok", "Hi")}
    assert message.review == Review(text="Hi Dana 😀,\n\ud83d", answers=answers)
    assert message.file == OpenFile(Path("letter.txt"), "", "Hi", "\r\n", "cp1252")
    assert list(copies.glob("*.json")) == []


def test_of_several_the_newest_is_named_and_all_are_kept(copies: Path, shelf: Shelf) -> None:
    for name, age in (("a", 20), ("b", 10), ("c", 30)):
        _leave(copies, name, age, text=name)
    newest = take_over_safe_copies(copies, shelf)
    assert shelf.look(newest).text == "b"
    assert sorted(shelf.look(entry.key).text for entry in shelf.entries()) == ["a", "b", "c"]


def test_a_copy_of_a_window_that_still_lives_is_left_alone(copies: Path, shelf: Shelf) -> None:
    file = _leave(copies, "one")
    lock = QLockFile(str(file.with_suffix(".lock")))
    assert lock.tryLock(0)
    assert take_over_safe_copies(copies, shelf) == ""
    assert file.exists()
    lock.unlock()


def test_a_damaged_copy_is_set_aside_and_not_deleted(copies: Path, shelf: Shelf) -> None:
    (copies / "one.json").write_text('{"format": 1')
    assert take_over_safe_copies(copies, shelf) == ""
    assert (copies / "one.damaged").read_text() == '{"format": 1'


def test_where_there_never_was_one_nothing_happens(tmp_path: Path, shelf: Shelf) -> None:
    assert take_over_safe_copies(tmp_path / "none", shelf) == ""


def test_a_damaged_copy_that_cannot_be_set_aside_stops_nothing(copies: Path, shelf: Shelf) -> None:
    _leave(copies, "whole", text="Hi")
    (copies / "broken.json").write_text("{")
    (copies / "broken.damaged").mkdir()
    assert shelf.look(take_over_safe_copies(copies, shelf)).text == "Hi"
    assert (copies / "broken.json").exists()
