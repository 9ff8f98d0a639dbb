"""The subject line and the body of a message, as two texts that join into one without loss."""

import re
from typing import NamedTuple

_HEAD = re.compile(r"(subject\s*:[ \t]*)([^\n]*)(\n+|\Z)", re.IGNORECASE)
_LABEL = "Subject: "
_SEPARATOR = "\n\n"


class MessageParts(NamedTuple):
    """A message as its subject and its body. ``joined()`` gives back the text that was split."""

    label: str
    subject: str
    separator: str
    body: str

    @property
    def subject_start(self) -> int:
        """Where the subject begins in the joined text."""
        return len(self.label)

    @property
    def body_start(self) -> int:
        """Where the body begins in the joined text."""
        return len(self.label) + len(self.subject) + len(self.separator)

    def joined(self) -> str:
        """Return the whole text."""
        return self.label + self.subject + self.separator + self.body

    def with_body(self, body: str) -> "MessageParts":
        """Return the message with another body."""
        return self._replace(body=body)

    def with_subject(self, subject: str) -> "MessageParts":
        """Return the message with another subject; an empty one takes the whole line away."""
        if not subject:
            return MessageParts("", "", "", self.body)
        if not self.label:
            return MessageParts(_LABEL, subject, _SEPARATOR, self.body)
        return self._replace(subject=subject)


def split_message(text: str) -> MessageParts:
    r"""Split a normalised text at its subject line, which is the first line or none.

    The separator is the run of ``\n`` behind the subject, kept as it was.
    """
    head = _HEAD.match(text)
    if head is None or not head.group(2).strip():
        return MessageParts("", "", "", text)
    return MessageParts(head.group(1), head.group(2), head.group(3), text[head.end() :])
