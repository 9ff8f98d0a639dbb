"""`secondtry not-helpful` as people run it: a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from secondtry.review.not_helpful import NotHelpful
from secondtry.review.not_helpful_file import NotHelpfulFile

MARKS = tuple(
    NotHelpful("The kiln\nwas late.", words, 1, kind, f"{kind}.x", tentative=tentative, date="2026-11-22")
    for words, kind, tentative in (("The kiln\nwas", "system_blame", False), ("late", "minimising", True))
)


@pytest.fixture
def file(tmp_path: Path) -> NotHelpfulFile:
    """Where the command looks, with two marks in it."""
    file = NotHelpfulFile(tmp_path / "state" / "secondtry" / "not-helpful.jsonl")
    file.add(*MARKS)
    return file


def run(tmp_path: Path, *words: str) -> subprocess.CompletedProcess[str]:
    folders = {f"XDG_{kind.upper()}_HOME": str(tmp_path / kind) for kind in ("config", "state", "cache")}
    return subprocess.run(
        [sys.executable, "-m", "secondtry", "not-helpful", *words],
        cwd=tmp_path,
        env={**os.environ, **folders, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("words", [[], ["--list"]])
def test_they_are_listed(tmp_path: Path, file: NotHelpfulFile, words: list[str]) -> None:
    done = run(tmp_path, *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        '2026-11-22 system_blame: "The kiln was"',
        '2026-11-22 perhaps minimising: "late"',
        "2 marks are kept on this computer, as not helpful.",
    ]
    assert file.read().marks == MARKS


def test_none_are_no_trouble(tmp_path: Path) -> None:
    done = run(tmp_path)
    assert (done.returncode, done.stdout) == (0, "No mark is kept on this computer, as not helpful.\n")
    assert not (tmp_path / "state").exists()


def test_they_are_exported(tmp_path: Path, file: NotHelpfulFile) -> None:
    done = run(tmp_path, "--export", "mine.jsonl")
    assert (done.returncode, done.stdout) == (0, "2 marks are exported to mine.jsonl.\n")
    (line,) = (tmp_path / "mine.jsonl").read_text(encoding="utf-8").splitlines()
    assert [label["quote"] for label in json.loads(line)["not_heard"]] == ["The kiln\nwas", "late"]
    assert file.read().marks == MARKS


@pytest.mark.usefixtures("file")
def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_text("mine", encoding="utf-8")
    done = run(tmp_path, "--export", "mine.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "secondtry: mine.jsonl is there already. Name another file, or delete that one first.\n"
    )
    assert (tmp_path / "mine.jsonl").read_text(encoding="utf-8") == "mine"


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["--export", ""], "the name is empty"),
        (["--export", "nowhere/mine.jsonl"], "Cannot save nowhere/mine.jsonl: the folder is not there"),
        (["--export", "mine.jsonl", "--forget"], "not allowed with"),
        (["mine.jsonl"], "unrecognized arguments"),
    ],
)
def test_what_cannot_be_done_is_told_in_a_sentence(tmp_path: Path, words: list[str], reason: str) -> None:
    done = run(tmp_path, *words)
    assert done.returncode == 2
    assert reason in done.stderr
    assert "Traceback" not in done.stderr


def test_there_may_be_nothing_to_export(tmp_path: Path) -> None:
    done = run(tmp_path, "--export", "mine.jsonl")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing to export" in done.stderr
    assert not (tmp_path / "mine.jsonl").exists()


def test_they_are_forgotten(tmp_path: Path, file: NotHelpfulFile) -> None:
    done = run(tmp_path, "--forget")
    assert (done.returncode, done.stdout) == (0, "The marks that you found not helpful are forgotten.\n")
    assert not file.path.exists()


def test_what_cannot_be_understood_is_forgotten_too(tmp_path: Path, file: NotHelpfulFile) -> None:
    file.path.write_bytes(b"rubbish\n" + file.path.read_bytes())
    done = run(tmp_path, "--forget")
    assert (done.returncode, done.stderr) == (0, "")
    assert not file.path.exists()


def test_a_damaged_line_is_named_and_the_others_are_listed(tmp_path: Path, file: NotHelpfulFile) -> None:
    file.path.write_bytes(b"rubbish\n" + file.path.read_bytes())
    done = run(tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(
        f"secondtry: {file.path}, line 1: this cannot be understood. It was set aside"
    )
    assert done.stdout.endswith("2 marks are kept on this computer, as not helpful.\n")
