"""Garbage is collected while the person rests or is elsewhere, and never between two keys."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from secondtry.__main__ import import_window
from secondtry.gui.background import BackgroundRunner, Job
from secondtry.gui.smooth_typing import KeptAside, LookNowAndThen, RestCollection, keep_typing_smooth

NEVER_MS = 3_600_000


class Rest:
    """A rest that ends when the test says so, and how often garbage was collected meanwhile."""

    def __init__(self, application: QApplication) -> None:
        self.timer = QTimer(interval=NEVER_MS)
        self.collected = 0
        self.collection = RestCollection(application, self.timer, self._collect)

    def end(self) -> None:
        assert self.timer.isActive()
        self.timer.timeout.emit()

    def _collect(self) -> None:
        self.collected += 1


@pytest.fixture
def rest(qapp: QApplication) -> Iterator[Rest]:
    rest = Rest(qapp)
    yield rest
    rest.collection.deleteLater()


def _with_keyboard(field: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitActive(field):
        field.activateWindow()
    field.setFocus()


@pytest.mark.parametrize("kind", [QPlainTextEdit, QLineEdit])
def test_each_key_in_any_field_begins_the_rest_anew(kind: type[QWidget], rest: Rest, qtbot: QtBot) -> None:
    field = kind()
    _with_keyboard(field, qtbot)
    for letter in "we lost it":
        rest.timer.stop()
        QTest.keyClicks(field, letter)
        assert rest.timer.isActive()
    assert rest.collected == 0


def test_garbage_is_collected_once_when_the_rest_is_over(rest: Rest, qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    _with_keyboard(field, qtbot)
    QTest.keyClicks(field, "we")
    rest.end()
    assert rest.collected == 1
    assert not rest.timer.isActive()


def test_garbage_is_collected_again_after_the_next_keys(rest: Rest, qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    _with_keyboard(field, qtbot)
    for word in ("we ", "lost ", "it"):
        QTest.keyClicks(field, word)
        rest.end()
    assert rest.collected == 3


def test_garbage_is_collected_when_the_person_turns_to_another_program(
    rest: Rest, qapp: QApplication, qtbot: QtBot
) -> None:
    field = QPlainTextEdit()
    _with_keyboard(field, qtbot)
    QTest.keyClicks(field, "we")
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert rest.collected == 1
    assert not rest.timer.isActive()


class _Ring:
    """Holds itself, so that only a search for garbage finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def _nothing_aside() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    yield
    gc.unfreeze()
    if was_enabled:
        gc.enable()


@pytest.mark.usefixtures("_nothing_aside")
def test_what_a_start_leaves_behind_goes_at_the_first_rest_and_not_before() -> None:
    left = weakref.ref(_Ring())
    aside = KeptAside()
    gc.collect()
    assert left() is not None
    aside.collect()
    assert left() is None


@pytest.mark.usefixtures("_nothing_aside")
def test_what_is_there_is_gone_through_once_and_what_comes_later_each_time() -> None:
    kept = _Ring()
    there, aside = weakref.ref(kept), KeptAside()
    aside.collect()
    del kept
    later = weakref.ref(_Ring())
    aside.collect()
    assert later() is None
    assert there() is not None


@pytest.fixture
def _as_python_starts() -> Iterator[None]:
    """Python collects by itself, as often as it does unasked; behind the test all is as it was."""
    was_enabled, interval, pace = gc.isenabled(), sys.getswitchinterval(), gc.get_threshold()
    gc.collect()
    gc.enable()
    gc.set_threshold(700, 10, 10)
    yield
    (gc.enable if was_enabled else gc.disable)()
    gc.set_threshold(*pace)
    sys.setswitchinterval(interval)
    gc.unfreeze()


@pytest.fixture
def _typing_is_smooth(qapp: QApplication, _as_python_starts: None) -> Iterator[None]:
    before = set(qapp.findChildren(QTimer))
    keep_typing_smooth()
    yield
    for child in (*qapp.findChildren(RestCollection), *(set(qapp.findChildren(QTimer)) - before)):
        child.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.usefixtures("_typing_is_smooth")
def test_a_thread_that_reads_deletes_nothing_of_the_window(qtbot: QtBot) -> None:
    deleted_by: list[int] = []
    ring = _Ring()
    weakref.finalize(ring, lambda: deleted_by.append(threading.get_ident()))
    del ring
    runner = BackgroundRunner()
    with qtbot.waitSignal(runner.finished) as heard:
        runner.submit(Job("reading", lambda: [[number] for number in range(100_000)]))
    assert heard.args is not None
    assert deleted_by == []
    gc.collect()
    assert deleted_by == [threading.get_ident()]
    runner.close()


@pytest.mark.usefixtures("_as_python_starts")
def test_no_thread_collects_while_the_window_starts() -> None:
    import_window("secondtry.gui.app")
    assert not gc.isenabled()


class _Look:
    """Looks whether much was made when the test says so, and how often garbage was collected then."""

    def __init__(self) -> None:
        self.rest = QTimer(interval=NEVER_MS)
        self.timer = QTimer(interval=NEVER_MS)
        self.collected = 0
        LookNowAndThen(self.rest, self.timer, self._collect)

    def now(self) -> int:
        self.timer.timeout.emit()
        return self.collected

    def _collect(self) -> None:
        self.collected += 1


@pytest.mark.usefixtures("_nothing_aside")
def test_what_somebody_makes_with_the_mouse_alone_is_collected_once_it_is_much(qapp: QApplication) -> None:  # noqa: ARG001 - timers want one
    look = _Look()
    assert look.now() == 0
    made = [[number] for number in range(30_000)]
    look.rest.start()
    assert look.now() == 0  # a key was pressed a moment ago
    look.rest.stop()
    assert look.now() == 1
    assert len(made) == 30_000
