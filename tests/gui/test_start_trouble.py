"""What is said where the window cannot start, or the one that is open cannot be reached."""

import errno
import os
import subprocess
import sys
from pathlib import Path

from secondtry.gui.start_trouble import words_for_unreached_window

#: A start while another window has the lock and its inbox takes no notes; what is said goes to the terminal.
START = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QMessageBox
from secondtry.folders import Folders
from secondtry.gui import app
from secondtry.gui.reviews_place import inbox_of, reviews_folder
from secondtry.gui.first_settings import read_first_settings
from secondtry.gui.single_window import window_lock
folders = Folders.of_this_person()
reviews = reviews_folder(folders, read_first_settings(folders.settings_file).storage_folder)
lock = window_lock(reviews)
assert lock.try_lock()
inbox_of(reviews).folder.write_text("no folder")
QMessageBox.critical = lambda window, title, words: print(words)
sys.exit(app.run(["letter.txt"]))
"""


def test_what_to_do_is_said_with_the_name_of_the_file() -> None:
    words = words_for_unreached_window("/home/sam/letter.txt", OSError(errno.ENOSPC, "full"))
    assert "letter.txt: the disk is full." in words
    assert "Ctrl+O" in words


def test_a_start_that_cannot_reach_the_open_window_says_so_and_ends(tmp_path: Path) -> None:
    places = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "STATE", "CACHE")}
    ended = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert (ended.returncode, ended.stderr) == (2, "")
    assert "letter.txt: a file is where the folder should be." in ended.stdout
