"""Where the window cannot open as asked, one line says so; nothing ends in a core dump."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def _start(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    left_out = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return subprocess.run(
        [sys.executable, "-m", "secondtry", *words],
        cwd=folder,
        env={**kept, "PYTHONPATH": os.pathsep.join(sys.path), **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({}, "could not connect to display"),
        ({"DISPLAY": ":4711"}, "could not connect to display :4711"),
        ({"QT_QPA_PLATFORM": "paper"}, 'Could not find the Qt platform plugin "paper" in ""'),
    ],
)
def test_without_a_display_one_line_names_what_works(
    tmp_path: Path, variables: dict[str, str], reason: str
) -> None:
    done = _start(tmp_path, "letter.txt", **variables)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == (
        f"secondtry: no window can open here ({reason}). "
        "Use `secondtry check FILE`, or `secondtry picture PICTURE.png FILE`.\n"
    )


def test_a_second_file_is_not_dropped_in_silence(tmp_path: Path) -> None:
    done = _start(tmp_path, "a.txt", "b.txt")
    assert done.returncode == 2
    assert done.stderr == (
        "secondtry: a window opens one file at a time. "
        "Start one for each, or use `secondtry check` to review them all.\n"
    )
