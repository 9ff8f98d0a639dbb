"""The help, read from the program's own files and from nowhere else."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.commands import Command
from secondtry.gui.help_pages import KEYS_PAGE, KINDS_PAGE, MadePages, name_of_explanation
from secondtry.gui.mark_underlines import underline_marks
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.theme import LIGHT, Theme
from secondtry.resources import ResourceError, read_resource
from secondtry.review.heard_alike import HeardAlike

_FIRST_PAGE = "index.md"
_MARGIN = 24


class HelpBrowser(QTextBrowser):
    """Shows pages of ``resources/help`` and made ones by their names. Loads nothing else."""

    def __init__(self, made_pages: MadePages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made_pages = made_pages
        self._theme = LIGHT
        self.setOpenExternalLinks(False)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setProperty("role", "help")
        self.setAccessibleName(self.tr("Help"))
        self._back: list[tuple[str, int]] = []
        self._page = ""

    def open_page(self, name: str) -> None:
        """Show a page by its name: that of its file, or of a made page."""
        if self._page and self._page != name:
            self._back.append((self._page, self._place()))
        self._show(name)

    @Slot()
    def go_back(self) -> None:
        """Show the page before, at the place where it was left."""
        name, place = self._back.pop() if self._back else (_FIRST_PAGE, 0)
        self._show(name)
        self.verticalScrollBar().setValue(place)

    def show_theme(self, theme: Theme) -> None:
        """Draw the page that is shown, and all to come, in the theme's colours."""
        self._theme = theme
        self.show_again(self._page)

    def show_again(self, name: str) -> None:
        """Make a page anew where it is the one that is shown; it stays at its place."""
        if name and name == self._page:
            place = self._place()
            self._show(name)
            self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt's signature
        """Give a picture of one point for everything that a page might want to load."""
        return QImage(QSize(1, 1), QImage.Format.Format_ARGB32)

    def _place(self) -> int:
        return self.verticalScrollBar().value()

    def _show(self, name: str) -> None:
        if self._made_pages.has(name):
            made = self._made_pages.make(name, self._theme)
            self._page = name
            self.setHtml(made.html)
            if made.group is not None:
                underline_marks(self.document(), made.group, self._theme.marks)
        else:
            self._show_written(name)
        self.document().setDocumentMargin(_MARGIN)

    def _show_written(self, name: str) -> None:
        try:
            page = read_resource(f"help/{name}")
        except ResourceError as error:
            self.setPlainText(str(error))
            return
        self._page = name
        self.setMarkdown(page.text)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Go to another page of the help; a link to anywhere else leads nowhere."""
        name = link.path()
        if self._made_pages.has(link.toString()):
            self.open_page(link.toString())
        elif not link.scheme() and not link.host() and name.endswith(".md") and "/" not in name:
            self.open_page(name)


class HelpWindow(QWidget):
    """A window of its own, so that the help can stand beside the draft."""

    def __init__(self, rulebook: RuleBook, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._made_pages = MadePages(rulebook, shortcuts)
        shortcuts.changed.connect(self._show_changed_keys)
        self.setWindowTitle(self.tr("Help"))
        self.setProperty("role", "desk")
        self.resize(680, 720)
        self._browser = HelpBrowser(self._made_pages)
        contents = QPushButton(self.tr("&Contents"))
        back = QPushButton(self.tr("&Back"))
        close = QPushButton(self.tr("C&lose"))
        contents.clicked.connect(self.show_contents)
        back.clicked.connect(self._browser.go_back)
        close.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Back), self, self._browser.go_back)
        row = QHBoxLayout()
        row.addWidget(contents)
        row.addWidget(back)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addLayout(row)
        column.addWidget(self._browser, 1)

    def handlers(self) -> Mapping[Command, Callable[[], object]]:
        """Return what the commands of the Help menu do."""
        return {
            Command.HELP: self.show_contents,
            Command.KINDS: self.show_kinds,
            Command.SHORTCUTS: self.show_keys,
        }

    @Slot()
    def show_contents(self) -> None:
        """Show the first page."""
        self._browser.open_page(_FIRST_PAGE)
        self._come_forward()

    @Slot()
    def show_keys(self) -> None:
        """Show all keys."""
        self._browser.open_page(KEYS_PAGE)
        self._come_forward()

    @Slot()
    def show_kinds(self) -> None:
        """Show the list of all kinds of phrase and all moves."""
        self._browser.open_page(KINDS_PAGE)
        self._come_forward()

    @Slot(str)
    def explain(self, key: str) -> None:
        """Show everything about a rule, a category or a move; for an unknown rule, about its category."""
        self._made_pages.forget_heard_alike(key)
        names = [name_of_explanation(each) for each in (key, key.partition(".")[0])]
        self._browser.open_page(next((name for name in names if self._made_pages.has(name)), KINDS_PAGE))
        self._come_forward()

    @Slot(object)
    def show_heard_alike(self, heard: HeardAlike) -> None:
        """Add to the page about a finding what people heard the same way."""
        self._made_pages.put_heard_alike(heard)
        self._browser.show_again(name_of_explanation(heard.finding.rule))

    @Slot(object)
    def show_theme(self, theme: Theme) -> None:
        """Draw the pages in the theme's colours."""
        self._browser.show_theme(theme)

    @Slot()
    def _show_changed_keys(self) -> None:
        self._browser.show_again(KEYS_PAGE)

    def _come_forward(self) -> None:
        self.show()
        self.activateWindow()
        self._browser.setFocus()
