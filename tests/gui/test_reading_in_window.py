"""Reading as the customer: the message alone, whoever reads, the questions from there, and the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.evidence_row import EvidenceRow
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.footer import Footer
from secondtry.gui.inbox_line import InboxLine
from secondtry.gui.letter_text import LetterText
from secondtry.gui.letter_view import FoldedText, LetterView
from secondtry.gui.main_window import MainWindow
from secondtry.gui.reading_desk import ReadingDesk
from secondtry.gui.reading_side import ReadingSide
from secondtry.gui.reading_view import PHONE_WIDTH, ReadingView
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.subject_field import SubjectField
from secondtry.review.review import Verdict
from secondtry.text.span import Span

LEFT = Qt.MouseButton.LeftButton
TEXT = """Subject: Your mugs

Hi Dana,

Your order was misplaced. We are sorry if this upset you.

Eight new mugs are on their way to you, and you have them by noon on Friday. We pay the postage both ways.

Kind regards,
Mira Holt

On Monday Dana Lee wrote:
> Where are my mugs?
"""


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window with a draft in it that has been read."""
    controller = window.findChildren(ReviewController)[0]
    presenter = window.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("mugs", TEXT)
    with qtbot.waitSignal(presenter.drawn):
        pass
    return window


@pytest.fixture
def reading(filled: MainWindow) -> MainWindow:
    """The same, read as a customer."""
    _press(filled, "&Read as customer")
    return filled


def _press(window: MainWindow, text: str) -> None:
    """Choose a command by the words of its menu line."""
    next(action for action in window.findChildren(QAction) if action.text() == text).trigger()


def _read_as(window: MainWindow, name: str) -> None:
    """Choose who reads, from the list."""
    box = next(each for each in window.findChildren(QComboBox) if each.accessibleName() == "Read as")
    box.setCurrentIndex(box.findText(name))
    box.activated.emit(box.currentIndex())


def _letters(window: MainWindow) -> str:
    """Return the words of the message that can be seen."""
    letter = window.findChildren(LetterView)[0]
    return "\n".join(text.toPlainText() for text in letter.findChildren(LetterText) if text.isVisible())


def _words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def _button(window: MainWindow, name: str) -> QAbstractButton:
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible()]
    return next(each for each in buttons if name in (each.text().replace("&", ""), each.accessibleName()))


def _controller(window: MainWindow) -> ReviewController:
    return window.findChildren(ReviewController)[0]


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_inbox_has_sender_subject_and_first_words(reading: MainWindow) -> None:
    inbox = reading.findChildren(InboxLine)[0]
    shown = _words(inbox)
    assert "Mira Holt" in shown
    assert "Your mugs" in shown
    assert "Hi Dana, Your order was misplaced." in shown.replace("\n", " ")
    assert "Mira Holt" in inbox.accessibleName()


def test_a_message_without_a_name_comes_from_the_name_in_the_settings(
    window: MainWindow, qtbot: QtBot
) -> None:
    application = QApplication.instance()
    assert application is not None
    application.findChildren(Settings)[-1].put(SettingName.NAME, "Sam Own")
    with qtbot.waitSignal(_controller(window).analyzed):
        window.files.open_text("short", "It was us.")
    _press(window, "&Read as customer")
    assert "Sam Own" in _words(window.findChildren(InboxLine)[0])


def test_everything_of_ours_is_taken_away(reading: MainWindow) -> None:
    assert not reading.findChildren(DraftEditor)[0].isVisible()
    texts = [text for text in reading.findChildren(LetterText) if text.isVisible()]
    assert [text.extraSelections() for text in texts] == [[]] * len(texts)
    assert reading.findChildren(Footer)[0].words() == ""


def test_the_counts_are_back_at_the_foot_when_one_writes(reading: MainWindow) -> None:
    _press(reading, "&Write")
    assert "1 pushes blame away" in reading.findChildren(Footer)[0].words()


