"""All that somebody needs to read and write: the first stage of a start."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from secondtry.folders import Folders
from secondtry.gui.clock import Clock
from secondtry.gui.first_journal import FirstJournal
from secondtry.gui.first_look import FirstLook
from secondtry.gui.first_message import FirstMessage, find_first_message
from secondtry.gui.first_settings import FirstSettings
from secondtry.gui.menu_titles import MENU_TITLES
from secondtry.gui.message_pane import MessagePane
from secondtry.gui.reviews_place import reviews_folder, shelf_in
from secondtry.gui.window_body import WindowBody
from secondtry.gui.window_edges import edges_of
from secondtry.gui.window_head import WindowHead
from secondtry.gui.window_place import restore_place, restore_sides, room_on_screen
from secondtry.gui.window_title import name_of, title_of_window
from secondtry.gui.writing_side import WritingSide
from secondtry.gui.writing_window import WritingWindow
from secondtry.storage.shelf import Shelf


class Start(NamedTuple):
    """What a start begins with: the path of a file to open, or nothing, and what time it is besides."""

    application: QApplication
    folders: Folders
    path: str
    clock: Clock


class WritingRoom(NamedTuple):
    """A window with a message in it, whose edits are kept. All else is built around it later.

    Until then the pane tells nobody but the journal what is written: whoever takes over calls
    ``journal.hand_over``, and lets the pane ``speak``.
    """

    start: Start
    window: WritingWindow
    head: WindowHead
    body: WindowBody
    writing: WritingSide
    pane: MessagePane
    look: FirstLook
    shelf: Shelf
    message: FirstMessage
    journal: FirstJournal


def open_writing_room(start: Start, settings: FirstSettings, window: WritingWindow) -> WritingRoom:
    """Put a message into a window, and what will be around it into its place; the window is not shown yet."""
    folders = start.folders
    look = FirstLook(start.application, settings)
    reviews = reviews_folder(folders, settings.storage_folder)
    shelf = shelf_in(reviews, folders, start.clock)
    message = find_first_message(start.path, settings, shelf, folders.safe_copies)
    pane = MessagePane()
    pane.be_heard_later()
    pane.show_theme(look.theme)
    pane.open_text(message.text)
    restore_place(window, settings.geometry)
    edges = edges_of(settings.edges, window.size(), room_on_screen(window), look.points)
    writing = WritingSide(pane, edges.head)
    body = WindowBody(writing, edges)
    bar = window.menuBar()
    for title in MENU_TITLES:
        bar.addMenu(QCoreApplication.translate("menus", title))
    window.setWindowTitle(_title_of(message))
    window.setWindowModified(message.is_modified)
    head = WindowHead(bar, edges.menus)
    window.setMenuWidget(head)
    window.setCentralWidget(body)
    look.dress((head, *body.places()), body.splitter)
    restore_sides(body.splitter, settings.splitter)
    pane.go_back_to(message.cursor)
    pane.hold_its_tongue()
    journal = FirstJournal(shelf, pane.edits, message.kept, window)
    return WritingRoom(start, window, head, body, writing, pane, look, shelf, message, journal)


def _title_of(message: FirstMessage) -> str:
    """Return the title that the window will keep; before anybody can read the message, the program's name."""
    if message.is_preview and not message.called:
        return QGuiApplication.applicationDisplayName()
    return title_of_window(name_of(message.text, message.called))
