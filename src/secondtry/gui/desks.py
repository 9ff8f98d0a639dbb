"""The desks of the window: each is built, given its place and its commands, and told what it has to know."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from secondtry.engine.question import Question
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.clock import Clock
from secondtry.gui.colleague_desks import ColleagueDesks
from secondtry.gui.commands import OF_CASES, OF_EXPORTS, OF_SECOND_TRIES, Command, MenuList
from secondtry.gui.deletion import Deletion
from secondtry.gui.due_cases import DueCases
from secondtry.gui.empty_page_desk import EmptyPageDesk
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.fair_shares import FairShares
from secondtry.gui.house_rules_desk import HouseRulesDesk
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.mail_paste import MailPaste
from secondtry.gui.mode import Mode
from secondtry.gui.not_helpful_desk import NotHelpfulDesk
from secondtry.gui.read_as import ReadAs
from secondtry.gui.room import LateRoom, Room
from secondtry.gui.sent_line import SentLine
from secondtry.gui.sent_version import SentVersion
from secondtry.gui.shelf_desk import ShelfDesk
from secondtry.gui.side_pages import SidePage
from secondtry.gui.signer import Signer
from secondtry.gui.versions_desk import VersionsDesk
from secondtry.gui.voice import VoiceFinder
from secondtry.gui.window_parts import WindowParts
from secondtry.review.guidance import Guidance
from secondtry.review.not_helpful_file import NotHelpfulFile
from secondtry.review.recipient import Recipient
from secondtry.storage.shelf import Shelf


class Desks(QObject):
    """Adds to the window what else can be done with a message; each method once, before it is shown.

    ``keep_cases`` comes after ``offer_comments`` and ``use_guidance``, whose desks the cases speak to.
    """

    def __init__(self, parts: WindowParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shelf_desk: ShelfDesk | None = None
        self._closers: list[Callable[[], object]] = []

    def close(self) -> None:
        """Let each desk end what it has under way."""
        for close in self._closers:
            close()

    def take_pasted_mails(self) -> None:
        """Put the subject of a mail that is pasted into its field, and its head away."""
        parts = self._parts
        MailPaste(parts.controller, parts.pane).said.connect(parts.footer.show_message)

    def invite_on_empty_pages(self) -> EmptyPageDesk:
        """Say what to begin with, while nothing is written, unless what is returned waits."""
        parts = self._parts
        desk = EmptyPageDesk(parts.controller, parts.pane, parts.menus, parts.file_lists)
        desk.said.connect(parts.footer.show_message)
        return desk

    def _late(self, make: Callable[[], Room]) -> LateRoom:
        """Return a room that is made when it is first needed, and closed with the window."""
        room = LateRoom(make)
        self._closers.append(room.close)
        return room

    def offer_exports(self, rulebook: RuleBook) -> None:
        """Let the review be handed on."""
        parts = self._parts

        def make() -> Room:
            from secondtry.gui.exports_room import exports_room  # noqa: PLC0415 - makes pages of paper

            return exports_room(parts, rulebook)

        parts.menus.connect_commands(self._late(make).handlers(*OF_EXPORTS))

    def use_house_rules(self, keeper: HouseRulesKeeper) -> None:
        """Mark and leave alone what the person's own phrases say, and let them be changed from here."""
        parts = self._parts
        desk = HouseRulesDesk(keeper, parts.controller, parts.pane, parts.card, parts.notice)
        desk.said.connect(parts.footer.show_message)
        parts.menus.connect_commands(desk.handlers())
        parts.pane.offer_in_menus(
            [
                parts.menus.action(command)
                for command in (Command.COMMENT, Command.FLAG_WORDS, Command.ALLOW_WORDS)
            ]
        )

    def use_guidance(self, guidance: Guidance, clock: Clock) -> None:
        """Ask for the facts of the case, and show the notices and steps that it calls for."""
        parts = self._parts
        desk = self._facts = FactsDesk(guidance, parts.controller, clock, self)
        FairShares(parts.controller, parts.settings)
        parts.pages.add(SidePage.FACTS, self.tr("Facts"), desk.make_page)
        parts.side.put_above(desk.band)
        parts.side.put_below(desk.panel)
        desk.page_requested.connect(parts.ways.show_page)
        self._closers.append(desk.close)
        desk.panel_opened.connect(parts.side.bring_into_view)
        parts.menus.connect_commands(desk.handlers())

    def keep_not_helpful(self, file: NotHelpfulFile) -> None:
        """Let marks be called not helpful, and what was said of them be seen in the settings."""
        parts = self._parts
        desk = NotHelpfulDesk(file, parts.controller, parts.card, parts.notice)
        desk.said.connect(parts.footer.show_message)
        parts.menus.connect_commands(desk.handlers())
        parts.settings_desk.offer_panel("reading", desk.panel)

    def offer_reading(self, recipients: tuple[Recipient, ...], clock: Clock, find_voice: VoiceFinder) -> None:
        """Let the message be read as the customer, and aloud."""
        parts = self._parts

        def make() -> Room:
            from secondtry.gui.reading_room import reading_room  # noqa: PLC0415 - comes with its views

            return reading_room(parts, recipients, clock, find_voice)

        room = self._late(make)
        parts.body.add(Mode.READ, room)
        parts.menus.connect_commands(room.handlers(Command.READ_ALOUD, Command.STOP_READING))
        ReadAs(recipients, parts.controller, parts.modes, parts.menus.list(MenuList.READ_AS))
        parts.modes.offer(Mode.READ)

    def offer_comments(self, questions: tuple[Question, ...], clock: Clock) -> None:
        """Let words be commented on, and the review go to colleagues and back in files."""
        parts = self._parts
        signer = Signer(parts.settings, parts.dialogs, clock, self)
        self._colleagues = desks = ColleagueDesks(parts, questions, signer)
        self._closers.append(desks.close)
        desks.said.connect(parts.footer.show_message)
        desks.noticed.connect(parts.notice.say)
        parts.writing.add_band(desks.band)
        parts.body.add(Mode.COMMENTS, desks.comments)
        parts.menus.connect_commands(desks.handlers())
        parts.modes.offer(Mode.COMMENTS)

    def offer_second_try(self, clock: Clock) -> None:
        """Let a message be tried a second time beside the first, and earlier texts of it be kept."""
        parts = self._parts

        def make() -> Room:
            from secondtry.gui.second_try_room import second_try_room  # noqa: PLC0415 - comes with its views

            return second_try_room(parts, clock)

        self._tries = room = self._late(make)
        parts.body.add(Mode.SECOND_TRY, room)
        parts.menus.connect_commands(room.handlers(*OF_SECOND_TRIES))
        parts.file_lists.practice_opened.connect(self._practise)
        versions = VersionsDesk(parts.controller, parts.pane, parts.appearance, clock)
        versions.said.connect(parts.footer.show_message)
        parts.menus.connect_commands(versions.handlers())
        parts.modes.offer(Mode.SECOND_TRY)

    @Slot()
    def _practise(self) -> None:
        """Start a second try of the sample that has been opened for that."""
        self._tries().handlers[Command.START_SECOND_TRY]()

    def keep_cases(self, rulebook: RuleBook, shelf: KeptShelf, now: Clock) -> None:
        """Let messages be followed after they were sent; say quietly what is due."""
        parts = self._parts
        means = CaseMeans(shelf, rulebook, parts.notice, parts.dialogs, parts.settings, now)
        self._colleagues.use_shelf(shelf)
        self._facts.use_shelf(shelf)
        SentVersion(parts.controller, now)
        parts.writing.add_band(SentLine(parts.controller, now))
        due = DueCases(means, parts.modes, parts.controller)
        self._closers.append(due.close)

        def make() -> Room:
            from secondtry.gui.cases_room import cases_room  # noqa: PLC0415 - comes with its view

            return cases_room(parts, means, self._shelf_desk, self._facts, due)

        self._cases = room = self._late(make)
        parts.body.add(Mode.CASES, room)
        parts.menus.connect_commands(room.handlers(*OF_CASES))
        parts.modes.offer(Mode.CASES)
        if self._shelf_desk is not None:
            self._shelf_desk.give_way_to(self._trash_case_where_shown)
            self._shelf_desk.brought_back.connect(due.count)
        due.remind()

    def _trash_case_where_shown(self) -> bool:
        """Put the chosen case in the trash where the cases show; False where they do not."""
        is_shown = self._parts.modes.mode is Mode.CASES
        if is_shown:
            self._cases().handlers[Command.TRASH_CASE]()
        return is_shown

    def keep_on_shelf(self, shelf: Shelf, now: Clock) -> KeptShelf:
        """Let earlier messages be opened again and this one be deleted; return the shelf."""
        parts = self._parts
        kept = KeptShelf(shelf, parts.keeper, parts.controller, parts.files, now)
        deletion = Deletion(kept, parts.dialogs, parts.settings)
        earlier = parts.menus.list(MenuList.EARLIER)
        desk = self._shelf_desk = ShelfDesk(kept, deletion, earlier, parts.notice, now)
        desk.said.connect(parts.footer.show_message)
        desk.failed.connect(parts.dialogs.show_error)
        parts.menus.connect_commands(desk.handlers())
        return kept
