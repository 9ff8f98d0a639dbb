"""What comes in from the clipboard and by drag and drop, and what goes out: plain text and local files."""

from PySide6.QtCore import QMimeData


def local_file(source: QMimeData) -> str:
    """Return the path of the first local file that is pasted or dropped, or nothing."""
    return next((url.toLocalFile() for url in source.urls() if url.isLocalFile()), "")


def can_take(source: QMimeData) -> bool:
    """Say whether there is a file to open or text to insert. Pictures and rich text alone are neither."""
    return bool(local_file(source)) or source.hasText()


def text_to_hand_out(selected: str) -> QMimeData:
    r"""Return selected words as plain text, with ``\n`` for Qt's block ends and no-break spaces kept."""
    data = QMimeData()
    data.setText(selected.replace("\u2029", "\n"))
    return data
