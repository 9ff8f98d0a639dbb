"""Words that changed are shown over the text: by shape, never in it, and they keep to their words."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secondtry.gui.changed_words import ChangeColours, PaneChanges
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.theme import DARK, HIGH_CONTRAST, LIGHT, Theme
from secondtry.review.text_difference import Change
from secondtry.text.span import Span

TEXT = "Subject: Your mugs\n\nWe lost your order.\n"


def _pane(qtbot: QtBot) -> MessagePane:
    pane = MessagePane()
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.open_text(TEXT)
    pane.show()
    return pane


def _body(pane: MessagePane) -> DraftEditor:
    return next(each for each in pane.findChildren(DraftEditor) if type(each) is DraftEditor)


def _span(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _image(pane: MessagePane) -> QImage:
    return _body(pane).viewport().grab().toImage()


def _rows_of(colour: str, image: QImage, span: Span, editor: DraftEditor) -> list[int]:
    """Return the rows of pixels below the top of the words that are wholly of a colour."""
    box = next(iter(editor.boxes_of(span)))
    rows = range(int(box.top), int(box.bottom) + 1)
    columns = range(int(box.left) + 2, int(box.right) - 2)
    wanted = QColor(colour).rgb()
    return [y - int(box.top) for y in rows if all(image.pixel(QPoint(x, y)) == wanted for x in columns)]


def test_what_is_gone_is_struck_through_its_middle(qtbot: QtBot) -> None:
    pane = _pane(qtbot)
    PaneChanges(pane, Change.GONE).show_spans([_span("lost your")])
    span = _span("lost your").shifted(-len("Subject: Your mugs\n\n"))
    rows = _rows_of(LIGHT.quiet, _image(pane), span, _body(pane))
    height = next(iter(_body(pane).boxes_of(span))).rect().height()
    assert rows
    assert all(height * 0.4 < row < height * 0.75 for row in rows)


def test_what_is_new_stands_on_a_line_at_its_foot(qtbot: QtBot) -> None:
    pane = _pane(qtbot)
    PaneChanges(pane, Change.NEW).show_spans([_span("lost your")])
    span = _span("lost your").shifted(-len("Subject: Your mugs\n\n"))
    rows = _rows_of(LIGHT.accent, _image(pane), span, _body(pane))
    assert rows
    assert min(rows) > next(iter(_body(pane).boxes_of(span))).rect().height() * 0.85


def test_a_change_across_subject_and_body_shows_in_both(qtbot: QtBot) -> None:
    pane = _pane(qtbot)
    before = [pane.findChildren(SubjectField)[0].grab().toImage(), _image(pane)]
    PaneChanges(pane, Change.NEW).show_spans([_span("mugs\n\nWe")])
    after = [pane.findChildren(SubjectField)[0].grab().toImage(), _image(pane)]
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_nothing_that_is_shown_can_be_undone(qtbot: QtBot) -> None:
    pane = _pane(qtbot)
    QTest.keyClicks(_body(pane), "x")
    PaneChanges(pane, Change.NEW).show_spans([_span("lost")])
    steps = _body(pane).document().availableUndoSteps()
    PaneChanges(pane, Change.NEW).show_spans([])
    assert _body(pane).document().availableUndoSteps() == steps
    _body(pane).undo()
    assert pane.text() == TEXT


def test_what_is_shown_keeps_to_its_words_while_somebody_writes(qtbot: QtBot) -> None:
    pane = _pane(qtbot)
    changes = PaneChanges(pane, Change.NEW)
    changes.show_spans([_span("lost")])
    _body(pane).place_cursor(0)
    QTest.keyClicks(_body(pane), "Yes. ")
    assert [span.of(pane.text()) for span in changes.spans()] == ["lost"]


@pytest.mark.parametrize("theme", [LIGHT, DARK, HIGH_CONTRAST])
def test_words_that_are_gone_are_as_soft_as_quiet_ones(theme: Theme) -> None:
    colours = ChangeColours.of(theme)
    for part in ("red", "green", "blue"):
        ink, quiet, veil = (getattr(QColor(each), part)() for each in (theme.ink, theme.quiet, colours.veil))
        seen = ink + (veil - ink) * colours.density
        assert abs(seen - quiet) < 8
