"""The pages of the help window that are made, not written: the keys, and what explains the marks."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from secondtry.engine.category import Group
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.explanation_html import SCHEME, ExplanationHtml
from secondtry.gui.other_keys import other_keys, words_for_fixed
from secondtry.gui.principles_html import principles_html
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.theme import Theme
from secondtry.review.explainer import Explainer
from secondtry.review.heard_alike import HeardAlike, with_heard_alike
from secondtry.review.shipped_principles import load_principles

#: The names under which made pages are opened. A page of explanations has its key behind the colon.
KEYS_PAGE = "keys:"
KINDS_PAGE = f"{SCHEME}:"
PRINCIPLES_PAGE = "principles:"


@dataclass(frozen=True, slots=True)
class MadePage:
    """HTML that names nothing outside itself, and the group whose marks are underlined in it, if any."""

    html: str
    group: Group | None = None


class MadePages:
    """Makes pages by their names, each time anew: in the colours of the theme that holds."""

    def __init__(self, rulebook: RuleBook, shortcuts: Shortcuts) -> None:
        self._shortcuts = shortcuts
        self._rulebook = rulebook
        self._explainer = Explainer(rulebook)
        self._heard: dict[str, HeardAlike] = {}

    def has(self, name: str) -> bool:
        """Say whether a name is that of a made page."""
        scheme, colon, key = name.partition(":")
        if f"{scheme}{colon}" == KINDS_PAGE:
            return self._explainer.knows(key)
        return name in {KEYS_PAGE, PRINCIPLES_PAGE}

    def make(self, name: str, theme: Theme) -> MadePage:
        """Return a made page.

        Raises:
            KeyError: when no made page has this name.
        """
        if name == KEYS_PAGE:
            return MadePage(keys_page(self._shortcuts))
        if name == PRINCIPLES_PAGE:
            return MadePage(principles_html(load_principles(self._rulebook), theme))
        key = name.removeprefix(KINDS_PAGE)
        page = self._explainer.page(key)
        if key in self._heard:
            page = with_heard_alike(page, self._heard[key])
        return MadePage(ExplanationHtml(theme).html(page), page.group)

    def put_heard_alike(self, heard: HeardAlike) -> None:
        """Show in the page about a finding, from now on, what people heard the same way."""
        self._heard[heard.finding.rule] = heard

    def forget_heard_alike(self, key: str) -> None:
        """Show no more what was like an earlier finding with this rule."""
        self._heard.pop(key, None)


def name_of_explanation(key: str) -> str:
    """Return the name of the page about a category, a rule or a move."""
    return f"{KINDS_PAGE}{key}"


def keys_page(shortcuts: Shortcuts) -> str:
    """Return the page of all keys that hold: menu by menu, then what no menu shows."""
    menus: dict[str, list[tuple[str, str]]] = {}
    for listed in shortcuts.commands:
        if keys := shortcuts.in_words(listed.spec.command):
            menus.setdefault(listed.path[0], []).append((keys, listed.words))
    sections = [_section(title, rows) for title, rows in menus.items()]
    how = _words("Settings > Keyboard changes the keys of the menus.")
    fixed = [
        _section(each.place, [(key.in_words(), key.words) for key in each.keys]) for each in other_keys()
    ]
    return (
        f"<h1>{escape(_words('Keyboard'))}</h1><p>{escape(how)}</p>{''.join(sections)}"
        f"<h2>{escape(_words('Keys that are in no menu'))}</h2>"
        f"<p>{escape(words_for_fixed())}</p>{''.join(fixed)}"
    )


def _section(title: str, rows: list[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td width="170"><b>{escape(keys)}</b></td><td>{escape(words)}</td></tr>' for keys, words in rows
    )
    return f'<h3>{escape(title)}</h3><table cellpadding="4">{cells}</table>' if rows else ""


def _words(text: str) -> str:
    return QCoreApplication.translate("help", text)
