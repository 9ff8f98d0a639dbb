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
    body = "".join(
        f"<h3>{escape(title)}</h3><p>{escape(text)}</p>" for title, text in sections if text.strip()
    )
    return f"<h1>{escape(category.name)}</h1>{body}"


def keys_page() -> str:
    """Return the page of all keys, menu by menu, from the same table as the menus."""
    return f"<h1>{escape(_words('Keyboard'))}</h1>" + "".join(_keys_of(menu) for menu in MENUS)


def _keys_of(menu: MenuSpec) -> str:
    rows = "".join(
        f"<tr><td><b>{escape(_native(spec.keys))}</b>&nbsp;&nbsp;</td><td>{escape(_plain(spec.text))}</td></tr>"
        for spec in _commands(menu)
        if spec.keys
    )
    title = f"<h3>{escape(_plain(menu.title))}</h3>"
    return f'{title}<table cellpadding="4">{rows}</table>' if rows else ""


def _commands(menu: MenuSpec) -> list[CommandSpec]:
    found: list[CommandSpec] = []
    for item in menu.items:
        if isinstance(item, CommandSpec):
            found.append(item)
        elif isinstance(item, MenuSpec):
            found += _commands(item)
    return found


def _native(keys: tuple[str, ...]) -> str:
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _plain(text: str) -> str:
    return QCoreApplication.translate("menus", text).replace("&", "").rstrip("…")


def _words(text: str) -> str:
    return QCoreApplication.translate("help", text)
