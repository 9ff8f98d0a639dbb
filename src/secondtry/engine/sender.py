"""Whether a message speaks as one person or as a firm."""

import re

from secondtry.engine.message_reading import MessageReading
from secondtry.engine.rewriting import Sender

_SINGLE = re.compile(r"\b(?:I|I['’](?:m|ve|ll|d)|my|me|myself)\b")
_PLURAL = re.compile(r"\b(?:we|our|us|ours|ourselves)\b", re.IGNORECASE)


def sender_of(message: MessageReading) -> Sender:
    """Return the sender as the message's own words show them: "I" only where it says I more often than we."""
    words = " ".join(read.text for read in message.sentences)
    return Sender(single=len(_SINGLE.findall(words)) > len(_PLURAL.findall(words)))
