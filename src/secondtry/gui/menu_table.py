"""Every command of the menus, as a table: its words, its keys, its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from secondtry.gui import menu_titles
from secondtry.gui.commands import Command, MenuList


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """One command: its words with their mnemonic, its keys (the first is shown), whether it is a switch."""

    command: Command
    text: str
    keys: tuple[str, ...] = ()
    is_switch: bool = False


@dataclass(frozen=True, slots=True)
class ListSpec:
    """A submenu that is filled while the program runs, and what it says while it is empty."""

    list: MenuList
    text: str
    when_empty: str


@dataclass(frozen=True, slots=True)
class MenuSpec:
    """A menu: its title, and its items, None being a line between two groups."""

    title: str
    items: "tuple[CommandSpec | ListSpec | MenuSpec | None, ...]"


MENUS = (
    MenuSpec(
        menu_titles.FILE,
        (
            CommandSpec(Command.NEW, "&New", ("Ctrl+N",)),
            CommandSpec(Command.OPEN, "&Open…", ("Ctrl+O",)),
            ListSpec(MenuList.RECENT, "Open &recent", "No files yet"),
            ListSpec(MenuList.SAMPLES, "Sa&mples", "No samples"),
            ListSpec(MenuList.EARLIER, "Ear&lier messages", "No earlier messages"),
            None,
            CommandSpec(Command.SAVE, "&Save", ("Ctrl+S",)),
            CommandSpec(Command.SAVE_AS, "Save &as…", ("Ctrl+Shift+S",)),
            MenuSpec(
                "&Export review",
                (
                    CommandSpec(Command.EXPORT_PAGE, "&Web page…", ("Ctrl+E",)),
                    CommandSpec(Command.EXPORT_TEXT, "&Text…", ("Ctrl+Shift+E",)),
                    CommandSpec(Command.EXPORT_PDF, "&PDF…", ("Ctrl+Shift+P",)),
                    CommandSpec(Command.EXPORT_TRIES, "&First and second beside each other…"),
                ),
            ),
            CommandSpec(Command.SAVE_REVIEW, "Save a re&view to send…", ("Ctrl+Shift+R",)),
            CommandSpec(Command.PRINT, "&Print…", ("Ctrl+P",)),
            None,
            CommandSpec(Command.DELETE_REVIEW, "&Delete this message"),
            None,
            CommandSpec(Command.QUIT, "&Quit", ("Ctrl+Q",)),
        ),
    ),
    MenuSpec(
        menu_titles.EDIT,
        (
            CommandSpec(Command.UNDO, "&Undo", ("Ctrl+Z",)),
            CommandSpec(Command.REDO, "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
            None,
            CommandSpec(Command.CUT, "Cu&t", ("Ctrl+X",)),
            CommandSpec(Command.COPY, "&Copy", ("Ctrl+C",)),
            CommandSpec(Command.PASTE, "&Paste", ("Ctrl+V",)),
            CommandSpec(Command.SELECT_ALL, "Select &all", ("Ctrl+A",)),
            None,
            CommandSpec(Command.FIND, "&Find…", ("Ctrl+F",)),
            CommandSpec(Command.FIND_NEXT, "Find &next", ("F3",)),
            CommandSpec(Command.FIND_PREVIOUS, "Find pre&vious", ("Shift+F3",)),
            None,
            MenuSpec(
                "S&econd try",
                (
                    CommandSpec(Command.START_SECOND_TRY, "&Start a second try", ("Ctrl+T",)),
                    CommandSpec(Command.OPEN_FIRST, "&Open the message that went out…"),
                    CommandSpec(Command.PASTE_FIRST, "&Paste the message that went out"),
                    CommandSpec(Command.FIRST_SENT_AT, "Say &when it went out…"),
                    None,
                    CommandSpec(Command.BEGIN_AFRESH, "Begin with an &empty page"),
                    CommandSpec(Command.TRY_AGAIN, "&This one went out too: try again"),
                    CommandSpec(Command.END_SECOND_TRY, "&No second try after all"),
                ),
            ),
            MenuSpec(
                "Ver&sions",
                (
                    CommandSpec(Command.KEEP_VERSION, "&Keep this version…", ("Ctrl+K",)),
                    CommandSpec(Command.VERSIONS, "&All versions…", ("Ctrl+Shift+K",)),
                ),
            ),
            None,
            CommandSpec(Command.COPY_FOR_MAIL, "Copy for &mail", ("Ctrl+Shift+C",)),
            CommandSpec(Command.COPY_SUBJECT, "Copy su&bject", ("Ctrl+Shift+B",)),
            None,
            CommandSpec(Command.SETTINGS, "Settin&gs…", ("Ctrl+,",)),
        ),
    ),
    MenuSpec(
        menu_titles.REVIEW,
        (
            CommandSpec(Command.NEXT_FINDING, "&Next finding", ("F8",)),
            CommandSpec(Command.PREVIOUS_FINDING, "&Previous finding", ("Shift+F8",)),
            CommandSpec(Command.SHOW_CARD, "Show &card", ("Ctrl+.",)),
            CommandSpec(Command.FINDINGS, "Lis&t of findings", ("F7",)),
            None,
            CommandSpec(Command.DISMISS, "&Dismiss this finding", ("Ctrl+D",)),
            CommandSpec(Command.NOT_HELPFUL, "This mark is n&ot helpful", ("Ctrl+Shift+D",)),
            CommandSpec(Command.ASKED_ABOUT, "They &asked about these words", ("Ctrl+Shift+A",)),
            MenuSpec(
                "What is mar&ked",
                (
                    CommandSpec(Command.SHOW_DEFLECTS, "Mark what pushes &blame away", is_switch=True),
                    CommandSpec(Command.SHOW_WEAKENS, "Mark what &weakens the apology", is_switch=True),
                    CommandSpec(Command.SHOW_HOLLOW, "Mark &empty words", is_switch=True),
                    CommandSpec(Command.SHOW_HOUSE, "Mark what &your own rules name", is_switch=True),
                    None,
                    ListSpec(MenuList.DISMISSED, "&Dismissed findings", "Nothing is dismissed"),
                    ListSpec(MenuList.SWITCHED_OFF, "&Kinds switched off", "No kind is switched off"),
                ),
            ),
            MenuSpec(
                "&Your own words",
                (
                    CommandSpec(Command.FLAG_WORDS, "Fla&g words from now on…", ("Ctrl+Shift+F",)),
                    CommandSpec(Command.ALLOW_WORDS, "A&lways allow words…", ("Ctrl+Shift+L",)),
                    CommandSpec(Command.HOUSE_RULES, "House &rules…", ("Ctrl+Shift+H",)),
                ),
            ),
            None,
            MenuSpec(
                "&Questions",
                (
                    CommandSpec(Command.QUESTION_1, "Question &1", ("Alt+1",)),
                    CommandSpec(Command.QUESTION_2, "Question &2", ("Alt+2",)),
                    CommandSpec(Command.QUESTION_3, "Question &3", ("Alt+3",)),
                    CommandSpec(Command.QUESTION_4, "Question &4", ("Alt+4",)),
                ),
            ),
            CommandSpec(Command.DO_OVER, "Do-o&ver checklist", ("Alt+5",)),
            CommandSpec(Command.FACTS, "Facts that only yo&u know", ("F9",)),
            MenuSpec(
                "Th&e case",
                (
                    CommandSpec(Command.REPEAT, "It happened to them &before", is_switch=True),
                    CommandSpec(Command.SEVERE, "It did &serious harm", is_switch=True),
                    None,
                    CommandSpec(Command.LAWYER_LIST, "What to bring to a &lawyer…"),
                ),
            ),
            None,
            MenuSpec(
                "Co&mments",
                (
                    CommandSpec(Command.COMMENT, "&Comment on these words", ("Ctrl+M",)),
                    CommandSpec(Command.COMMENT_WHOLE, "Comment on the &whole message"),
                    None,
                    CommandSpec(Command.NEXT_COMMENT, "&Next comment", ("Ctrl+J",)),
                    CommandSpec(Command.PREVIOUS_COMMENT, "&Previous comment", ("Ctrl+Shift+J",)),
                    None,
                    CommandSpec(Command.REPLY, "&Reply"),
                    CommandSpec(Command.CHANGE_COMMENT, "C&hange my comment"),
                    CommandSpec(Command.WITHDRAW_COMMENT, "Withdraw m&y comment"),
                    CommandSpec(Command.SETTLE_COMMENT, "&Settle or reopen"),
                    CommandSpec(Command.ACCEPT_WORDING, "&Use the suggested words"),
                    CommandSpec(Command.DECLINE_WORDING, "&Decline the suggested words"),
                    None,
                    CommandSpec(
                        Command.REVIEWING, "I review this for its &author", ("Ctrl+R",), is_switch=True
                    ),
                ),
            ),
        ),
    ),
    MenuSpec(
        menu_titles.CASES,
        (
            CommandSpec(Command.MARK_SENT, "I &sent this", ("Ctrl+Shift+M",)),
            CommandSpec(Command.NOT_SENT, "&Not sent after all"),
            CommandSpec(Command.CHECK_IN, "&Draft a check-in"),
            CommandSpec(Command.FIND_PROMISES, "Look for &promises"),
            CommandSpec(Command.KEEP_EXAMPLE, "Keep as a good &example"),
            CommandSpec(Command.CLOSE_CASE, "&Close the case, or open it again"),
            None,
            CommandSpec(Command.TRASH_CASE, "&Move the case to the trash"),
            CommandSpec(Command.SHOW_TRASH, "Sho&w what is in the trash"),
            CommandSpec(Command.EMPTY_TRASH, "Empt&y the trash…"),
            None,
            CommandSpec(Command.BRING_IN, "&Bring in messages of the past…"),
            None,
            CommandSpec(Command.CALL_SHEET, "Save a c&all sheet…"),
            CommandSpec(Command.CASE_TEXT, "Save the case as &text…"),
            CommandSpec(Command.DO_OVER_LOG, "Save the log of do-&overs…"),
            CommandSpec(Command.LESSONS, "Save what was &learned…"),
        ),
    ),
    MenuSpec(
        menu_titles.VIEW,
        (
            CommandSpec(Command.MODE_WRITE, "&Write", ("Ctrl+1",), is_switch=True),
            CommandSpec(Command.MODE_READ, "&Read as customer", ("Ctrl+2",), is_switch=True),
            CommandSpec(Command.MODE_SECOND_TRY, "Second &try", ("Ctrl+3",), is_switch=True),
            CommandSpec(Command.MODE_COMMENTS, "C&omments", ("Ctrl+4",), is_switch=True),
            CommandSpec(Command.MODE_CASES, "C&ases", ("Ctrl+5",), is_switch=True),
            None,
            ListSpec(MenuList.READ_AS, "R&ead it as", "There is nobody"),
            CommandSpec(Command.READ_ALOUD, "Read alo&ud", ("F5",)),
            CommandSpec(Command.STOP_READING, "Stop readin&g aloud", ("Shift+F5",)),
            None,
            MenuSpec(
                "&Colours",
                (
                    CommandSpec(Command.THEME_SYSTEM, "&As the desktop", is_switch=True),
                    CommandSpec(Command.THEME_LIGHT, "&Light", is_switch=True),
                    CommandSpec(Command.THEME_DARK, "&Dark", is_switch=True),
                    CommandSpec(Command.THEME_HIGH_CONTRAST, "&High contrast", is_switch=True),
                ),
            ),
            None,
            CommandSpec(Command.LARGER_TEXT, "&Larger text", ("Ctrl++", "Ctrl+=")),
            CommandSpec(Command.SMALLER_TEXT, "&Smaller text", ("Ctrl+-",)),
            CommandSpec(Command.NORMAL_TEXT, "&Normal text", ("Ctrl+0",)),
            None,
            CommandSpec(Command.FULL_SCREEN, "&Full screen", ("F11",), is_switch=True),
        ),
    ),
    MenuSpec(
        menu_titles.HELP,
        (
            CommandSpec(Command.HELP, "Second Try &help", ("F1",)),
            CommandSpec(Command.KINDS, "Kinds of &phrase", ("Shift+F1",)),
            CommandSpec(Command.SHORTCUTS, "&Keyboard"),
            None,
            CommandSpec(Command.ABOUT, "&About Second Try"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class ListedCommand:
    """A command and the words of the menus that lead to it, without mnemonics, outermost first."""

    spec: CommandSpec
    path: tuple[str, ...]

    @property
    def words(self) -> str:
        """Its own words, after those of the submenu that it is in."""
        return ": ".join(self.path[1:])


def listed_commands() -> tuple[ListedCommand, ...]:
    """Return all commands in the order of the menus."""
    return tuple(command for menu in MENUS for command in _listed(menu, ()))


def _listed(menu: MenuSpec, within: tuple[str, ...]) -> Iterator[ListedCommand]:
    path = (*within, _plain(menu.title))
    for item in menu.items:
        if isinstance(item, CommandSpec):
            yield ListedCommand(item, (*path, _plain(item.text)))
        elif isinstance(item, MenuSpec):
            yield from _listed(item, path)


def _plain(text: str) -> str:
    return QCoreApplication.translate("menus", text).replace("&", "").rstrip("…")
