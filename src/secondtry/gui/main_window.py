"""The window: builds, lays out, wires."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

from secondtry import __version__
from secondtry.engine.analyzer import Analyzer
from secondtry.engine.question import Question
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.appearance import Appearance
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.cases import Cases
from secondtry.gui.clean_mime import local_file
from secondtry.gui.clock import Clock
from secondtry.gui.colleague_desks import ColleagueDesks
from secondtry.gui.commands import QUESTIONS, Command, MenuList
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.edit_commands import EditCommands
from secondtry.gui.example_finder import ExampleFinder
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_lists import FileLists
from secondtry.gui.find_bar import FindBar
from secondtry.gui.find_desk import FindDesk
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.findings_desk import FindingsDesk
from secondtry.gui.footer import Footer
from secondtry.gui.help_window import HelpWindow
from secondtry.gui.house_rules_desk import HouseRulesDesk
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.menus import Menus
from secondtry.gui.message_exit import MessageExit
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode import Mode
from secondtry.gui.mode_place import ModePlace
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.not_helpful_desk import NotHelpfulDesk
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.gui.print_desk import PrintDesk
from secondtry.gui.read_aloud import ReadAloud
from secondtry.gui.read_aloud_desk import ReadAloudDesk
from secondtry.gui.reading_desk import ReadingDesk
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.review_lists import ReviewLists
from secondtry.gui.review_presenter import ReviewPresenter
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.saving_bar import SavingBar
from secondtry.gui.second_tries import SecondTries
from secondtry.gui.sent_version import SentVersion
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.gui.settings_desk import SettingsDesk
from secondtry.gui.shelf_desk import ShelfDesk
from secondtry.gui.shortcuts import Shortcuts
from secondtry.gui.side_pages import SidePage, SidePages
from secondtry.gui.signer import Signer
from secondtry.gui.view_commands import ViewCommands
from secondtry.gui.voice import VoiceFinder
from secondtry.gui.window_body import WindowBody
from secondtry.gui.window_place import keep_place, restore_place
from secondtry.gui.writing_side import WritingSide
from secondtry.resources import Resource
from secondtry.review.guidance import Guidance
from secondtry.review.not_helpful_file import NotHelpfulFile
from secondtry.review.recipient import Recipient
from secondtry.review.shipped_reader import ShippedReader
from secondtry.storage.shelf import Shelf


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
        self._closers: list[Callable[[], object]] = []
        self._keeper = keeper
        self._is_ending = False
        dialogs = Dialogs(self)
        self._dialogs = dialogs
        self._questions_in: dict[Mode, Callable[[int], None]] = {}
        reader = ShippedReader()
        self._controller = ReviewController(
            rulebook, BackgroundAnalyzer(Analyzer(rulebook, reader), self), settings, self
        )
        self._examples = ExampleFinder(reader, self)
        self.files = FileActions(self._controller, settings, dialogs, keeper, self)
        self._exit = MessageExit(rulebook, self._controller, self.files, dialogs, self)
        self.shortcuts = Shortcuts(settings, self)
        self._menus = Menus(self, self.menuBar(), self.shortcuts)
        self._view = ViewCommands(self._menus, settings, self)
        self._file_lists = FileLists(self._menus, self.files, settings, samples, self)
        self._review_lists = ReviewLists(self._menus, self._controller, settings, rulebook, self)
        self._edit = EditCommands(self)
        self.settings_desk = SettingsDesk(settings, self.shortcuts, rulebook, self)
        self._help = HelpWindow(rulebook, self.shortcuts, self)
        self.notice = NoticeBar()
        self._print = PrintDesk(self._exit, self._controller, self.files, settings, self.notice)
        self._pane = MessagePane()
        self._side = ReviewSide(rulebook.questions)
        self._footer = Footer(lambda: reader.problem if settings.flag(SettingName.READER) else "")
        occasion = OccasionBar(rulebook.occasions)
        self._review = ReviewPresenter(self._controller, self._pane, occasion, self._side, self._footer)
        self._card = CardPresenter(self._controller, self._pane, FindingCard(self._pane), self)
        self._pages = SidePages()
        self._pages.add(SidePage.CHECKLIST, self.tr("Checklist"), self._side)
        self._findings = FindingsDesk(self._controller, self._pane, self._card, self)
        self._pages.add(SidePage.FINDINGS, self.tr("Findings"), self._findings.page)
        find_bar = FindBar()
        self._find = FindDesk(self._pane, find_bar)
        self._writing = WritingSide(occasion, self._pane, find_bar)
        self._body = WindowBody(self.notice, self._writing, self._pages, self._footer)
        self._splitter = self._body.splitter
        self._modes = ModeSwitch(self._menus, self)
        self._modes.mode_changed.connect(self._body.show_mode)
        # Before what is in the window: Tab comes to the modes first, however much is added later.
        mode_place = ModePlace(self.menuBar(), self._modes.buttons, self)
        self._body.add_above(mode_place.row)
        self.setCentralWidget(self._body)
        self.setAcceptDrops(True)
        restore_place(self, self._splitter, settings)
        self._wire()
        self._follow()

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
            self._print.handlers(),
            self._edit.handlers(),
            self._find.handlers(),
            self.settings_desk.handlers(),
            self._card.handlers(),
            self._findings.handlers(),
            self._view.handlers(),
            self._help.handlers(),
        ):
            self._menus.connect_commands(handlers)
        questions = QActionGroup(self)
        for command in QUESTIONS:
            questions.addAction(self._menus.action(command))
        questions.triggered.connect(self._open_question)
        for hide_groups in (self._pane.set_hidden_groups, self._findings.page.set_hidden_groups):
            self._view.hidden_groups_changed.connect(hide_groups)
            hide_groups(self._view.hidden_groups())
        self._findings.page_requested.connect(self._show_list_of_findings)
        self._pane.file_dropped.connect(self.files.open_path)
        self._pane.text_changed.connect(self._note_change)
        self._controller.review_changed.connect(self._note_change)
        self.files.file_changed.connect(self._note_change)
        self.files.draft_left.connect(self.notice.hide)
        self.files.restored.connect(self._pane.go_back_to)
        self.files.noticed.connect(self.notice.say)
        self._card.explanation_requested.connect(self._help.explain)
        self._controller.analyzed.connect(self._examples.follow)
        self._card.finding_explained.connect(self._examples.look_for)
        self._examples.found.connect(self._help.show_heard_alike)
        self._side.explanation_requested.connect(self._help.explain)
        for teller in (
            self.files.said,
            self._exit.said,
            self._print.said,
            self._card.said,
            self._findings.said,
        ):
            teller.connect(self._footer.show_message)
        self._find.message_wanted.connect(self._go_to_message)
        self._exit.gap_met.connect(self._pane.select)
        for speaker in (self.notice, self._footer):
            speaker.word_with(self.shortcuts.in_text)

    def _follow(self) -> None:
        for show_theme in (
            self._pane.show_theme,
            self._card.show_theme,
            self._footer.show_theme,
            self._help.show_theme,
            self._findings.page.show_theme,
            self._find.show_theme,
        ):
            self._appearance.theme_changed.connect(show_theme)
            show_theme(self._appearance.theme())

    def _handlers(self) -> Mapping[Command, Callable[[], object]]:
        return {
            Command.QUIT: self.close,
            Command.SHOW_CARD: self._pane.request_finding,
            Command.FULL_SCREEN: self._toggle_full_screen,
            Command.ABOUT: self._show_about,
        }

    def use_house_rules(self, keeper: HouseRulesKeeper) -> None:
        """Mark and leave alone what the person's own phrases say, and let them be changed from here."""
        desk = HouseRulesDesk(keeper, self._controller, self._pane, self._card, self.notice)
        desk.said.connect(self._footer.show_message)
        self._menus.connect_commands(desk.handlers())
        self._pane.offer_in_menus(
            [
                self._menus.action(command)
                for command in (Command.COMMENT, Command.FLAG_WORDS, Command.ALLOW_WORDS)
            ]
        )

    def use_guidance(self, guidance: Guidance, clock: Clock) -> None:
        """Ask for the facts of the case, and show the notices and steps that it calls for."""
        desk = self._facts = FactsDesk(guidance, self._controller, clock, self)
        self._pages.add(SidePage.FACTS, self.tr("Facts"), desk.page)
        self._side.put_above(desk.band)
        self._side.put_below(desk.panel)
        desk.page_requested.connect(self._show_side_page)
        self._closers.append(desk.close)
        desk.panel_opened.connect(self._side.bring_into_view)
        self._menus.connect_commands(desk.handlers())

    def keep_not_helpful(self, file: NotHelpfulFile) -> None:
        """Let marks be called not helpful, and what was said of them be seen in the settings."""
        desk = NotHelpfulDesk(file, self._controller, self._card, self.notice)
        desk.said.connect(self._footer.show_message)
        self._menus.connect_commands(desk.handlers())
        self.settings_desk.offer_panel("reading", desk.panel)

    def offer_reading(
        self, recipients: tuple[Recipient, ...], appearance: Appearance, clock: Clock, find_voice: VoiceFinder
    ) -> None:
        """Let the message be read as the customer, and aloud."""
        desk = ReadingDesk(recipients, self._controller, self._modes, self._settings, clock)
        desk.use_menus(self._menus)
        self._body.add_left(Mode.READ, desk.view)
        self._body.add_right(Mode.READ, desk.side)
        self._questions_in[Mode.READ] = desk.side.open_question
        self._exit.gap_met.connect(desk.leave)
        desk.entered.connect(self._card.close_card)
        desk.entered.connect(self._footer.hide_counts)
        desk.left.connect(self._footer.show_counts)
        desk.returned.connect(self._pane.take_focus)
        desk.said.connect(self._footer.show_message)
        appearance.theme_changed.connect(desk.view.show_theme)
        desk.view.show_theme(appearance.theme())
        self._modes.offer(Mode.READ)
        aloud = ReadAloudDesk(desk, ReadAloud(find_voice, self._settings))
        self._closers.append(aloud.close)
        aloud.noticed.connect(self.notice.say)
        aloud.settled.connect(self.notice.take_back)
        aloud.said.connect(self._footer.show_message)
        self._menus.connect_commands(aloud.handlers())

    def offer_comments(self, questions: tuple[Question, ...], appearance: Appearance, clock: Clock) -> None:
        """Let words be commented on, and the review go to colleagues and back in files."""
        panel = CommentsPanel(questions)
        signer = Signer(self._settings, self._dialogs, clock, self)
        self._colleagues = desks = ColleagueDesks(self._controller, self._pane, self._modes, panel, signer)
        desks.look_for_findings(self._card.finding_at_hand)
        desks.use_menus(self._menus)
        desks.use_files(self.files, self._dialogs, self._menus)
        desks.said.connect(self._footer.show_message)
        desks.noticed.connect(self.notice.say)
        self._writing.add_band(desks.band)
        self._body.add_right(Mode.COMMENTS, panel)
        appearance.theme_changed.connect(desks.show_theme)
        desks.show_theme(appearance.theme())
        self._modes.offer(Mode.COMMENTS)

    def offer_second_try(self, clock: Clock) -> None:
        """Let a message be tried a second time beside the first, and earlier texts of it be kept."""
        tries = SecondTries(self._controller, self._pane, self._modes, self._dialogs, clock)
        tries.use_place(self._writing)
        tries.use_menus(self._menus)
        tries.use_files(self.files, self._file_lists, self._menus)
        tries.said.connect(self._footer.show_message)
        tries.explanation_requested.connect(self._help.explain)
        self._body.add_right(Mode.SECOND_TRY, tries.panel)
        self._modes.offer(Mode.SECOND_TRY)
        self._appearance.theme_changed.connect(tries.show_theme)
        tries.show_theme(self._appearance.theme())

    def keep_cases(self, rulebook: RuleBook, appearance: Appearance, shelf: KeptShelf, now: Clock) -> None:
        """Let messages be followed after they were sent; say quietly what is due."""
        means = CaseMeans(shelf, rulebook, self.notice, self._dialogs, self._settings, now)
        self._colleagues.use_shelf(shelf)
        cases = Cases(means, self._modes, self._controller)
        SentVersion(self._controller, now)
        self._body.add_whole(Mode.CASES, cases.view)
        self._menus.connect_commands(cases.handlers())
        self._find.offer(cases.view, cases.view.search)
        cases.said.connect(self._footer.show_message)
        cases.entered.connect(self._footer.hide_counts)
        cases.left.connect(self._footer.show_counts)
        cases.earlier_counted.connect(self._facts.take_earlier_apologies)
        cases.second_try_requested.connect(self._menus.action(Command.START_SECOND_TRY).trigger)
        appearance.theme_changed.connect(cases.view.show_theme)
        cases.view.show_theme(appearance.theme())
        self._modes.offer(Mode.CASES)
        self._closers.append(cases.close)
        cases.remind()

    def keep_on_shelf(self, shelf: Shelf, now: Clock) -> KeptShelf:
        """Let earlier messages be opened again and this one be deleted; return the shelf."""
        kept = KeptShelf(shelf, self._keeper, self._controller, self.files, now)
        desk = ShelfDesk(kept, self._menus.list(MenuList.EARLIER), self.notice, now)
        desk.said.connect(self._footer.show_message)
        desk.failed.connect(self._dialogs.show_error)
        self._menus.connect_commands(desk.handlers())
        return kept

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask where a file lacks words; remember how the window stood. All else is kept as it is."""
        if not self._is_ending and not self.files.may_leave():
            event.ignore()
            return
        keep_place(self, self._splitter, self._settings)
        for close in self._closers:
            close()
        self._controller.close()
        self._examples.close()
        self._settings.put(SettingName.LAST_REVIEW, self._keeper.key)
        self._keeper.finish()
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

    @Slot()
    def _show_list_of_findings(self) -> None:
        self._show_side_page(SidePage.FINDINGS)

    @Slot(object)
    def _show_side_page(self, page: SidePage) -> None:
        self._pages.show_page(page)
        if not self._pages.isVisible():
            self._modes.choose(Mode.WRITE)

    @Slot()
    def _go_to_message(self) -> None:
        self._modes.choose(Mode.WRITE)

    @Slot(QAction)
    def _open_question(self, action: QAction) -> None:
        self._pages.show_page(SidePage.CHECKLIST)
        commands = [self._menus.action(command) for command in QUESTIONS]
        open_question = self._questions_in.get(self._modes.mode, self._side.open_question)
        open_question(commands.index(action) + 1)

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
