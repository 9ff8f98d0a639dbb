"""Comments, in the whole window: said, answered, settled, put in; and a text that no reviewer changes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.finding import Rewrite
from secondtry.gui.comment_card import CommentCard
from secondtry.gui.comment_field import CommentField
from secondtry.gui.comment_marks import CommentMarks
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.footer import Footer
from secondtry.gui.main_window import MainWindow
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeButton, ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.role_band import RoleBand
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.anchoring import anchor_at
from secondtry.review.case import Case, CaseMail
from secondtry.review.comment import Comment, Decision, Remark, Role, Suggestion, Unfinished
from secondtry.review.exchange import Exchange
from secondtry.review.review import Review
from secondtry.review.threads import settled, withdrawn
from secondtry.text.span import Span

TEXT = "Hi Dana,\n\nYour order was misplaced. We are sorry if this upset you.\n\nSam\n"
WORDS = "Your order was misplaced"
CTRL = Qt.KeyboardModifier.ControlModifier
NAMED = "Anna"


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def comment_on(words: str, said: str, wording: str | None = None) -> Comment:
    """A comment by Tom, who reviews."""
    suggestion = Suggestion(wording) if wording is not None else None
    remark = Remark(said, said, Role.REVIEWER, "Tom", "2026-11-22T10:00:00+00:00")
    return Comment(words, anchor_at(TEXT, span_of(words)), (remark,), suggestion)


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> Callable[[Review], ReviewController]:
    """Return a function that opens a review in the window and waits until it has been read."""
    application = QApplication.instance()
    for settings in application.findChildren(Settings) if application else ():
        settings.put(SettingName.NAME, NAMED)

    def open_(review: Review) -> ReviewController:
        with qtbot.waitSignal(window.findChildren(ReviewPresenter)[0].drawn):
            window.files.show_review(tmp_path / "a.secondtry", review)
        return window.findChildren(ReviewController)[0]

    return open_


def press(window: MainWindow, text: str) -> None:
    """Choose a command by the words of its menu line."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def pane(window: MainWindow) -> MessagePane:
    return window.findChildren(MessagePane)[0]


def body(window: MainWindow) -> DraftEditor:
    return next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def cards(window: MainWindow) -> list[CommentCard]:
    panel = window.findChildren(CommentsPanel)[0]
    shown = [card for card in panel.findChildren(CommentCard) if not card.isHidden()]
    return sorted(shown, key=lambda card: card.y())


