"""The help shows the program's own pages and loads nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.explanation_html import SCHEME
from secondtry.gui.help_pages import KEYS_PAGE, KINDS_PAGE, MadePages, name_of_explanation
from secondtry.gui.help_window import HelpBrowser, HelpWindow
from secondtry.gui.menu_table import listed_commands
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.theme import DARK, LIGHT
from secondtry.resources import read_resources
from secondtry.review.explainer import Explainer


@pytest.fixture
def browser(rulebook: RuleBook, shortcuts: Shortcuts, qtbot: QtBot) -> HelpBrowser:
    browser = HelpBrowser(MadePages(rulebook, shortcuts))
    qtbot.addWidget(browser)
    return browser


def test_a_page_is_shown_by_its_name(browser: HelpBrowser) -> None:
    browser.open_page("privacy.md")
    assert browser.toPlainText().startswith("What stays on this computer")


def test_a_link_leads_to_its_page_and_back_leads_back(browser: HelpBrowser) -> None:
    browser.open_page("index.md")
    browser.anchorClicked.emit(QUrl("marks.md"))
    assert browser.toPlainText().startswith("The marks")
    browser.go_back()
    assert browser.toPlainText().startswith("Second Try")


@pytest.mark.parametrize(
    "link",
    [
        "https://example.com/a.md",
        "//host/share/a.md",
        "file:///etc/passwd",
        "../../etc/a.md",
        "other.txt",
        "explain:../../etc/passwd",
        "explain://host/hidden_actor",
        "keys:x",
    ],
)
def test_a_link_to_anywhere_else_leads_nowhere(browser: HelpBrowser, link: str) -> None:
    browser.open_page("index.md")
    before = browser.toPlainText()
    browser.anchorClicked.emit(QUrl(link))
    assert browser.toPlainText() == before
    assert not browser.openExternalLinks()


@pytest.mark.parametrize("place", ["canary.png", "https://example.com/canary.png", "//host/canary.png"])
def test_a_picture_is_one_point_wherever_it_lies(browser: HelpBrowser, tmp_path: Path, place: str) -> None:
    canary = tmp_path / "canary.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.save(str(canary))
    name = QUrl.fromLocalFile(str(canary)) if place == "canary.png" else QUrl(place)
    loaded = browser.loadResource(2, name)
    assert isinstance(loaded, QImage)
    assert (loaded.width(), loaded.height()) == (1, 1)


def _words(browser: HelpBrowser) -> str:
    """Return what a page says, on one line."""
    return " ".join(browser.toPlainText().split())


def _keys(rulebook: RuleBook) -> list[str]:
    return ["", *rulebook.categories, *rulebook.moves, *(rule.id for rule in rulebook.rules)]


def _formats(browser: HelpBrowser) -> Iterator[tuple[str, QTextCharFormat]]:
    """Yield the words of each format in the page."""
    block = browser.document().begin()
    while block.isValid():
        for each in block.textFormats():
            yield block.text()[each.start : each.start + each.length], QTextCharFormat(each.format)
        block = block.next()


def _marks(browser: HelpBrowser) -> list[tuple[str, QTextCharFormat]]:
    """Return all that is underlined and is no link."""
    plain = QTextCharFormat.UnderlineStyle.NoUnderline
    return [
        (words, each)
        for words, each in _formats(browser)
        if each.underlineStyle() is not plain and not each.isAnchor()
    ]


def _links(browser: HelpBrowser) -> list[str]:
    return [each.anchorHref() for _, each in _formats(browser) if each.isAnchor()]


def test_a_page_of_explanations_says_all_that_the_terminal_says(
    rulebook: RuleBook, browser: HelpBrowser
) -> None:
    explainer = Explainer(rulebook)
    for key in _keys(rulebook):
        browser.open_page(name_of_explanation(key))
        words = _words(browser)
        page = explainer.page(key)
        assert page.title in words
        assert page.about in words
        for section in page.sections:
            shown = [
                section.title,
                *section.paragraphs,
                *(example.text for example in section.examples),
                *(rewrite for example in section.examples for rewrite in example.rewrites),
                *(example.remark for example in section.examples),
                *(entry.words for entry in section.entries),
            ]
            assert [each for each in shown if " ".join(each.split()) not in words] == [], key


def test_every_link_of_a_made_page_leads_to_another(
    rulebook: RuleBook, shortcuts: Shortcuts, browser: HelpBrowser
) -> None:
    pages = MadePages(rulebook, shortcuts)
    written = {page.name for page in read_resources("help", ".md")}
    for key in _keys(rulebook):
        browser.open_page(name_of_explanation(key))
        links = _links(browser)
        assert [link for link in links if not pages.has(link) and link not in written] == []
        assert bool(links) or key == ""


def test_the_marked_words_and_nothing_else_are_underlined(rulebook: RuleBook, browser: HelpBrowser) -> None:
    explainer = Explainer(rulebook)
    for key in rulebook.categories:
        browser.open_page(name_of_explanation(key))
        underlined = [words for words, _ in _marks(browser)]
        flagged = next(section for section in explainer.page(key).sections if section.key == "flagged")
        assert underlined == [span.of(each.text) for each in flagged.examples for span in each.spans]


@pytest.mark.parametrize(
    ("key", "style", "colour"),
    [
        ("hidden_actor", QTextCharFormat.UnderlineStyle.SingleUnderline, LIGHT.marks.deflects),
        ("conditional_apology", QTextCharFormat.UnderlineStyle.DashUnderline, LIGHT.marks.weakens),
        ("stock_phrase", QTextCharFormat.UnderlineStyle.DotLine, LIGHT.marks.hollow),
    ],
)
def test_marks_in_the_help_have_the_shape_and_colour_of_their_group(
    browser: HelpBrowser, key: str, style: QTextCharFormat.UnderlineStyle, colour: str
) -> None:
    browser.open_page(name_of_explanation(key))
    marks = [each for _, each in _marks(browser)]
    assert {each.underlineStyle() for each in marks} == {style}
    assert {each.underlineColor().name() for each in marks} == {colour}


def test_another_theme_draws_the_page_anew_and_stays_on_it(browser: HelpBrowser) -> None:
    browser.open_page(name_of_explanation("hidden_actor"))
    words = browser.toPlainText()
    browser.show_theme(DARK)
    assert browser.toPlainText() == words
    marks = [each for _, each in _marks(browser)]
    assert {each.underlineColor().name() for each in marks} == {DARK.marks.deflects}
    browser.go_back()
    assert "Start here" in browser.toPlainText()


def test_back_leads_through_made_and_written_pages_alike(browser: HelpBrowser) -> None:
    browser.open_page("index.md")
    browser.open_page(KINDS_PAGE)
    browser.anchorClicked.emit(QUrl(f"{SCHEME}:hidden_actor"))
    browser.anchorClicked.emit(QUrl(f"{SCHEME}:hidden_actor.mistakes_made"))
    browser.open_page(KEYS_PAGE)
    seen = []
    for _ in range(5):
        seen.append(browser.toPlainText().splitlines()[0])
        browser.go_back()
    seen.append(browser.toPlainText().splitlines()[0])
    rule_page = "Kinds of phrase and moves › Does not say who did it"
    assert seen == [
        "Keyboard",
        rule_page,
        "Kinds of phrase and moves",
        "Kinds of phrase and moves",
        "Second Try",
        "Second Try",
    ]


def test_back_finds_the_place_where_a_page_was_left(browser: HelpBrowser, qtbot: QtBot) -> None:
    browser.resize(600, 300)
    browser.show()
    qtbot.waitExposed(browser)
    browser.open_page(name_of_explanation("hidden_actor"))
    browser.verticalScrollBar().setValue(321)
    browser.anchorClicked.emit(QUrl(f"{SCHEME}:hidden_actor.mistakes_made"))
    assert browser.verticalScrollBar().value() == 0
    browser.go_back()
    assert browser.verticalScrollBar().value() == 321


def test_a_page_that_is_open_already_is_no_step_to_go_back_over(browser: HelpBrowser) -> None:
    browser.open_page(KINDS_PAGE)
    browser.open_page(KEYS_PAGE)
    browser.open_page(KEYS_PAGE)
    browser.go_back()
    assert browser.toPlainText().startswith("Kinds of phrase")


def test_a_link_is_followed_by_the_keyboard(browser: HelpBrowser, qtbot: QtBot) -> None:
    browser.show()
    browser.activateWindow()
    browser.setFocus()
    qtbot.waitUntil(browser.hasFocus)
    browser.open_page(KINDS_PAGE)
    QTest.keyClick(browser, Qt.Key.Key_Tab)
    QTest.keyClick(browser, Qt.Key.Key_Return)
    assert "Denies it" in browser.toPlainText().splitlines()[1]


@pytest.fixture
def help_window(rulebook: RuleBook, shortcuts: Shortcuts, qtbot: QtBot) -> HelpWindow:
    window = HelpWindow(rulebook, shortcuts)
    qtbot.addWidget(window)
    return window


def _shown(window: HelpWindow) -> str:
    return window.findChildren(HelpBrowser)[0].toPlainText()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("hidden_actor.mistakes_made", "Does not say who did it: mistakes made"),
        ("stock_phrase", "Ready-made phrase"),
        ("ownership", "what we did, with us as the doer"),
        ("hidden_actor.of_a_house_rule", "Does not say who did it"),
        ("house_rule.per my last email", "Your own rule"),
        ("nothing_like_it", "Pushes blame away: moves it off us"),
    ],
)
def test_what_is_to_be_explained_is_shown_or_what_comes_nearest(
    help_window: HelpWindow, key: str, words: str
) -> None:
    help_window.explain(key)
    assert help_window.isVisible()
    assert words in _shown(help_window)
    help_window.close()


def test_the_sources_lead_to_the_written_pages_about_them(browser: HelpBrowser) -> None:
    browser.open_page(name_of_explanation("stock_phrase"))
    assert {"evidence.md", "about-the-articles.md"} <= set(_links(browser))
    browser.anchorClicked.emit(QUrl("evidence.md"))
    assert browser.toPlainText().startswith("The evidence")


def test_the_contents_lead_to_the_kinds_and_moves(browser: HelpBrowser) -> None:
    browser.open_page("index.md")
    assert KINDS_PAGE in _links(browser)
    browser.anchorClicked.emit(QUrl(KINDS_PAGE))
    assert browser.toPlainText().startswith("Kinds of phrase and moves")


def test_alt_left_goes_back(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.explain("ownership")
    help_window.explain("fix")
    qtbot.waitUntil(help_window.isActiveWindow)
    QTest.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert "what we did, with us as the doer" in _shown(help_window)
    help_window.close()


def test_the_keys_page_names_every_key(browser: HelpBrowser) -> None:
    browser.open_page(KEYS_PAGE)
    words = browser.toPlainText()
    assert [key for each in listed_commands() for key in each.spec.keys if key not in words] == []


def test_the_keys_page_shows_keys_that_are_changed_while_it_is_open(
    help_window: HelpWindow, shortcuts: Shortcuts
) -> None:
    help_window.show_keys()
    shortcuts.give(Command.NEXT_FINDING, "Ctrl+F12")
    assert "Ctrl+F12" in _shown(help_window)
    help_window.close()


def test_the_window_opens_at_the_contents(rulebook: RuleBook, shortcuts: Shortcuts, qtbot: QtBot) -> None:
    window = HelpWindow(rulebook, shortcuts)
    qtbot.addWidget(window)
    window.show_contents()
    assert "Start here" in window.findChildren(HelpBrowser)[0].toPlainText()
    window.close()
