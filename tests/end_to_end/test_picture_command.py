"""`secondtry picture` writes what the window would show, and says in one line why it cannot."""

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QImage

#: What starts the command.
PROGRAM = ("-m", "secondtry", "picture")
#: The same for somebody who waits for no draft.
HURRIED = (
    "-c",
    "import sys\nfrom secondtry.gui import window_picture\n"
    "window_picture._PATIENCE_MS = 0\nsys.exit(window_picture.run(sys.argv[1:]))",
)


def run_picture(
    home: Path, *words: str, program: Iterable[str] = PROGRAM
) -> subprocess.CompletedProcess[str]:
    """Run the command with a home of its own."""
    return subprocess.run(
        [sys.executable, *program, *words],
        cwd=home,
        env={
            **os.environ,
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "XDG_STATE_HOME": str(home),
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_picture_shows_the_draft_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("Hi Dana,\n\nUnfortunately your order was misplaced.\n")

    done = run_picture(tmp_path, "window.png", "draft.txt")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    picture = QImage(str(tmp_path / "window.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
    assert {file.name for file in tmp_path.iterdir()} == {"draft.txt", "window.png"}


def test_another_draft_gives_another_picture(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Your order was misplaced.\n")
    (tmp_path / "two.txt").write_text("Thank you, the shelves look wonderful.\n")

    run_picture(tmp_path, "one.png", "one.txt")
    run_picture(tmp_path, "two.png", "two.txt")

    assert QImage(str(tmp_path / "one.png")) != QImage(str(tmp_path / "two.png"))


def test_a_draft_that_is_not_there_is_named_in_one_line(tmp_path: Path) -> None:
    done = run_picture(tmp_path, "window.png", "nowhere.txt")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("secondtry: ")
    assert "nowhere.txt" in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "window.png").exists()


def test_a_picture_that_cannot_be_written_is_named_in_one_line(tmp_path: Path) -> None:
    done = run_picture(tmp_path, "no-folder/window.png")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("secondtry: ")
    assert "no-folder/window.png" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_draft_that_is_not_read_in_time_is_not_blamed_on_the_folder(tmp_path: Path) -> None:
    done = run_picture(tmp_path, "window.png", program=HURRIED)

    assert (done.returncode, done.stdout) == (2, "")
    assert "window.png was not made" in done.stderr
    assert "folder" not in done.stderr
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "window.png").exists()


def test_without_a_file_name_it_says_how_to_use_it(tmp_path: Path) -> None:
    done = run_picture(tmp_path)

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "usage: secondtry picture PICTURE.png [FILE]\n"
