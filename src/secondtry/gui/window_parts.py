"""What the window offers to the desks that are added to it."""

from dataclasses import dataclass

from secondtry.gui.appearance import Appearance
from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.file_actions import FileActions
from secondtry.gui.file_lists import FileLists
from secondtry.gui.find_desk import FindDesk
from secondtry.gui.footer import Footer
from secondtry.gui.help_desk import HelpDesk
from secondtry.gui.menus import Menus
from secondtry.gui.message_exit import MessageExit
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.review_side import ReviewSide
from secondtry.gui.settings import Settings
from secondtry.gui.settings_desk import SettingsDesk
from secondtry.gui.side_pages import SidePages
from secondtry.gui.ways import Ways
from secondtry.gui.window_body import WindowBody
from secondtry.gui.writing_side import WritingSide


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """One of each: what a desk takes from here, it shares with all others."""

    # What is worked on, and by which rules.
    controller: ReviewController
    keeper: ReviewKeeper
    settings: Settings
    # What can be asked for, and where it leads.
    menus: Menus
    modes: ModeSwitch
    ways: Ways
    files: FileActions
    file_lists: FileLists
    message_exit: MessageExit
    help: HelpDesk
    settings_desk: SettingsDesk
    find: FindDesk
    # What is seen.
    appearance: Appearance
    dialogs: Dialogs
    body: WindowBody
    writing: WritingSide
    pane: MessagePane
    card: CardPresenter
    pages: SidePages
    side: ReviewSide
    notice: NoticeBar
    footer: Footer