def test_the_message_is_as_wide_as_a_phone_and_grows_with_the_letters(reading: MainWindow) -> None:
    reading.resize(1800, 900)
    view = reading.findChildren(ReadingView)[0]
    letter = reading.findChildren(LetterView)[0]
    QApplication.sendPostedEvents()
    assert letter.width() == PHONE_WIDTH
    view.set_text_size(200)
    QApplication.sendPostedEvents()
    assert letter.width() == 2 * PHONE_WIDTH


def test_the_message_is_never_wider_than_its_room(reading: MainWindow) -> None:
    view = reading.findChildren(ReadingView)[0]
    view.set_text_size(250)
    QApplication.sendPostedEvents()
    assert reading.findChildren(LetterView)[0].width() < view.viewport().width()


def test_quoted_mail_is_folded_until_somebody_wants_it(reading: MainWindow) -> None:
    assert "Where are my mugs?" not in _letters(reading)
    QTest.mouseClick(_button(reading, "Quoted mail"), LEFT)
    assert "Where are my mugs?" in _letters(reading)


def test_who_is_angry_has_just_read_their_own_mail_again(reading: MainWindow) -> None:
    _read_as(reading, "somebody already angry")
    assert "Where are my mugs?" in _letters(reading)


def _heard(window: MainWindow) -> list[str]:
    """Return the sentences that are read aloud."""
    text, spans = window.findChildren(ReadingDesk)[0].sentences()
    return [span.of(text) for span in spans]


def test_read_aloud_is_the_whole_message_but_for_what_is_folded_away(reading: MainWindow) -> None:
    _read_as(reading, "somebody busy, on a phone")
    assert _heard(reading)[0] == "Your mugs"
    assert "We pay the postage both ways." in _heard(reading)
    assert not any("Where are my mugs?" in sentence for sentence in _heard(reading))
    _read_as(reading, "a customer")
    QTest.mouseClick(_button(reading, "Quoted mail"), LEFT)
    assert any("Where are my mugs?" in sentence for sentence in _heard(reading))


def test_to_who_is_angry_their_own_mail_is_read_aloud_too(reading: MainWindow) -> None:
    _read_as(reading, "somebody already angry")
    assert any("Where are my mugs?" in sentence for sentence in _heard(reading))


def test_who_is_busy_sees_the_first_lines_and_asks_for_more(reading: MainWindow) -> None:
    _read_as(reading, "somebody busy, on a phone")
    assert "Your order was misplaced" in _letters(reading)
    assert "both ways" not in _letters(reading)
    QTest.mouseClick(_button(reading, "… more"), LEFT)
    assert "both ways" in _letters(reading)


def test_who_is_anxious_reads_paragraph_by_paragraph_with_one_key(reading: MainWindow) -> None:
    _read_as(reading, "somebody anxious")
    reading.findChildren(ReadingView)[0].take_focus()
    assert "Eight new mugs" not in _letters(reading)
    QTest.keyClick(_focus(), Qt.Key.Key_Space)
    assert "Eight new mugs" in _letters(reading)


def test_who_is_new_is_told_that_the_sender_is_a_stranger(reading: MainWindow) -> None:
    assert "no mail from Mira Holt" not in _words(reading)
    _read_as(reading, "a new customer")
    assert "no mail from Mira Holt before" in _words(reading)


def test_the_questions_turn_to_who_reads_and_the_answers_stay_the_same_answers(reading: MainWindow) -> None:
    QTest.mouseClick(_button(reading, "How will our customer read this message? Not yet"), LEFT)
    _read_as(reading, "somebody already angry")
    side = reading.findChildren(ReadingSide)[0]
    assert "How will somebody who is already angry read this message?" in _words(side)
    assert _button(reading, "How will somebody who is already angry read this message? Not yet").isChecked()
    assert _controller(reading).review.answers["Q1"].verdict is Verdict.NOT_YET


def test_an_answer_given_while_reading_stands_there_while_writing(reading: MainWindow) -> None:
    QTest.mouseClick(_button(reading, "How will our customer read this message? Yes"), LEFT)
    _press(reading, "&Write")
    assert _button(reading, "How will our customer read this message? Yes").isChecked()


