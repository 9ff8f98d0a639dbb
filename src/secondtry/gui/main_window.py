"""The window: builds, lays out, wires."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenuBar

from secondtry import __version__
from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.appearance import Appearance
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.clean_mime import local_file
from secondtry.gui.commands import Command
from secondtry.gui.desks import Desks
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.edit_commands import EditCommands
from secondtry.gui.example_finder import ExampleFinder
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_lists import FileLists
from secondtry.gui.find_bar import FindBar
from secondtry.gui.find_desk import FindDesk
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.findings_desk import FindingsDesk
from secondtry.gui.footer import Footer
from secondtry.gui.help_desk import HelpDesk
from secondtry.gui.key_texts import KeyTexts
from secondtry.gui.menus import Menus
from secondtry.gui.message_exit import MessageExit
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.review_lists import ReviewLists
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.saving_bar import SavingBar
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.settings_desk import SettingsDesk
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.side_pages import SidePage, SidePages
from secondtry.gui.view_commands import ViewCommands
from secondtry.gui.ways import Ways
from secondtry.gui.window_body import WindowBody
from secondtry.gui.window_head import WindowHead
from secondtry.gui.window_parts import WindowParts
from secondtry.gui.window_place import keep_place, restore_place
from secondtry.gui.writing_side import WritingSide
from secondtry.resources import Resource
from secondtry.review.shipped_reader import ShippedReader


class MainWindow(QMainWindow):
    """One message: its draft on the left, its review on the right."""

    def __init__(
        self,
        rulebook: RuleBook,
        settings: Settings,
        appearance: Appearance,
        samples: tuple[Resource, ...],
        keeper: ReviewKeeper,
    ) -> None:
        super().__init__()
        self._settings, self._appearance = settings, appearance
        self._keeper = keeper
        self._is_ending = False
        dialogs = Dialogs(self)
        self._dialogs = dialogs
        reader = ShippedReader()
        self._controller = ReviewController(
            rulebook, BackgroundAnalyzer(Analyzer(rulebook, reader), self), settings, self
        )
        self._examples = ExampleFinder(reader, self)
        self.files = FileActions(self._controller, settings, dialogs, keeper, self)
        self._exit = MessageExit(self._controller, self)
        self.shortcuts = Shortcuts(settings, self)
        self._menu_bar = QMenuBar(self)
        self._menus = Menus(self, self._menu_bar, self.shortcuts)
        self._view = ViewCommands(self._menus, settings, self)
        self._file_lists = FileLists(self._menus, self.files, settings, samples, self)
        self._review_lists = ReviewLists(self._menus, self._controller, settings, rulebook, self)
        self._edit = EditCommands(self)
        self.settings_desk = SettingsDesk(settings, self.shortcuts, rulebook, self)
        self._help = HelpDesk(rulebook, self.shortcuts, appearance, self)
        self.notice = NoticeBar()
        self._pane = MessagePane()
        self._side = ReviewSide(rulebook.questions)
        self._footer = Footer(lambda: reader.problem if settings.flag(SettingName.READER) else "")
        occasion = OccasionBar(rulebook.occasions)
        self._review = ReviewPresenter(self._controller, self._pane, occasion, self._side, self._footer)
        self._card = CardPresenter(self._controller, self._pane, FindingCard(self._pane), self)
        self._pages = SidePages()
        self._pages.add(SidePage.CHECKLIST, self.tr("Checklist"), lambda: self._side)
        self._findings = FindingsDesk(self._controller, self._pane, self._card, self._view, appearance)
        self._pages.add(SidePage.FINDINGS, self.tr("Findings"), self._findings.make_page)
        find_bar = FindBar()
        self._find = FindDesk(self._pane, find_bar)
        self._writing = WritingSide(occasion, self._pane, find_bar)
        self._body = WindowBody(self.notice, self._writing, self._pages, self._footer)
        self._splitter = self._body.splitter
        self._modes = ModeSwitch(self._menus, self)
        self._modes.mode_coming.connect(self._body.show_mode)
        self._body.view_made.connect(KeyTexts(self.shortcuts, self).word_anew)
        self._ways = Ways(self._menus, self._modes, self._pages, self._side, self)
        # Before what is in the window: Tab comes to the modes first, however much is added later.
        self.setMenuWidget(WindowHead(self._menu_bar, self._modes.buttons))
        self.setCentralWidget(self._body)
        self.setAcceptDrops(True)
        restore_place(self, self._splitter, settings)
        parts = WindowParts(
            controller=self._controller,
            keeper=keeper,
            settings=settings,
            appearance=appearance,
            dialogs=dialogs,
            menus=self._menus,
            files=self.files,
            file_lists=self._file_lists,
            message_exit=self._exit,
            help=self._help,
            settings_desk=self.settings_desk,
            body=self._body,
            writing=self._writing,
            pane=self._pane,
            pages=self._pages,
            side=self._side,
            notice=self.notice,
            footer=self._footer,
            card=self._card,
            find=self._find,
            modes=self._modes,
            ways=self._ways,
        )
        self.desks = Desks(parts, self)
        self.desks.offer_exports(rulebook)
        self._wire()

    def _wire(self) -> None:
        saving = SavingBar()
        saving.copy_requested.connect(self.files.save_a_copy)
        self._body.add_above(saving)
        self._keeper.follow(self._pane.edits, self._pane.cursor_index)
        self._keeper.trouble_met.connect(saving.tell)
        self._keeper.trouble_over.connect(saving.hide)
        for handlers in (
            self._handlers(),
            self.files.handlers(),
            self._exit.handlers(),
            self._edit.handlers(),
            self._find.handlers(),
            self.settings_desk.handlers(),
            self._card.handlers(),
            self._findings.handlers(),
            self._view.handlers(),
            self._help.handlers(),
        ):
            self._menus.connect_commands(handlers)
        self._view.hidden_groups_changed.connect(self._pane.set_hidden_groups)
        self._pane.set_hidden_groups(self._view.hidden_groups())
        self._findings.page_requested.connect(self._ways.show_findings)
        self._pane.file_dropped.connect(self.files.open_path)
        self._pane.text_changed.connect(self._note_change)
        self._controller.review_changed.connect(self._note_change)
        self.files.file_changed.connect(self._note_change)
        self.files.draft_left.connect(self.notice.put_away)
        self.files.restored.connect(self._pane.go_back_to)
        self.files.noticed.connect(self.notice.say)
        self.files.confirmed.connect(self.notice.confirm)
        self._modes.mode_changed.connect(self.notice.follow_mode)
        self._card.explanation_requested.connect(self._help.explain)
        self._controller.analyzed.connect(self._examples.follow)
        self._card.finding_explained.connect(self._examples.look_for)
        self._examples.found.connect(self._help.heard_alike)
        self._side.explanation_requested.connect(self._help.explain)
        for teller in (
            self.files.said,
            self._exit.said,
            self._card.said,
            self._findings.said,
        ):
            teller.connect(self._footer.show_message)
        self._find.message_wanted.connect(self._ways.show_message)
        self._exit.gap_met.connect(self._pane.select)
        for speaker in (self.notice, self._footer):
            speaker.word_with(self.shortcuts.in_text)
        for show_theme in (
            self._pane.show_theme,
            self._card.show_theme,
            self._footer.show_theme,
            self._find.show_theme,
        ):
            self._appearance.dress(show_theme)

    def _handlers(self) -> Mapping[Command, Callable[[], object]]:
        return {
            Command.QUIT: self.close,
            Command.SHOW_CARD: self._pane.request_finding,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.ABOUT: self._show_about,
        }

    def menuBar(self) -> QMenuBar:
        """Return the menus, which stand in one widget with the modes; Qt would make others."""
        return self._menu_bar

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where a file lacks words; remember how the window stood. All else is kept as it is."""
        if not self._is_ending and not self.files.may_end():
            event.ignore()
            return
        keep_place(self, self._splitter, self._settings)
        self.desks.close()
        self._controller.close()
        self._examples.close()
        self._keeper.finish()
        self._settings.finish()
        self._help.close()
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a file wherever in the window it comes."""
        if local_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the file."""
        event.acceptProposedAction()
        self.files.open_path(local_file(event.mimeData()))

    @Slot()
    def _note_change(self) -> None:
        """Show whether there are unsaved words, and have them kept safe."""
        name = self.files.name().replace("[*]", "[*][*]")
        self.setWindowTitle(self.tr("{name}[*] — Second Try").format(name=name))
        self.setWindowModified(self.files.is_modified())
        self._keeper.note(self.files.contents())

    @Slot(str)
    def take_in(self, path: str) -> None:
        """Open what another start of the program was asked to open, and come to the front."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        if path:
            self.files.open_path(path)

    @Slot()
    def end(self) -> None:
        """Close without a question, because the system ends: everything comes back at the next start."""
        self._keeper.write_now()
        self._is_ending = True
        self.close()

    @Slot()
    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    @Slot()
    def _show_about(self) -> None:
        self._dialogs.show_about(__version__)
