"""The whole window: wires what it is made of, and has the care of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Slot

from secondtry import __version__
from secondtry.gui.commands import Command
from secondtry.gui.desks import Desks
from secondtry.gui.edit_commands import EditCommands
from secondtry.gui.example_finder import ExampleFinder
from secondtry.gui.find_bar import FindBar
from secondtry.gui.findings_desk import FindingsDesk
from secondtry.gui.lifted_marks import LiftedMarks
from secondtry.gui.lock_watch import LockWatch
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.saving_bar import SavingBar
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.tab_order import put_in_order, stops_in_order
from secondtry.gui.view_commands import ViewCommands
from secondtry.gui.window_edges import Edges
from secondtry.gui.window_parts import WindowParts
from secondtry.gui.window_place import place_of, sides_of
from secondtry.gui.window_title import title_of_window
from secondtry.gui.writing_room import WritingRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnParts:
    """What the window has besides the parts that it shares with the desks."""

    shortcuts: Shortcuts
    view: ViewCommands
    edit: EditCommands
    findings: FindingsDesk
    examples: ExampleFinder
    saving: SavingBar
    occasion: OccasionBar
    find_bar: FindBar


class WholeWindow(QObject):
    """One message: its draft on the left, its review on the right.

    It has the care of a window that is there already.
    """

    def __init__(self, room: WritingRoom, parts: WindowParts, own: OwnParts) -> None:
        super().__init__(room.window)
        self._window = room.window
        self._head = room.head
        self._parts = parts
        self._own = own
        self._is_ending = False
        self.files = parts.files
        self.notice = parts.notice
        self.settings = parts.settings
        self.settings_desk = parts.settings_desk
        self.shortcuts = own.shortcuts
        self.desks = Desks(parts, self)
        self._connect_commands()
        self._wire()
        self._dress()

    def _connect_commands(self) -> None:
        parts, own = self._parts, self._own
        for handlers in (
            self._handlers(),
            parts.files.handlers(),
            parts.message_exit.handlers(),
            own.edit.handlers(),
            parts.find.handlers(),
            parts.settings_desk.handlers(),
            parts.card.handlers(),
            own.findings.handlers(),
            own.view.handlers(),
            parts.help.handlers(),
        ):
            parts.menus.connect_commands(handlers)

    def _wire(self) -> None:
        parts, own = self._parts, self._own
        own.saving.copy_requested.connect(self.files.save_a_copy)
        parts.keeper.trouble_met.connect(own.saving.tell)
        parts.keeper.trouble_over.connect(own.saving.hide)
        LockWatch(parts.keeper, self).told.connect(self.notice.say)
        self._lifted = LiftedMarks(parts.controller, parts.card, self)
        own.view.hidden_groups_changed.connect(parts.pane.set_hidden_groups)
        parts.pane.set_hidden_groups(own.view.hidden_groups())
        own.findings.page_requested.connect(parts.ways.show_findings)
        parts.pane.file_dropped.connect(self.files.open_path)
        parts.pane.text_changed.connect(self._note_change)
        parts.controller.review_changed.connect(self._note_change)
        self.files.file_changed.connect(self._note_change)
        self.files.draft_left.connect(self.notice.put_away)
        self.files.begun.connect(parts.ways.show_message)
        self.files.restored.connect(parts.pane.go_back_to)
        self.files.noticed.connect(self.notice.say)
        self.files.confirmed.connect(self.notice.confirm)
        parts.modes.mode_changed.connect(self.notice.follow_mode)
        parts.card.explanation_requested.connect(parts.help.explain)
        parts.controller.analyzed.connect(own.examples.follow)
        parts.card.finding_explained.connect(own.examples.look_for)
        own.examples.found.connect(parts.help.heard_alike)
        parts.side.explanation_requested.connect(parts.help.explain)
        for teller in (
            self.files.said,
            parts.message_exit.said,
            parts.card.said,
            self._lifted.said,
            own.findings.said,
        ):
            teller.connect(parts.footer.show_message)
        parts.find.message_wanted.connect(parts.ways.show_message)
        parts.message_exit.gap_met.connect(parts.pane.select)
        for speaker in (self.notice, parts.footer):
            speaker.word_with(self.shortcuts.in_text)

    def _dress(self) -> None:
        parts = self._parts
        for show_theme in (
            parts.pane.show_theme,
            parts.card.show_theme,
            parts.footer.show_theme,
            parts.find.show_theme,
        ):
            parts.appearance.dress(show_theme)

    def put_bars_in(self) -> None:
        """Put in the bars that show only where there is something to say."""
        self._parts.body.put_notice(self.notice)
        self._parts.body.add_above(self._own.saving)

    def put_together(self) -> None:
        """Put every part into its place in the window, and have the care of it from now on."""
        parts, own, body = self._parts, self._own, self._parts.body
        parts.writing.put_in_head(own.occasion, own.find_bar)
        body.put_around(parts.pages, parts.footer)
        self._head.put_buttons(parts.modes.buttons)
        # Qt puts what comes later behind the message: Tab comes to the modes first, from it to the right.
        above = (parts.modes.buttons, own.saving, parts.notice, own.occasion, own.find_bar, parts.pane)
        put_in_order([stop for each in above for stop in stops_in_order(each)])
        self._window.give_into_care(self)

    def _handlers(self) -> Mapping[Command, Callable[[], object]]:
        return {
            Command.QUIT: self._window.close,
            Command.SHOW_CARD: self._parts.pane.request_finding,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.ABOUT: self._show_about,
        }

    def leave(self) -> bool:
        """Ask where a file lacks words; remember how the window stood. All else is kept as it is."""
        if not self._is_ending and not self.files.may_end():
            return False
        parts = self._parts
        settings = parts.settings
        settings.put(SettingName.GEOMETRY, place_of(self._window))
        settings.put(SettingName.SPLITTER, sides_of(parts.body.splitter))
        edges = Edges(self._head.height(), *parts.body.edges())
        settings.put(SettingName.EDGES, edges.as_text(self._window.width(), parts.appearance.points()))
        self.desks.close()
        parts.controller.close()
        self._own.examples.close()
        parts.keeper.finish()
        settings.finish()
        parts.help.close()
        return True

    @Slot(str)
    def open_path(self, path: str) -> None:
        """Open a file that was dropped on the window."""
        self.files.open_path(path)

    @Slot()
    def _note_change(self) -> None:
        """Show whether there are unsaved words, and have them kept safe."""
        self._window.setWindowTitle(title_of_window(self.files.name()))
        self._window.setWindowModified(self.files.is_modified())
        self._parts.keeper.note(self.files.contents())

    @Slot(str)
    def take_in(self, path: str) -> None:
        """Open what another start of the program was asked to open, and come to the front."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.raise_()
        self._window.activateWindow()
        if path:
            self.files.open_path(path)

    def end(self) -> None:
        """Close without a question, because the system ends: everything comes back at the next start."""
        self._parts.keeper.write_now()
        self._is_ending = True
        self._window.close()

    @Slot()
    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _show_about(self) -> None:
        self._parts.dialogs.show_about(__version__)
