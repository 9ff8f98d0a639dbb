"""What the window can be used for, one at a time."""

from enum import StrEnum


class Mode(StrEnum):
    """What the writer is doing with the message."""

    WRITE = "write"
    READ = "read"
    SECOND_TRY = "second_try"
    COMMENTS = "comments"
    CASES = "cases"
