"""A mail as a file: its subject, the text that its reader sees, and who wrote to whom."""

import re
from email import message_from_bytes
from email.message import Message
from email.policy import compat32
from pathlib import Path

from secondtry.documents.charsets import decode_charset
from secondtry.documents.document import LONGEST_FIELD, LONGEST_TEXT, Document, DocumentError, cannot_read
from secondtry.documents.flowed import join_flowed_lines
from secondtry.documents.html_text import html_as_text
from secondtry.documents.mail_head import read_mail_head
from secondtry.documents.mail_headers import decode_field, field_parameters
from secondtry.documents.mail_limits import check_mail
from secondtry.documents.mail_signs import header_block
from secondtry.text.newlines import with_plain_newlines

_LONGEST_PART = 16 * 1024 * 1024
_MOST_TAGS = 1_000_000
_SUBJECT = re.compile(rb"^subject[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE | re.IGNORECASE)
_CUT = f"The subject is too long: what comes after its first {LONGEST_FIELD:,} characters is left out."
_HTML_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_PLAIN = frozenset({"text/plain", "text/markdown"})
_HTML = "text/html"


def read_eml(path: Path, data: bytes) -> Document:
    r"""Return the document of a mail: ``Subject: ...``, an empty line, and its text.

    The text is the plain part; where there is none, the HTML part turned to
    text. Attachments are not opened. It cannot be written back.

    Raises:
        DocumentError: when it is built to hold a reader up, or its text is too long.
    """
    data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    check_mail(path, data)
    body = _Body(path)
    text = body.read(message_from_bytes(data, policy=compat32)).strip("\n")
    if len(text) > LONGEST_TEXT:
        raise _too_long(path)
    header = header_block(data)
    field = _SUBJECT.search(header)
    subject = decode_field(field.group(1)) if field else ""
    whole = f"Subject: {subject}\n\n{text}" if subject else text
    return Document(
        text=whole.replace("\0", "\ufffd"),
        path=path,
        newline="\n",
        encoding="utf-8",
        bom=False,
        writable=False,
        notes=(*body.notes(has_text=bool(text.strip())), *((_CUT,) if subject_is_cut(data) else ())),
        mail=read_mail_head(header),
    )


def subject_is_cut(data: bytes) -> bool:
    """Say whether the subject of a mail is longer than what is read of it."""
    field = _SUBJECT.search(header_block(data))
    return field is not None and len(field.group(1).strip()) > LONGEST_FIELD


def _too_long(path: Path) -> DocumentError:
    return cannot_read(
        path, f"its text is longer than {LONGEST_TEXT:,} characters. Copy the message out of it."
    )


def _preference(part: Message) -> bool:
    return part.get_content_type() not in _PLAIN


class _Body:
    """Collects the text of a mail's parts, and what the person should know about it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._attachments = 0
        self._from_html = False
        self._notes: list[str] = []

    def notes(self, *, has_text: bool) -> tuple[str, ...]:
        notes = list(self._notes)
        if not has_text:
            notes.append("There is no text in this mail.")
        elif self._from_html:
            notes.append("Formatted text is shown plain, without its pictures.")
        if self._attachments:
            notes.append(f"Attachments that were not opened: {self._attachments}.")
        return tuple(notes)

    def read(self, part: Message) -> str:
        """Return the text of a part and all parts within it."""
        kind = part.get_content_type()
        if part.get_content_disposition() == "attachment" or kind.startswith("message/"):
            self._attachments += 1
            return ""
        if part.is_multipart():
            return self._read_parts(kind, [p for p in part.get_payload() if isinstance(p, Message)])
        if kind in _PLAIN or kind == _HTML or kind.startswith("multipart/"):
            return self._read_text(part, kind)
        self._attachments += not kind.startswith("image/")
        return ""

    def _read_parts(self, kind: str, parts: list[Message]) -> str:
        if kind == "multipart/alternative":
            parts.reverse()  # the richest comes last
            return self._first_text(sorted(parts, key=_preference))
        if kind == "multipart/related":
            return self._first_text(parts)
        return "\n\n".join(text.strip("\n") for text in map(self.read, parts) if text.strip())

    def _first_text(self, parts: list[Message]) -> str:
        return next((text for text in map(self.read, parts) if text.strip()), "")

    def _read_text(self, part: Message, kind: str) -> str:
        payload = part.get_payload(decode=True)
        if not isinstance(payload, bytes):
            return ""
        if len(payload) > _LONGEST_PART:
            raise _too_long(self._path)
        parameters = field_parameters(str(part.get("content-type", "")))
        charset = parameters.get("charset", "")
        if kind == _HTML and not charset:
            declared = _HTML_CHARSET.search(payload[:2048])
            charset = declared.group(1).decode("ascii", errors="replace") if declared else ""
        text, note = decode_charset(payload, charset)
        if note and note not in self._notes:
            self._notes.append(note)
        text = with_plain_newlines(text).removeprefix("\ufeff")
        if kind == _HTML:
            if text.count("<") > _MOST_TAGS:
                raise _too_long(self._path)
            self._from_html = True
            return html_as_text(text)
        if parameters.get("format", "").lower() == "flowed":
            return join_flowed_lines(text, delete_space=parameters.get("delsp", "").lower() == "yes")
        return text
