"""The commands that lead to the modes."""

from secondtry.gui.commands import Command
from secondtry.gui.mode import Mode

#: The commands that lead to the modes, in the order in which the switch shows them.
MODES = {
    Command.MODE_WRITE: Mode.WRITE,
    Command.MODE_READ: Mode.READ,
    Command.MODE_SECOND_TRY: Mode.SECOND_TRY,
    Command.MODE_COMMENTS: Mode.COMMENTS,
    Command.MODE_CASES: Mode.CASES,
}
