"""The desks of the window: each is built, given its place and its commands, and told what it has to know."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from secondtry.engine.question import Question
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.case_means import CaseMeans
from secondtry.gui.cases import Cases
from secondtry.gui.clock import Clock
from secondtry.gui.colleague_desks import ColleagueDesks
from secondtry.gui.commands import Command, MenuList
from secondtry.gui.comments_panel import CommentsPanel
from secondtry.gui.empty_page_desk import EmptyPageDesk
from secondtry.gui.facts_desk import FactsDesk
from secondtry.gui.fair_shares import FairShares
from secondtry.gui.house_rules_desk import HouseRulesDesk
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.mail_paste import MailPaste
from secondtry.gui.mode import Mode
from secondtry.gui.not_helpful_desk import NotHelpfulDesk
from secondtry.gui.read_aloud import ReadAloud
from secondtry.gui.read_aloud_desk import ReadAloudDesk
from secondtry.gui.reading_desk import ReadingDesk
from secondtry.gui.second_tries import SecondTries
from secondtry.gui.sent_line import SentLine
from secondtry.gui.sent_version import SentVersion
from secondtry.gui.shelf_desk import ShelfDesk
from secondtry.gui.side_pages import SidePage
from secondtry.gui.signer import Signer
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

    def invite_on_empty_pages(self) -> None:
        """Say what to begin with, while nothing is written."""
        parts = self._parts
        desk = EmptyPageDesk(parts.controller, parts.pane, parts.menus, parts.file_lists)
        desk.said.connect(parts.footer.show_message)

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
        parts.pages.add(SidePage.FACTS, self.tr("Facts"), desk.page)
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
        desk = ReadingDesk(recipients, parts.controller, parts.modes, parts.settings, clock)
        desk.use_menus(parts.menus)
        parts.body.add_left(Mode.READ, desk.view)
        parts.body.add_right(Mode.READ, desk.side)
        parts.ways.use_questions_of(Mode.READ, desk.side.open_question)
        parts.message_exit.gap_met.connect(desk.leave)
        desk.entered.connect(parts.card.close_card)
        desk.entered.connect(parts.footer.hide_counts)
        desk.left.connect(parts.footer.show_counts)
        desk.returned.connect(parts.pane.take_focus)
        desk.said.connect(parts.footer.show_message)
        parts.appearance.dress(desk.view.show_theme)
        parts.modes.offer(Mode.READ)
        aloud = ReadAloudDesk(desk, ReadAloud(find_voice, parts.settings))
        self._closers.append(aloud.close)
        aloud.noticed.connect(parts.notice.say)
        aloud.settled.connect(parts.notice.take_back)
        aloud.said.connect(parts.footer.show_message)
        parts.menus.connect_commands(aloud.handlers())

    def offer_comments(self, questions: tuple[Question, ...], clock: Clock) -> None:
        """Let words be commented on, and the review go to colleagues and back in files."""
        parts = self._parts
        panel = CommentsPanel(questions)
        signer = Signer(parts.settings, parts.dialogs, clock, self)
        self._colleagues = desks = ColleagueDesks(parts.controller, parts.pane, parts.modes, panel, signer)
        desks.look_for_findings(parts.card.finding_at_hand)
        desks.use_menus(parts.menus)
        desks.use_files(parts.files, parts.dialogs, parts.menus)
        desks.said.connect(parts.footer.show_message)
        desks.noticed.connect(parts.notice.say)
        parts.writing.add_band(desks.band)
        parts.body.add_right(Mode.COMMENTS, panel)
        parts.appearance.dress(desks.show_theme)
        parts.modes.offer(Mode.COMMENTS)

    def offer_second_try(self, clock: Clock) -> None:
        """Let a message be tried a second time beside the first, and earlier texts of it be kept."""
        parts = self._parts
        tries = SecondTries(parts.controller, parts.pane, parts.modes, parts.dialogs, clock)
        tries.use_place(parts.writing)
        tries.use_menus(parts.menus)
        tries.use_files(parts.files, parts.file_lists, parts.menus)
        tries.said.connect(parts.footer.show_message)
        tries.explanation_requested.connect(parts.help.explain)
        parts.body.add_right(Mode.SECOND_TRY, tries.panel)
        parts.modes.offer(Mode.SECOND_TRY)
        parts.appearance.dress(tries.show_theme)

    def keep_cases(self, rulebook: RuleBook, shelf: KeptShelf, now: Clock) -> None:
        """Let messages be followed after they were sent; say quietly what is due."""
        parts = self._parts
        means = CaseMeans(shelf, rulebook, parts.notice, parts.dialogs, parts.settings, now)
        self._colleagues.use_shelf(shelf)
        cases = Cases(means, parts.modes, parts.controller)
        SentVersion(parts.controller, now)
        parts.writing.add_band(SentLine(parts.controller, now))
        parts.body.add_whole(Mode.CASES, cases.view)
        parts.menus.connect_commands(cases.handlers())
        parts.find.offer(cases.view, cases.view.search)
        cases.said.connect(parts.footer.show_message)
        cases.entered.connect(parts.footer.hide_counts)
        cases.left.connect(parts.footer.show_counts)
        cases.earlier_counted.connect(self._facts.take_earlier_apologies)
        cases.second_try_requested.connect(parts.menus.action(Command.START_SECOND_TRY).trigger)
        parts.appearance.dress(cases.view.show_theme)
        parts.modes.offer(Mode.CASES)
        if self._shelf_desk is not None:
            self._shelf_desk.give_way_to(cases.trash_where_shown)
            self._shelf_desk.brought_back.connect(cases.refresh)
        self._closers.append(cases.close)
        cases.remind()

    def keep_on_shelf(self, shelf: Shelf, now: Clock) -> KeptShelf:
        """Let earlier messages be opened again and this one be deleted; return the shelf."""
        parts = self._parts
        kept = KeptShelf(shelf, parts.keeper, parts.controller, parts.files, now)
        desk = self._shelf_desk = ShelfDesk(kept, parts.menus.list(MenuList.EARLIER), parts.notice, now)
        desk.said.connect(parts.footer.show_message)
        desk.failed.connect(parts.dialogs.show_error)
        parts.menus.connect_commands(desk.handlers())
        return kept
