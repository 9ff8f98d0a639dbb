"""Says what the window cannot start with."""

from PySide6.QtWidgets import QMessageBox, QWidget


def tell_start_trouble(window: QWidget, words: str) -> None:
    """Say that the program cannot read its own files."""
    QMessageBox.critical(window, "Second Try", words)
