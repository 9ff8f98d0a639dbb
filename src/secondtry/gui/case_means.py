"""What everything that works on cases works with."""

from dataclasses import dataclass

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.clock import Clock
from secondtry.gui.dialogs import Dialogs, folder_of
from secondtry.gui.notice_bar import NoticeBar
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.shelf import Shelf


@dataclass(frozen=True, slots=True)
class CaseMeans:
    """The shelf on which cases lie, the rules that read them, whom to ask and tell, and what time it is."""

    shelf: Shelf
    rulebook: RuleBook
    notice: NoticeBar
    dialogs: Dialogs
    settings: Settings
    now: Clock

    def folder(self) -> str:
        """Return the folder in which the person worked last."""
        return folder_of(self.settings.names(SettingName.RECENT_FILES))

    def looks_back(self) -> bool:
        """Say whether the person wants to be asked the next day whether they would send it again."""
        return self.settings.flag(SettingName.NEXT_DAY_QUESTION)

    def trash_days(self) -> int:
        """Return how long what was deleted can be brought back."""
        return self.settings.number(SettingName.TRASH_DAYS)

    def days_to_ask(self) -> list[int]:
        """Return how many days after sending the customer is asked."""
        names = (SettingName.FOLLOW_UP_DAYS, SettingName.LOOK_BACK_DAYS)
        return [days for name in names if (days := self.settings.number(name))]
