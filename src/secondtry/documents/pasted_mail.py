"""A mail that comes as words, by the clipboard: what its head says, apart from the message."""

import re
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Final

from secondtry.documents.document import LONGEST_FILE, Document, DocumentError, MailHead
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


def mail_in(words: str) -> PastedMail | None:
    """Return the mail that words are, as a mail program shows it or as it travels; None where they are none.

    A head is one with a subject, or with two of sender, recipient and date. A line such as
    "To: Dana" above a letter is none.
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
    try:
        mail: Document = import_module("secondtry.documents.eml").read_eml(_NO_FILE, data)
    except DocumentError:
        return None
    subject, line, body = mail.text.partition("\n\n")
    if not line or not subject.startswith("Subject: "):
        return PastedMail("", mail.text, mail.mail)
    return PastedMail(subject.removeprefix("Subject: "), body, mail.mail)


def _shown(text: str, start: int) -> PastedMail | None:
    """Return a mail with the head that a mail program shows above it."""
    fields: dict[str, str] = {}
    end = start
    for _ in range(_MOST_FIELDS):
        line = _FIELD.match(text, end)
        if line is None:
            break
        name = "date" if line.group(1).lower() == "sent" else line.group(1).lower()
        fields.setdefault(name, " ".join(line.group(2).split()).strip("* "))
        end = line.end()
    if not fields.get("subject") and len(_SAYS_WHO & fields.keys()) < len(_SAYS_WHO) - 1:
        return None
    headers = import_module("secondtry.documents.mail_headers")
    heads = import_module("secondtry.documents.mail_head")
    lines = "".join(f"{name}: {fields[name]}\n" for name in sorted(_SAYS_WHO & fields.keys()))
    return PastedMail(
        headers.decode_field(fields.get("subject", "").encode("utf-8", errors="replace")),
        text[end:].lstrip("\n"),
        heads.read_mail_head(lines.encode("utf-8", errors="replace")),
    )
