"""What it takes to hand the review on: as a page, a text, a PDF."""

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.print_desk import PrintDesk
from secondtry.gui.review_exit import ReviewExit
from secondtry.gui.room import Room
from secondtry.gui.window_parts import WindowParts


def exports_room(parts: WindowParts, rulebook: RuleBook) -> Room:
    """Return the exports and the prints, wired with the window."""
    exports = ReviewExit(rulebook, parts.controller, parts.files, parts.dialogs, parts.controller)
    prints = PrintDesk(exports, parts.controller, parts.files, parts.settings, parts.notice)
    for desk in (exports, prints):
        desk.said.connect(parts.footer.show_message)
    return Room(handlers={**exports.handlers(), **prints.handlers()})
