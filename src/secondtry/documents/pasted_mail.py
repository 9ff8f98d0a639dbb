"""A mail that comes as words, by the clipboard: what its head says, apart from the message."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from secondtry.documents.document import LONGEST_FIELD, LONGEST_FILE, Document, DocumentError, MailHead
from secondtry.text.newlines import with_plain_newlines

#: Lines that mail programs put above the head of a mail that is copied, forwarded or answered.
_INTRODUCTION: Final = re.compile(
    r"""\s*(?:-{2,}[ \t]*(?:original|forwarded)[ \t]+message[ \t]*-{2,}
          |begin[ \t]+forwarded[ \t]+message[ \t]*:)[ \t]*\n""",
    re.IGNORECASE | re.VERBOSE,
)
#: One line of a head as mail programs show it, and the lines that it is folded into.
_FIELD: Final = re.compile(
    r"\*?(from|to|cc|bcc|date|sent|subject|reply-to|importance|priority|attachments?|message-id)\*?[ \t]*:\*?"
    r"[ \t]*([^\n]*(?:\n[ \t]+\S[^\n]*)*)(?:\n|\Z)",
    re.IGNORECASE,
)
_MOST_FIELDS: Final = 40
_SAYS_WHO: Final = frozenset({"from", "to", "date"})
#: Nothing is noted of these; with a head that is surely one they go, as those of a mail that is opened.
_NOT_KEPT: Final = (
    "cc",
    "bcc",
    "reply-to",
    "importance",
    "priority",
    "attachment",
    "attachments",
    "message-id",
)
_ADDRESS: Final = re.compile(r"[^\s<>@,;]@[^\s<>@,;.]+\.[^\s<>@,;]")
#: A name for what comes from no file; nobody sees it.
_NO_FILE: Final = Path("pasted.eml")


@dataclass(frozen=True, slots=True)
class PastedMail:
    """The subject on one line, the message below the head, and who wrote to whom and when."""

    subject: str
    body: str
    head: MailHead = field(default_factory=MailHead)

    @property
    def text(self) -> str:
        """The message as the program writes it: its subject line, an empty line, its words."""
        return f"Subject: {self.subject}\n\n{self.body}" if self.subject else self.body


class _Line(NamedTuple):
    """A field of a head: its name, what it says, how it stands there, and where the next line begins."""

    name: str
    value: str
    words: str
    end: int


def mail_in(words: str) -> PastedMail | None:
    """Return the mail that words are, as a mail program shows it or as it travels; None where they are none.

    A head is one with a subject, or with two of sender, recipient and date, and then an address or a
    date that can be read: "From: Monday" and "To: Friday" may begin a letter. Words that are kept
    nowhere else, such as a date that cannot be read or a subject that is too long, stay in the body.
    """
    text = with_plain_newlines(words).lstrip("\n")
    introduced = _INTRODUCTION.match(text)
    start = introduced.end() if introduced else 0
    while text.startswith("\n", start):
        start += 1
    # Told cheaply first: most of what is pasted is a message alone.
    if not _looks_like_a_head(text, start):
        return None
    return _travelling(text[start:]) or _shown(text, start)


def _looks_like_a_head(text: str, start: int) -> bool:
    line = text[start : text.find("\n", start)] if "\n" in text[start:] else text[start:]
    return re.match(r"\*?[A-Za-z][\w-]{1,40}\*?[ \t]*:", line) is not None


def _travelling(text: str) -> PastedMail | None:
    """Return a mail with its whole head, coded as it travels."""
    data = text.encode("utf-8", errors="replace")
    # What knows mail takes long to import, and few messages are pasted so.
    if len(data) > LONGEST_FILE or not import_module("secondtry.documents.mail_signs").looks_like_mail(data):
        return None
    eml = import_module("secondtry.documents.eml")
    if eml.subject_is_cut(data):
        return None
    try:
        mail: Document = eml.read_eml(_NO_FILE, data)
    except DocumentError:
        return None
    subject, line, body = mail.text.partition("\n\n")
    if not line or not subject.startswith("Subject: "):
        return PastedMail("", mail.text, mail.mail)
    return PastedMail(subject.removeprefix("Subject: "), body, mail.mail)


def _shown(text: str, start: int) -> PastedMail | None:
    """Return a mail with the head that a mail program shows above it.

    Lines whose words are kept nowhere else stay above the message.
    """
    lines = _lines_of_head(text, start)
    end = lines[-1].end if lines else start
    is_apart = end >= len(text) or text[end] == "\n"
    fields: dict[str, str] = {}
    for line in lines:
        fields.setdefault(line.name, line.value)
    head = _head_of(fields)
    is_surely_one = start > 0 or bool(head.sent_at) or _says_an_address(fields)
    if not is_surely_one and not fields.get("subject"):
        return None
    if not fields.get("subject") and len(_SAYS_WHO & fields.keys()) < len(_SAYS_WHO) - 1:
        return None
    kept = {"subject": _fits(fields.get("subject", "")), "date": bool(head.sent_at)}
    if not is_surely_one:
        kept |= dict.fromkeys(_NOT_KEPT, False)
        kept["from"] = is_apart and head.sender == fields.get("from")
        kept["to"] = is_apart and head.recipients == fields.get("to")
    left = [line for line in lines if not kept.get(line.name, True)]
    if len(left) == len(lines):
        return None
    body = text[end:].lstrip("\n")
    if left:
        body = "".join(f"{line.words}\n" for line in left) + ("\n" if is_apart and body else "") + body
    noted = {name: value for name, value in fields.items() if kept.get(name, True)}
    subject = noted.get("subject", "")
    return PastedMail(_decoded(subject), body, _head_of(noted))


def _lines_of_head(text: str, start: int) -> list[_Line]:
    lines: list[_Line] = []
    end = start
    while len(lines) < _MOST_FIELDS and (match := _FIELD.match(text, end)) is not None:
        name = "date" if match.group(1).lower() == "sent" else match.group(1).lower()
        end = match.end()
        value = " ".join(match.group(2).split()).strip("* ")
        lines.append(_Line(name, value, match.group().rstrip("\n"), end))
    return lines


def _says_an_address(fields: Mapping[str, str]) -> bool:
    return any(_ADDRESS.search(fields.get(name, "")) for name in ("from", "to", "cc", "bcc", "reply-to"))


def _fits(subject: str) -> bool:
    return len(subject.encode("utf-8", errors="replace")) <= LONGEST_FIELD


def _head_of(fields: Mapping[str, str]) -> MailHead:
    lines = "".join(f"{name}: {fields[name]}\n" for name in sorted(_SAYS_WHO & fields.keys()))
    if not lines:
        return MailHead()
    head: MailHead = import_module("secondtry.documents.mail_head").read_mail_head(
        lines.encode("utf-8", errors="replace")
    )
    return head


def _decoded(subject: str) -> str:
    if not subject:
        return ""
    headers = import_module("secondtry.documents.mail_headers")
    decoded: str = headers.decode_field(subject.encode("utf-8", errors="replace"))
    return decoded
