from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
)
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secondtry.engine.category import Group
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.marks import Mark
from secondtry.text.span import Span

TEXT = "Hi 😀 Dana,\nyour order was lost. We apologise for any inconvenience."
NO_BUTTON = Qt.MouseButton.NoButton
PLAIN = Qt.KeyboardModifier.NoModifier

MakeMark = Callable[..., Mark]


def words(editor: DraftEditor) -> list[str]:
    return [mark.span.of(editor.draft_text()) for mark in editor.marks()]


def drop(editor: DraftEditor, data: QMimeData) -> QDropEvent:
    offered = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    position, button = QPoint(5, 5), Qt.MouseButton.LeftButton
    QCoreApplication.sendEvent(editor.viewport(), QDragEnterEvent(position, offered, data, button, PLAIN))
    event = QDropEvent(position, offered, data, button, PLAIN)
    event.setDropAction(Qt.DropAction.MoveAction)
    QCoreApplication.sendEvent(editor.viewport(), event)
    return event


def move_mouse(editor: DraftEditor, position: QPoint, button: Qt.MouseButton = NO_BUTTON) -> None:
    spot = QPointF(position)
    event = QMouseEvent(
        QEvent.Type.MouseMove, spot, editor.viewport().mapToGlobal(spot), NO_BUTTON, button, PLAIN
    )
    QCoreApplication.sendEvent(editor.viewport(), event)


@pytest.fixture
def marked(editor: DraftEditor, mark: MakeMark) -> DraftEditor:
    """The text with a mark of each group: lost, apologise, inconvenience."""
    editor.open_text(TEXT)
    editor.show_marks(
        [
            mark(TEXT, "your order was lost", Group.DEFLECTS),
            mark(TEXT, "apologise", Group.WEAKENS),
            mark(TEXT, "any inconvenience", Group.HOLLOW),
        ]
    )
    return editor


# The text


def test_an_opened_text_comes_back_whole(editor: DraftEditor) -> None:
    text = "10\u00a0000\u202f€ for 👩‍👩‍👧‍👦\u2028and Ame\u0301lie\n\nBye"
    editor.open_text(text)
    assert editor.draft_text() == text


def test_crlf_is_opened_as_plain_newlines(editor: DraftEditor) -> None:
    editor.open_text("one\r\ntwo\rthree")
    assert editor.draft_text() == "one\ntwo\nthree"


def test_half_a_surrogate_pair_is_opened_as_a_replacement_character(editor: DraftEditor) -> None:
    editor.open_text("a\ud83db")
    assert editor.draft_text() == "a\ufffdb"


def test_opening_leaves_nothing_to_undo_no_marks_and_the_cursor_at_the_start(marked: DraftEditor) -> None:
    marked.place_cursor(5)
    marked.replace(Span(0, 2), "Hello")
    marked.open_text("Another")
    assert not marked.document().isUndoAvailable()
    assert (marked.marks(), marked.cursor_index()) == ((), 0)


def test_opening_is_one_change(editor: DraftEditor, qtbot: QtBot) -> None:
    editor.open_text("before")
    seen: list[str] = []
    editor.draft_changed.connect(lambda: seen.append(editor.draft_text()))
    for text in ("after", ""):
        with qtbot.waitSignal(editor.draft_changed):
            editor.open_text(text)
    assert seen == ["after", ""]


def test_typing_changes_the_draft(editor: DraftEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.draft_changed):
        QTest.keyClicks(editor, "H")
    assert editor.draft_text() == "H"


