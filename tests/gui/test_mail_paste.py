"""A mail that is pasted stands in the window as one that is opened does."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.footer import Footer
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.subject_field import SubjectField
from secondtry.review.case import CaseMail
from secondtry.review.version import FirstMessage
from secondtry.text.message_parts import MessageParts

BODY = "Hi Dana,\n\nYour lamp was sent to the wrong house.\n\nRuth"
MAIL = (
    "From: Ruth Amsel <ruth@example.org>\nTo: Dana <dana@example.com>\n"
    f"Date: Tue, 10 Mar 2026 09:30:00 +0100\nSubject: Your lamp\n\n{BODY}"
)
HEAD = CaseMail("Ruth Amsel", "Dana", "2026-03-10T09:30:00+01:00")


def _press(window: MainWindow, text: str) -> None:
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _pane(window: MainWindow) -> MessagePane:
    return window.findChildren(MessagePane)[0]


def _body(window: MainWindow) -> DraftEditor:
    return next(e for e in _pane(window).findChildren(DraftEditor) if not isinstance(e, SubjectField))


def _controller(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def _paste(editor: DraftEditor, words: str) -> None:
    mime = QMimeData()
    mime.setText(words)
    editor.insertFromMimeData(mime)


def _shown(window: MainWindow) -> tuple[str, str]:
    parts: MessageParts = _pane(window).parts()
    return parts.subject, parts.body


def test_a_pasted_mail_stands_as_one_that_is_opened(window: MainWindow) -> None:
    _paste(_body(window), MAIL)
    assert _shown(window) == ("Your lamp", BODY)
    assert _controller(window).review.case.mail == HEAD
    assert "Ctrl+Z brings back what you pasted" in window.findChildren(Footer)[0].words()


def test_one_step_back_is_what_was_pasted_and_another_the_empty_page(window: MainWindow) -> None:
    _paste(_body(window), MAIL)
    _press(window, "&Undo")
    assert _shown(window) == ("", MAIL)
    assert _controller(window).review.case.mail == CaseMail()
    _press(window, "&Undo")
    assert _shown(window) == ("", "")


def test_what_was_taken_back_can_be_done_again(window: MainWindow) -> None:
    _paste(_body(window), MAIL)
    _press(window, "&Undo")
    _press(window, "&Redo")
    assert _shown(window) == ("Your lamp", BODY)
    assert _controller(window).review.case.mail == HEAD


def test_undo_and_redo_keep_who_wrote_what_stood_there_before(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "bob.eml"
    file.write_text("From: Bob <bob@example.org>\nTo: Ann\nSubject: Lamp\n\nWhere is it?", encoding="utf-8")
    window.files.open_path(str(file))
    of_bob = CaseMail(sender="Bob", recipients="Ann")
    assert _controller(window).review.case.mail == of_bob
    _body(window).selectAll()
    _paste(_body(window), MAIL)
    _press(window, "&Undo")
    assert _controller(window).review.case.mail == CaseMail()
    _press(window, "&Undo")
    assert _shown(window) == ("Lamp", "Where is it?")
    assert _controller(window).review.case.mail == of_bob
    _press(window, "&Redo")
    _press(window, "&Redo")
    assert _shown(window) == ("Your lamp", BODY)
    assert _controller(window).review.case.mail == HEAD


def test_words_that_come_back_to_an_emptied_message_have_their_head_again(window: MainWindow) -> None:
    _paste(_body(window), f"From: Ruth Amsel <ruth@example.org>\nTo: Dana\n\n{BODY}")
    QTest.keyClicks(_body(window), "So: ")
    _body(window).selectAll()
    QTest.keyClick(_body(window), Qt.Key.Key_Delete)
    assert _controller(window).review.case.mail == CaseMail()
    _press(window, "&Undo")
    assert _shown(window) == ("", f"So: {BODY}")
    assert _controller(window).review.case.mail == CaseMail("Ruth Amsel", "Dana")


def test_a_mail_takes_the_place_of_a_message_that_is_wholly_selected(window: MainWindow) -> None:
    window.files.open_text("old", "Subject: Old\n\nOld words.")
    _body(window).selectAll()
    _paste(_body(window), MAIL)
    assert _shown(window) == ("Your lamp", BODY)
    _press(window, "&Undo")
    assert _shown(window) == ("Old", MAIL)


def test_a_mail_that_is_pasted_into_a_message_is_left_as_it_is(window: MainWindow) -> None:
    window.files.open_text("old", "Subject: Old\n\nOld words.")
    _body(window).place_cursor(0)
    _paste(_body(window), MAIL)
    assert _shown(window) == ("Old", f"{MAIL}Old words.")


def test_a_mail_that_is_pasted_where_the_subject_belongs_finds_its_place(window: MainWindow) -> None:
    _paste(_pane(window).findChildren(SubjectField)[0], MAIL)
    assert _shown(window) == ("Your lamp", BODY)


def test_a_mail_without_a_subject_keeps_the_one_that_is_there(window: MainWindow) -> None:
    window.files.open_text("old", "Subject: Old\n\n")
    _paste(_body(window), f"From: Ruth <ruth@example.org>\nTo: Dana\n\n{BODY}")
    assert _shown(window) == ("Old", BODY)


def test_a_locked_message_takes_no_mail(window: MainWindow) -> None:
    _pane(window).set_locked(is_locked=True)
    _paste(_body(window), MAIL)
    assert _shown(window) == ("", "")


def test_who_wrote_is_forgotten_with_the_words(window: MainWindow) -> None:
    _paste(_body(window), MAIL)
    _body(window).selectAll()
    QTest.keyClick(_body(window), Qt.Key.Key_Delete)
    subject = _pane(window).findChildren(SubjectField)[0]
    subject.selectAll()
    QTest.keyClick(subject, Qt.Key.Key_Delete)
    assert _shown(window) == ("", "")
    assert _controller(window).review.case.mail == CaseMail()


def test_another_message_keeps_its_own_head(window: MainWindow) -> None:
    _paste(_body(window), MAIL)
    _press(window, "&New")
    _paste(_body(window), "Hi Dana,")
    assert _controller(window).review.case.mail == CaseMail()


@pytest.mark.parametrize(("later", "sent_at"), [(1, HEAD.sent_at), (-9, "")])
def test_a_second_try_of_a_pasted_mail_begins_without_its_head(
    window: MainWindow, pass_time: Callable[[timedelta], None], later: int, sent_at: str
) -> None:
    pass_time(timedelta(hours=later))
    QGuiApplication.clipboard().setText(MAIL)
    _press(window, "&Paste the message that went out")
    whole = f"Subject: Your lamp\n\n{BODY}"
    assert _controller(window).review.first == FirstMessage(whole, sent_at)
    assert _pane(window).text() == whole