def words_on(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def click(widget: QWidget, words: str) -> None:
    button = next(b for b in widget.findChildren(QPushButton) if b.text() == words and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def footer(window: MainWindow) -> str:
    return window.findChildren(Footer)[0].words()


AUTHORS = Review(text=TEXT)
LOCKED = (
    "Only whoever wrote this message can change it. If it is yours, withdraw what you said as a reviewer."
)
REVIEWERS = Review(text=TEXT, exchange=Exchange("m1", Role.REVIEWER, "Eve", came_in_file=True))


def test_selected_words_are_commented_on_by_the_keyboard_alone(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    pane(window).select(span_of(WORDS))
    press(window, "&Comment on these words")
    assert isinstance(focus(), CommentField)
    QTest.keyClicks(focus(), "By whom?")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    (comment,) = controller.review.comments
    assert comment.anchor is not None
    assert comment.anchor.quote == WORDS
    assert [(remark.text, remark.name) for remark in comment.remarks] == [("By whom?", NAMED)]
    assert isinstance(focus(), DraftEditor)
    assert "0 of 1 settled" in words_on(window.findChildren(CommentsPanel)[0])


def test_escape_leaves_a_comment_without_losing_a_letter(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    pane(window).select(span_of(WORDS))
    press(window, "&Comment on these words")
    QTest.keyClicks(focus(), "By wh")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert isinstance(focus(), DraftEditor)
    (comment,) = controller.review.comments
    assert comment.unfinished is not None
    assert comment.unfinished.text == "By wh"
    pane(window).select(span_of(WORDS))
    press(window, "&Comment on these words")
    QTest.keyClicks(focus(), "om?")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    assert [each.remarks[0].text for each in controller.review.comments] == ["By whom?"]


def test_escape_from_an_empty_comment_leaves_none_behind(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    press(window, "&Comment on these words")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    assert controller.review.comments == ()


def test_without_a_selection_the_finding_at_the_cursor_is_meant_else_the_sentence(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    pane(window).place_cursor(TEXT.index("order"))
    press(window, "&Comment on these words")
    pane(window).place_cursor(0)
    press(window, "&Comment on these words")
    quotes = [comment.anchor.quote for comment in controller.review.comments if comment.anchor]
    assert quotes == [WORDS, "Hi Dana,"]


def test_comments_keep_to_their_words_while_one_writes_in_subject_and_body(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(AUTHORS, comments=(comment_on("upset", "softer"),)))
    QTest.keyClicks(body(window), "Oh. ")
    subject = next(each for each in window.findChildren(DraftEditor) if type(each) is not DraftEditor)
    QTest.keyClicks(subject, "Your order")
    pane(window).place_cursor(controller.review.text.index("upset"))
    QTest.keyClicks(body(window), "u")  # only the edit itself tells which of two like letters is the new one
    (comment,) = controller.review.comments
    assert controller.review.text.startswith("Subject: Your order\n\nOh. Hi Dana")
    assert comment.anchor is not None
    assert comment.anchor.span is not None
    assert comment.anchor.span.of(controller.review.text) == "upset"


def test_a_comment_on_deleted_words_says_so_until_they_are_back(
    window: MainWindow, opened: Callable[[Review], ReviewController], qtbot: QtBot
) -> None:
    opened(replace(AUTHORS, comments=(comment_on(WORDS, "whose?"),)))
    press(window, "C&omments")
    pane(window).select(span_of("Your order was misplaced. "))
    QTest.keyClick(body(window), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "These words are no longer there." in words_on(cards(window)[0]))
    press(window, "&Undo")
    qtbot.waitUntil(lambda: "no longer" not in words_on(cards(window)[0]))


def test_a_suggestion_is_put_in_by_one_step_and_taken_back_by_one(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(AUTHORS, comments=(comment_on(WORDS, "own it", "We misplaced your order"),)))
    press(window, "&Next comment")
    click(cards(window)[0], "Use it")
    assert controller.review.text == TEXT.replace(WORDS, "We misplaced your order")
    (comment,) = controller.review.comments
    assert comment.suggestion is not None
    assert comment.suggestion.decision is Decision.ACCEPTED
    assert comment.is_settled
    press(window, "&Undo")
    assert controller.review.text == TEXT
    assert not controller.review.comments[0].is_settled


def test_a_declined_suggestion_leaves_the_words_and_is_settled(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(AUTHORS, comments=(comment_on(WORDS, "own it", "We misplaced your order"),)))
    press(window, "&Next comment")
    press(window, "&Decline the suggested words")
    assert controller.review.text == TEXT
    assert controller.review.comments[0].is_settled
    assert "declined" in words_on(cards(window)[0])


def test_ctrl_j_goes_round_and_the_menu_acts_on_the_comment_looked_at(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(
        replace(AUTHORS, comments=(comment_on("upset", "b"), comment_on(WORDS, "a"), comment_on("Sam", "c")))
    )
    seen = []
    for _ in range(4):
        press(window, "&Next comment")
        press(window, "&Settle or reopen")
        seen.append([comment.id for comment in controller.review.comments if comment.is_settled])
    press(window, "&Previous comment")
    press(window, "&Settle or reopen")
    assert seen == [[WORDS], ["upset", WORDS], ["upset", WORDS, "Sam"], ["upset", "Sam"]]
    assert [c.id for c in controller.review.comments if c.is_settled] == ["upset"]


def test_a_reply_joins_the_thread(window: MainWindow, opened: Callable[[Review], ReviewController]) -> None:
    controller = opened(replace(AUTHORS, comments=(comment_on(WORDS, "whose?"),)))
    press(window, "&Next comment")
    press(window, "&Reply")
    QTest.keyClicks(focus(), "Ours.")
    QTest.keyClick(focus(), Qt.Key.Key_Enter, CTRL)
    assert [remark.text for remark in controller.review.comments[0].remarks] == ["whose?", "Ours."]


def test_the_comment_at_the_cursor_is_the_one_looked_at(
    window: MainWindow, opened: Callable[[Review], ReviewController], qtbot: QtBot
) -> None:
    opened(replace(AUTHORS, comments=(comment_on("upset", "b"), comment_on(WORDS, "a"))))
    press(window, "C&omments")
    pane(window).place_cursor(TEXT.index("upset") + 2)
    qtbot.waitUntil(lambda: [card.id for card in cards(window) if card.property("lit")] == ["upset"])


def test_commented_words_are_marked_in_comments_only(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    opened(replace(AUTHORS, comments=(comment_on("upset", "b"),)))
    marks = next(each for each in window.findChildren(DraftEditor) if type(each) is DraftEditor)
    before = marks.grab().toImage()
    press(window, "C&omments")
    assert marks.grab().toImage() != before


def test_the_way_to_the_comments_says_how_many_wait(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(AUTHORS, comments=(comment_on("upset", "b"), comment_on(WORDS, "a"))))
    buttons = [button for button in window.findChildren(ModeButton) if "Comments" in button.text()]
    assert [button.text() for button in buttons] == ["Comments 2"]
    for comment in controller.review.comments:
        controller.update(settled(controller.review, comment.id, is_settled=True))
    assert [button.text() for button in buttons] == ["Comments"]


def test_a_reviewer_cannot_change_a_letter_by_any_way(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(REVIEWERS)
    editor = body(window)
    editor.setFocus()
    mime = QMimeData()
    mime.setText("pasted")
    QGuiApplication.clipboard().setMimeData(mime)
    pane(window).select(span_of(WORDS))
    QTest.keyClicks(editor, "typed")
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    for command in ("&Paste", "Cu&t", "&Undo", "&Redo"):
        press(window, command)
    editor.insertFromMimeData(mime)
    assert pane(window).text() == controller.review.text == TEXT
    assert window.findChildren(RoleBand)[0].words().startswith("You are reviewing Eve’s message.")


def test_a_reviewer_who_takes_a_rewrite_makes_it_a_suggestion(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(REVIEWERS)
    press(window, "&Next finding")
    QTest.keyClick(focus(), Qt.Key.Key_1)
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    (comment,) = controller.review.comments
    assert controller.review.text == TEXT
    assert comment.suggestion == Suggestion("We misplaced your order")
    assert comment.remarks[0].role is Role.REVIEWER


def test_a_frame_that_a_reviewer_adds_becomes_a_comment_on_the_whole_message(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(REVIEWERS)
    pane(window).put_in(Rewrite(Span(10, 10), "By [day] we will [what]."))
    (comment,) = controller.review.comments
    assert comment.anchor is None
    assert comment.unfinished == Unfinished("By [day] we will [what].")


def test_another_version_is_not_put_in_for_a_reviewer_nor_suggested(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(REVIEWERS)
    pane(window).put_in(Rewrite(Span(0, len(TEXT)), "Something else."))
    assert controller.review == REVIEWERS
    assert footer(window) == "The message is not yours to change."


def test_who_has_spoken_as_a_reviewer_of_a_file_has_no_way_to_write(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    spoken = Comment("c", None, (Remark("r", "Well", Role.REVIEWER, NAMED.upper()),))
    controller = opened(replace(REVIEWERS, comments=(spoken,)))
    press(window, "I review this for its &author")
    assert controller.review.exchange.role is Role.REVIEWER
    assert footer(window) == LOCKED
    band = window.findChildren(RoleBand)[0]
    assert [button.text() for button in band.findChildren(QPushButton) if button.isVisible()] == []


@pytest.mark.parametrize("came_in_file", [True, False])
def test_a_reviewer_without_a_name_has_no_way_to_write_either_once_they_have_spoken(
    window: MainWindow, opened: Callable[[Review], ReviewController], *, came_in_file: bool
) -> None:
    spoken = Comment("c", None, (Remark("r", "Well", Role.REVIEWER, said_in="c1"),))
    here = Exchange("m1", Role.REVIEWER, "Eve", came_in_file=came_in_file, copy="c1")
    controller = opened(Review(text=TEXT, comments=(spoken,), exchange=here))
    band = window.findChildren(RoleBand)[0]
    assert not any(button.isVisible() for button in band.findChildren(QPushButton))
    press(window, "I review this for its &author")
    assert not controller.review.exchange.may_write
    assert footer(window) == LOCKED
    controller.update(withdrawn(controller.review, "c"))
    click(band, "It is mine: write in it")
    assert controller.review.exchange.may_write


@pytest.mark.parametrize(
    ("answer", "may_write"), [("A colleague’s", False), ("Cancel", False), ("Mine", True)]
)
def test_the_key_that_locks_a_message_unlocks_it_only_for_who_says_that_it_is_theirs(
    window: MainWindow,
    opened: Callable[[Review], ReviewController],
    at_dialogs: Callable[..., list[str]],
    answer: str,
    *,
    may_write: bool,
) -> None:
    controller = opened(THEIR_MAIL)
    body(window).setFocus()
    QTest.keyClick(body(window), Qt.Key.Key_R, CTRL)
    heard = at_dialogs(answer)
    action = next(a for a in window.findChildren(QAction) if a.text() == "I review this for its &author")
    action.trigger()
    assert heard == ["Is “a” your own message?"]
    assert controller.review.exchange.may_write is may_write
    assert action.isChecked() is not may_write


def test_its_author_who_opens_it_as_a_reviewer_can_write_after_all(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(REVIEWERS, exchange=replace(REVIEWERS.exchange, author=NAMED.lower())))
    click(window.findChildren(RoleBand)[0], "It is mine: write in it")
    assert controller.review.exchange.may_write
    body(window).setFocus()
    QTest.keyClicks(body(window), "x")
    assert controller.review.text == "x" + TEXT


def test_a_mail_that_was_opened_can_be_reviewed_and_that_can_be_taken_back(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    press(window, "I review this for its &author")
    assert not controller.review.exchange.may_write
    band = window.findChildren(RoleBand)[0]
    assert "a colleague’s message" in band.words()
    click(band, "It is mine: write in it")
    assert controller.review.exchange.may_write


def test_whoever_reviews_a_mail_reviews_the_message_of_whom_it_names(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(AUTHORS, case=Case(mail=CaseMail("Mira Holt"))))
    press(window, "I review this for its &author")
    assert "Mira Holt’s message" in window.findChildren(RoleBand)[0].words()
    assert controller.review.exchange.author == "Mira Holt"


THEIR_MAIL = Review(text=TEXT, case=Case(mail=CaseMail("Priya Nair")))


def test_a_mail_of_somebody_else_asks_whose_it_is_and_is_locked_by_one_press(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(THEIR_MAIL)
    band = window.findChildren(RoleBand)[0]
    assert band.words().startswith("This mail is from Priya Nair.")
    click(band, "I review it for them")
    assert "Priya Nair’s message" in band.words()
    click(band, "It is mine: write in it")
    assert controller.review.exchange.may_write
    assert band.words() == ""


def test_the_key_that_the_band_names_locks_the_mail(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(THEIR_MAIL)
    assert "(Ctrl+R)" in window.findChildren(RoleBand)[0].words()
    body(window).setFocus()
    QTest.keyClick(body(window), Qt.Key.Key_R, CTRL)
    assert not controller.review.exchange.may_write


def test_who_goes_on_to_write_in_a_mail_is_not_asked_again(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(THEIR_MAIL)
    band = window.findChildren(RoleBand)[0]
    assert band.words() != ""
    body(window).setFocus()
    QTest.keyClicks(body(window), "x")
    assert band.words() == ""
    assert controller.review.text == "x" + TEXT
    opened(controller.review)
    assert band.words() == ""
    assert controller.review.exchange.may_write


@pytest.mark.parametrize(
    "review",
    [
        replace(THEIR_MAIL, case=Case(mail=CaseMail(NAMED.upper()))),
        replace(THEIR_MAIL, case=Case(mail=CaseMail("Priya Nair"), sent_at="2026-11-20T10:00:00+00:00")),
        AUTHORS,
    ],
)
def test_ones_own_mail_and_one_that_is_sent_ask_nothing(
    window: MainWindow, opened: Callable[[Review], ReviewController], review: Review
) -> None:
    opened(review)
    assert window.findChildren(RoleBand)[0].words() == ""


def test_a_withdrawn_comment_can_be_brought_back(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    press(window, "Comment on the &whole message")
    QTest.keyClicks(focus(), "Too long")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    before = controller.review
    click(cards(window)[0], "Withdraw")
    assert cards(window) == []
    click(window.findChildren(CommentsPanel)[0], "Bring the withdrawn comment back")
    assert controller.review.comments == before.comments


def test_each_withdrawn_comment_can_be_brought_back_the_last_first_and_after_a_restart(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    for words in ("Too long", "Too late"):
        press(window, "Comment on the &whole message")
        QTest.keyClicks(focus(), words)
        QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    before = controller.review
    press(window, "&Next comment")
    for comment in reversed(before.comments):
        card = next(each for each in cards(window) if each.id == comment.id)
        click(card, "Withdraw")
    panel = window.findChildren(CommentsPanel)[0]
    click(panel, "Bring a withdrawn comment back (2)")
    assert [each.remarks[0].text for each in controller.review.comments if each.is_said] == ["Too long"]
    opened(controller.review)
    press(window, "C&omments")
    click(panel, "Bring the withdrawn comment back")
    assert controller.review.comments == before.comments
    assert not any("back" in words for words in _offered(panel))


def test_what_was_discarded_can_be_had_again(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(replace(AUTHORS, comments=(comment_on(WORDS, "whose?"),)))
    press(window, "&Next comment")
    press(window, "&Reply")
    QTest.keyClicks(focus(), "Ours, I am afr")
    click(cards(window)[0], "Discard")
    pane(window).select(span_of("upset"))
    press(window, "&Comment on these words")
    QTest.keyClicks(focus(), "Sof")
    click(next(card for card in cards(window) if card.id != WORDS), "Discard")
    assert [each.unfinished for each in controller.review.comments] == [None]
    panel = window.findChildren(CommentsPanel)[0]
    for _ in range(2):
        click(panel, "Bring back what was discarded")
    reply, new = controller.review.comments
    assert reply.unfinished == Unfinished("Ours, I am afr")
    assert new.unfinished == Unfinished("Sof")
    assert new.anchor == anchor_at(TEXT, span_of("upset"))
    assert not any("back" in words for words in _offered(panel))


def test_nothing_that_is_empty_can_be_had_again(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    opened(AUTHORS)
    press(window, "&Comment on these words")
    click(cards(window)[0], "Discard")
    assert not any("back" in words for words in _offered(window.findChildren(CommentsPanel)[0]))


def test_ones_own_comment_is_changed_by_the_keyboard(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(REVIEWERS)
    pane(window).select(span_of(WORDS))
    press(window, "&Comment on these words")
    QTest.keyClicks(focus(), "Too long")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    press(window, "&Next comment")
    press(window, "C&hange my comment")
    assert isinstance(focus(), CommentField)
    QTest.keyClicks(focus(), "?")
    assert not any(b.isVisible() for b in cards(window)[0].findChildren(QPushButton) if b.text() == "Reply")
    click(cards(window)[0], "Suggest other words")
    QTest.keyClicks(focus(), "We lost it")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    (comment,) = controller.review.comments
    assert [remark.text for remark in comment.remarks] == ["Too long?"]
    assert comment.suggestion is not None
    assert comment.suggestion.wording == "We lost it"
    assert "Too long?" in words_on(cards(window)[0])


def test_a_change_that_is_left_waits_as_it_was(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    press(window, "Comment on the &whole message")
    QTest.keyClicks(focus(), "Too long")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    click(cards(window)[0], "Change")
    QTest.keyClicks(focus(), " by half")
    QTest.keyClick(focus(), Qt.Key.Key_Escape)
    (comment,) = controller.review.comments
    assert comment.unfinished == Unfinished("Too long by half", is_change=True)
    assert [remark.text for remark in comment.remarks] == ["Too long"]
    click(cards(window)[0], "Discard")
    assert controller.review.comments[0].unfinished is None
    click(cards(window)[0], "Change")
    click(cards(window)[0], "Keep the change")
    assert [remark.text for remark in controller.review.comments[0].remarks] == ["Too long"]


def test_why_a_comment_stays_as_it_is_is_said(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    opened(replace(AUTHORS, comments=(comment_on(WORDS, "By whom?"),)))
    press(window, "&Next comment")
    for line in ("C&hange my comment", "Withdraw m&y comment"):
        press(window, line)
        assert footer(window) == "This is somebody else’s comment. Reply to it instead."
    assert not any(b.text() == "Change" for b in cards(window)[0].findChildren(QPushButton))


def test_ones_own_comment_is_withdrawn_from_the_menu(
    window: MainWindow, opened: Callable[[Review], ReviewController]
) -> None:
    controller = opened(AUTHORS)
    press(window, "Comment on the &whole message")
    QTest.keyClicks(focus(), "Too long")
    QTest.keyClick(focus(), Qt.Key.Key_Return, CTRL)
    press(window, "&Next comment")
    press(window, "Withdraw m&y comment")
    assert controller.review.comments[0].is_withdrawn


def test_marks_of_comments_follow_typing_at_once(editor: DraftEditor) -> None:
    marks = CommentMarks(editor)
    editor.add_layer(marks)
    editor.open_text("one two three")
    marks.show({"c": Span(4, 7)}, "")
    editor.place_cursor(0)
    QTest.keyClicks(editor, "zero ")
    assert marks.places() == {"c": Span(9, 12)}


MANY = 60


def _many_comments() -> Review:
    lines = [f"Order {number} was misplaced." for number in range(MANY)]
    text = "\n\n".join(["Hi Dana,", *lines, "Sam\n"])
    return Review(
        text=text,
        comments=tuple(
            Comment(
                f"c{number}",
                anchor_at(text, span_of(line, text)),
                (Remark(f"r{number}", f"Say who, {number}.", Role.REVIEWER, "Tom"),),
            )
            for number, line in enumerate(lines)
        ),
    )


@pytest.fixture
def many(window: MainWindow, opened: Callable[[Review], ReviewController], qtbot: QtBot) -> CommentsPanel:
    """The panel beside a message with many comments."""
    opened(_many_comments())
    press(window, "C&omments")
    qtbot.waitUntil(lambda: len(cards(window)) >= 16, timeout=20_000)
    return window.findChildren(CommentsPanel)[0]


def _ids(window: MainWindow) -> list[str]:
    return [card.id for card in cards(window)]


def _offered(panel: CommentsPanel) -> list[str]:
    """The words of the buttons that can be seen."""
    return [button.text() for button in panel.findChildren(QPushButton) if button.isVisible()]


def test_a_new_message_is_there_to_be_written_with_its_checklist(window: MainWindow) -> None:
    modes = window.findChildren(ModeSwitch)[0]
    shown = []
    for words in ("C&omments", "&New"):
        press(window, words)
        shown.append(modes.mode)
    assert shown == [Mode.COMMENTS, Mode.WRITE]


def test_only_a_stretch_of_many_comments_has_cards(many: CommentsPanel, window: MainWindow) -> None:
    assert sorted(_ids(window)) == sorted(f"c{number}" for number in range(16))
    assert "44 further comments" in _offered(many)


def test_the_next_comments_are_gone_to_by_the_button_below_them(
    many: CommentsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    click(many, "44 further comments")
    assert focus().window() is window
    qtbot.waitUntil(lambda: len(_ids(window)) == 16, timeout=20_000)
    assert sorted(_ids(window)) == sorted(f"c{number}" for number in range(16, 32))
    assert "16 earlier comments" in _offered(many)


def test_the_way_through_many_comments_goes_round(
    many: CommentsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    press(window, "&Previous comment")
    qtbot.waitUntil(lambda: len(_ids(window)) == 16, timeout=20_000)
    assert f"c{MANY - 1}" in _ids(window)
    assert many.isAncestorOf(focus())
    press(window, "&Next comment")
    qtbot.waitUntil(lambda: len(_ids(window)) == 16, timeout=20_000)
    assert "c0" in _ids(window)


def test_the_comment_at_the_cursor_has_a_card_however_many_there_are(
    many: CommentsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    pane(window).place_cursor(_many_comments().text.index("Order 40"))
    qtbot.waitUntil(lambda: "c40" in _ids(window))
    card = next(each for each in cards(window) if each.id == "c40")
    qtbot.waitUntil(lambda: many.viewport().rect().intersects(_seen(card, many)))
    assert "Say who, 40." in words_on(card)


def test_the_first_comment_in_view_leads_also_where_its_card_comes_only_then(
    many: CommentsPanel, window: MainWindow, qtbot: QtBot
) -> None:
    body(window).verticalScrollBar().setValue(60)
    qtbot.waitUntil(lambda: "c0" not in _ids(window) and len(_ids(window)) == 16)
    qtbot.waitUntil(lambda: 0 <= _seen(cards(window)[0], many).top() < 40)


def _seen(card: CommentCard, panel: CommentsPanel) -> QRect:
    return QRect(card.mapTo(panel.viewport(), QPoint(0, 0)), card.size())
