"""The pages of the help window that are made, not written: one for each category, and the keys."""

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from secondtry.engine.category import Category
from secondtry.gui.commands import MENUS, CommandSpec, MenuSpec


def category_page(category: Category) -> str:
    """Return the page about one kind of phrase, as HTML that names nothing outside itself."""
    sections = (
        (_words("What it is"), category.definition),
        (_words("A customer may hear"), category.reads),
        (_words("Why"), category.why),
        (_words("What to write instead"), category.instead),
        (_words("Fine when"), category.fine_when),
        (_words("Where this comes from"), category.source),
    )
    told = [(title, text) for title, text in sections if text.strip()]
    body = "".join(f"<h3>{escape(title)}</h3><p>{escape(text)}</p>" for title, text in told)
    return f"<h1>{escape(category.name)}</h1>{body}"


def keys_page() -> str:
    """Return the page of all keys: menu by menu, from the menus' own table, then what no menu shows."""
    sections = [_section(_plain(menu.title), _rows(menu)) for menu in MENUS]
    elsewhere = [
        ("1, 2, 3", _words("On the card: take that rewrite")),
        (_native(("Esc",)), _words("Close the card; leave the gaps of a frame")),
        (_native(("Tab", "Shift+Tab")), _words("In a frame: the next gap, the one before")),
        (_native(("Alt+Y", "Alt+N", "Alt+C")), _words("In an open question: yes, not yet, can't tell")),
    ]
    sections.append(_section(_words("Card, frames and questions"), elsewhere))
    return f"<h1>{escape(_words('Keyboard'))}</h1>" + "".join(sections)


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td width="170"><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>' for keys, words in rows
    )
    return f'<h3>{escape(title)}</h3><table cellpadding="4">{cells}</table>' if rows else ""


def _rows(menu: MenuSpec, within: str = "") -> list[tuple[str, str]]:
    """Return keys and words of the commands of a menu; those of a submenu carry its title."""
    rows: list[tuple[str, str]] = []
    for item in menu.items:
        if isinstance(item, CommandSpec) and item.keys:
            rows.append((_native(item.keys), within + _plain(item.text)))
        elif isinstance(item, MenuSpec):
            rows += _rows(item, f"{_plain(item.title)}: ")
    return rows


def _native(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _plain(text: str) -> str:
    return QCoreApplication.translate("menus", text).replace("&", "").rstrip("…")


def _words(text: str) -> str:
    return QCoreApplication.translate("help", text)
