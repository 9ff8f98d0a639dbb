"""How a message speaks of its sender: as one person or as a firm."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import NamedTuple

from secondtry.engine.message_reading import MessageReading
from secondtry.text.draft import Draft
from secondtry.text.expression import Expression

#: That the word begins here is asked behind its first letter: an expression that begins with plain letters is
#: found in a seventh of the time, and these are looked for in each whole message.
_SINGLE = Expression(r"(?:I(?<!\w\w)|m(?<!\w\w)(?:e|y|yself))\b")
#: So many times more often than "we" a single person says "I", who now and then means "you and I" by "we".
_OFTEN = 2
_AGENT = Expression(r"A(?<!\S\w)(?:gent|dviser|dvisor)(?: \([^()]*\))?:")
#: In small letters.
_PLURAL = Expression(r"(?:w(?<!\w\w)e|o(?<!\w\w)ur(?:s|selves)?|u(?<!\w\w)s)\b")
_PLURAL_SENDER = {
    "we": "we",
    "We": "We",
    "us": "us",
    "our": "our",
    "are": "are",
    "were": "were",
    "have": "have",
}
_SINGLE_SENDER = {"we": "I", "We": "I", "us": "me", "our": "my", "are": "am", "were": "was", "have": "have"}


_SAID_BY_ONE = {
    "we are": "I am",
    "we were": "I was",
    "we": "I",
    "us": "me",
    "our": "my",
    "ours": "mine",
    "ourselves": "myself",
}
_SAID_BY_MANY = Expression(r"\b(?:we are|we were|we|us|ours|ourselves|our)\b", re.IGNORECASE)


class Sender(NamedTuple):
    """How the message speaks of its sender: "I" or "we"."""

    single: bool

    def words(self) -> Mapping[str, str]:
        """Return the sender's words by their plural form."""
        return _SINGLE_SENDER if self.single else _PLURAL_SENDER


def sender_of(message: MessageReading) -> Sender:
    """Return the sender as the message's own words show them: "I" only where it seldom says "we".

    Who writes "I" for a firm that is "we" speaks of its deeds as "we"; so does an agent of a chat.
    """
    return _shown_by(" ".join(read.text for read in message.sentences)) or Sender(single=False)


def sender_in(*drafts: Draft) -> Sender | None:
    """Return the sender, as ``sender_of`` does, by the first text that speaks of them at all; else None."""
    texts = (" ".join(s.span.of(draft.text) for s in draft.reviewed_sentences()) for draft in drafts)
    return next((sender for text in texts if (sender := _shown_by(text)) is not None), None)


def said_by(sender: Sender | None, words: str) -> str:
    """Return a sentence that says "we", such as a frame, as this sender says it; None says "we" too."""
    if sender is None or not sender.single:
        return words
    return _SAID_BY_MANY.sub(lambda found: _said_by_one(found[0]), words)


def _said_by_one(words: str) -> str:
    one = _SAID_BY_ONE[words.lower()]
    return one[0].upper() + one[1:] if words[0].isupper() else one


def _shown_by(words: str) -> Sender | None:
    mine = len(_SINGLE.findall(words))
    # So often "we" is said where no single person speaks; beyond, nobody need count.
    enough = max(1, -(-mine // _OFTEN))
    ours = sum(1 for _ in islice(_PLURAL.finditer(words.lower()), enough))
    if not mine and not ours:
        return None
    return Sender(single=ours < enough and not _AGENT.search(words))
