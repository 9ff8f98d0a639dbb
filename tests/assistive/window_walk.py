"""Walks through a view as somebody does who has no mouse, or hears the screen read; tells what is wrong."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QButtonGroup,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

_MOST_STOPS = 300
#: What is used, and so must say what it is.
_USED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QTabBar)
_NO_ROLE = {QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Whitespace}
#: In pixels: how much higher a stop may stand than the one before it and count as beside it.
_SAME_ROW = 12


def words_of(widget: QWidget) -> str:
    """Return what to call a widget in a report."""
    return f"{type(widget).__name__} “{name_of(widget)}” in {type(widget.parentWidget()).__name__}"


def name_of(widget: QWidget) -> str:
    """Return the name that assistive technology has for a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if is_made(interface) else ""


def stops_in(view: QWidget) -> list[QWidget]:
    """Return where Tab can stop, of what can be seen and used."""
    return [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.window() is view.window()
    ]


def nameless(view: QWidget) -> list[str]:
    """Return what can be used and has no name, or no role, for assistive technology."""
    used = [each for each in view.findChildren(QWidget) if each.isVisible() and isinstance(each, _USED)]
    met = {*stops_in(view), *(each for each in used if each.focusPolicy() != Qt.FocusPolicy.NoFocus)}
    return sorted(words_of(widget) for widget in met if not name_of(widget).strip() or _lacks_role(widget))


def unlabelled_boxes(view: QWidget) -> list[str]:
    """Return the combo boxes without a label or a description: on Linux their name is what is chosen."""
    labelled = {label.buddy() for label in view.findChildren(QLabel)}
    boxes = [each for each in view.findChildren(QComboBox) if each.isVisible()]
    return [
        f"{words_of(each)}, {each.accessibleName()}"
        for each in boxes
        if each not in labelled and not each.accessibleDescription()
    ]


def unsteady_pages(view: QWidget) -> list[str]:
    """Return the scroll areas that count their bar as a child while it shows: Qt ends the program over it."""
    return [
        f"{words_of(area)} in {type(view).__name__}"
        for area in view.findChildren(QScrollArea)
        for place in ("qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer")
        if area.findChildren(QWidget, place, Qt.FindChildOption.FindDirectChildrenOnly)
    ]


def tab_round(*, forward: bool = True) -> list[QWidget]:
    """Press Tab until a stop comes again, and return the stops in their order, from the one in focus."""
    key, modifier = Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier
    if not forward:
        key, modifier = Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier
    reached: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, key, modifier)
    return reached


def never_reached(view: QWidget, reached: Sequence[QWidget]) -> list[str]:
    """Return the stops that Tab leaves out; of buttons that exclude each other, one is enough."""
    groups = {_exclusive_group(each) for each in reached} - {None}
    return [
        words_of(each)
        for each in stops_in(view)
        if each not in reached and _exclusive_group(each) not in groups
    ]


def out_of_order(reached: Sequence[QWidget], side: QWidget) -> list[str]:
    """Return where Tab goes up, or to the left on one row, among the stops of one side of the window."""
    within = [each for each in reached if side.isAncestorOf(each)]
    if within:  # the round may have begun in the middle of this side
        first = min(range(len(within)), key=lambda number: _place(within[number]).topLeft().toTuple()[::-1])
        within = within[first:] + within[:first]
    return [
        f"{words_of(one)} -> {words_of(next_)}"
        for one, next_ in pairwise(within)
        if _goes_back(_place(one), _place(next_))
    ]


def doubled_mnemonics(window: QWidget) -> list[str]:
    """Return the letters that mean two things among what can be seen in a window and its menu bar."""
    letters = [
        QKeySequence.mnemonic(text).toString()
        for text in _texts(window)
        if QKeySequence.mnemonic(text).toString()
    ]
    if isinstance(window, QMainWindow):
        letters += [key.toString() for action in all_actions(window) for key in action.shortcuts()]
    return sorted(letter for letter, count in Counter(letters).items() if count > 1)


def cut_off(window: QWidget) -> list[str]:
    """Return the words that have less room than they need: of labels, buttons, and hints in empty fields."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible() and each.window() is window]
    return [words_of(each) for each in shown if _is_cut(each)]


def _is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.height() < widget.heightForWidth(widget.width())
        return bool(widget.text()) and widget.width() < widget.minimumSizeHint().width()
    if isinstance(widget, QAbstractButton):
        return bool(widget.text()) and widget.width() < widget.minimumSizeHint().width()
    if isinstance(widget, QPlainTextEdit) and widget.document().isEmpty():
        room = QRect(0, 0, widget.viewport().width() - 2 * int(widget.document().documentMargin()), 10_000)
        words = widget.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, widget.placeholderText())
        return words.height() > widget.viewport().height()
    return False


def all_actions(window: QMainWindow) -> list[QAction]:
    """Return what the menus hold, those of their menus included."""
    return [action for top in window.menuBar().actions() for action in _within(top)]


def _within(action: QAction) -> Iterator[QAction]:
    menu = action.menu()
    if isinstance(menu, QMenu):
        for each in menu.actions():
            yield from _within(each)
    else:
        yield action


def _texts(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or not widget.isEnabled():
            continue
        if isinstance(widget, QAbstractButton | QGroupBox):
            text = widget.text() if isinstance(widget, QAbstractButton) else widget.title()
            # A button of an action shows the action's words without making its letter a key.
            yield text
        elif isinstance(widget, QLabel) and widget.buddy() is not None:
            yield widget.text()
        elif isinstance(widget, QTabBar):
            yield from (widget.tabText(number) for number in range(widget.count()))
    if isinstance(window, QMainWindow):
        yield from (action.text() for action in window.menuBar().actions())


def _lacks_role(widget: QWidget) -> bool:
    interface = QAccessible.queryAccessibleInterface(widget)
    return not is_made(interface) or interface.role() in _NO_ROLE


def is_made(interface: QAccessibleInterface | None) -> bool:
    """Say whether Qt has an interface for a widget; its stubs say that it always has."""
    return interface is not None


def _exclusive_group(widget: QWidget) -> object:
    if not isinstance(widget, QAbstractButton) or isinstance(widget.parentWidget(), QDialogButtonBox):
        return None
    group: QButtonGroup | None = widget.group()
    if group is not None:
        return group if group.exclusive() else None
    is_radio = isinstance(widget, QRadioButton) or widget.autoExclusive()
    return widget.parentWidget() if is_radio else None


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _goes_back(one: QRect, other: QRect) -> bool:
    beside = other.left() >= one.right() or other.right() <= one.left()
    if other.bottom() < one.top() + _SAME_ROW and not (beside and other.left() > one.left()):
        return True
    same_row = abs(other.center().y() - one.center().y()) < _SAME_ROW
    return same_row and other.right() <= one.left()
