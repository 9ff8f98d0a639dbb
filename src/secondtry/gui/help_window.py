"""The help, read from the program's own files and from nowhere else."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from secondtry.engine.category import Category
from secondtry.gui.commands import Command
from secondtry.gui.help_pages import category_page, keys_page
from secondtry.resources import ResourceError, read_resource

_FIRST_PAGE = "index.md"
_MARGIN = 24


class HelpBrowser(QTextBrowser):
    """Shows pages of ``resources/help`` by their names. Loads nothing else, whatever a page names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenExternalLinks(False)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)
        self.setProperty("role", "help")
        self.setAccessibleName(self.tr("Help"))
        self._back: list[str] = []
        self._page = ""

    def open_page(self, name: str) -> None:
        """Show a help page by its file's name."""
        if self._page:
            self._back.append(self._page)
        self._show(name)

    def open_made_page(self, html: str) -> None:
        """Show a page that the program has made."""
        if self._page:
            self._back.append(self._page)
        self._page = ""
        self.setHtml(html)
        self.document().setDocumentMargin(_MARGIN)

    def go_back(self) -> None:
        """Show the page before."""
        self._show(self._back.pop() if self._back else _FIRST_PAGE)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt's signature
        """Give a picture of one point for everything that a page might want to load."""
        return QImage(QSize(1, 1), QImage.Format.Format_ARGB32)

    def _show(self, name: str) -> None:
        try:
            page = read_resource(f"help/{name}")
        except ResourceError as error:
            self.setPlainText(str(error))
            return
        self._page = name
        self.setMarkdown(page.text)
        self.document().setDocumentMargin(_MARGIN)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Go to another help page; a link to anywhere else leads nowhere."""
        name = link.path()
        if not link.scheme() and not link.host() and name.endswith(".md") and "/" not in name:
            self.open_page(name)


class HelpWindow(QWidget):
    """A window of its own, so that the help can stand beside the draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Help"))
        self.setProperty("role", "desk")
        self.resize(680, 720)
        self._browser = HelpBrowser()
        contents = QPushButton(self.tr("&Contents"))
        back = QPushButton(self.tr("&Back"))
        close = QPushButton(self.tr("C&lose"))
        contents.clicked.connect(self.show_contents)
        back.clicked.connect(self._browser.go_back)
        close.clicked.connect(self.close)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
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
        self._browser.open_made_page(keys_page())
        self._come_forward()

    def show_category(self, category: Category) -> None:
        """Show everything about one kind of phrase."""
        self._browser.open_made_page(category_page(category))
        self._come_forward()

    def _come_forward(self) -> None:
        self.show()
        self.activateWindow()
        self._browser.setFocus()
