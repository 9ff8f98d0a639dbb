"""The system's voice through Qt's speech module, which is there only where somebody installed it."""

from importlib import import_module
from types import ModuleType
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Slot

from secondtry.gui.voice import NoVoiceError, VoiceListener

#: Qt's engine for tests, which counts the words and makes no sound.
_SILENT_ENGINE = "mock"


class QtVoice(QObject):
    """Says words with an engine of Qt's speech module: Speech Dispatcher, SAPI, NSSpeech.

    Raises:
        NoVoiceError: where the module, an engine or an English voice is missing.
    """

    def __init__(self, listener: VoiceListener, engine: str = "", parent: QObject | None = None) -> None:
        """``engine`` names one of Qt's engines; left out, it is the first that works."""
        super().__init__(parent)
        self._listener = listener
        module = _load_module()
        self._states = module.QTextToSpeech.State
        self._speech = self._start(module, engine)
        self._choose_locale()
        self._is_saying = False
        self._speech.stateChanged.connect(self._follow)

    def say(self, words: str, percent: int) -> None:
        """Begin to say words; 100 is the voice's own speed."""
        self.stop()
        # Qt has 0 for the voice's own speed, and 1 and -1 for its limits.
        self._speech.setRate(max(-1.0, min(1.0, (percent - 100) / 100)))
        self._is_saying = True
        self._speech.say(words)

    def stop(self) -> None:
        """Be silent at once."""
        self._is_saying = False
        if self._speech.state() is self._states.Speaking:
            self._speech.stop()

    def _start(self, module: ModuleType, engine: str) -> Any:
        names = (
            [engine]
            if engine
            else [n for n in module.QTextToSpeech.availableEngines() if n != _SILENT_ENGINE]
        )
        for name in names:
            speech = module.QTextToSpeech(name, self)
            if speech.state() is not self._states.Error:
                return speech
        raise NoVoiceError(
            self.tr(
                "Nothing on this computer can speak yet. On Linux, install speech-dispatcher and espeak-ng "
                "(such as: sudo apt install speech-dispatcher espeak-ng), then start Second Try again."
            )
        )

    def _choose_locale(self) -> None:
        """Choose an English voice: messages are read in English, whatever language the desktop speaks."""
        english = [
            each for each in self._speech.availableLocales() if each.language() is QLocale.Language.English
        ]
        if not english or not self._speech.availableVoices():
            raise NoVoiceError(
                self.tr(
                    "The speech system of this computer has no English voice. Install one "
                    "(on Linux such as: sudo apt install espeak-ng), then start Second Try again."
                )
            )
        if self._speech.locale().language() is not QLocale.Language.English:
            self._speech.setLocale(english[0])

    @Slot(object)
    def _follow(self, state: object) -> None:
        if not self._is_saying:
            return
        if state is self._states.Ready:
            self._is_saying = False
            self._listener.note_said()
        elif state is self._states.Error:
            self._is_saying = False
            self._listener.note_failed(self._speech.errorString())


def _load_module() -> ModuleType:
    # Late, and by its name: most people have no such module, and it takes Qt's sound and network with it.
    try:
        return import_module("PySide6.QtTextToSpeech")
    except ImportError as error:
        raise NoVoiceError(
            QCoreApplication.translate(
                "qt_voice",
                "Reading aloud wants the package PySide6-Addons. Install Second Try again with its extra, "
                "as secondtry[speech]; the help on reading as a customer says how.",
            )
        ) from error
