"""Shared by all tests."""

import os
from collections.abc import Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication


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
