"""Opens the help."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.appearance import Appearance
from secondtry.gui.commands import Command
from secondtry.gui.room import Handlers, LateRoom, Room
from secondtry.gui.shortcuts import Shortcuts


class HelpDesk(QObject):
    """Has the window of the help made when somebody first asks for it.

    Signals:
        explanation_wanted: The key of what is to be explained.
        heard_alike: A HeardAlike, which belongs on the page that was explained last.
    """

    explanation_wanted = Signal(str)
    heard_alike = Signal(object)

    def __init__(
        self, rulebook: RuleBook, shortcuts: Shortcuts, appearance: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._rulebook = rulebook
        self._shortcuts = shortcuts
        self._appearance = appearance
        self._window = window
        self._room = LateRoom(self._make)

    def handlers(self) -> Handlers:
        """Return what the commands of the Help menu do."""
        return self._room.handlers(Command.HELP, Command.KINDS, Command.SHORTCUTS)

    @Slot(str)
    def explain(self, key: str) -> None:
        """Show everything about a rule, a category or a move."""
        self._room()
        self.explanation_wanted.emit(key)

    def close(self) -> None:
        """Close the window of the help, if it was made."""
        self._room.close()

    def _make(self) -> Room:
        # What shows pages of text brings more with it than the whole editor.
        from secondtry.gui.help_window import HelpWindow  # noqa: PLC0415 - not before help is wanted

        made = HelpWindow(self._rulebook, self._shortcuts, self._window)
        self.explanation_wanted.connect(made.explain)
        self.heard_alike.connect(made.show_heard_alike)
        self._appearance.dress(made.show_theme)
        return Room(handlers=made.handlers(), close=made.close)
