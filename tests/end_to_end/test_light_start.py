"""What a start of the command does not wait for."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

MODULES_AFTER = (
    "import sys; from secondtry.cli.main import main; main(sys.argv[1:]); "
    "print(*sorted(sys.modules), sep='\\n', file=sys.stderr)"
)


def modules_after(*words: str, folder: Path) -> set[str]:
    """Return the modules that are imported once a command has ended."""
    run = subprocess.run(
        [sys.executable, "-c", MODULES_AFTER, *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "XDG_CACHE_HOME": str(folder / "cache")},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stderr.split())


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_text("Hi Dana,\n\nYour lamp was misplaced.\n\nSam\n", encoding="utf-8")
    return tmp_path


def test_a_text_is_reviewed_by_the_rules_without_what_only_others_need(letter: Path) -> None:
    modules_after("check", "--no-reader", "letter.txt", folder=letter)
    second = modules_after("check", "--no-reader", "letter.txt", folder=letter)
    assert "secondtry.engine.analyzer" in second
    others = {
        "dataclasses",
        "email",
        "lzma",
        "PySide6",
        "secondtry.cli.explain",
        "secondtry.cli.json_printer",
        "secondtry.cli.sarif_printer",
        "secondtry.review.house_rules_file",
        "onnxruntime",
        "shutil",
        "textstat",
        "tomllib",
    }
    assert second & others == set()


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_the_rules_alone_bring_no_dataclasses_along_whatever_is_printed(letter: Path, form: str) -> None:
    long_enough = (
        "On Tuesday our driver took your lamp to another street, and we rang you only when you asked. "
    )
    (letter / "long.txt").write_text(long_enough * 3, encoding="utf-8")
    words = ("check", "--no-reader", "--format", form, "letter.txt", "long.txt")
    modules_after(*words, folder=letter)
    second = modules_after(*words, folder=letter)
    assert f"secondtry.cli.{form}_printer" in second
    assert second & {"dataclasses", "inspect"} == set()


def test_the_rules_are_worked_out_at_the_first_start_alone(letter: Path) -> None:
    assert "tomllib" in modules_after("check", "--no-reader", "letter.txt", folder=letter)
    assert "tomllib" not in modules_after("check", "--no-reader", "letter.txt", folder=letter)
