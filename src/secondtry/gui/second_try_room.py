"""What it takes to try a message a second time."""

from secondtry.gui.clock import Clock
from secondtry.gui.room import Room
from secondtry.gui.second_tries import SecondTries
from secondtry.gui.window_parts import WindowParts


def second_try_room(parts: WindowParts, clock: Clock) -> Room:
    """Return the panel of a second try and all its steps, wired with the window."""
    tries = SecondTries(parts.controller, parts.pane, parts.modes, parts.dialogs, clock)
    tries.use_place(parts.writing)
    tries.use_files(parts.files, parts.file_lists)
    tries.said.connect(parts.footer.show_message)
    tries.explanation_requested.connect(parts.help.explain)
    parts.appearance.dress(tries.show_theme)
    return Room(handlers=tries.handlers(), right=tries.panel)
