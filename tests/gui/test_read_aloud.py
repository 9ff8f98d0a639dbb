"""Reading aloud, sentence by sentence, with a voice that keeps what it says and tells when it is done."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.read_aloud import ReadAloud, ReadingState
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.voice import NoVoiceError, Voice, VoiceListener
from secondtry.text.span import Span

TEXT = "It was us.\nWe mend it\n  by noon. Sorry."
SPANS = (Span(0, 10), Span(11, 32), Span(33, 39))


class Speaker:
    """A voice that keeps what it says, and is done with it when it is told so."""

    def __init__(self, listener: VoiceListener) -> None:
        self.listener = listener
        self.said: list[str] = []
        self.percents: list[int] = []
        self.is_speaking = False

    def say(self, words: str, percent: int) -> None:
        self.said.append(words)
        self.percents.append(percent)
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False

    def come_to_the_end(self) -> None:
        self.is_speaking = False
        self.listener.note_said()


class Shop:
    """Where voices are found: ``problem`` says why there is none."""

    def __init__(self) -> None:
        self.problem = ""
        self.sold: list[Speaker] = []

    def find(self, listener: VoiceListener) -> Voice:
        if self.problem:
            raise NoVoiceError(self.problem)
        self.sold.append(Speaker(listener))
        return self.sold[-1]


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def aloud(shop: Shop, settings: Settings, qapp: QApplication) -> ReadAloud:  # noqa: ARG001 - timers want one
    return ReadAloud(shop.find, settings)


@pytest.fixture
def start(aloud: ReadAloud, shop: Shop, qtbot: QtBot) -> Callable[..., None]:
    """Return a function that starts, and waits until the voice was looked for."""
    failures: list[object] = []
    aloud.failed.connect(failures.append)

    def started(text: str = TEXT, spans: tuple[Span, ...] = SPANS) -> None:
        before = len(failures) + sum(len(speaker.said) for speaker in shop.sold)
        aloud.start(text, spans)
        qtbot.waitUntil(lambda: len(failures) + sum(len(speaker.said) for speaker in shop.sold) > before)

    return started


@pytest.fixture
def marked(aloud: ReadAloud) -> list[object]:
    """The sentences that were marked, in their order; None for none."""
    marked: list[object] = []
    aloud.sentence_begun.connect(marked.append)
    return marked


@pytest.fixture
def failures(aloud: ReadAloud) -> list[object]:
    failures: list[object] = []
    aloud.failed.connect(failures.append)
    return failures


def test_sentences_are_said_one_by_one_and_marked_while_they_are(
    aloud: ReadAloud, start: Callable[..., None], shop: Shop, marked: list[object]
) -> None:
    start()
    (speaker,) = shop.sold
    assert (speaker.said, marked) == (["It was us."], [SPANS[0]])
    speaker.come_to_the_end()
    speaker.come_to_the_end()
    assert speaker.said == ["It was us.", "We mend it by noon.", "Sorry."]
    speaker.come_to_the_end()
    assert marked == [*SPANS, None]
    assert aloud.state is ReadingState.SILENT


def test_after_a_pause_the_sentence_begins_anew(
    aloud: ReadAloud, start: Callable[..., None], shop: Shop, marked: list[object]
) -> None:
    start()
    (speaker,) = shop.sold
    speaker.come_to_the_end()
    aloud.pause()
    assert not speaker.is_speaking
    assert aloud.state is ReadingState.PAUSED
    assert marked[-1] == SPANS[1]
    aloud.go_on()
    assert speaker.said == ["It was us.", "We mend it by noon.", "We mend it by noon."]


def test_a_voice_that_says_it_is_done_while_it_pauses_moves_nothing(
    aloud: ReadAloud, start: Callable[..., None], shop: Shop
) -> None:
    start()
    aloud.pause()
    shop.sold[0].come_to_the_end()
    assert shop.sold[0].said == ["It was us."]
    assert aloud.state is ReadingState.PAUSED


def test_stop_is_silence_and_takes_the_mark_away(
    aloud: ReadAloud, start: Callable[..., None], shop: Shop, marked: list[object]
) -> None:
    start()
    aloud.stop()
    assert not shop.sold[0].is_speaking
    assert marked[-1] is None
    aloud.go_on()
    assert shop.sold[0].said == ["It was us."]


def test_the_speed_is_that_of_the_settings_from_the_next_sentence_on(
    start: Callable[..., None], shop: Shop, settings: Settings
) -> None:
    start()
    settings.put(SettingName.READ_ALOUD_RATE, 150)
    shop.sold[0].come_to_the_end()
    assert shop.sold[0].percents == [100, 150]


def test_one_voice_is_found_for_all_readings(start: Callable[..., None], shop: Shop) -> None:
    start()
    start(TEXT, SPANS[2:])
    assert len(shop.sold) == 1
    assert shop.sold[0].said == ["It was us.", "Sorry."]


def test_without_a_voice_there_is_one_sentence_and_nothing_begins(
    aloud: ReadAloud, start: Callable[..., None], shop: Shop, marked: list[object], failures: list[object]
) -> None:
    shop.problem = "Install a voice."
    start()
    assert failures == ["Install a voice."]
    assert set(marked) <= {None}
    assert aloud.state is ReadingState.SILENT


def test_a_voice_that_was_installed_meanwhile_is_found(start: Callable[..., None], shop: Shop) -> None:
    shop.problem = "Install a voice."
    start()
    shop.problem = ""
    start()
    assert shop.sold[0].said == ["It was us."]


def test_a_voice_that_fails_says_why_and_another_is_found_next_time(
    aloud: ReadAloud, start: Callable[..., None], shop: Shop, failures: list[object]
) -> None:
    start()
    shop.sold[0].listener.note_failed("the line is gone")
    assert "the line is gone" in str(failures)
    assert aloud.state is ReadingState.SILENT
    start()
    assert len(shop.sold) == 2


def test_an_empty_message_has_nothing_to_read(
    start: Callable[..., None], shop: Shop, failures: list[object]
) -> None:
    start("", ())
    assert len(failures) == 1
    assert shop.sold == []


@pytest.mark.parametrize("leave", [ReadAloud.stop, ReadAloud.pause])
def test_whoever_wants_silence_before_a_voice_was_found_has_it(
    aloud: ReadAloud, shop: Shop, qtbot: QtBot, leave: Callable[[ReadAloud], None]
) -> None:
    aloud.start(TEXT, SPANS)
    leave(aloud)
    with qtbot.assertNotEmitted(aloud.sentence_begun, wait=100):
        pass
    assert shop.sold == []


def test_it_is_told_that_a_voice_is_looked_for_before_it_is(
    aloud: ReadAloud, shop: Shop, start: Callable[..., None], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(aloud.looked_for):
        aloud.start(TEXT, SPANS)
    assert shop.sold == []
    aloud.stop()
    start()
    with qtbot.assertNotEmitted(aloud.looked_for):
        start()
