"""A document: the text of one file, and what must be known to write it back."""

from pathlib import Path
from typing import NamedTuple

from secondtry.errors import SecondTryError

#: The endings of the files that Second Try opens, in the order in which they are offered.
SUFFIXES = (".txt", ".md", ".eml")

#: How the files end that hold a review with its message, and are read in another way.
REVIEW_SUFFIX = ".secondtry"

#: Larger ones are refused: no message is that long, and reading them would hold everything up.
LONGEST_FILE = 64 * 1024 * 1024
LONGEST_TEXT = 4_000_000

#: More bytes of a field of a mail's header are not read: no subject is that long, and word bombs are.
LONGEST_FIELD = 4000

#: The name under which standard input goes.
STANDARD_INPUT = "-"


class DocumentError(SecondTryError):
    """A file that cannot be read or written: which one, why, and what to do now, in one sentence or two."""


class MailHead(NamedTuple):
    """Who wrote a mail, to whom, and when, as the mail says. Anybody can write anything there.

    Names are on one line, their invisible characters spelt out; without a name it is the address.
    ``sent_at`` is ISO 8601 with its offset. What is not said, or cannot be read, is empty.
    """

    sender: str = ""
    recipients: str = ""
    sent_at: str = ""


class Document(NamedTuple):
    r"""The text of a file as the person reads it, and how it lay on disk.

    ``text`` has ``\n`` as its only line end (see ``secondtry.text.newlines``).
    ``newline``, ``encoding`` and ``bom`` are what ``write_document`` wants to
    write it back as it was. ``writable`` is false where writing would lose
    something: a mail, or bytes that could not be read. ``notes`` are sentences
    that the person should see. ``mail`` is the head of a mail, and empty otherwise.
    """

    text: str
    path: Path
    newline: str
    encoding: str
    bom: bool
    writable: bool
    notes: tuple[str, ...] = ()
    mail: MailHead = MailHead()


def visible_name(path: Path | str) -> str:
    """Return a file's name for a message: on one line, its invisible characters spelt out."""
    if str(path) == STANDARD_INPUT:
        return "standard input"
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in str(path)
    )


def cannot_read(path: Path | str, reason: str) -> DocumentError:
    """Return the error that says which file cannot be read and why; ``reason`` ends its own sentence."""
    return DocumentError(f"Cannot read {visible_name(path)}: {reason}")
