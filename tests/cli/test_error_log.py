"""What is noted about a mistake of the program's own."""

import stat
from pathlib import Path

import pytest

from secondtry.cli.error_log import log_file, note_error


def _fail(words: str) -> None:
    known: dict[str, str] = {}
    try:
        known[words]
    except KeyError as cause:
        raise ValueError(f"cannot read {words}") from cause


def _failure(words: str) -> Exception:
    with pytest.raises(ValueError, match="cannot read") as failure:
        _fail(words)
    return failure.value


def test_the_place_is_noted_and_no_word_of_the_message(tmp_path: Path) -> None:
    log = tmp_path / "state" / "secondtry.log"
    note_error(log, _failure("Dear Dana, the secret"))
    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "KeyError" in text
    assert "in _fail\n" in text
    assert "secret" not in text


def test_a_second_mistake_is_added(tmp_path: Path) -> None:
    log = tmp_path / "secondtry.log"
    note_error(log, _failure("a"))
    note_error(log, _failure("b"))
    assert log.read_text(encoding="utf-8").count("ValueError\n") == 2


def test_only_its_owner_can_read_the_log(tmp_path: Path) -> None:
    log = tmp_path / "state" / "secondtry.log"
    note_error(log, _failure("a"))
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_full_log_begins_anew(tmp_path: Path) -> None:
    log = tmp_path / "secondtry.log"
    log.write_text("x" * 300_000, encoding="utf-8")
    note_error(log, _failure("a"))
    assert "xxx" not in log.read_text(encoding="utf-8")


def test_the_log_lies_with_the_state_of_this_person(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert log_file() == tmp_path / "secondtry" / "secondtry.log"
