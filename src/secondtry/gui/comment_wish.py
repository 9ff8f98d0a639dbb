"""What somebody wants to do with a comment, as one value."""

from dataclasses import dataclass
from enum import StrEnum


class CommentAct(StrEnum):
    """What the card of a comment offers."""

    SHOW = "show"
    REPLY = "reply"
    CHANGE = "change"
    KEEP = "keep"
    LEAVE = "leave"
    DISCARD = "discard"
    SETTLE = "settle"
    REOPEN = "reopen"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class CommentWish:
    """An act, and the id of the comment that it is about."""

    act: CommentAct
    id: str