def test_an_accent_under_composition_is_no_change(marked: DraftEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(marked.draft_changed):
        QCoreApplication.sendEvent(marked, QInputMethodEvent("´", []))


def test_a_composed_accent_leaves_the_marks_around_it(marked: DraftEditor) -> None:
    marked.place_cursor(TEXT.index("We"))
    QCoreApplication.sendEvent(marked, QInputMethodEvent("´", []))
    committed = QInputMethodEvent("", [])
    committed.setCommitString("é")
    QCoreApplication.sendEvent(marked, committed)
    assert words(marked) == ["your order was lost", "apologise", "any inconvenience"]


def test_words_move_aside_for_letters_under_composition(editor: DraftEditor) -> None:
    editor.open_text("we lost it")
    before = editor.rect_of(Span(3, 7))
    editor.place_cursor(3)
    QCoreApplication.sendEvent(editor, QInputMethodEvent("ほほほ", []))
    assert editor.rect_of(Span(0, 2)).left() < before.left() < editor.rect_of(Span(3, 7)).left()
    assert abs(editor.rect_of(Span(3, 7)).width() - before.width()) <= 1


# Clipboard, drag and drop


def test_pasted_markup_leaves_only_its_characters(editor: DraftEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>10&nbsp;€</b><img src='file:///nowhere.png'>")
    data.setText("10\u00a0€\r\nnow")
    editor.insertFromMimeData(data)
    assert editor.draft_text() == "10\u00a0€\nnow"


def test_a_picture_cannot_be_pasted(editor: DraftEditor) -> None:
    data = QMimeData()
    data.setData("image/png", b"not text")
    assert not editor.canInsertFromMimeData(data)


def test_no_break_spaces_survive_copying(editor: DraftEditor) -> None:
    editor.open_text("10\u00a0000\u202f€\nand 😀")
    editor.selectAll()
    editor.copy()
    assert QGuiApplication.clipboard().text() == "10\u00a0000\u202f€\nand 😀"


def test_a_dropped_file_is_announced_and_stays_where_it_was(
    editor: DraftEditor, qtbot: QtBot, local_file: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(local_file))])
    with qtbot.waitSignal(editor.file_dropped) as dropped:
        event = drop(editor, data)
    assert dropped.args == [str(local_file)]
    assert (event.dropAction(), editor.draft_text()) == (Qt.DropAction.CopyAction, "")


def test_a_pasted_file_is_announced(editor: DraftEditor, qtbot: QtBot, local_file: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(local_file))])
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(editor.file_dropped):
        editor.paste()
    assert editor.draft_text() == ""


def test_dropped_words_are_put_in(editor: DraftEditor) -> None:
    data = QMimeData()
    data.setText("Hello")
    drop(editor, data)
    assert editor.draft_text() == "Hello"


# Replacing, and the slots of what was put in


def test_one_undo_takes_back_one_replacement_and_nothing_else(editor: DraftEditor) -> None:
    QTest.keyClicks(editor, "we lost ")
    editor.replace(Span(8, 8), "your order")
    QTest.keyClicks(editor, "!!")
    states = [editor.draft_text()]
    for _ in range(3):
        editor.undo()
        states.append(editor.draft_text())
    assert states == ["we lost your order!!", "we lost your order", "we lost ", ""]


def test_a_replacement_counts_code_points(marked: DraftEditor) -> None:
    start = TEXT.index("your order was lost")
    marked.replace(Span(start, start + 19), "We lost your order 😀")
    assert marked.draft_text() == TEXT.replace("your order was lost", "We lost your order 😀")
    assert marked.cursor_index() == start + 20


def test_a_replacement_of_two_lines_counts_one_newline(editor: DraftEditor) -> None:
    editor.open_text("x and more")
    editor.replace(Span(0, 1), "one\r\ntwo")
    assert (editor.draft_text(), editor.cursor_index()) == ("one\ntwo and more", 7)


def test_a_replacement_takes_the_mark_with_it_and_leaves_the_others(marked: DraftEditor) -> None:
    start = TEXT.index("your order was lost")
    marked.replace(Span(start, start + 19), "your order was late")
    assert words(marked) == ["apologise", "any inconvenience"]


@pytest.fixture
def in_slots(editor: DraftEditor) -> DraftEditor:
    """An editor with "On [day] we [what]." just put in between "😀 " and " Bye"."""
    editor.open_text("😀 x Bye")
    editor.replace(Span(2, 3), "On [day] we [what].", [Span(3, 8), Span(12, 18)])
    return editor


def test_the_first_slot_is_selected(in_slots: DraftEditor) -> None:
    assert in_slots.selected_span().of(in_slots.draft_text()) == "[day]"


def test_tab_goes_through_the_slots_and_then_behind_the_words(in_slots: DraftEditor) -> None:
    QTest.keyClicks(in_slots, "Monday")
    QTest.keyClick(in_slots, Qt.Key.Key_Tab)
    QTest.keyClicks(in_slots, "call")
    QTest.keyClick(in_slots, Qt.Key.Key_Tab)
    QTest.keyClicks(in_slots, "!")
    assert in_slots.draft_text() == "😀 On Monday we call.! Bye"


def test_shift_tab_goes_back_to_a_slot_that_is_filled(in_slots: DraftEditor) -> None:
    QTest.keyClicks(in_slots, "Monday")
    QTest.keyClick(in_slots, Qt.Key.Key_Tab)
    QTest.keyClick(in_slots, Qt.Key.Key_Backtab)
    assert in_slots.selected_span().of(in_slots.draft_text()) == "Monday"


