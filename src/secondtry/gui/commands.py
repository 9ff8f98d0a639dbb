"""What the menus can do."""

from enum import StrEnum


class Command(StrEnum):
    """What the menus can do."""

    NEW = "new"
    OPEN = "open"
    SAVE = "save"
    SAVE_AS = "save_as"
    EXPORT_PAGE = "export_page"
    EXPORT_TEXT = "export_text"
    EXPORT_PDF = "export_pdf"
    EXPORT_TRIES = "export_tries"
    PRINT = "print"
    DELETE_REVIEW = "delete_review"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    SELECT_ALL = "select_all"
    COPY_FOR_MAIL = "copy_for_mail"
    COPY_SUBJECT = "copy_subject"
    FIND = "find"
    FIND_NEXT = "find_next"
    FIND_PREVIOUS = "find_previous"
    SETTINGS = "settings"
    NEXT_FINDING = "next_finding"
    PREVIOUS_FINDING = "previous_finding"
    SHOW_CARD = "show_card"
    FINDINGS = "findings"
    DISMISS = "dismiss"
    NOT_HELPFUL = "not_helpful"
    ASKED_ABOUT = "asked_about"
    REPEAT = "repeat"
    SEVERE = "severe"
    HOUSE_RULES = "house_rules"
    FLAG_WORDS = "flag_words"
    ALLOW_WORDS = "allow_words"
    START_SECOND_TRY = "start_second_try"
    FIRST_SENT_AT = "first_sent_at"
    OPEN_FIRST = "open_first"
    PASTE_FIRST = "paste_first"
    BEGIN_AFRESH = "begin_afresh"
    TRY_AGAIN = "try_again"
    END_SECOND_TRY = "end_second_try"
    KEEP_VERSION = "keep_version"
    VERSIONS = "versions"
    SHOW_DEFLECTS = "show_deflects"
    SHOW_WEAKENS = "show_weakens"
    SHOW_HOLLOW = "show_hollow"
    SHOW_HOUSE = "show_house"
    QUESTION_1 = "question_1"
    QUESTION_2 = "question_2"
    QUESTION_3 = "question_3"
    QUESTION_4 = "question_4"
    DO_OVER = "do_over"
    FACTS = "facts"
    LAWYER_LIST = "lawyer_list"
    SAVE_REVIEW = "save_review"
    COMMENT = "comment"
    COMMENT_WHOLE = "comment_whole"
    NEXT_COMMENT = "next_comment"
    PREVIOUS_COMMENT = "previous_comment"
    REPLY = "reply"
    CHANGE_COMMENT = "change_comment"
    WITHDRAW_COMMENT = "withdraw_comment"
    SETTLE_COMMENT = "settle_comment"
    ACCEPT_WORDING = "accept_wording"
    DECLINE_WORDING = "decline_wording"
    REVIEWING = "reviewing"
    MARK_SENT = "mark_sent"
    NOT_SENT = "not_sent"
    CHECK_IN = "check_in"
    FIND_PROMISES = "find_promises"
    KEEP_EXAMPLE = "keep_example"
    CLOSE_CASE = "close_case"
    TRASH_CASE = "trash_case"
    SHOW_TRASH = "show_trash"
    EMPTY_TRASH = "empty_trash"
    BRING_IN = "bring_in"
    CALL_SHEET = "call_sheet"
    CASE_TEXT = "case_text"
    DO_OVER_LOG = "do_over_log"
    LESSONS = "lessons"
    MODE_WRITE = "mode_write"
    MODE_READ = "mode_read"
    MODE_SECOND_TRY = "mode_second_try"
    MODE_COMMENTS = "mode_comments"
    MODE_CASES = "mode_cases"
    READ_ALOUD = "read_aloud"
    STOP_READING = "stop_reading"
    THEME_SYSTEM = "theme_system"
    THEME_LIGHT = "theme_light"
    THEME_DARK = "theme_dark"
    THEME_HIGH_CONTRAST = "theme_high_contrast"
    LARGER_TEXT = "larger_text"
    SMALLER_TEXT = "smaller_text"
    NORMAL_TEXT = "normal_text"
    FULL_SCREEN = "full_screen"
    HELP = "help"
    KINDS = "kinds"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


class MenuList(StrEnum):
    """Submenus whose lines are not known beforehand."""

    RECENT = "recent"
    SAMPLES = "samples"
    EARLIER = "earlier"
    READ_AS = "read_as"
    DISMISSED = "dismissed"
    SWITCHED_OFF = "switched_off"


#: The commands that lead to the questions, in their order.
#: What has a desk made that is not there before: see ``room.py``.
OF_COMMENTS = (
    Command.COMMENT,
    Command.COMMENT_WHOLE,
    Command.NEXT_COMMENT,
    Command.PREVIOUS_COMMENT,
    Command.REPLY,
    Command.CHANGE_COMMENT,
    Command.WITHDRAW_COMMENT,
    Command.SETTLE_COMMENT,
    Command.ACCEPT_WORDING,
    Command.DECLINE_WORDING,
)
OF_SECOND_TRIES = (
    Command.START_SECOND_TRY,
    Command.FIRST_SENT_AT,
    Command.OPEN_FIRST,
    Command.PASTE_FIRST,
    Command.BEGIN_AFRESH,
    Command.TRY_AGAIN,
    Command.END_SECOND_TRY,
    Command.EXPORT_TRIES,
)
OF_EXPORTS = (Command.EXPORT_PAGE, Command.EXPORT_TEXT, Command.PRINT, Command.EXPORT_PDF)
OF_CASES = (
    Command.KEEP_EXAMPLE,
    Command.CLOSE_CASE,
    Command.TRASH_CASE,
    Command.SHOW_TRASH,
    Command.EMPTY_TRASH,
    Command.MARK_SENT,
    Command.NOT_SENT,
    Command.CHECK_IN,
    Command.FIND_PROMISES,
    Command.CALL_SHEET,
    Command.CASE_TEXT,
    Command.DO_OVER_LOG,
    Command.LESSONS,
    Command.BRING_IN,
)

QUESTIONS = (Command.QUESTION_1, Command.QUESTION_2, Command.QUESTION_3, Command.QUESTION_4)

#: What every text field does by itself, with keys that every field knows: they cannot be changed here.
EDITING = (
    Command.UNDO,
    Command.REDO,
    Command.CUT,
    Command.COPY,
    Command.PASTE,
    Command.SELECT_ALL,
)
