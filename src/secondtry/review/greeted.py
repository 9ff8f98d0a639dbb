"""The customer whom a message greets by name."""

import re
from typing import Final

from secondtry.text.draft import BlockKind, Draft
from secondtry.text.sentences import read_draft

_SALUTATION = re.compile(
    r"\s*(?:hi|hiya|hello|hey|howdy|dear|hallo|greetings|good\s+(?:morning|afternoon|evening|day)|"
    r"morning|afternoon|evening)\b(?:\s+(?:there|again|my))*\s*,?",
    re.IGNORECASE,
)
_TITLES: Final = frozenset({"mr", "mrs", "ms", "dr", "prof"})
_JOINING: Final = frozenset({"and", "&"})
#: Who is called so has no name yet.
_NOBODY: Final = frozenset(
    {
        "all",
        "both",
        "everyone",
        "team",
        "folks",
        "sir",
        "madam",
        "customer",
        "customers",
        "guest",
        "guests",
        "friend",
        "friends",
        "valued",
        "there",
        "neighbour",
        "neighbours",
        "neighbor",
        "neighbors",
        "client",
        "clients",
        "member",
        "members",
        "subscriber",
    }
)


def greeted_customer(text: str) -> str:
    """Return the name in the greeting, with its title: "Mrs Bell", "Dana and Omar"; or nothing."""
    return greeted_in(read_draft(text))


def greeted_in(draft: Draft) -> str:
    """Return the same of a draft that has been read."""
    greeting = next((block for block in draft.blocks if block.kind is BlockKind.GREETING), None)
    if greeting is None:
        return ""
    words = _SALUTATION.sub("", greeting.span.of(draft.text), count=1).strip(" \t\n,;:!.–—-").split()
    is_named = any(_is_name(word) for word in words)
    if not is_named or not all(_is_name(word) or _plain(word) in _TITLES | _JOINING for word in words):
        return ""
    return " ".join(words)


def _is_name(word: str) -> bool:
    plain = _plain(word)
    return word[:1].isupper() and word[:1].isalpha() and plain not in _TITLES | _NOBODY


def _plain(word: str) -> str:
    return word.strip(".,").lower()
