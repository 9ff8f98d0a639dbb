"""A file is written beside the window's own work; it says so while it lasts, and can be stopped."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from secondtry.gui.file_writer import FileWriter, WritingNotice
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.printed_pages import pdf_writing
from secondtry.review.printed_review import Paragraph, PrintedReview, Role, Run

PAGES = PrintedReview("Your cake", "1 May", (Paragraph(Role.BODY, (Run("It was us."),)),))


class SlowPages:
    """Pages that are ready when the test says so."""

    def __init__(self) -> None:
        self.ready = Event()

    def __call__(self) -> PrintedReview:
        assert self.ready.wait(30)
        return PAGES


@pytest.fixture
def notice(qtbot: QtBot) -> NoticeBar:
    notice = NoticeBar()
    qtbot.addWidget(notice)
    return notice


@pytest.fixture
def writer(notice: NoticeBar) -> Iterator[FileWriter]:
    writer = FileWriter(notice)
    WritingNotice(writer, notice)
    yield writer
    writer.close()  # its thread may still be on its way out when the file is there


def test_a_short_one_is_written_without_a_word(
    writer: FileWriter, notice: NoticeBar, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(writer.written) as heard:
        writer.write(tmp_path / "a.pdf", pdf_writing(lambda: PAGES))
    assert heard.args == [tmp_path / "a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert notice.words() == ""
    assert not writer.is_busy()


def test_a_long_one_says_that_it_lasts_and_takes_the_words_back(
    writer: FileWriter, notice: NoticeBar, qtbot: QtBot, tmp_path: Path
) -> None:
    pages = SlowPages()
    writer.write(tmp_path / "a.pdf", pdf_writing(pages))
    qtbot.waitUntil(lambda: notice.words() == "a.pdf is being written. You can go on meanwhile.")
    assert writer.is_busy()
    with qtbot.waitSignal(writer.written):
        pages.ready.set()
    assert notice.words() == ""


def test_one_that_is_stopped_leaves_the_file_of_before(
    writer: FileWriter, notice: NoticeBar, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"before")
    pages = SlowPages()
    writer.write(file, pdf_writing(pages))
    qtbot.waitUntil(lambda: bool(notice.words()))
    notice.findChildren(QPushButton)[0].click()
    with qtbot.waitSignal(writer.stopped):
        pages.ready.set()
    assert file.read_bytes() == b"before"
    assert not writer.is_busy()


def test_what_cannot_be_written_says_why(writer: FileWriter, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(writer.failed) as heard:
        writer.write(tmp_path / "no such folder" / "a.pdf", pdf_writing(lambda: PAGES))
    assert "the folder is not there any more" in str(heard.args)


def test_one_at_a_time(writer: FileWriter, qtbot: QtBot, tmp_path: Path) -> None:
    pages = SlowPages()
    writer.write(tmp_path / "a.pdf", pdf_writing(pages))
    writer.write(tmp_path / "b.pdf", pdf_writing(lambda: PAGES))
    with qtbot.waitSignal(writer.written) as heard:
        pages.ready.set()
    assert heard.args == [tmp_path / "a.pdf"]
    assert not (tmp_path / "b.pdf").exists()


def test_closing_waits_for_the_file(writer: FileWriter, tmp_path: Path) -> None:
    writer.write(tmp_path / "a.pdf", pdf_writing(lambda: PAGES))
    writer.close()
    assert (tmp_path / "a.pdf").exists()
