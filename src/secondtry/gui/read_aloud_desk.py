"""Lets a message be read aloud where it is read as the customer."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal, Slot

from secondtry.gui.commands import Command
from secondtry.gui.read_aloud import ReadAloud, ReadingState
from secondtry.gui.reading_desk import ReadingDesk
from secondtry.text.span import Span


class ReadAloudDesk(QObject):
    """Starts, pauses and stops the voice, and marks the sentence that it says.

    Signals:
        noticed: A sentence that the person should not miss.
        settled: A sentence that was noticed and holds no more.
        said: A short sentence for the footer.
    """

    noticed = Signal(str)
    settled = Signal(str)
    said = Signal(str)

    def __init__(self, reading: ReadingDesk, aloud: ReadAloud) -> None:
        super().__init__(reading)
        self._reading = reading
        self._aloud = aloud
        self._side = reading.side
        self._trouble = ""
        aloud.setParent(self)
        aloud.sentence_begun.connect(reading.view.mark)
        aloud.state_changed.connect(self._show_state)
        aloud.looked_for.connect(self._tell_search)
        aloud.sentence_begun.connect(self._forget_trouble)
        aloud.failed.connect(self._tell_trouble)
        reading.left.connect(aloud.stop)
        reading.message_left.connect(aloud.stop)
        self._side.read_aloud_requested.connect(self.read_or_pause)
        self._side.silence_requested.connect(aloud.stop)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands do."""
        return {Command.READ_ALOUD: self.read_or_pause, Command.STOP_READING: self._aloud.stop}

    def close(self) -> None:
        """Be silent: the window goes."""
        self._aloud.stop()

    @Slot()
    def read_or_pause(self) -> None:
        """Begin to read, pause, or go on, whichever it is the time for."""
        match self._aloud.state:
            case ReadingState.SILENT:
                self._reading.enter()
                self._aloud.start(*self._reading.sentences())
            case ReadingState.READING:
                self._aloud.pause()
            case ReadingState.PAUSED:
                self._aloud.go_on()

    @Slot()
    def _tell_search(self) -> None:
        self.said.emit(self.tr("Looking for a voice…"))

    @Slot(str)
    def _tell_trouble(self, trouble: str) -> None:
        self._trouble = trouble
        self.noticed.emit(trouble)

    @Slot(object)
    def _forget_trouble(self, span: Span | None) -> None:
        if span is not None and self._trouble:
            self.settled.emit(self._trouble)
            self._trouble = ""

    @Slot(object)
    def _show_state(self, state: ReadingState) -> None:
        words = {
            ReadingState.SILENT: self.tr("Read aloud"),
            ReadingState.READING: self.tr("Pause"),
            ReadingState.PAUSED: self.tr("Go on"),
        }
        self._side.show_voice(words[state], can_stop=state is not ReadingState.SILENT)