def test_the_choice_of_who_reads_is_kept_in_the_review(reading: MainWindow) -> None:
    _read_as(reading, "somebody anxious")
    assert _controller(reading).review.read_as == "anxious"


def test_the_menu_lists_who_can_read_and_leads_to_reading(filled: MainWindow) -> None:
    _press(filled, "&4  somebody already angry")
    assert _controller(filled).review.read_as == "angry"
    assert filled.findChildren(ReadingView)[0].isVisible()


def test_evidence_selects_its_words_in_the_message(reading: MainWindow) -> None:
    row = next(
        each
        for each in reading.findChildren(ReadingSide)[0].findChildren(EvidenceRow)
        if "was misplaced" in each.accessibleName()
    )
    QTest.mouseClick(row, LEFT)
    focus = _focus()
    assert isinstance(focus, QTextEdit)
    assert focus.textCursor().selectedText() == "Your order was misplaced"


def test_evidence_behind_the_first_lines_is_brought_out(reading: MainWindow) -> None:
    _read_as(reading, "somebody busy, on a phone")
    side = reading.findChildren(ReadingSide)[0]
    side.open_question(4)
    row = next(each for each in side.findChildren(EvidenceRow) if "noon" in each.accessibleName())
    QTest.mouseClick(row, LEFT)
    assert "noon on Friday" in _letters(reading)


def test_words_that_were_hidden_are_scrolled_to(window: MainWindow, qtbot: QtBot) -> None:
    text = "\n\n".join(f"This is sentence {number}." for number in range(90))
    window.files.open_text("long", text)
    _press(window, "&2  somebody busy, on a phone")
    view = window.findChildren(ReadingView)[0]
    start = text.index("This is sentence 80.")
    assert view.select(Span(start, start + 4))
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 0)
    assert start > len(text) / 2


def test_a_book_is_laid_out_in_parts_and_words_further_on_are_brought_out(window: MainWindow) -> None:
    text = "\n\n".join(f"This is sentence {number}." for number in range(6000))
    window.files.open_text("long", f"{text}\n\nOn Monday Dana Lee wrote:\n> {'Where? ' * 2000}")
    _press(window, "&Read as customer")
    shown = _letters(window).strip()
    assert 30_000 < len(shown) <= 60_000
    assert text.startswith(shown)
    QTest.mouseClick(_button(window, "… more"), LEFT)
    more = _letters(window).strip()
    assert 90_000 < len(more) <= 120_000
    assert text.startswith(more)
    start = text.index("This is sentence 5999.")
    assert window.findChildren(ReadingView)[0].select(Span(start, start + 4))
    assert text in _letters(window)
    folded = next(each for each in window.findChildren(FoldedText) if each.isVisible())
    assert folded.findChildren(LetterText)[0].toPlainText() == ""
    QTest.mouseClick(_button(window, "Quoted mail"), LEFT)
    assert "Where? Where?" in _letters(window)


def test_the_questions_keys_open_the_questions_of_who_reads(reading: MainWindow) -> None:
    _press(reading, "Question &3")
    assert reading.findChildren(ReadingSide)[0].isAncestorOf(_focus())
    assert _focus().accessibleName() == "Will they believe we have their best interest in mind? Yes"


@pytest.mark.parametrize("kind", [DraftEditor, SubjectField])
def test_escape_leads_back_to_writing_with_the_cursor_where_it_was(
    filled: MainWindow, kind: type[DraftEditor]
) -> None:
    editor = next(each for each in filled.findChildren(DraftEditor) if type(each) is kind)
    editor.setFocus()
    editor.place_cursor(5)
    _press(filled, "&Read as customer")
    assert not editor.isVisible()
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    assert _focus() is editor
    assert editor.cursor_index() == 5


