"""Who wrote a mail, to whom, and when, as its header says: claims, for anybody can write a header."""

import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Final

from secondtry.documents.charsets import decode_charset
from secondtry.documents.document import MailHead, visible_name
from secondtry.documents.mail_headers import decode_field

#: More of a field is not read, and a longer name is no name.
_LONGEST_FIELD: Final = 4000
_LONGEST_NAME: Final = 80
_LONGEST_DATE: Final = 100
_MOST_RECIPIENTS: Final = 3

_FIELD = re.compile(rb"^(from|to|date)[ \t]*:([^\n]*(?:\n[ \t][^\n]*)*)", re.MULTILINE | re.IGNORECASE)
_PIECE = re.compile(r'"[^"]*"|<[^<>]*>|\([^()]*\)|[^",<(]+|[",<(]')
_ADDRESS = re.compile(r"<([^<>]*)>")
_COMMENT = re.compile(r"\(([^()]*)\)")


def read_mail_head(header: bytes) -> MailHead:
    r"""Return what a header says; of a field that stands there twice, the first. Line ends are ``\n``."""
    fields: dict[bytes, bytes] = {}
    for match in _FIELD.finditer(header):
        fields.setdefault(match.group(1).lower(), match.group(2)[:_LONGEST_FIELD])
    senders = _names(fields.get(b"from", b""))
    recipients = list(dict.fromkeys(_names(fields.get(b"to", b""))))
    return MailHead(
        next(senders, ""), ", ".join(recipients[:_MOST_RECIPIENTS]), _moment(fields.get(b"date", b""))
    )


def _names(raw: bytes) -> Iterator[str]:
    """Yield the name of each mailbox in a list. It is parted first: what is encoded may hold commas."""
    mailbox = ""
    for piece in [*_PIECE.findall(decode_charset(raw, "")[0]), ","]:
        if piece != ",":
            mailbox += piece
            continue
        if name := _name(mailbox):
            yield name
        mailbox = ""


def _name(mailbox: str) -> str:
    """Return the name before an address, or in brackets behind it, or the address itself."""
    address = _ADDRESS.search(mailbox)
    comment = _COMMENT.search(mailbox)
    bare = _COMMENT.sub(" ", _ADDRESS.sub(" ", mailbox)).replace('"', " ")
    named = bare if address or not comment else comment.group(1)
    name = _on_one_line(named) or _on_one_line(address.group(1) if address else bare)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _on_one_line(raw: str) -> str:
    words = decode_field(raw.encode("utf-8", errors="replace"))
    return visible_name(" ".join(words.split())).strip(" ,;'")


def _moment(raw: bytes) -> str:
    words = decode_field(raw)
    if not words or len(words) > _LONGEST_DATE:
        return ""
    try:
        moment = parsedate_to_datetime(words)
        # Without an offset it is UTC (RFC 5322, 3.3).
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        is_believable = 1970 <= moment.astimezone(UTC).year < 3000
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""
    return moment.isoformat(timespec="seconds") if is_believable else ""
