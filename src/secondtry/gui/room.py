"""What a desk brings into the window once somebody comes to it, and not before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtWidgets import QWidget

from secondtry.gui.commands import Command

Handlers = Mapping[Command, Callable[[], object]]


def _nothing() -> None:
    """End nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A desk that has been made: what its commands do, what ends it, and what its mode shows.

    ``left`` stands in the place of the message, ``right`` in that of the checklist
    and its neighbours, ``whole`` in that of both; where there is none, they stay.
    """

    handlers: Handlers = field(default_factory=dict)
    close: Callable[[], object] = _nothing
    left: QWidget | None = None
    right: QWidget | None = None
    whole: QWidget | None = None


class LateRoom:
    """Makes a room when it is first asked for, and gives the same from then on.

    Most messages are written without most desks: neither their widgets nor the
    modules that make them are there before. Whoever makes one gives it the
    review as it stands, for what was told earlier it has not heard.
    """

    def __init__(self, make: Callable[[], Room]) -> None:
        self._make = make
        self._made: Room | None = None

    def __call__(self) -> Room:
        """Return the room."""
        if self._made is None:
            self._made = self._make()
        return self._made

    def handlers(self, *commands: Command) -> Handlers:
        """Return handlers of commands that have the room made when one of them is first called."""
        return {command: partial(self._carry_out, command) for command in commands}

    def close(self) -> None:
        """End what the room has under way, if it was made."""
        if self._made is not None:
            self._made.close()

    def _carry_out(self, command: Command, *_checked: bool) -> None:
        self().handlers[command]()