def test_a_card_that_was_open_does_not_wait_behind_the_letter(filled: MainWindow) -> None:
    _press(filled, "&Next finding")
    card = filled.findChildren(FindingCard)[0]
    assert card.isVisible()
    _press(filled, "&Read as customer")
    QTest.keyClick(_focus(), Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert isinstance(_focus(), DraftEditor)


def test_escape_leads_back_from_a_note_as_well(reading: MainWindow) -> None:
    note = next(
        each
        for each in reading.findChildren(ReadingSide)[0].findChildren(QWidget)
        if each.isVisible() and each.accessibleName().startswith("Note on")
    )
    note.setFocus()
    QTest.keyClick(note, Qt.Key.Key_Escape)
    assert isinstance(_focus(), DraftEditor)


def test_what_acts_on_marks_rests_while_one_reads(reading: MainWindow) -> None:
    f8 = next(action for action in reading.findChildren(QAction) if action.text() == "&Next finding")
    assert not f8.isEnabled()
    _press(reading, "&Write")
    assert f8.isEnabled()


def test_another_message_is_shown_as_soon_as_it_is_opened(reading: MainWindow) -> None:
    reading.files.open_text("other", "Subject: Hello\n\nAll is well.")
    assert "All is well." in _letters(reading)
    assert "misplaced" not in _letters(reading)


def test_words_beyond_the_basic_plane_move_no_selection(reading: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(_controller(reading).analyzed):
        reading.files.open_text("emoji", "Hi Dana 🙂🙂,\n\nYour order was misplaced 🙂.")
    row = next(
        each
        for each in reading.findChildren(ReadingSide)[0].findChildren(EvidenceRow)
        if "was misplaced" in each.accessibleName()
    )
    QTest.mouseClick(row, LEFT)
    focus = _focus()
    assert isinstance(focus, QTextEdit)
    assert focus.textCursor().selectedText() == "Your order was misplaced"


@pytest.mark.parametrize("mode", ["&Write", "&Read as customer"])
def test_work_for_the_customer_stands_beside_the_second_question(
    window: MainWindow, qtbot: QtBot, mode: str
) -> None:
    presenter = window.findChildren(ReviewPresenter)[0]
    with qtbot.waitSignal(presenter.drawn):
        window.files.open_text("work", "It was us. Please fill in the claim form.")
    _press(window, mode)
    _press(window, "Question &2")
    assert "work to do: “fill in the claim form”" in _words(window)
    _press(window, "Question &1")
    assert "work to do" not in _words(window)


@pytest.mark.usefixtures("reading")
def test_the_keyboard_goes_from_the_message_by_who_reads_to_the_questions() -> None:
    """Tab alone, from the words of the message on, until it is back there."""
    names: list[str] = []
    start = _focus()
    assert start.accessibleName() == "The message"
    for _ in range(60):
        QTest.keyClick(_focus(), Qt.Key.Key_Tab)
        if _focus() is start:
            break
        focus = _focus()
        text = focus.text().replace("&", "") if isinstance(focus, QAbstractButton) else ""
        names.append(focus.accessibleName() or text)
    assert _focus() is start
    stops = ["Quoted mail", "Read as", "Read aloud", "How will our customer read this message? Yes"]
    assert [name for name in names if name in stops] == stops
    assert "Back to writing" in names
    assert "" not in names


def test_a_reader_is_chosen_by_keys_alone(reading: MainWindow) -> None:
    QTest.keyClick(_focus(), Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert _focus().accessibleName() == "Read as"
    QTest.keyClick(_focus(), Qt.Key.Key_Down)
    assert _controller(reading).review.read_as == "busy"
    assert "somebody in a hurry" in _words(reading.findChildren(ReadingSide)[0])


def test_a_mail_comes_from_whom_and_when_it_says(window: MainWindow, tmp_path: Path) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text(
        "From: Holt & Daughters <m@example.com>\nDate: Tue, 3 Mar 2020 14:20:05 +0000\nSubject: Your mugs\n\n"
        "Hi Dana,\n\nWe lost your mugs.\n\nMira Holt\n",
        encoding="utf-8",
    )
    window.files.open_path(str(mail))
    _press(window, "&Read as customer")
    shown = _words(window.findChildren(InboxLine)[0])
    assert "Holt & Daughters" in shown
    assert "3 March 2020, " in shown
