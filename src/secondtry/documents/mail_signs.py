"""What shows that bytes are a mail."""

import re

#: Fields that a mail in transit has and a draft has not.
_MAIL_FIELD = re.compile(
    rb"^(?:mime-version|received|message-id|return-path|delivered-to)[ \t]*:", re.MULTILINE | re.IGNORECASE
)
_FIELD = re.compile(rb"[\w-]+[ \t]*:")


def looks_like_mail(data: bytes) -> bool:
    """Say whether a text begins like a mail in transit."""
    header = header_block(data[: 64 * 1024].replace(b"\r\n", b"\n"))
    return bool(_FIELD.match(header) and _MAIL_FIELD.search(header))


def header_block(data: bytes) -> bytes:
    r"""Return a mail's header: everything before its first empty line. Line ends are ``\n``."""
    return data[: data.find(b"\n\n") + 1] if b"\n\n" in data else data
