"""The style sheet, made from a theme's colours and one size of text."""

from string import Template
from typing import NamedTuple

from secondtry.gui.theme import Theme

#: What is written in, and what lies around it from the first moment.
_WRITING = """
QWidget { font-size: ${body}pt; color: $ink; }
QWidget[role="paper"] { background: $paper; }
QMenuBar { background: $desk; border: 0; padding: 2px 8px; }
QMenuBar::item { padding: 5px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; color: $on_selection; }
QMenu { background: $card; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 24px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $on_selection; }
QMenu::item:disabled { color: $quiet; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QFrame[role="head"] { background: $desk; border: 0; border-bottom: 1px solid $line; }
QFrame[role="footer"] { background: $desk; border: 0; border-top: 1px solid $line; }
QFrame[role="rule"] { background: $line; border: 0; max-height: 1px; min-height: 1px; }
QPlainTextEdit, QLineEdit { placeholder-text-color: $quiet; }
QPlainTextEdit, QTextBrowser {
    background: $paper; border: 0; selection-background-color: $selection; selection-color: $on_selection;
}
QPlainTextEdit[role="draft"] { font-size: ${reading}pt;${family} }
QPlainTextEdit[role="subject"] { font-size: ${reading}pt;${family} font-weight: 600; }
QPlainTextEdit[role="subject"][blank="true"] { font-weight: 400; }
QSplitter::handle { background: $line; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_REST = """
QMainWindow, QDialog, QMessageBox, QWidget[role="desk"] { background: $desk; }
QToolTip { background: $card; color: $ink; border: 1px solid $edge; padding: 4px; }

QTabBar::tab {
    background: transparent; border: 0; border-bottom: 2px solid transparent;
    padding: 4px 10px 6px 10px; color: $quiet;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }

QLabel[role="quiet"], QLabel[role="prompt"] { color: $quiet; }
QLabel[role="quiet"] { font-size: ${small}pt; }
QLabel[role="heading"] { color: $quiet; font-size: ${small}pt; font-weight: 600; letter-spacing: 1px; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="number"] {
    color: $accent; font-weight: 700; border: 1px solid $accent; border-radius: ${round}px;
    min-width: ${badge}px; max-width: ${badge}px; min-height: ${badge}px; max-height: ${badge}px;
}
QLabel[role="sign-for"], QLabel[role="sign-against"] {
    font-weight: 700; border-radius: 4px; background: transparent;
    min-width: ${sign}px; max-width: ${sign}px; min-height: ${sign}px; max-height: ${sign}px;
}
QLabel[role="sign-for"] { color: $speaks_for; border: 1px solid $speaks_for; }
QLabel[role="sign-against"] { color: $speaks_against; border: 1px solid $speaks_against; }
QLabel[role="pill"] { color: $quiet; font-size: ${small}pt; padding: 1px 2px; }
QLabel[role="pill"][answered="true"] {
    color: $accent; background: $wash; border-radius: ${pill}px; padding: 1px 9px; font-weight: 600;
}
QLabel[role="chevron"] { color: $quiet; font-size: ${small}pt; }
QLabel[role="move-sign"] { color: $accent; }
QLabel[role="initial"] {
    color: $on_accent; background: $accent; font-weight: 600; border-radius: ${half_portrait}px;
    min-width: ${portrait}px; max-width: ${portrait}px; min-height: ${portrait}px; max-height: ${portrait}px;
}
QLabel[role="stranger"] {
    background: $notice; border-radius: 6px; padding: 6px 10px; font-size: ${small}pt;
}
QLabel[role="advice-sign"] {
    color: $quiet; font-weight: 700; qproperty-alignment: AlignCenter;
    min-width: ${sign}px; max-width: ${sign}px;
}
QLabel[role="advice-sign"][urgency="soon"] { color: $accent; }
QLabel[role="advice-sign"][urgency="now"] {
    color: $on_accent; background: $speaks_against; border-radius: 4px;
}
QLabel[role="warning"] { color: $speaks_against; }

QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 8px; }
QFrame[role="card"][lit="true"] { border: 2px solid $accent; }
QFrame[role="suggestion"] { background: $wash; border: 0; border-radius: 6px; }
QFrame[role="alarm"] { background: $alarm; color: $paper; border: 0; }
QLabel[role="alarm"] { background: $alarm; color: $paper; font-weight: 600; }
QFrame[role="notice"] { background: $notice; border: 0; border-bottom: 1px solid $line; }

QDialogButtonBox, QMessageBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton {
    background: $card; border: 1px solid $edge; border-radius: 6px;
    padding: 4px 14px; min-height: ${line_height}px; outline: 0;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $wash; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 13px; }
