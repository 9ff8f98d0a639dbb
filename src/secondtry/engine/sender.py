"""How a message speaks of its sender: as one person or as a firm."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from secondtry.engine.message_reading import MessageReading

_SINGLE = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|my|me|myself)\b")
#: So many times more often than "we" a single person says "I", who now and then means "you and I" by "we".
_OFTEN = 4
_AGENT = re.compile(r"(?:\A|\s)(?:Agent|Adviser|Advisor)(?: \([^()]*\))?:")
_PLURAL = re.compile(r"\b(?:we|our|us|ours|ourselves)\b", re.IGNORECASE)
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
    words = " ".join(read.text for read in message.sentences)
    mine, ours = len(_SINGLE.findall(words)), len(_PLURAL.findall(words))
    return Sender(single=mine > _OFTEN * ours and not _AGENT.search(words))
