"""Where words stand in a paragraph of many lines."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextLayout
from pytestqt.qtbot import QtBot

from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.word_boxes import ParagraphLines

WORDS = "one word after the other "
TEXT = WORDS * 400


def _layout_of(editor: PlainEditor) -> QTextLayout:
    editor.resize(300, 400)
    editor.open_text(TEXT)
    editor.show()
    editor.blockBoundingRect(editor.document().firstBlock())
    return editor.document().firstBlock().layout()


def test_the_words_at_a_height_are_those_of_the_lines_there(qtbot: QtBot) -> None:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    layout = _layout_of(editor)
    third, fifth = layout.lineAt(2), layout.lineAt(4)
    lines = ParagraphLines(editor.document().firstBlock(), QPointF(0, 100))

    stretch = lines.stretch_between(100 + third.y() + 1, 100 + fifth.y() + 1)

    assert stretch == (third.textStart(), fifth.textStart() + fifth.textLength())


def test_no_words_stand_below_the_last_line(qtbot: QtBot) -> None:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    layout = _layout_of(editor)
    last = layout.lineAt(layout.lineCount() - 1)
    lines = ParagraphLines(editor.document().firstBlock(), QPointF(0, 0))

    start, end = lines.stretch_between(last.y() + last.height() + 50, last.y() + last.height() + 90)

    assert start == end


def test_words_across_two_lines_have_a_box_on_each_and_words_far_down_stand_there(qtbot: QtBot) -> None:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    layout = _layout_of(editor)
    assert layout.lineCount() > 50
    lines = ParagraphLines(editor.document().firstBlock(), QPointF(0, 0))
    line, after = layout.lineAt(40), layout.lineAt(41)

    boxes = list(lines.boxes(line.textStart() + 1, after.textStart() + 3))

    assert [box.top for box in boxes] == [line.y(), after.y()]
    assert boxes[0].left > boxes[1].left


def test_words_that_are_none_have_no_box(qtbot: QtBot) -> None:
    editor = PlainEditor()
    qtbot.addWidget(editor)
    _layout_of(editor)
    lines = ParagraphLines(editor.document().firstBlock(), QPointF(0, 0))

    assert list(lines.boxes(7, 7)) == []
