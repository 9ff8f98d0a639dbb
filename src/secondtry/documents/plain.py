"""Plain text and Markdown, which is shown as its source."""

from pathlib import Path

from secondtry.documents.document import LONGEST_TEXT, Document, cannot_read
from secondtry.documents.encodings import decode
from secondtry.text.newlines import dominant_newline, with_plain_newlines

#: How files begin that are no text, whatever they are called.
_OTHER_FORMATS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a Word, OpenDocument or zip file",
    b"\xd0\xcf\x11\xe0": "an Outlook or old Word file",
    b"{\\rtf": "a rich text file",
}


def read_plain(path: Path, data: bytes) -> Document:
    """Return the document of a text file; nothing but its line ends is changed.

    Raises:
        DocumentError: when the bytes are no text, or too long a one.
    """
    for beginning, name in _OTHER_FORMATS.items():
        if data.startswith(beginning):
            raise cannot_read(path, f"it is {name}. Save it as plain text (.txt) and open that.")
    decoded = decode(data)
    if "\0" in decoded.text:
        raise cannot_read(path, "it is not a text file. Second Try opens .txt, .md and .eml files.")
    if len(decoded.text) > LONGEST_TEXT:
        raise cannot_read(path, f"it is longer than {LONGEST_TEXT:,} characters. Take one message out of it.")
    notes = []
    if decoded.encoding == "cp1252":
        notes.append(
            "Read as Windows-1252, because it is not UTF-8. Look whether accents and quotes are right."
        )
    if not decoded.exact:
        notes.append("Some characters could not be read and are shown as \ufffd. Save it under another name.")
    return Document(
        text=with_plain_newlines(decoded.text),
        path=path,
        newline=dominant_newline(decoded.text),
        encoding=decoded.encoding,
        bom=decoded.bom,
        writable=decoded.exact,
        notes=tuple(notes),
    )
