"""What it takes to follow messages after they were sent."""

from secondtry.gui.case_means import CaseMeans
from secondtry.gui.cases import Cases
from secondtry.gui.commands import Command
from secondtry.gui.due_cases import DueCases
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.room import Room
from secondtry.gui.shelf_desk import ShelfDesk
from secondtry.gui.window_parts import WindowParts


def cases_room(
    parts: WindowParts, means: CaseMeans, shelf_desk: ShelfDesk | None, facts: FactsDesk, due: DueCases
) -> Room:
    """Return the view of the cases and its desks, wired with the window."""
    cases = Cases(means, parts.modes, parts.controller)
    parts.find.offer(cases.view, cases.view.search)
    cases.said.connect(parts.footer.show_message)
    cases.gap_met.connect(parts.pane.select)
    cases.entered.connect(parts.footer.hide_counts)
    cases.left.connect(parts.footer.show_counts)
    cases.earlier_counted.connect(facts.take_earlier_apologies)
    cases.second_try_requested.connect(parts.menus.action(Command.START_SECOND_TRY).trigger)
    parts.appearance.dress(cases.view.show_theme)
    if shelf_desk is not None:
        shelf_desk.brought_back.connect(cases.refresh)
    due.day_began.connect(cases.refresh)
    cases.refresh()
    return Room(handlers=cases.handlers(), close=cases.close, whole=cases.view)
