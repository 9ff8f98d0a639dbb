"""All that belongs to second tries in one window, wired together."""

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.clock import Clock
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_lists import FileLists
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.room import Handlers
from secondtry.gui.second_try_desk import SecondTryDesk
from secondtry.gui.second_try_panel import SecondTryPanel
from secondtry.gui.second_try_steps import SecondTrySteps
from secondtry.gui.theme import Theme
from secondtry.gui.tries_exit import TriesExit
from secondtry.gui.writing_side import WritingSide


class SecondTries(QObject):
    """Holds the steps of a second try, and what shows it.

    Signals:
        said: A short sentence for the footer.
        explanation_requested: The key of the move that the person wants to read about.
    """

    said = Signal(str)
    explanation_requested = Signal(str)

    def __init__(
        self,
        controller: ReviewController,
        pane: MessagePane,
        modes: ModeSwitch,
        dialogs: Dialogs,
        clock: Clock,
    ) -> None:
        super().__init__(controller)
        self._dialogs, self._clock = dialogs, clock
        self._exit: TriesExit | None = None
        self.panel = SecondTryPanel()
        self._steps = SecondTrySteps(controller, pane, modes, dialogs, clock)
        self._desk = SecondTryDesk(controller, pane, modes, self.panel, clock)
        self._desk.afresh_requested.connect(self._steps.begin_afresh)
        self._desk.time_requested.connect(self._steps.ask_when_sent)
        self._desk.explanation_requested.connect(self.explanation_requested)
        start = self.panel.start
        start.start_requested.connect(self._steps.start)
        start.empty_page_requested.connect(self._steps.start_empty)
        start.open_requested.connect(self._steps.open_first)
        start.paste_requested.connect(self._steps.paste_first)
        for each in (self._steps, self._desk):
            each.said.connect(self.said)
        controller.closed.connect(self._close)

    def use_place(self, writing: WritingSide) -> None:
        """Show the first message beside the second."""
        self._desk.beside_made.connect(writing.put_beside)

    def use_files(self, files: FileActions, lists: FileLists) -> None:
        """Let both messages be exported, and a second try be practised on a sample."""
        self._exit = way_out = TriesExit(self._desk, files, self._dialogs, self._clock, self)
        way_out.said.connect(self.said)
        self.panel.start.practise_requested.connect(lists.open_practice)

    def handlers(self) -> Handlers:
        """Return what the commands do."""
        of_files = self._exit.handlers() if self._exit is not None else {}
        return {**self._steps.handlers(), **of_files}

    @Slot()
    def _close(self) -> None:
        if self._exit is not None:
            self._exit.close()

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw in the theme's colours."""
        self._desk.show_theme(theme)
