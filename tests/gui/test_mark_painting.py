from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent, QPalette, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.category import Group
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.mark_colours import MarkColours
from secondtry.gui.marks import Mark
from secondtry.review.finding_key import FindingKey
from secondtry.text.span import Span

TEXT = (
    "misplaced by them\n\ninconvenience for you\n\npriority for us all\n\ncircle back on that\n\n"
    "נפלא מאוד תודה רבה"
)
COLOURS = MarkColours(deflects="#ff0000", weakens="#0000ff", hollow="#00aa00", house="#ff00ff", tint=60)
KEY = FindingKey("rule", "misplaced", "", "", 0)
#: For each group, words of about the same length.
WORDS = {
    Group.DEFLECTS: "misplaced by them",
    Group.WEAKENS: "inconvenience for you",
    Group.HOLLOW: "priority for us all",
    Group.HOUSE: "circle back on that",
}


@pytest.fixture
def painted(editor: DraftEditor, mark: Callable[..., Mark]) -> DraftEditor:
    palette = QPalette(editor.palette())
    palette.setColor(QPalette.ColorRole.Base, QColor("white"))
    palette.setColor(QPalette.ColorRole.Text, QColor("black"))
    editor.setPalette(palette)
    editor.open_text(TEXT)
    editor.show_colours(COLOURS)
    editor.show_marks([mark(TEXT, words, group) for group, words in WORDS.items()])
    return editor


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def picture(editor: DraftEditor) -> QImage:
    return editor.viewport().grab().toImage()


def strokes(editor: DraftEditor, group: Group, words: str = "") -> list[int]:
    """Return the lengths of the strokes in the group's colour, in the row under the words that has most."""
    image = picture(editor)
    rect = editor.rect_of(span_of(words or WORDS[group]))
    colour = COLOURS.line(group)
    rows = [
        _runs([_is_near(image.pixelColor(x, y), colour) for x in range(rect.left(), rect.right() + 1)])
        for y in range(rect.center().y(), rect.bottom() + 3)
    ]
    return max(rows, key=sum)


def _is_near(one: QColor, other: QColor) -> bool:
    return (
        abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue()) < 160
    )


def _runs(row: list[bool]) -> list[int]:
    lengths = [0]
    for filled in row:
        if filled:
            lengths[-1] += 1
        elif lengths[-1]:
            lengths.append(0)
    return [length for length in lengths if length]


def test_what_deflects_is_underlined_without_a_gap(painted: DraftEditor) -> None:
    width = painted.rect_of(span_of(WORDS[Group.DEFLECTS])).width()
    assert len(strokes(painted, Group.DEFLECTS)) == 1
    assert strokes(painted, Group.DEFLECTS)[0] >= width - 2


def test_what_weakens_is_underlined_with_dashes(painted: DraftEditor) -> None:
    lengths = strokes(painted, Group.WEAKENS)
    assert len(lengths) > 5
    assert min(lengths[:-1]) >= 6


def test_what_is_hollow_is_underlined_with_dots(painted: DraftEditor) -> None:
    lengths = strokes(painted, Group.HOLLOW)
    assert len(lengths) > 2 * len(strokes(painted, Group.WEAKENS)) * 0.6
    assert max(lengths) <= 4


def test_what_the_house_rules_name_is_underlined_with_dashes_and_dots(painted: DraftEditor) -> None:
    lengths = strokes(painted, Group.HOUSE)
    dashes, dots = lengths[0:-1:2], lengths[1:-1:2]
    assert min(dashes) >= 3 * max(dots)
    assert len(dots) > 3


def test_only_what_deflects_is_tinted(painted: DraftEditor) -> None:
    image = picture(painted)
    corners = {group: painted.rect_of(span_of(words)).topRight() for group, words in WORDS.items()}
    tinted = [group for group, corner in corners.items() if image.pixelColor(corner) != QColor("white")]
    assert tinted == [Group.DEFLECTS]


def test_the_mark_whose_card_is_open_is_tinted_too(painted: DraftEditor) -> None:
    painted.light_mark(painted.marks()[2].key)
    corner = painted.rect_of(span_of(WORDS[Group.HOLLOW])).topRight()
    assert picture(painted).pixelColor(corner) != QColor("white")


def test_a_hidden_group_is_not_drawn(painted: DraftEditor) -> None:
    painted.set_hidden_groups({Group.HOLLOW})
    assert strokes(painted, Group.HOLLOW) == []
    assert strokes(painted, Group.WEAKENS) != []


def test_a_mark_is_drawn_on_each_of_its_lines(painted: DraftEditor) -> None:
    text = "misplaced " * 40
    painted.open_text(text)
    painted.show_marks([Mark(KEY, Span(0, len(text)), Group.DEFLECTS)])
    image = picture(painted)
    for box in painted.boxes_of(Span(0, len(text))):
        middle = round((box.left + box.right) / 2)
        rows = range(round(box.baseline), round(box.bottom) + 2)
        assert any(_is_near(image.pixelColor(middle, y), COLOURS.line(Group.DEFLECTS)) for y in rows)


def test_words_from_right_to_left_are_underlined_where_they_stand(painted: DraftEditor) -> None:
    painted.show_marks([Mark(painted.marks()[0].key, span_of("מאוד"), Group.DEFLECTS)])
    assert sum(strokes(painted, Group.DEFLECTS, "מאוד")) >= painted.rect_of(span_of("מאוד")).width() - 2
    assert strokes(painted, Group.DEFLECTS, "תודה") == []


def test_nothing_is_drawn_over_what_is_scrolled_away(painted: DraftEditor) -> None:
    painted.open_text(TEXT + "\n" * 200)
    painted.show_marks([Mark(KEY, span_of("misplaced"), Group.DEFLECTS)])
    painted.place_cursor(len(TEXT) + 200)
    image, red = picture(painted), COLOURS.line(Group.DEFLECTS)
    area = QRect(image.rect())
    assert not any(
        _is_near(image.pixelColor(x, y), red) for x in range(0, area.width(), 3) for y in range(area.height())
    )


class PaintWatch(QObject):
    """Notes which parts of a widget are drawn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.drawn = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QPaintEvent):
            self.drawn = self.drawn.united(event.region())
        return super().eventFilter(watched, event)


@pytest.fixture
def watch(painted: DraftEditor, qtbot: QtBot) -> PaintWatch:
    """The watch over an editor whose first drawing is done."""
    watch = PaintWatch(painted.viewport())
    painted.viewport().update()
    qtbot.waitUntil(lambda: not watch.drawn.isEmpty())
    watch.drawn = QRegion()
    return watch


def test_a_mark_that_is_no_longer_shown_is_wiped_away(
    painted: DraftEditor, watch: PaintWatch, qtbot: QtBot
) -> None:
    place = painted.rect_of(span_of(WORDS[Group.WEAKENS]))
    painted.show_marks([mark for mark in painted.marks() if mark.group is not Group.WEAKENS])
    qtbot.waitUntil(lambda: watch.drawn.contains(place))
    assert not watch.drawn.intersects(painted.rect_of(span_of(WORDS[Group.HOLLOW])))


def test_a_mark_whose_card_opens_is_drawn_anew(painted: DraftEditor, watch: PaintWatch, qtbot: QtBot) -> None:
    painted.light_mark(painted.marks()[1].key)
    qtbot.waitUntil(lambda: watch.drawn.contains(painted.rect_of(span_of(WORDS[Group.WEAKENS]))))
