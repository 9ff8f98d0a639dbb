"""Qt's speech module is no part of the program: what is said where it, an engine or a voice is missing.

Where it is there is tried with a stand-in that has the few names of it that are used, and Qt's own signals.
"""

import sys
from collections.abc import Callable
from enum import Enum
from types import ModuleType
from typing import ClassVar

import pytest
from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.letter_text import LetterText
from secondtry.gui.main_window import MainWindow
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.qt_voice import QtVoice
from secondtry.gui.reading_view import ReadingView
from secondtry.gui.voice import NoVoiceError

MODULE = "PySide6.QtTextToSpeech"
ENGLISH, GERMAN = QLocale("en_GB"), QLocale("de_DE")


class _State(Enum):
    READY = 0
    SPEAKING = 1
    ERROR = 3


class Speech(QObject):
    """Says nothing aloud, and is done when ``end`` is called."""

    class State:
        Ready, Speaking, Error = _State

    stateChanged = Signal(object)  # noqa: N815 - Qt's name
    engines: ClassVar[list[str]] = ["mock", "speaks"]
    locales: ClassVar[list[QLocale]] = [GERMAN, ENGLISH]
    made: ClassVar[list["Speech"]] = []

    def __init__(self, engine: str, parent: QObject) -> None:
        super().__init__(parent)
        self._state = _State.ERROR if engine == "broken" else _State.READY
        self._locale = GERMAN
        self.engine = engine
        self.said: list[str] = []
        self.rates: list[float] = []
        self.made.append(self)

    @classmethod
    def availableEngines(cls) -> list[str]:  # noqa: N802 - Qt's name
        return cls.engines

    def availableLocales(self) -> list[QLocale]:  # noqa: N802 - Qt's name
        return self.locales

    def availableVoices(self) -> list[str]:  # noqa: N802 - Qt's name
        return ["Anne"] if self.locales else []

    def locale(self) -> QLocale:
        return self._locale

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802 - Qt's name
        self._locale = locale

    def setRate(self, rate: float) -> None:  # noqa: N802 - Qt's name
        self.rates.append(rate)

    def state(self) -> _State:
        return self._state

    def errorString(self) -> str:  # noqa: N802 - Qt's name
        return "out of breath"

    def say(self, words: str) -> None:
        self.said.append(words)
        self._go_to(_State.SPEAKING)

    def stop(self) -> None:
        self._go_to(_State.READY)

    def end(self) -> None:
        self._go_to(_State.READY)

    def fail(self) -> None:
        self._go_to(_State.ERROR)

    def _go_to(self, state: _State) -> None:
        self._state = state
        self.stateChanged.emit(state)


class Listener:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def note_said(self) -> None:
        self.heard.append("said")

    def note_failed(self, reason: str) -> None:
        self.heard.append(reason)


@pytest.fixture
def speech(monkeypatch: pytest.MonkeyPatch) -> type[Speech]:
    """Put the stand-in where Qt's module would be."""
    module = ModuleType(MODULE)
    module.QTextToSpeech = Speech  # type: ignore[attr-defined] # a module made here
    monkeypatch.setitem(sys.modules, MODULE, module)
    monkeypatch.setattr(Speech, "made", [])
    return Speech


@pytest.fixture
def no_module(monkeypatch: pytest.MonkeyPatch) -> None:
    """Be on a computer on which the module is not installed, also where it is."""
    # None is how Python remembers that there is no such module.
    monkeypatch.setitem(sys.modules, MODULE, None)


def _press(window: MainWindow, text: str) -> None:
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _marked(window: MainWindow) -> str:
    return "".join(text.marked_words() for text in window.findChildren(LetterText))


def test_words_are_said_in_english_with_the_first_engine_that_makes_a_sound(speech: type[Speech]) -> None:
    QtVoice(Listener()).say("It was us.", 100)
    (made,) = speech.made
    assert made.engine == "speaks"
    assert made.locale() == ENGLISH
    assert made.said == ["It was us."]


@pytest.mark.parametrize(("percent", "rate"), [(50, -0.5), (100, 0), (150, 0.5), (200, 1)])
def test_the_speed_is_qts_own_measure(speech: type[Speech], percent: int, rate: float) -> None:
    QtVoice(Listener()).say("Hello.", percent)
    assert speech.made[0].rates == [rate]


@pytest.mark.usefixtures("speech")
def test_the_end_of_the_words_is_told_and_a_stop_is_none() -> None:
    listener = Listener()
    voice = QtVoice(listener)
    voice.say("Hello.", 100)
    voice.stop()
    assert listener.heard == []
    voice.say("Hello.", 100)
    Speech.made[0].end()
    assert listener.heard == ["said"]


def test_words_in_the_middle_of_others_end_those(speech: type[Speech]) -> None:
    listener = Listener()
    voice = QtVoice(listener)
    voice.say("One.", 100)
    voice.say("Two.", 100)
    assert listener.heard == []
    speech.made[0].end()
    assert listener.heard == ["said"]


def test_a_failure_is_told_in_the_systems_words(speech: type[Speech]) -> None:
    listener = Listener()
    voice = QtVoice(listener)
    voice.say("Hello.", 100)
    speech.made[0].fail()
    assert listener.heard == ["out of breath"]


