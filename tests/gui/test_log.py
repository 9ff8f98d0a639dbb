"""The log says where something went wrong, and holds no words of a draft."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from secondtry.gui.log import start_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    logger = logging.getLogger("secondtry")
    before = list(logger.handlers)
    file = tmp_path / "state" / "secondtry.log"
    start_log(file)
    yield file
    for handler in [each for each in logger.handlers if each not in before]:
        logger.removeHandler(handler)
        handler.close()


def _fail(words: str) -> None:
    raise ValueError(words)


def test_an_exception_leaves_its_place_and_kind_but_not_its_words(log: Path) -> None:
    try:
        _fail(" ".join(("Mrs", "Secret")))
    except ValueError:
        logging.getLogger("secondtry.test").exception("analysis")
    text = log.read_text()
    assert "ValueError" in text
    assert "in _fail" in text
    assert "Mrs Secret" not in text


def test_nobody_else_may_read_the_log(log: Path) -> None:
    assert log.stat().st_mode & 0o077 == 0


def test_where_no_log_can_be_written_nothing_happens(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    start_log(tmp_path / "state" / "secondtry.log")
    logging.getLogger("secondtry.test").warning("nobody hears this")
