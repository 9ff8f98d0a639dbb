"""Says what the window cannot start with."""

from pathlib import Path

from PySide6.QtWidgets import QMessageBox, QWidget

from secondtry.storage.trouble import readable_trouble


def tell_start_trouble(window: QWidget, words: str) -> None:
    """Say that the program cannot read its own files, or cannot reach the window that is open."""
    QMessageBox.critical(window, "Second Try", words)


def words_for_unreached_window(path: str, error: OSError) -> str:
    """Return what to do where the window that is open cannot be told to open a file, or to come forward."""
    why = readable_trouble(error)
    if not path:
        return f"Second Try is open already in another window. It could not be called to the front: {why}."
    return (
        f"Second Try is open already in another window, which could not be told to open {Path(path).name}: "
        f"{why}. Nothing has happened to the file. Go to that window and open it there (Ctrl+O)."
    )