def test_escape_leaves_the_slots_before_it_is_announced(in_slots: DraftEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(in_slots.escape_pressed):
        QTest.keyClick(in_slots, Qt.Key.Key_Escape)
    with qtbot.waitSignal(in_slots.escape_pressed):
        QTest.keyClick(in_slots, Qt.Key.Key_Escape)


def test_escape_leaves_the_slots_before_any_shortcut_of_the_window(
    in_slots: DraftEditor, qtbot: QtBot
) -> None:
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), in_slots)
    with qtbot.assertNotEmitted(shortcut.activated):
        QTest.keyClick(in_slots, Qt.Key.Key_Escape)
    with qtbot.waitSignal(shortcut.activated):
        QTest.keyClick(in_slots, Qt.Key.Key_Escape)


def test_writing_elsewhere_leaves_the_slots(in_slots: DraftEditor) -> None:
    in_slots.place_cursor(len("😀 On [day] we"))
    QTest.keyClicks(in_slots, "!")
    QTest.keyClick(in_slots, Qt.Key.Key_Tab)
    assert in_slots.selected_span() == Span(15, 15)


# Marks


def test_marks_never_reach_the_document(editor: DraftEditor, mark: MakeMark, qtbot: QtBot) -> None:
    editor.open_text(TEXT)
    with qtbot.assertNotEmitted(editor.draft_changed), qtbot.assertNotEmitted(editor.textChanged):
        editor.show_marks([mark(TEXT, "apologise")])
        editor.grab()
    assert editor.document().availableUndoSteps() == 0
    assert not editor.document().isUndoAvailable()


def test_marks_follow_the_words_while_typing(marked: DraftEditor) -> None:
    marked.place_cursor(3)
    QTest.keyClicks(marked, "there ")
    assert words(marked) == ["your order was lost", "apologise", "any inconvenience"]


def test_a_mark_stretches_when_its_words_are_added_to(marked: DraftEditor) -> None:
    marked.place_cursor(TEXT.index("lost"))
    QTest.keyClicks(marked, "badly ")
    assert words(marked)[0] == "your order was badly lost"


def test_a_mark_goes_when_its_words_are_deleted(marked: DraftEditor) -> None:
    marked.select(Span(TEXT.index("We"), TEXT.index("for")))
    QTest.keyClick(marked, Qt.Key.Key_Delete)
    assert words(marked) == ["your order was lost", "any inconvenience"]


def test_the_mark_at_the_cursor_is_the_one_that_it_touches(marked: DraftEditor) -> None:
    marked.place_cursor(TEXT.index("apologise") + len("apologise"))
    mark = marked.mark_at_cursor()
    assert mark is not None
    assert mark.key.excerpt == "apologise"


def test_marks_are_walked_in_both_directions(marked: DraftEditor) -> None:
    first, second, third = marked.marks()
    assert marked.mark_after(0) == first
    assert marked.mark_after(first.span.start + 1) == second
    assert marked.mark_after(len(TEXT)) is None
    assert marked.mark_before(len(TEXT)) == third
    assert marked.mark_before(second.span.end) == first
    assert marked.mark_before(second.span.start) == first
    assert marked.mark_before(0) is None


def test_hidden_groups_are_walked_past(marked: DraftEditor) -> None:
    marked.set_hidden_groups({Group.WEAKENS})
    first, _, third = marked.marks()
    assert marked.mark_after(first.span.end) == third


# Asking for the card


def test_the_card_is_asked_for_at_the_cursor_with_the_keyboard(marked: DraftEditor, qtbot: QtBot) -> None:
    marked.place_cursor(TEXT.index("apologise"))
    with qtbot.waitSignals([marked.finding_requested, marked.card_focus_requested], order="strict"):
        marked.request_finding()


def test_the_card_is_asked_for_with_the_nearest_mark_of_the_paragraph(
    marked: DraftEditor, qtbot: QtBot
) -> None:
    marked.place_cursor(len(TEXT))
    with qtbot.waitSignal(marked.finding_requested) as asked:
        marked.request_finding()
    assert asked.args == [marked.marks()[2].key]


def test_asking_for_the_card_finds_nothing_in_a_clean_paragraph(marked: DraftEditor, qtbot: QtBot) -> None:
    marked.place_cursor(0)
    with qtbot.assertNotEmitted(marked.finding_requested):
        marked.request_finding()


