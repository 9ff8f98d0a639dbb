"""Nothing that was typed is lost when the program is killed."""

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PERSON = Path(__file__).with_name("person_at_window.py")
WORDS = "Hi Dana, your order was misplaced."


def _start(folder: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(PERSON), str(folder), *words], stdout=subprocess.PIPE, text=True
    )


def _type_and_kill(folder: Path, words: str = WORDS) -> None:
    """Type into a real window, wait until it has paused and kept a copy, and kill it."""
    with _start(folder, words) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        process.send_signal(signal.SIGKILL)


def _look(folder: Path) -> dict[str, Any]:
    with _start(folder) as process:
        assert process.stdout is not None
        seen: dict[str, Any] = json.loads(process.stdout.readline())
        return seen


@pytest.fixture
def started_before(tmp_path: Path) -> Path:
    """A folder in which the program has run before, so that no sample is in the way."""
    config = tmp_path / "config"
    config.mkdir()
    (config / "settings.json").write_text('{"started_before": true}')
    return tmp_path


def test_what_was_typed_is_there_after_a_kill(started_before: Path) -> None:
    _type_and_kill(started_before)
    seen = _look(started_before)
    assert seen["text"] == WORDS
    assert seen["answers"] == {"Q1": "not yet"}
    assert seen["modified"] is True
    assert "Restored" in seen["notice"]


def test_it_is_still_there_after_a_second_kill(started_before: Path) -> None:
    _type_and_kill(started_before)
    _type_and_kill(started_before, " And on.")
    assert _look(started_before)["text"] == f"{WORDS} And on."


def test_nobody_else_may_read_the_copy(started_before: Path) -> None:
    _type_and_kill(started_before)
    copies = started_before / "state" / "safe-copies"
    assert copies.stat().st_mode & 0o077 == 0
    assert [file.stat().st_mode & 0o077 for file in copies.glob("*.json")] == [0]


def test_after_the_first_start_the_draft_is_empty(tmp_path: Path) -> None:
    assert "marquee" in _look(tmp_path)["text"]
    assert _look(tmp_path)["text"] == ""
