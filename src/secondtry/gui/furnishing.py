"""The second stage of a start: everything else, around a message that shows and is written in already."""

from collections.abc import Generator

from secondtry.engine.rulebook import RuleBook
from secondtry.engine.word_forms import WordForms
from secondtry.gui.app_icon import app_icon
from secondtry.gui.appearance import Appearance
from secondtry.gui.crash_guard import CrashGuard
from secondtry.gui.empty_page_desk import EmptyPageDesk
from secondtry.gui.first_draft import Beginning, show_first_draft, take_over_first_message
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.kept_shelf import KeptShelf
from secondtry.gui.meanwhile import Meanwhile
from secondtry.gui.qt_voice import QtVoice
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.reviews_place import inbox_of, is_missing, reviews_folder, words_for_missing_folder
from secondtry.gui.safe_copy import take_over_safe_copies
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.shelf_start import LastMessage, Watch
from secondtry.gui.unsaved_rules import unsaved_rules_in
from secondtry.gui.whole_window import WholeWindow
from secondtry.gui.window_building import Ground, build_whole
from secondtry.gui.writing_room import WritingRoom
from secondtry.resources import read_resources
from secondtry.review.guidance import load_guidance
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.review.not_helpful_file import NotHelpfulFile
from secondtry.review.shipped_recipients import load_shipped_recipients
from secondtry.review.shipped_rules import load_shipped_rulebook


def furnish(room: WritingRoom, rulebook: RuleBook | None = None) -> Generator[None, None, WholeWindow]:
    """Make everything around a message, in short steps; the last puts all of it into its place.

    Without a rule book, the shipped one is read.

    Raises:
        SecondTryError: when the program's own files cannot be read.
    """
    application, folders, clock = room.start.application, room.start.folders, room.start.clock
    CrashGuard(room.journal, str(folders.log_file), room.window).install()
    settings = Settings(read_declarations(), folders.settings_file, application)
    appearance = Appearance(application, settings, application)
    yield
    application.setWindowIcon(app_icon())
    samples = tuple(read_resources("samples", ".txt"))
    keeper = ReviewKeeper(room.shelf, clock, application)
    yield
    rulebook = rulebook or load_shipped_rulebook(folders.rulebook_cache)
    yield
    whole = yield from build_whole(room, Ground(rulebook, settings, appearance, samples, keeper))
    invitation = yield from _offer_desks(room, whole, rulebook)
    reviews = whole.desks.keep_on_shelf(room.shelf, clock)
    # Before the first draft: what a crash left behind may hold marks that were not helpful.
    whole.desks.keep_not_helpful(NotHelpfulFile(folders.not_helpful_file))
    yield
    is_away = is_missing(settings.text(SettingName.STORAGE_FOLDER))
    meanwhile = Meanwhile(reviews, settings, is_away=is_away)
    last = LastMessage(reviews, settings, take_over_safe_copies(folders.safe_copies, room.shelf), meanwhile)
    house_rules = HouseRulesFile(folders.house_rules_file, WordForms(rulebook.lexicon).of)
    house_rules_keeper = HouseRulesKeeper(house_rules, unsaved_rules_in(folders), whole)
    yield
    whole.put_bars_in()
    _take_over(room, whole, keeper, reviews)
    # Between a preview and the message itself, nothing else is to be seen.
    if room.message.is_preview:
        invitation.wait()
        whole.files.start_new()
    else:
        last.remember(keeper)
        yield
    if not room.message.is_preview:
        whole.desks.use_house_rules(house_rules_keeper)
        yield
    whole.desks.keep_cases(rulebook, reviews, clock)
    whole.settings_desk.name_own_folder(str(folders.reviews))
    if not room.message.is_preview:
        yield
    room.look.open_splitter()
    whole.put_together()
    # Once all is there: each part of a dressed window would be dressed anew wherever it is put in.
    appearance.apply()
    room.look.give_way()
    if room.message.is_preview:
        _open_first_draft(whole, Beginning(room.start.path, last.reopen, samples), invitation)
        last.remember(keeper)
        # What is wrong with their file is said after the hint of a first sample, which matters less.
        whole.desks.use_house_rules(house_rules_keeper)
    _begin_watch(room, whole, keeper)
    meanwhile.bring(room.shelf, folders.reviews)
    settings.write_off_thread()
    yield
    return whole


def _open_first_draft(whole: WholeWindow, beginning: Beginning, invitation: EmptyPageDesk) -> None:
    """Open what may ask something: in the dress of the window, with nobody invited to write meanwhile."""
    show_first_draft(whole, beginning)
    invitation.go_on()


def _take_over(room: WritingRoom, whole: WholeWindow, keeper: ReviewKeeper, reviews: KeptShelf) -> None:
    """Let the keeper have what the journal had, and go on with the message, unless it is a preview."""
    early = room.journal.hand_over()
    keeper.follow(room.pane.edits, room.pane.cursor_index)
    CrashGuard(keeper, str(room.start.folders.log_file), room.window).install()
    if room.message.is_preview:
        room.pane.speak()
    else:
        whole.settings.put(SettingName.STARTED_BEFORE, value=True)
        take_over_first_message(room.message, early, room.pane, whole.files, reviews)
        room.pane.speak()
        room.pane.tell_opened()


def _begin_watch(room: WritingRoom, whole: WholeWindow, keeper: ReviewKeeper) -> None:
    settings, folders = whole.settings, room.start.folders
    chosen = settings.text(SettingName.STORAGE_FOLDER)
    watch = Watch(room.start.application, keeper, whole, inbox_of(reviews_folder(folders, chosen)))
    watch.tidy(room.shelf, settings.number(SettingName.TRASH_DAYS))
    troubles = " ".join(filter(None, (settings.trouble, words_for_missing_folder(chosen))))
    if troubles:
        whole.notice.say_beside(troubles)


def _offer_desks(
    room: WritingRoom, whole: WholeWindow, rulebook: RuleBook
) -> Generator[None, None, EmptyPageDesk]:
    desks, clock = whole.desks, room.start.clock
    desks.offer_reading(load_shipped_recipients(rulebook.questions), clock, QtVoice)
    yield
    desks.offer_comments(rulebook.questions, clock)
    yield
    desks.use_guidance(load_guidance(), clock)
    yield
    desks.offer_second_try(clock)
    yield
    desks.take_pasted_mails()
    yield
    return desks.invite_on_empty_pages()