def test_a_click_on_marked_words_asks_for_their_card(marked: DraftEditor, qtbot: QtBot) -> None:
    target = marked.marks()[1]
    with qtbot.waitSignal(marked.finding_requested) as asked:
        place = marked.rect_of(target.span).center()
        QTest.mouseClick(marked.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [target.key]


def test_a_click_beside_marked_words_asks_for_nothing(marked: DraftEditor, qtbot: QtBot) -> None:
    place = marked.rect_of(Span(0, 2)).center()
    with qtbot.assertNotEmitted(marked.finding_requested):
        QTest.mouseClick(marked.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_selecting_marked_words_with_the_mouse_asks_for_nothing(marked: DraftEditor, qtbot: QtBot) -> None:
    rect = marked.rect_of(marked.marks()[1].span)
    with qtbot.assertNotEmitted(marked.finding_requested):
        QTest.mousePress(marked.viewport(), Qt.MouseButton.LeftButton, pos=rect.topLeft())
        move_mouse(marked, rect.center(), Qt.MouseButton.LeftButton)
        QTest.mouseRelease(marked.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def test_a_mouse_that_rests_on_marked_words_asks_for_their_card(marked: DraftEditor, qtbot: QtBot) -> None:
    target = marked.marks()[0]
    with qtbot.waitSignal(marked.mark_rested_on) as asked:
        move_mouse(marked, marked.rect_of(target.span).center())
    assert asked.args == [target.key]


def test_a_mouse_that_rests_on_the_words_of_the_open_card_asks_for_nothing(
    marked: DraftEditor, qtbot: QtBot
) -> None:
    target = marked.marks()[0]
    marked.light_mark(target.key)
    move_mouse(marked, marked.rect_of(target.span).center())
    with qtbot.assertNotEmitted(marked.mark_rested_on, wait=750):
        pass


def test_a_mouse_that_goes_away_in_time_asks_for_nothing(marked: DraftEditor, qtbot: QtBot) -> None:
    move_mouse(marked, marked.rect_of(marked.marks()[0].span).center())
    QCoreApplication.sendEvent(marked.viewport(), QEvent(QEvent.Type.Leave))
    with qtbot.assertNotEmitted(marked.mark_rested_on, wait=750):
        pass


def test_a_resting_mouse_asks_for_nothing_while_something_is_typed(marked: DraftEditor, qtbot: QtBot) -> None:
    move_mouse(marked, marked.rect_of(marked.marks()[0].span).center())
    with qtbot.assertNotEmitted(marked.mark_rested_on, wait=750):
        QTest.keyClicks(marked, "x")


# Where words are


def test_selected_words_are_scrolled_to(editor: DraftEditor) -> None:
    editor.open_text("line\n" * 200 + "the end")
    editor.select(Span(1000, 1007))
    assert editor.viewport().rect().contains(editor.rect_of(Span(1000, 1007)))
    assert editor.selected_span() == Span(1000, 1007)


def test_selected_words_leave_room_for_a_card_below_them(editor: DraftEditor) -> None:
    editor.open_text("line\n" * 200)
    editor.select(Span(500, 504))
    assert editor.rect_of(Span(500, 504)).bottom() < editor.viewport().height() * 0.67


def test_words_over_two_lines_have_a_box_on_each(editor: DraftEditor) -> None:
    text = "word " * 40
    editor.open_text(text)
    boxes = list(editor.boxes_of(Span(0, len(text))))
    assert len({box.top for box in boxes}) == len(boxes) > 1
    assert all(box.right <= editor.viewport().width() for box in boxes)


def test_the_spaces_at_which_a_line_breaks_are_left_out(editor: DraftEditor) -> None:
    text = "word       " * 40
    editor.open_text(text)
    first = next(editor.boxes_of(Span(0, len(text))))
    words_of_it = [box for n in range(0, len(text), 11) for box in editor.boxes_of(Span(n, n + 4))]
    assert first.right == max(box.right for box in words_of_it if box.top == first.top)


def test_words_from_right_to_left_lie_left_of_what_comes_before(editor: DraftEditor) -> None:
    text = "אחת שתיים שלוש"
    editor.open_text(text)
    first, second = editor.rect_of(Span(0, 3)), editor.rect_of(Span(4, 9))
    assert second.right() < first.left()
    assert first.width() > 0 < second.width()


def test_words_of_both_directions_have_a_box_for_each_stretch(editor: DraftEditor) -> None:
    text = "one two אחת שתיים three"
    editor.open_text(text)
    whole = list(editor.boxes_of(Span(4, 11)))  # "two" and the word right of the middle
    assert len(whole) == 2
