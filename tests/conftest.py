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


@pytest.fixture(scope="module", autouse=True)
def _closed_windows_are_gone() -> Iterator[None]:
    """Delete the closed windows of each file of tests, or a change of colours would go through all of them.

    Python does so when it looks through everything it has, which in a long run is seldom.
    """
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        if any(isinstance(window, QMainWindow) for window in application.topLevelWidgets()):
            gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


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
