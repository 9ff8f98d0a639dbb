"""For the tests in which somebody sits at a display."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Desk, a_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A display with mouse and keyboard, and a session bus."""
    folder = tmp_path / "screen"
    folder.mkdir()
    with a_desk(folder) as made:
        yield made
