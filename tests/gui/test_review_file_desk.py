"""A review goes from one person's window to another's and back, each with folders and a name of their own."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Rewrite
from secondtry.engine.rulebook import RuleBook
from secondtry.folders import Folders
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.main_window import MainWindow, open_window
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.role_band import RoleBand
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.review.anchoring import anchor_at
from secondtry.review.comment import Comment, Remark, Role, Suggestion, Unfinished
from secondtry.review.facts import Facts
from secondtry.review.review import Review, Verdict
from secondtry.text.span import Span

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nSam\n"
WORDS = "Your order was misplaced"
WORDING = "We misplaced your order"

Opener = Callable[[str], MainWindow]
AtDialogs = Callable[..., list[str]]


@pytest.fixture
def window_of(tmp_path: Path, rulebook: RuleBook, qapp: QApplication) -> Iterator[Opener]:
    """Return a function that opens the window of somebody by their name, on their own computer."""
    windows: list[MainWindow] = []

    def open_(name: str) -> MainWindow:
        folders = Folders(tmp_path / (name or "-") / "config", tmp_path / (name or "-") / "state")
        settings = Settings(read_declarations(), folders.settings_file)
        settings.put(SettingName.STARTED_BEFORE, value=True)
        settings.put(SettingName.NAME, name)
        hook = sys.excepthook
        windows.append(open_window(qapp, folders, "", rulebook))
        sys.excepthook = hook  # pytest-qt's own, which fails the test
        windows[-1].show()
        return windows[-1]

    yield open_
    for window in windows:
        window.files.restore(KeptMessage())  # nothing is unsaved: nothing asks
        window.close()
        window.deleteLater()


def controller(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def review(window: MainWindow) -> Review:
    return controller(window).review


def press(window: MainWindow, text: str) -> None:
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def say(window: MainWindow, id_: str, name: str, wording: str | None = None) -> None:
    """Put a comment on the first words into what is open."""
    start = TEXT.index(WORDS)
    remark = Remark(id_, f"{name} says", review(window).exchange.role, name)
    suggestion = Suggestion(wording) if wording else None
    made = Comment(id_, anchor_at(TEXT, Span(start, start + len(WORDS))), (remark,), suggestion)
    controller(window).update(replace(review(window), comments=(*review(window).comments, made)))


def save(window: MainWindow, path: Path, at_dialogs: AtDialogs) -> None:
    at_dialogs(str(path))
    press(window, "Save a re&view to send…")
    assert path.is_file()


def open_to_review(window: MainWindow, path: Path, at_dialogs: AtDialogs) -> None:
    """Open a file of somebody else, and say that it is theirs."""
    heard = at_dialogs("A colleague’s")
    window.files.open_path(str(path))
    assert heard == [f"Is “{path.name}” your own message?"]


def reviewed_by_tom(window_of: Opener, file: Path, at_dialogs: AtDialogs) -> tuple[MainWindow, MainWindow]:
    """Return the windows of Anna, who sent her message in a file, and of Tom, who said something of it."""
    anna = window_of("Anna")
    anna.files.open_text("mugs", TEXT)
    save(anna, file, at_dialogs)
    tom = window_of("Tom")
    open_to_review(tom, file, at_dialogs)
    say(tom, "t1", "Tom")
    return anna, tom


def notice(window: MainWindow) -> str:
    return window.findChildren(NoticeBar)[0].words()


def test_a_review_goes_to_a_colleague_and_comes_back_into_the_authors_own(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    anna, there, back = window_of("Anna"), tmp_path / "mugs.secondtry", tmp_path / "back.secondtry"
    anna.files.open_text("mugs", TEXT)
    controller(anna).update(replace(review(anna), facts=Facts(what_happened="CANARY")))
    controller(anna).answer("Q1", "yes")
    say(anna, "a1", "Anna")
    save(anna, there, at_dialogs)
    assert b"CANARY" not in there.read_bytes()

    tom = window_of("Tom")
    open_to_review(tom, there, at_dialogs)
    assert review(tom).exchange.role is Role.REVIEWER
    assert tom.findChildren(RoleBand)[0].words().startswith("You are reviewing Anna’s message.")
    assert review(tom).answers == {}
    controller(tom).answer("Q1", "not yet")
    say(tom, "t1", "Tom", WORDING)
    save(tom, back, at_dialogs)

    say(anna, "a2", "Anna")
    controller(anna).answer("Q2", "yes")
    pane = anna.findChildren(MessagePane)[0]
    pane.place_cursor(0)
    pane.put_in(Rewrite(Span(0, 0), "Dear Dana, "))
    anna.files.open_path(str(back))
    assert notice(anna) == "back.secondtry is in: 1 new comment. Ctrl+J goes through the comments."
    assert [comment.id for comment in review(anna).comments] == ["a1", "a2", "t1"]
    assert review(anna).exchange.may_write
    assert review(anna).facts == Facts(what_happened="CANARY")
    assert review(anna).answers["Q2"].verdict is Verdict.YES
    assert review(anna).others_answers["Tom"]["Q1"].verdict is Verdict.NOT_YET
    assert review(anna).text == "Dear Dana, " + TEXT
    press(anna, "&Next comment")
    press(anna, "&Next comment")
    press(anna, "&Next comment")
    press(anna, "&Use the suggested words")
    assert review(anna).text == "Dear Dana, " + TEXT.replace(WORDS, WORDING)

    anna.files.open_path(str(back))
    assert notice(anna) == "back.secondtry is in: nothing new was said. Ctrl+J goes through the comments."
    assert [comment.is_settled for comment in review(anna).comments] == [False, False, True]


def test_a_review_comes_back_into_the_copy_on_the_shelf_when_another_message_is_open(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    anna, there, back = window_of("Anna"), tmp_path / "mugs.secondtry", tmp_path / "back.secondtry"
    anna.files.open_text("mugs", TEXT)
    controller(anna).update(replace(review(anna), facts=Facts(what_happened="the van")))
    save(anna, there, at_dialogs)
    anna.files.open_text("other", "Something else.")

    tom = window_of("Tom")
    open_to_review(tom, there, at_dialogs)
    say(tom, "t1", "Tom")
    save(tom, back, at_dialogs)
    anna.files.open_path(str(back))
    assert review(anna).text == TEXT
    assert review(anna).facts == Facts(what_happened="the van")
    assert [comment.id for comment in review(anna).comments] == ["t1"]


def test_who_would_not_leave_what_is_open_is_asked_once_and_stays(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    back = tmp_path / "back.secondtry"
    anna, tom = reviewed_by_tom(window_of, tmp_path / "mugs.secondtry", at_dialogs)
    save(tom, back, at_dialogs)

    letter = tmp_path / "other.txt"
    letter.write_text("Something else.")
    anna.files.open_path(str(letter))
    anna.findChildren(MessagePane)[0].put_in(Rewrite(Span(0, 0), "No. "))
    heard = at_dialogs("Cancel", "Cancel")
    anna.files.open_path(str(back))
    assert len(heard) == 1
    assert review(anna).text == "No. Something else."


def test_a_newer_copy_does_not_withdraw_what_its_reviewer_said(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    second = tmp_path / "2.secondtry"
    anna, tom = reviewed_by_tom(window_of, tmp_path / "1.secondtry", at_dialogs)
    gone = Comment("t1", is_withdrawn=True)
    controller(anna).update(replace(review(anna), comments=(gone,)))
    save(anna, second, at_dialogs)
    tom.files.open_path(str(second))
    assert [comment.is_said for comment in review(tom).comments] == [True]


def test_a_mail_that_was_reviewed_comes_back_to_the_author_by_its_words(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    mail, back = tmp_path / "mugs.eml", tmp_path / "back.secondtry"
    mail.write_text(f"Subject: Mugs\nContent-Type: text/plain\n\n{TEXT}", encoding="utf-8")
    tom = window_of("Tom")
    tom.files.open_path(str(mail))
    press(tom, "I review this for its &author")
    say(tom, "t1", "Tom")
    save(tom, back, at_dialogs)

    anna = window_of("Anna")
    anna.files.open_text("mugs", f"Subject: Mugs\n\n{TEXT}")
    anna.files.open_path(str(back))
    assert [comment.id for comment in review(anna).comments] == ["t1"]
    assert review(anna).exchange.may_write


@pytest.mark.parametrize(
    ("answer", "role"), [("Mine", Role.AUTHOR), ("A colleague’s", Role.REVIEWER), ("Cancel", None)]
)
def test_where_the_names_do_not_tell_whoever_opens_a_review_is_asked(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path, answer: str, role: Role | None
) -> None:
    back, tom = tmp_path / "back.secondtry", window_of("Tom")
    tom.files.open_text("mugs", TEXT)
    press(tom, "I review this for its &author")
    say(tom, "t1", "Tom")
    save(tom, back, at_dialogs)
    eve = window_of("Eve")
    heard = at_dialogs(answer)
    eve.files.open_path(str(back))
    assert heard == ["Is “back.secondtry” your own message?"]
    assert review(eve).text == (TEXT if role else "")
    assert review(eve).exchange.role is (role or Role.AUTHOR)


@pytest.mark.parametrize(("then", "now"), [("", ""), ("", "Ruth"), ("Ruth", "Ruth Meyer"), ("Ruth", "")])
def test_an_author_under_another_name_is_asked_and_writes_on(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path, then: str, now: str
) -> None:
    file, ruth = tmp_path / "mugs.secondtry", window_of(then)
    ruth.files.open_text("mugs", TEXT)
    save(ruth, file, at_dialogs)
    elsewhere = window_of(now + " elsewhere" if now == then else now)
    heard = at_dialogs("Mine")
    elsewhere.files.open_path(str(file))
    assert heard == ["Is “mugs.secondtry” your own message?"]
    assert review(elsewhere).exchange.may_write


def test_an_author_who_slipped_at_the_question_can_still_say_that_it_is_hers(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    file, ruth = tmp_path / "mugs.secondtry", window_of("Ruth")
    ruth.files.open_text("mugs", TEXT)
    save(ruth, file, at_dialogs)
    now = window_of("Ruth Meyer")
    open_to_review(now, file, at_dialogs)
    band = now.findChildren(RoleBand)[0]
    way_out = next(each for each in band.findChildren(QPushButton) if each.isVisible())
    assert way_out.text() == "It is mine: write in it"
    way_out.click()
    assert review(now).exchange.may_write


def test_who_has_no_name_is_asked_for_it_once_and_never_told_by_the_system(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    someone = window_of("")
    someone.files.open_text("mugs", TEXT)
    at_dialogs(str(tmp_path / "a.secondtry"), "Mira")
    press(someone, "Save a re&view to send…")
    assert review(someone).exchange.author == "Mira"
    at_dialogs(str(tmp_path / "b.secondtry"))
    press(someone, "Save a re&view to send…")
    assert (tmp_path / "b.secondtry").is_file()


def test_who_gives_no_name_goes_without(window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path) -> None:
    someone = window_of("")
    someone.files.open_text("mugs", TEXT)
    save(someone, tmp_path / "a.secondtry", at_dialogs)
    assert review(someone).exchange.author == ""
    assert review(someone).exchange.id != ""


def test_a_file_that_cannot_be_read_is_said_and_leaves_everything(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    broken, anna = tmp_path / "broken.secondtry", window_of("Anna")
    broken.write_bytes(b"PK\x03\x04 and no more")
    anna.files.open_text("mugs", TEXT)
    before = review(anna)
    heard = at_dialogs("OK")
    anna.files.open_path(str(broken))
    assert heard == [f"Cannot read {broken}: it is damaged. Ask for it to be sent again."]
    assert review(anna) == before


def test_a_newer_copy_keeps_what_its_reviewer_is_writing(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    second = tmp_path / "2.secondtry"
    anna, tom = reviewed_by_tom(window_of, tmp_path / "1.secondtry", at_dialogs)
    begun = Comment("t2", None, unfinished=Unfinished("And"))
    controller(tom).update(replace(review(tom), comments=(*review(tom).comments, begun)))
    pane = anna.findChildren(MessagePane)[0]
    pane.put_in(Rewrite(Span(0, 0), "Dear Dana, "))
    save(anna, second, at_dialogs)
    tom.files.open_path(str(second))
    assert review(tom).text == "Dear Dana, " + TEXT
    assert [comment.id for comment in review(tom).comments] == ["t1", "t2"]


def reviewed_without_a_name(
    window: MainWindow, sent: Path, back: Path, note: str, at_dialogs: AtDialogs
) -> None:
    """Open a file as a reviewer who gives no name, answer the first question, and save it to send back."""
    open_to_review(window, sent, at_dialogs)
    controller(window).answer("Q1", "not yet")
    controller(window).note("Q1", note)
    save(window, back, at_dialogs)


def test_two_reviewers_without_a_name_both_reach_the_author(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    anna, sent = window_of("Anna"), tmp_path / "mugs.secondtry"
    anna.files.open_text("mugs", TEXT)
    save(anna, sent, at_dialogs)
    for blank, note in ((" ", "from the first"), ("  ", "from the second")):
        back = tmp_path / f"back{blank}.secondtry"
        reviewed_without_a_name(window_of(blank), sent, back, note, at_dialogs)
        anna.files.open_path(str(back))
    assert {who: given["Q1"].note for who, given in review(anna).others_answers.items()} == {
        "The reviewer": "from the first",
        "The reviewer (2)": "from the second",
    }


def test_a_newer_copy_keeps_what_its_reviewer_answered(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path
) -> None:
    second = tmp_path / "2.secondtry"
    anna, tom = reviewed_by_tom(window_of, tmp_path / "1.secondtry", at_dialogs)
    controller(anna).answer("Q1", "yes")
    controller(tom).answer("Q2", "not yet")
    anna.findChildren(MessagePane)[0].put_in(Rewrite(Span(0, 0), "Dear Dana, "))
    save(anna, second, at_dialogs)
    tom.files.open_path(str(second))
    assert review(tom).text == "Dear Dana, " + TEXT
    assert review(tom).answers["Q2"].verdict is Verdict.NOT_YET
    assert review(tom).others_answers["Anna"]["Q1"].verdict is Verdict.YES


def test_nobodys_answers_show_a_reviewer_the_way(
    window_of: Opener, at_dialogs: AtDialogs, tmp_path: Path, qtbot: QtBot
) -> None:
    file, anna, tom = tmp_path / "mugs.secondtry", window_of("Anna"), window_of("Tom")
    anna.files.open_text("mugs", TEXT)
    for question, note in (("Q1", "I find it clear"), ("Q2", "she will nod")):
        controller(anna).answer(question, "yes")
        controller(anna).note(question, note)
    save(anna, file, at_dialogs)
    open_to_review(tom, file, at_dialogs)
    waits = "How others answered a question shows here once you have answered it yourself."
    assert shown_in_comments(tom) >= {waits}
    assert not shown_in_comments(tom) & {"Yes. I find it clear", "Yes. she will nod"}
    controller(tom).answer("Q1", "not yet")
    assert shown_in_comments(tom) >= {waits, "Yes. I find it clear"}
    assert "Yes. she will nod" not in shown_in_comments(tom)
    controller(tom).answer("Q2", "not yet")
    qtbot.waitUntil(lambda: "Yes. she will nod" in shown_in_comments(tom))
    assert waits not in shown_in_comments(tom)


def shown_in_comments(window: MainWindow) -> set[str]:
    panel = window.findChildren(CommentsPanel)[0]
    return {label.text() for label in panel.findChildren(QLabel) if label.isVisible()}