@pytest.mark.usefixtures("no_module")
def test_without_the_module_the_extra_is_named() -> None:
    with pytest.raises(NoVoiceError, match=r"secondtry\[speech\]"):
        QtVoice(Listener())


@pytest.mark.parametrize("engines", [[], ["mock"], ["mock", "broken"]])
def test_without_an_engine_the_packages_are_named(
    speech: type[Speech], engines: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "engines", engines)
    with pytest.raises(NoVoiceError, match="speech-dispatcher"):
        QtVoice(Listener())


@pytest.mark.parametrize("locales", [[], [GERMAN]])
def test_without_an_english_voice_one_is_named(
    speech: type[Speech], locales: list[QLocale], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "locales", locales)
    with pytest.raises(NoVoiceError, match="no English voice"):
        QtVoice(Listener())


@pytest.fixture
def begin(speech: type[Speech], qtbot: QtBot) -> Callable[[MainWindow], Speech]:
    """Return a function that presses F5, and waits for the voice."""

    def begun(window: MainWindow) -> Speech:
        QTest.keyClick(window, Qt.Key.Key_F5)
        qtbot.waitUntil(lambda: len(speech.made) == 1 and bool(speech.made[0].said))
        return speech.made[0]

    return begun


@pytest.fixture
def filled(window: MainWindow) -> MainWindow:
    window.files.open_text("mugs", "Subject: Your mugs\n\nHi Dana,\n\nIt was us. We mend it.\n\n> Where?\n")
    return window


def test_f5_reads_from_the_subject_on_and_marks_the_sentence(
    filled: MainWindow, begin: Callable[[MainWindow], Speech]
) -> None:
    made = begin(filled)
    assert filled.findChildren(ReadingView)[0].isVisible()
    assert (made.said, _marked(filled)) == (["Your mugs"], "Your mugs")
    for _ in range(3):
        made.end()
    assert (made.said[1:], _marked(filled)) == (["Hi Dana,", "It was us.", "We mend it."], "We mend it.")
    made.end()
    assert _marked(filled) == ""
    assert len(made.said) == 4


def test_f5_again_pauses_and_reads_on(filled: MainWindow, begin: Callable[[MainWindow], Speech]) -> None:
    made = begin(filled)
    QTest.keyClick(filled, Qt.Key.Key_F5)
    assert made.state() is _State.READY
    assert _marked(filled) == "Your mugs"
    QTest.keyClick(filled, Qt.Key.Key_F5)
    assert made.said == ["Your mugs", "Your mugs"]


def test_the_button_says_what_it_does_next(filled: MainWindow, speech: type[Speech], qtbot: QtBot) -> None:
    _press(filled, "&Read as customer")
    button = next(each for each in filled.findChildren(QPushButton) if each.text() == "Read aloud")
    button.click()
    assert button.text() == "Pause"
    qtbot.waitUntil(lambda: len(speech.made) == 1)
    button.click()
    assert button.text() == "Go on"
    next(each for each in filled.findChildren(QPushButton) if each.text() == "Stop").click()
    assert button.text() == "Read aloud"
    assert speech.made[0].state() is _State.READY


def test_whoever_goes_back_to_writing_is_not_read_to(
    filled: MainWindow, begin: Callable[[MainWindow], Speech]
) -> None:
    made = begin(filled)
    QTest.keyClick(filled, Qt.Key.Key_Escape)
    assert made.state() is _State.READY
    assert not filled.findChildren(ReadingView)[0].isVisible()


def test_a_window_that_is_closed_falls_silent(
    filled: MainWindow, begin: Callable[[MainWindow], Speech]
) -> None:
    made = begin(filled)
    filled.close()
    assert made.state() is _State.READY


def test_another_message_is_not_read_with_the_words_of_the_last(
    filled: MainWindow, begin: Callable[[MainWindow], Speech]
) -> None:
    made = begin(filled)
    filled.files.open_text("other", "All is well.")
    assert made.state() is _State.READY
    assert _marked(filled) == ""


def test_the_marked_sentence_is_on_the_screen_however_long_the_message(
    window: MainWindow, begin: Callable[[MainWindow], Speech], qtbot: QtBot
) -> None:
    window.files.open_text("long", "\n\n".join(f"This is sentence {number}." for number in range(60)))
    made = begin(window)
    view = window.findChildren(ReadingView)[0]
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() > 0)
    for _ in range(55):
        made.end()
    assert _marked(window) == "This is sentence 55."
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    text = next(each for each in window.findChildren(LetterText) if each.marked_words())
    start = text.toPlainText().index("This is sentence 55.")
    from_start = start + text.shown.start
    shown = text.rect_of(type(text.shown)(from_start, from_start + 4))
    top = text.mapTo(view.viewport(), shown.topLeft()).y()
    assert 0 <= top < view.viewport().height()


def test_without_a_voice_f5_says_what_to_install_until_there_is_one(
    filled: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setitem(sys.modules, MODULE, None)
    notice = filled.findChildren(NoticeBar)[0]
    QTest.keyClick(filled, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: "secondtry[speech]" in notice.words())
    assert filled.findChildren(ReadingView)[0].isVisible()
    module = ModuleType(MODULE)
    module.QTextToSpeech = Speech  # type: ignore[attr-defined] # a module made here
    monkeypatch.setitem(sys.modules, MODULE, module)
    QTest.keyClick(filled, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: notice.words() == "")
