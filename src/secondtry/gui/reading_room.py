"""What it takes to read the message as the customer, and aloud."""

from secondtry.gui.clock import Clock
from secondtry.gui.mode import Mode
from secondtry.gui.read_aloud import ReadAloud
from secondtry.gui.read_aloud_desk import ReadAloudDesk
from secondtry.gui.reading_desk import ReadingDesk
from secondtry.gui.room import Room
from secondtry.gui.voice import VoiceFinder
from secondtry.gui.window_parts import WindowParts
from secondtry.review.recipient import Recipient


def reading_room(
    parts: WindowParts, recipients: tuple[Recipient, ...], clock: Clock, find_voice: VoiceFinder
) -> Room:
    """Return the two sides of the reading mode, wired with the window."""
    desk = ReadingDesk(recipients, parts.controller, parts.modes, parts.settings, clock)
    desk.use_menus(parts.menus)
    parts.ways.use_questions_of(Mode.READ, desk.side.open_question)
    parts.message_exit.gap_met.connect(desk.leave)
    desk.entered.connect(parts.card.close_card)
    desk.entered.connect(parts.footer.hide_counts)
    desk.left.connect(parts.footer.show_counts)
    desk.returned.connect(parts.pane.take_focus)
    desk.said.connect(parts.footer.show_message)
    parts.appearance.dress(desk.view.show_theme)
    aloud = ReadAloudDesk(desk, ReadAloud(find_voice, parts.settings))
    aloud.noticed.connect(parts.notice.say)
    aloud.settled.connect(parts.notice.take_back)
    aloud.said.connect(parts.footer.show_message)
    return Room(handlers=aloud.handlers(), close=aloud.close, left=desk.view, right=desk.side)