QPushButton:default { border-color: $accent; font-weight: 600; }
QPushButton:disabled { color: $quiet; border-color: $line; }
QPushButton[role="mode"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 3px 10px; min-height: 0; color: $quiet;
}
QPushButton[role="mode"]:hover { background: $hover; color: $ink; }
QPushButton[role="mode"]:checked { background: $wash; color: $accent; }
QPushButton[role="mode"]:focus { border: 2px solid $accent; padding: 2px 9px; }
QPushButton[role="row"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 0;
}
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="row"]:focus { border: 2px solid $accent; }
QPushButton[role="link"], QPushButton[role="add"] {
    background: transparent; border: 1px solid transparent;
    color: $accent; font-weight: 600; padding: 3px 9px;
}
QPushButton[role="link"]:hover, QPushButton[role="add"]:hover { background: $wash; }
QPushButton[role="link"]:disabled { color: $quiet; border-color: transparent; }
QPushButton[role="link"]:focus, QPushButton[role="add"]:focus { border: 2px solid $accent; padding: 2px 8px; }
QPushButton[role="quiet-link"] {
    background: transparent; border: 1px solid transparent; color: $quiet; padding: 3px 9px;
}
QPushButton[role="small-link"], QPushButton[role="small-action"] {
    background: transparent; border: 1px solid transparent; color: $quiet;
    font-size: ${small}pt; padding: 1px 4px; min-height: 0;
}
QPushButton[role="small-action"] { color: $accent; font-weight: 600; }
QPushButton[role="small-link"]:hover, QPushButton[role="small-action"]:hover { background: $hover; }
QPushButton[role="small-link"]:focus, QPushButton[role="small-action"]:focus {
    border: 2px solid $accent; padding: 0 3px;
}
QPushButton[role="arrow"] {
    background: transparent; border: 1px solid transparent; color: $quiet; padding: 3px 5px;
}
QPushButton[role="arrow"]:hover { background: $hover; color: $ink; }
QPushButton[role="arrow"]:focus { border: 2px solid $accent; padding: 2px 4px; }
QPushButton[role="quiet-link"]:hover { background: $hover; color: $ink; }
QPushButton[role="quiet-link"]:focus { border: 2px solid $accent; padding: 2px 8px; }
QPushButton[role="more"] {
    background: transparent; border: 1px solid transparent;
    color: $accent; font-weight: 600; padding: 3px 0;
}
QPushButton[role="more"]:hover { background: $wash; }
QPushButton[role="more"]:focus { border: 2px solid $accent; padding: 2px 0; }
QPushButton[role="fold"] {
    background: $hover; color: $quiet; border-color: $edge; border-radius: 6px;
    padding: 0 8px; min-height: 0; font-size: ${small}pt;
}
QPushButton[role="fold"]:focus { border: 2px solid $accent; padding: 0 7px; }
QPushButton[role="answer"] { border-radius: ${round}px; padding: 3px 13px; }
QPushButton[role="answer"]:focus { padding: 2px 12px; }
QPushButton[role="answer"]:checked {
    background: $accent; color: $on_accent; border-color: $accent;
}
QPushButton[role="answer"]:checked:focus { border: 2px solid $ink; }
QToolButton[role="close"] {
    border: 1px solid transparent; border-radius: 4px; padding: 2px 6px; color: $quiet;
}
QToolButton[role="close"]:hover { background: $hover; }
QToolButton[role="close"]:focus { border: 2px solid $accent; padding: 1px 5px; }

QComboBox {
    background: $card; border: 1px solid $edge; border-radius: 6px;
    padding: 3px ${chevron}px 3px 8px; min-height: ${line_height}px;
    selection-background-color: $selection; selection-color: $on_selection;
}
QComboBox::drop-down { border: 0; width: 0; }
QComboBox:hover { background: $hover; }
QComboBox:focus { border: 2px solid $accent; padding: 2px ${chevron}px 2px 7px; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $edge; selection-background-color: $selection;
    selection-color: $on_selection; outline: 0; padding: 4px;
}

