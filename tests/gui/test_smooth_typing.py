"""Garbage is collected while the person rests or is elsewhere, and never between two keys."""

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.smooth_typing import KeptAside, RestCollection

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
    gc.collect()
    gc.disable()
    yield
    gc.unfreeze()
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
