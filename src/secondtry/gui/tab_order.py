"""The order in which Tab goes through widgets that come and go: as laid out, not as made."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6 import QtCore
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QWidget


def stops_in_order(widget: QWidget) -> list[QWidget]:
    """Return a widget, if the keyboard can stop there, and all stops inside it, as laid out."""
    return list(_stops(widget))


def put_in_order(stops: Sequence[QWidget]) -> None:
    """Let Tab go from each stop to the next one; the first stays where it is among all others."""
    for one, following in pairwise(stops):
        QWidget.setTabOrder(one, following)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
        yield widget
    content = widget.widget() if isinstance(widget, QScrollArea) else None
    if content is not None:
        yield from _stops(content)
    layout = widget.layout()
    if layout is not None:
        yield from _stops_of_layout(layout)


def _stops_of_layout(layout: QLayout) -> Iterator[QWidget]:
    for number in _places(layout):
        item = layout.itemAt(number)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _stops_of_layout(inner)


def _places(layout: QLayout) -> list[int]:
    """Return the numbers of a layout's items in reading order."""
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        # The stubs call the answer an object; it is row, column and the two spans.
        numbers.sort(key=lambda number: tuple(layout.getItemPosition(number))[:2])  # type: ignore[arg-type]
    return numbers
