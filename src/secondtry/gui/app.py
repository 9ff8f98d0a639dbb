"""Builds the window and everything in it, and runs it."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from secondtry import __version__
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.word_forms import WordForms
from secondtry.errors import SecondTryError
from secondtry.folders import Folders
from secondtry.gui.app_icon import app_icon
from secondtry.gui.appearance import Appearance
from secondtry.gui.clock import Clock, local_now
from secondtry.gui.crash_guard import CrashGuard
from secondtry.gui.dialogs import Dialogs
from secondtry.gui.display_trouble import display_trouble_in_words
from secondtry.gui.end_signals import EndSignals
from secondtry.gui.first_draft import Beginning, show_first_draft
from secondtry.gui.house_rules_keeper import HouseRulesKeeper
from secondtry.gui.log import start_log
from secondtry.gui.main_window import MainWindow
from secondtry.gui.meanwhile import Meanwhile
from secondtry.gui.qt_voice import QtVoice
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.safe_copy import take_over_safe_copies
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.shelf_start import (
    LastMessage,
    Watch,
    inbox_of,
    missing_folder,
    reviews_folder,
    shelf_in,
    words_for_missing_folder,
)
from secondtry.gui.single_window import FileLock, window_lock
from secondtry.gui.smooth_typing import keep_typing_smooth
from secondtry.resources import read_resources
from secondtry.review.guidance import load_guidance
from secondtry.review.house_rules_file import HouseRulesFile
from secondtry.review.not_helpful_file import NotHelpfulFile
from secondtry.review.shipped_recipients import load_shipped_recipients
from secondtry.review.shipped_rules import load_shipped_rulebook


def run(words: list[str]) -> int:
    """Open the window, with the file that the first word names, and return when it is closed.

    Where a window is open already, that one opens the file, and this start ends.

    Returns:
        0, or 2 when the program's own files cannot be read. Without a display
        the process ends here, with 2.
    """
    with display_trouble_in_words():
        application = make_application()
    folders = Folders.of_this_person()
    start_log(folders.log_file)
    try:
        reviews = reviews_folder(folders, Settings(read_declarations(), folders.settings_file, application))
        lock = window_lock(reviews)
        if not (lock.try_lock() or may_break(lock)):
            inbox_of(reviews).leave(str(Path(words[0]).absolute()) if words else "")
            return 0
        window = open_window(application, folders, words[0] if words else "")
    except SecondTryError as error:
        QMessageBox.critical(None, "Second Try", str(error))
        return 2
    ends = EndSignals(window)
    ends.end_requested.connect(window.end)
    ends.install()
    window.show()
    keep_typing_smooth()
    status = application.exec()
    lock.unlock()
    return status


def may_break(lock: FileLock) -> bool:
    """Say whether a lock is taken over that another computer has left; one of this computer is a window's."""
    other = lock.other_computer()
    return bool(other) and Dialogs(QWidget()).ask_about_other_computer(other) and lock.break_open()


def make_application() -> QApplication:
    """Return the application, named and in the style that the theme is made for."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("secondtry")
    application.setApplicationDisplayName("Second Try")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("secondtry")
    # The one style that looks alike everywhere and takes every colour of a palette.
    application.setStyle("Fusion")
    application.setWindowIcon(app_icon())
    return application


def open_window(
    application: QApplication,
    folders: Folders,
    path: str,
    rulebook: RuleBook | None = None,
    clock: Clock = local_now,
) -> MainWindow:
    """Build the window, and let it show the file at ``path`` or what else there is to begin with.

    Without a rule book, the shipped one is read. ``clock`` tells what time it is.

    Raises:
        SecondTryError: when the program's own files cannot be read.
    """
    settings = Settings(read_declarations(), folders.settings_file, application)
    appearance = Appearance(application, settings, application)
    samples = tuple(read_resources("samples", ".txt"))
    folder = reviews_folder(folders, settings)
    shelf = shelf_in(folder, folders, clock)
    keeper = ReviewKeeper(shelf, clock, application)
    rulebook = rulebook or load_shipped_rulebook(folders.rulebook_cache)
    window = MainWindow(rulebook, settings, appearance, samples, keeper)
    CrashGuard(keeper, str(folders.log_file), window).install()
    desks = window.desks
    desks.offer_reading(load_shipped_recipients(rulebook.questions), clock, QtVoice)
    desks.offer_comments(rulebook.questions, clock)
    desks.use_guidance(load_guidance(), clock)
    reviews = desks.keep_on_shelf(shelf, clock)
    # Before the first draft: what a crash left behind may hold marks that were not helpful.
    desks.keep_not_helpful(NotHelpfulFile(folders.not_helpful_file))
    desks.offer_second_try(clock)
    desks.take_pasted_mails()
    desks.invite_on_empty_pages()
    Watch(application, keeper, window, inbox_of(folder)).tidy(shelf, settings.number(SettingName.TRASH_DAYS))
    meanwhile = Meanwhile(reviews, settings, is_away=bool(missing_folder(settings)))
    last = LastMessage(reviews, settings, take_over_safe_copies(folders.safe_copies, shelf), meanwhile)
    beginning = Beginning(path, last.reopen, samples)
    show_first_draft(window.files, window.notice, settings, window.shortcuts, beginning)
    house_rules = HouseRulesFile(folders.house_rules_file, WordForms(rulebook.lexicon).of)
    window.settings_desk.name_own_folder(str(folders.reviews))
    last.remember(keeper)
    desks.use_house_rules(HouseRulesKeeper(house_rules, window))
    desks.keep_cases(rulebook, reviews, clock)
    # Once all is there: each part of a dressed window would be dressed anew wherever it is put in.
    appearance.apply()
    troubles = " ".join(filter(None, (settings.trouble, words_for_missing_folder(settings))))
    if troubles:
        window.notice.say(troubles)
    meanwhile.bring(shelf, folders.reviews)
    settings.write_off_thread()
    return window
