"""What the title bar says of a message: the same at the first moment and when all is there."""

from PySide6.QtCore import QCoreApplication

from secondtry.text.message_parts import split_message

_LONGEST_NAME = 80


def short_subject(text: str) -> str:
    """Return the first letters of a message's subject, on one line; empty where it has none."""
    return " ".join(split_message(text).subject.split())[:_LONGEST_NAME]


def name_of(text: str, called: str = "") -> str:
    """Return what to call a message: as its file or its title is ``called``, else its subject."""
    return called or short_subject(text) or QCoreApplication.translate("window_title", "Untitled")


def title_of_window(name: str) -> str:
    """Return the title of a window with a message of this name, with a place for Qt's mark of a change."""
    title = QCoreApplication.translate("window_title", "{name}[*] — Second Try")
    return title.format(name=name.replace("[*]", "[*][*]"))
