"""Reads a message aloud, sentence by sentence."""

from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.voice import NoVoiceError, Voice, VoiceFinder
from secondtry.text.span import Span

#: Time for the window to show that something is under way.
_TO_PAINT_MS = 30


class ReadingState(StrEnum):
    """How far reading aloud has got."""

    SILENT = "silent"
    READING = "reading"
    PAUSED = "paused"


class ReadAloud(QObject):
    """Says one sentence after another. After a pause it begins the sentence anew in which it was.

    The voice is looked for when it is first wanted, and again each time there is none.
    Its system may take seconds to list its voices: ``looked_for`` comes first.

    Signals:
        looked_for: The voice is looked for from here on.
        sentence_begun: The span of the sentence that is being said; None when none is any more.
        state_changed: The ReadingState that now holds.
        failed: Why nothing can be read aloud, in a sentence or two for the person.
    """

    looked_for = Signal()
    sentence_begun = Signal(object)
    state_changed = Signal(object)
    failed = Signal(str)

    def __init__(self, find_voice: VoiceFinder, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find_voice = find_voice
        self._settings = settings
        self._voice: Voice | None = None
        self._sentences: tuple[tuple[Span, str], ...] = ()
        self._state = ReadingState.SILENT
        self._soon = QTimer(self, singleShot=True, interval=_TO_PAINT_MS)
        self._soon.timeout.connect(self._say)

    @property
    def state(self) -> ReadingState:
        """How far it has got."""
        return self._state

    def start(self, text: str, spans: tuple[Span, ...]) -> None:
        """Read these spans of a text, from the first on."""
        self.stop()
        self._sentences = tuple((span, " ".join(span.of(text).split())) for span in spans)
        if not self._sentences:
            self.failed.emit(self.tr("There is nothing to read aloud yet."))
            return
        self._go_to(ReadingState.READING)
        if self._voice is None:
            self.looked_for.emit()
            self._soon.start()
        else:
            self._say()

    @Slot()
    def pause(self) -> None:
        """Be silent, and remember where."""
        if self._state is ReadingState.READING:
            self._fall_silent()
            self._go_to(ReadingState.PAUSED)

    @Slot()
    def go_on(self) -> None:
        """Read on from the sentence in which it paused."""
        if self._state is ReadingState.PAUSED:
            self._go_to(ReadingState.READING)
            self._say()

    @Slot()
    def stop(self) -> None:
        """Be silent, and forget where."""
        if self._state is ReadingState.SILENT:
            return
        self._sentences = ()
        self._fall_silent()
        self._go_to(ReadingState.SILENT)
        self.sentence_begun.emit(None)

    def note_said(self) -> None:
        """Go to the next sentence, or be done."""
        if self._state is ReadingState.READING:
            self._sentences = self._sentences[1:]
            self._say()

    def note_failed(self, reason: str) -> None:
        """Stop, and say why; the next start looks for a voice again."""
        self.stop()
        self._voice = None
        self.failed.emit(self.tr("The voice has failed ({reason}). Try again.").format(reason=reason))

    def _fall_silent(self) -> None:
        self._soon.stop()
        if self._voice is not None:
            self._voice.stop()

    @Slot()
    def _say(self) -> None:
        if not self._sentences:
            self.stop()
            return
        try:
            self._voice = self._voice or self._find_voice(self)
        except NoVoiceError as error:
            self.stop()
            self.failed.emit(str(error))
            return
        span, words = self._sentences[0]
        self.sentence_begun.emit(span)
        self._voice.say(words, self._settings.number(SettingName.READ_ALOUD_RATE))

    def _go_to(self, state: ReadingState) -> None:
        self._state = state
        self.state_changed.emit(state)
