"""Reads a message from wherever it lies."""

from importlib import import_module
from pathlib import Path

from secondtry.documents.document import LONGEST_FILE, REVIEW_SUFFIX, STANDARD_INPUT, Document, cannot_read
from secondtry.documents.failures import reading_reason
from secondtry.documents.plain import read_plain


def read_document(path: Path) -> Document:
    """Return the document that a file holds: a mail where its name ends in .eml, else plain text.

    Raises:
        DocumentError: when it cannot be read, is no text, or is too long.
    """
    return read_bytes(str(path), read_file(path))


def read_file(path: Path) -> bytes:
    """Return the bytes of a file, of one that is too long at least so many that one can tell.

    Raises:
        DocumentError: when it cannot be read.
    """
    try:
        if path.is_dir():  # Windows would speak of missing rights
            raise cannot_read(path, "it is a folder. Name a file in it.")
        with path.open("rb") as file:
            return file.read(LONGEST_FILE + 1)
    except OSError as error:
        raise cannot_read(path, reading_reason(error)) from error
    except ValueError as error:  # a name with a NUL in it
        raise cannot_read(path, "no file can have that name. Check it.") from error


def read_bytes(name: str, data: bytes) -> Document:
    """Return the document of a file's content; ``name`` is its path, or ``-`` for standard input.

    What comes from standard input is a mail if it begins like one.

    Raises:
        DocumentError: when it is no text, or is too long.
    """
    path = Path(name)
    if len(data) > LONGEST_FILE:
        raise cannot_read(
            path, f"it is larger than {LONGEST_FILE // 1024**2} MB. Take one message out of it."
        )
    if path.suffix.lower() == REVIEW_SUFFIX:
        raise cannot_read(path, "it is a review file, which holds more than a text. Open it in the window.")
    # What knows mail takes long to import, and few messages come as mail.
    if path.suffix.lower() == ".eml" or (
        name == STANDARD_INPUT and import_module("secondtry.documents.mail_signs").looks_like_mail(data)
    ):
        mail: Document = import_module("secondtry.documents.eml").read_eml(path, data)
        return mail
    return read_plain(path, data)
