"""Nothing that was typed is lost when the program is killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import secondtry

PERSON = Path(__file__).with_name("person_at_window.py")
WORDS = "Hi Dana, your order was misplaced."


_HOMES = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


def _wait_for(happened: Callable[[], bool]) -> None:
    """Wait for what another process does, and fail after a minute."""
    for _ in range(600):
        if happened():
            return
        time.sleep(0.1)
    raise AssertionError("it never happened")


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
    assert seen["modified"] is False  # there is no file that lacks a word
    assert "Restored" in seen["notice"]


def test_it_is_still_there_after_a_second_kill(started_before: Path) -> None:
    _type_and_kill(started_before)
    _type_and_kill(started_before, " And on.")
    assert _look(started_before)["text"] == f"{WORDS} And on."


def test_nobody_else_may_read_what_is_kept(started_before: Path) -> None:
    _type_and_kill(started_before)
    kept = list((started_before / "state" / "reviews").rglob("*"))
    assert len(kept) > 3
    assert [file.stat().st_mode & 0o077 for file in kept if file.suffix != ".lock"] == [0] * (
        len(kept) - sum(file.suffix == ".lock" for file in kept)
    )


def test_a_second_start_hands_its_file_to_the_first_and_ends(started_before: Path) -> None:
    (started_before / "letter.txt").write_text("Hello from a file")
    home = {
        **os.environ,
        **{name: str(started_before) for name in _HOMES},
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(Path(secondtry.__file__).parents[1]),
    }
    program = [sys.executable, "-m", "secondtry"]
    reviews = started_before / "secondtry" / "reviews"
    with subprocess.Popen(program, env=home) as first:
        try:
            _wait_for((reviews / ".inbox").is_dir)
            second = subprocess.run(
                [*program, "letter.txt"], env=home, cwd=started_before, check=False, timeout=60
            )
            assert second.returncode == 0
            _wait_for(lambda: [file.read_bytes() for file in reviews.rglob("source.bin")] != [])
            first.send_signal(signal.SIGTERM)
            assert first.wait(60) == 0
        finally:
            first.kill()
    assert [file.read_bytes() for file in reviews.rglob("source.bin")] == [b"Hello from a file"]


def test_after_the_first_start_the_draft_is_empty(tmp_path: Path) -> None:
    assert "marquee" in _look(tmp_path)["text"]
    assert _look(tmp_path)["text"] == ""
