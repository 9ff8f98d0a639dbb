"""What a reviewer says of words in a message."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Comment:
    """One thread: the words that it is about, and what was said of them."""

    number: int
    quote: str
    text: str
    author: str = ""
