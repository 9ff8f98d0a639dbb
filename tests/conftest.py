"""Shared by all tests."""

import gc
import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMainWindow


@pytest.fixture(scope="session", autouse=True)
def _the_clipboard_is_empty_at_the_end() -> Iterator[None]:
    """Take back what a test has copied: Qt's offscreen clipboard outlives Python, and would crash over it."""
    yield
    if isinstance(application := QApplication.instance(), QApplication):
        application.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def _nobody_has_set_anything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the settings, house rules and cache of whoever runs the tests out of them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _only_this_thread_looks_for_garbage() -> None:
    """Have nothing collected by whatever thread happens to make objects, as in the program itself.

    A thread that reads would delete what a closed window has left of Qt's, and what it deletes there may be
    in use here: a test ends in a crash then, seldom, and another each time.
    """
    gc.disable()


@pytest.fixture(autouse=True)
def _what_a_test_leaves_behind_is_gone() -> Iterator[None]:
    """Collect behind a test what was made since the last one that made much."""
    yield
    if gc.get_count()[0] >= 20_000:
        gc.collect(1)


@pytest.fixture(scope="module", autouse=True)
def _closed_windows_are_gone() -> Iterator[None]:
    """Delete the closed windows of each file of tests, or a change of colours would go through all of them.

    First those that are to be deleted anyway, by Qt and in its order; Python deletes a ring in any.
    """
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if any(isinstance(window, QMainWindow) for window in application.topLevelWidgets()):
            gc.collect()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if gc.get_count()[2] >= 20:
        gc.collect()


@pytest.fixture(autouse=True)
def _no_window_is_left_over() -> Iterator[None]:
    """Fail a test that leaves a window open for the next one to stumble over."""
    yield
    application = QApplication.instance()
    windows = application.topLevelWidgets() if isinstance(application, QApplication) else []
    left = [window for window in windows if window.isVisible()]
    for window in left:
        window.close()
    assert not left, f"left open: {left}"
