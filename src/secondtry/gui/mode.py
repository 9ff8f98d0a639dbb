"""What the window can be used for, one at a time."""

from enum import StrEnum

from secondtry.gui.commands import Command


class Mode(StrEnum):
    """What the writer is doing with the message."""

    WRITE = "write"
    READ = "read"
    SECOND_TRY = "second_try"
    COMMENTS = "comments"
    CASES = "cases"


#: The commands that lead to the modes, in the order in which the switch shows them.
MODES = {
    Command.MODE_WRITE: Mode.WRITE,
    Command.MODE_READ: Mode.READ,
    Command.MODE_SECOND_TRY: Mode.SECOND_TRY,
    Command.MODE_COMMENTS: Mode.COMMENTS,
    Command.MODE_CASES: Mode.CASES,
}