QLineEdit {
    background: $card; border: 1px solid $edge; border-radius: 6px;
    padding: 3px 8px; min-height: ${line_height}px;
    selection-background-color: $selection; selection-color: $on_selection;
}
QLineEdit[unread="true"] { border-color: $speaks_against; color: $speaks_against; }
QLineEdit:focus { border: 2px solid $accent; padding: 2px 7px; }
QDateTimeEdit {
    background: $card; border: 1px solid $edge; border-radius: 6px;
    padding: 3px 8px; min-height: ${line_height}px;
    selection-background-color: $selection; selection-color: $on_selection;
}
QDateTimeEdit::up-button, QDateTimeEdit::down-button { width: 0; border: 0; }
QDateTimeEdit QLineEdit { background: transparent; border: 0; padding: 0 6px; min-height: 0; }
QDateTimeEdit:focus { border: 2px solid $accent; padding: 2px 7px; }
QListView[role="cases"] {
    background: $card; border: 0; border-top: 1px solid $line; outline: 0;
}
QListView[role="cases"]:focus { border-top: 1px solid $accent; }
QTreeView {
    background: $card; border: 1px solid $line; outline: 0; show-decoration-selected: 1;
    selection-background-color: $selection; selection-color: $on_selection;
}
QTreeView:focus { border-color: $accent; }
QTreeView::item { padding: 5px 8px; border: 0; }
QTreeView::item:hover { background: $hover; }
QTreeView::item:selected { background: $selection; color: $on_selection; }
QListView[role="findings"] {
    background: $card; border: 0; outline: 0; placeholder-text-color: $quiet;
    selection-background-color: $selection; selection-color: $on_selection;
}
QListView[role="findings"]::item { border: 0; border-left: 3px solid transparent; }
QListView[role="findings"]::item:hover { background: $hover; }
QListView[role="findings"]::item:selected { background: $wash; border-left: 3px solid $edge; }
QListView[role="findings"]::item:selected:focus {
    background: $selection; color: $on_selection; border-left: 3px solid $accent;
}
QHeaderView { background: transparent; }
QHeaderView::section {
    background: $desk; color: $quiet; border: 0; border-bottom: 1px solid $line; padding: 5px 8px;
    font-size: ${small}pt;
}

QListWidget[role="sections"] {
    background: transparent; border: 1px solid transparent; border-radius: 6px; outline: 0;
}
QListWidget[role="sections"]:focus { border: 1px solid $accent; }
QListWidget[role="sections"]::item { padding: 6px 10px; border-radius: 6px; border: 0; color: $ink; }
QListWidget[role="sections"]::item:hover { background: $hover; }
QListWidget[role="sections"]::item:selected { background: $wash; color: $accent; }

QTextEdit[role="letter"], QTextEdit[role="letter-subject"] {
    background: transparent; border: 0; font-size: ${letter}pt;
}
QTextEdit[role="letter-subject"] { font-weight: 600; }
QPlainTextEdit[role="note"] { background: $card; border: 1px solid $edge; border-radius: 6px; }
QPlainTextEdit[role="note"]:focus { border: 1px solid $accent; }

QProgressBar { background: $track; border: 0; border-radius: 2px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }

QScrollArea { background: $desk; border: 0; }
"""


class MessageLetters(NamedTuple):
    """The letters of the message: a family, empty for that of the window, and a size in percent of it."""

    family: str = ""
    percent: int = 115


_SMALLEST_POINTS = 8.0


def ordinary_points(system: float, percent: int) -> float:
    """Return the size of ordinary text, from that of the desktop and the setting."""
    return max(_SMALLEST_POINTS, system) * percent / 100


def style_sheet(theme: Theme, points: float, message: MessageLetters | None = None) -> str:
    """Return the style sheet of a theme; ``points`` is the size of ordinary text."""
    return _filled(_WRITING + _REST, theme, points, message or MessageLetters())


def writing_sheet(theme: Theme, points: float, message: MessageLetters) -> str:
    """Return as much of the style sheet as the message, the menus and empty places need."""
    return _filled(_WRITING, theme, points, message)


def _filled(sheet: str, theme: Theme, points: float, message: MessageLetters) -> str:
    colours = {name: value for name, value in theme._asdict().items() if isinstance(value, str)}
    pixels = points * 4 / 3
    badge = round(pixels * 1.5)
    # Even, so that half of it makes a circle.
    portrait = round(pixels * 1.4) * 2
    sizes = {
        "body": f"{points:.1f}",
        "small": f"{points * 0.9:.1f}",
        "reading": f"{points * message.percent / 100:.1f}",
        "family": f" font-family: {_quoted(message.family)};" if message.family else "",
        "badge": str(badge),
        "pill": str(round(pixels * 0.55)),
        "chevron": str(round(pixels * 1.6)),
        "letter": f"{points * 1.15:.1f}",
        "portrait": str(portrait),
        "half_portrait": str(portrait // 2),
        "sign": str(round(pixels * 1.15)),
        "round": str(badge // 2 + 1),
        "line_height": str(line_height(points)),
    }
    return Template(sheet).substitute(colours, **sizes)


def line_height(points: float) -> int:
    """Return the height, in pixels, of what stands in a button, a field or a choice."""
    return round(points * 4 / 3 * 1.3)


def _quoted(family: str) -> str:
    """Return a name as a style sheet takes it; what could end its quotes is left out."""
    return '"' + "".join(sign for sign in family if sign.isprintable() and sign not in '"\\{};') + '"'
