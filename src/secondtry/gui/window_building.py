"""Makes the parts of the whole window around the message that shows already."""

from collections.abc import Generator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.appearance import Appearance
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.card_presenter import CardPresenter
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
from secondtry.gui.whole_window import OwnParts, WholeWindow
from secondtry.gui.window_parts import WindowParts
from secondtry.gui.writing_room import WritingRoom
from secondtry.resources import Resource
from secondtry.review.shipped_reader import ShippedReader


@dataclass(frozen=True, slots=True)
class Ground:
    """What the parts are made with."""

    rulebook: RuleBook
    settings: Settings
    appearance: Appearance
    samples: tuple[Resource, ...]
    keeper: ReviewKeeper


def build_whole(room: WritingRoom, ground: Ground) -> Generator[None, None, WholeWindow]:
    """Make all parts in short steps, and wire them. Nothing is changed of what shows.

    The pane tells nobody of its edits meanwhile, so that each part may be wired as it is made.
    """
    window, pane = room.window, room.pane
    rulebook, settings, keeper = ground.rulebook, ground.settings, ground.keeper
    dialogs = Dialogs(window)
    reader = ShippedReader()
    analyzer = BackgroundAnalyzer(Analyzer(rulebook, reader), window)
    controller = ReviewController(rulebook, analyzer, settings, window)
    examples = ExampleFinder(reader, window)
    files = FileActions(controller, settings, dialogs, keeper, window)
    message_exit = MessageExit(controller, window)
    yield
    shortcuts = Shortcuts(settings, window)
    yield
    menus = Menus(window, window.menuBar(), shortcuts)
    view = ViewCommands(menus, settings, window)
    file_lists = FileLists(menus, files, settings, ground.samples, window)
    ReviewLists(menus, controller, settings, rulebook, window)
    yield
    settings_desk = SettingsDesk(settings, shortcuts, rulebook, window)
    yield
    help_desk = HelpDesk(rulebook, shortcuts, ground.appearance, window)
    yield
    notice = NoticeBar()
    yield
    side = ReviewSide(rulebook.questions)
    yield
    footer = Footer(lambda: reader.problem if settings.flag(SettingName.READER) else "")
    occasion = OccasionBar(rulebook.occasions)
    ReviewPresenter(controller, pane, occasion, side, footer)
    yield
    card = CardPresenter(controller, pane, FindingCard(room.body), room.body.side_rect, window)
    yield
    pages = SidePages()
    pages.page_changed.connect(card.close_card)
    pages.add(SidePage.CHECKLIST, _words("Checklist"), lambda: side)
    findings = FindingsDesk(controller, pane, card, view, ground.appearance)
    pages.add(SidePage.FINDINGS, _words("Findings"), findings.make_page)
    yield
    find_bar = FindBar()
    find = FindDesk(pane, find_bar)
    modes = ModeSwitch(menus, window)
    modes.mode_coming.connect(room.body.show_mode)
    room.body.view_made.connect(KeyTexts(shortcuts, window).word_anew)
    ways = Ways(menus, modes, pages, side, window)
    yield
    parts = WindowParts(
        controller=controller,
        keeper=keeper,
        settings=settings,
        appearance=ground.appearance,
        dialogs=dialogs,
        menus=menus,
        files=files,
        file_lists=file_lists,
        message_exit=message_exit,
        help=help_desk,
        settings_desk=settings_desk,
        body=room.body,
        writing=room.writing,
        pane=pane,
        pages=pages,
        side=side,
        notice=notice,
        footer=footer,
        card=card,
        find=find,
        modes=modes,
        ways=ways,
    )
    own = OwnParts(
        shortcuts=shortcuts,
        view=view,
        edit=EditCommands(window),
        findings=findings,
        examples=examples,
        saving=SavingBar(),
        occasion=occasion,
        find_bar=find_bar,
    )
    whole = WholeWindow(room, parts, own)
    whole.desks.offer_exports(rulebook)
    yield
    return whole


def _words(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)
