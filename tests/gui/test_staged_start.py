"""A window that is written in from its first moment, and becomes whole around what is written."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenuBar, QMessageBox
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.errors import SecondTryError
from secondtry.folders import Folders
from secondtry.gui.clock import local_now
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.early_wishes import EarlyWishes
from secondtry.gui.empty_page import EmptyPage
from secondtry.gui.file_actions import FileActions
from secondtry.gui.first_settings import FirstSettings, read_first_settings
from secondtry.gui.furnishing import furnish
from secondtry.gui.menu_table import MENUS
from secondtry.gui.menu_titles import MENU_TITLES
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.reviews_place import inbox_of, shelf_in
from secondtry.gui.setting_declarations import SettingName, read_declarations
from secondtry.gui.settings import Settings
from secondtry.gui.staged_start import StagedStart
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.writing_room import Start, WritingRoom, open_writing_room
from secondtry.gui.writing_window import WritingWindow
from secondtry.review.review import Review, Verdict
from secondtry.review.review_files import write_review_file
from secondtry.review.sending import to_send
from secondtry.storage.shelf import Shelf

TEXT = "Subject: Your mugs\n\nHi Dana,\n\n" + "We lost your order on Friday.\n" * 40 + "\nSam\n"


class Begun(NamedTuple):
    """A start whose first stage is over."""

    room: WritingRoom
    start: StagedStart

    @property
    def body(self) -> DraftEditor:
        return next(each for each in self.room.pane.findChildren(DraftEditor) if type(each) is DraftEditor)

    @property
    def subject(self) -> SubjectField:
        return self.room.pane.findChildren(SubjectField)[0]

    def review(self) -> ReviewController:
        return self.room.window.findChildren(ReviewController)[0]


Begin = Callable[..., Begun]


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = Folders(tmp_path / "config", tmp_path / "state")
    Settings(read_declarations(), folders.settings_file).put(SettingName.STARTED_BEFORE, value=True)
    return folders


@pytest.fixture
def kept(folders: Folders) -> Shelf:
    """The shelf on the disk, as another program would see it."""
    return shelf_in(folders.reviews, folders, local_now)


@pytest.fixture
def begin(
    folders: Folders, rulebook: RuleBook, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Begin]:
    """Return a function that begins a start, and shows the window of its first stage."""
    monkeypatch.setattr("sys.excepthook", sys.excepthook)  # put back pytest-qt's own at the end
    begun: list[Begun] = []

    def beginning(path: str = "") -> Begun:
        window = WritingWindow()
        settings = read_first_settings(folders.settings_file)
        room = open_writing_room(Start(qapp, folders, path, local_now), settings, window)
        start = StagedStart(window)
        EarlyWishes(window, room.pane, start, is_preview=room.message.is_preview).watch_mouse()
        start.take(furnish(room, rulebook))
        begun.append(Begun(room, start))
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return begun[-1]

    yield beginning
    for each in begun:
        each.room.window.end()
        each.room.window.deleteLater()


@pytest.fixture
def left(begin: Begin) -> None:
    """A message of forty lines that was written in an earlier window, with an answer, and left."""
    earlier = begin()
    earlier.start.finish()
    earlier.room.pane.write_over(TEXT)
    earlier.review().answer("Q1", "yes")
    earlier.room.pane.place_cursor(TEXT.index("Friday") + 3 * 30)
    earlier.room.window.close()


def _kept_text(shelf: Shelf) -> str:
    return shelf.text_of(shelf.entries()[0].key)


@pytest.mark.usefixtures("left")
def test_the_last_message_shows_at_once_with_its_cursor_and_the_keyboard(begin: Begin) -> None:
    begun = begin()
    assert begun.room.pane.text() == TEXT
    assert begun.room.pane.cursor_index() == TEXT.index("Friday") + 3 * 30
    assert begun.body.hasFocus()
    assert begun.room.window.findChildren(ReviewController) == []


@pytest.mark.usefixtures("left")
def test_what_is_typed_between_the_stages_is_in_the_journal_at_once(begin: Begin, kept: Shelf) -> None:
    begun = begin()
    QTest.keyClicks(begun.body, "(oh)")
    assert "Fri" not in TEXT[: TEXT.index("Friday")]
    assert _kept_text(kept) == begun.room.pane.text()
    assert begun.room.pane.text().count("(oh)") == 1


@pytest.mark.usefixtures("left")
def test_the_title_is_right_from_the_first_moment(begin: Begin) -> None:
    begun = begin()
    assert begun.room.window.windowTitle() == "Your mugs[*] — Second Try"
    begun.start.finish()
    assert begun.room.window.windowTitle() == "Your mugs[*] — Second Try"


def test_so_it_is_for_an_empty_page_a_sample_and_a_file(
    begin: Begin, folders: Folders, tmp_path: Path
) -> None:
    file = tmp_path / "mugs.txt"
    file.write_text("We lost your order.\n")
    for path, is_first in (("", False), (str(file), False), ("", True)):
        if is_first:
            folders.settings_file.unlink()
        begun = begin(path)
        title = begun.room.window.windowTitle()
        begun.start.finish()
        assert (title, begun.room.window.isWindowModified()) == (begun.room.window.windowTitle(), False)
        begun.room.window.close()
        shutil.rmtree(folders.reviews, ignore_errors=True)


def test_a_file_that_lacks_words_has_its_star_from_the_first_moment(begin: Begin, tmp_path: Path) -> None:
    file = tmp_path / "mugs.txt"
    file.write_text("We lost your order.\n")
    earlier = begin(str(file))
    earlier.start.finish()
    QTest.keyClicks(earlier.body, "oh")
    earlier.room.window.end()
    begun = begin()
    assert (begun.room.window.windowTitle(), begun.room.window.isWindowModified()) == (
        "mugs.txt[*] — Second Try",
        True,
    )


def test_the_first_letter_on_an_empty_page_comes_onto_the_shelf(begin: Begin, kept: Shelf) -> None:
    begun = begin()
    assert kept.entries() == ()
    QTest.keyClicks(begun.body, "H")
    assert _kept_text(kept) == "H"
    begun.start.finish()
    QTest.keyClicks(begun.body, "i")
    assert _kept_text(kept) == "Hi"
    assert len(kept.entries()) == 1


@pytest.mark.usefixtures("left")
def test_a_letter_before_each_step_is_kept_and_undone_as_if_all_had_been_there(
    begin: Begin, kept: Shelf
) -> None:
    begun = begin()
    letters = ""
    while begun.start.take_one():
        letters += "abcdefgh"[len(letters) % 8]
        QTest.keyClicks(begun.body, letters[-1])
    assert len(letters) > 10
    text = TEXT.replace("Fri", "Fri", 1)
    place = text.index("Friday") + 3 * 30
    expected = text[:place] + letters + text[place:]
    assert begun.room.pane.text() == expected
    assert begun.review().review.text == expected
    assert begun.review().review.answers["Q1"].verdict is Verdict.YES
    assert _kept_text(kept) == expected
    assert begun.room.pane.cursor_index() == place + len(letters)
    while begun.body.document().isUndoAvailable():
        begun.body.undo()
    assert begun.room.pane.text() == TEXT
    assert begun.review().review.text == TEXT
    assert _kept_text(kept) == TEXT


@pytest.mark.usefixtures("left")
def test_selection_scroll_position_and_keyboard_stay_while_the_window_becomes_whole(begin: Begin) -> None:
    begun = begin()
    cursor = begun.body.textCursor()
    cursor.movePosition(cursor.MoveOperation.WordRight, cursor.MoveMode.KeepAnchor, 3)
    begun.body.setTextCursor(cursor)
    scroll = begun.body.verticalScrollBar()
    scroll.setValue(scroll.value() + 2)
    before = (begun.room.pane.selected_span(), scroll.value(), begun.room.window.focusWidget())
    begun.start.finish()
    QApplication.processEvents()
    assert (begun.room.pane.selected_span(), scroll.value(), begun.room.window.focusWidget()) == before


def _places(begun: Begun) -> dict[str, QRect]:
    window = begun.room.window
    parts = {
        "subject": begun.subject,
        "body": begun.body,
        "pane": begun.room.pane,
        "menus": window.menuBar(),
        "left": begun.room.body.splitter.widget(0),
        "right": begun.room.body.splitter.widget(1),
    }
    return {
        name: QRect(each.mapTo(window, QPoint(0, 0)), each.size())
        for name, each in parts.items()
        if each is not None
    }


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.usefixtures("left")
def test_nothing_moves_while_the_window_becomes_whole(begin: Begin, folders: Folders, percent: int) -> None:
    Settings(read_declarations(), folders.settings_file).put(SettingName.TEXT_SIZE, percent)
    earlier = begin()
    earlier.start.finish()
    QApplication.processEvents()
    earlier.room.window.close()
    begun = begin()
    QApplication.processEvents()
    places, letters = _places(begun), begun.body.font()
    begun.start.finish()
    QApplication.processEvents()
    after = _places(begun)
    # The bar of the menus makes room for the modes; the menus themselves stay.
    for name in places.keys() - {"menus"}:
        assert after[name] == places[name], name
    assert after["menus"].topLeft() == places["menus"].topLeft()
    assert after["menus"].height() == places["menus"].height()
    assert begun.body.font().pointSizeF() == letters.pointSizeF()


def test_the_menus_are_titled_from_the_first_moment_and_full_when_one_opens(
    begin: Begin, qtbot: QtBot
) -> None:
    assert tuple(menu.title for menu in MENUS) == MENU_TITLES
    begun = begin()
    bar = begun.room.window.menuBar()
    assert isinstance(bar, QMenuBar)
    assert tuple(each.text() for each in bar.actions()) == MENU_TITLES
    QTest.keyClick(begun.body, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert len(menu.actions()) > 5
    menu.close()
    assert tuple(each.text() for each in bar.actions()) == MENU_TITLES


@pytest.mark.usefixtures("left")
def test_a_commands_keys_wait_until_it_can_be_done(begin: Begin) -> None:
    begun = begin()
    QTest.keyClick(begun.body, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert begun.room.pane.text() == ""
    assert not begun.start.take_one()


def test_a_mail_that_is_pasted_by_other_keys_or_the_mouse_waits_for_who_puts_its_head_away(
    begin: Begin,
) -> None:
    by_mouse = begin()
    QTest.mouseClick(by_mouse.body.viewport(), Qt.MouseButton.MiddleButton)
    assert not by_mouse.start.take_one()
    QApplication.clipboard().setText("From: Ruth <ruth@example.org>\nSubject: Your lamp\n\nHi Dana")
    by_keys = begin()
    QTest.keyClick(by_keys.body, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert by_keys.room.pane.text() == "Subject: Your lamp\n\nHi Dana"


@pytest.mark.usefixtures("left")
def test_a_file_is_opened_by_its_keys_before_all_is_there(
    begin: Begin, at_dialogs: Callable[..., list[str]], local_file: Path
) -> None:
    begun = begin()
    at_dialogs(str(local_file))
    QTest.keyClick(begun.body, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert begun.room.pane.text() == "Hello"


@pytest.mark.usefixtures("left")
def test_keys_that_are_no_commands_reach_the_editor_behind_the_last_step(begin: Begin) -> None:
    begun = begin()
    QTest.keyClick(begun.body, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert begun.room.pane.cursor_index() == TEXT.index("Hi Dana")
    assert not begun.start.take_one()


def test_a_window_that_is_closed_between_the_stages_has_kept_everything(
    begin: Begin, kept: Shelf, folders: Folders
) -> None:
    begun = begin()
    QTest.keyClicks(begun.body, "Hi Dana, we lost it.")
    begun.start.take_one()
    begun.room.window.close()
    assert not begun.room.window.isVisible()
    assert _kept_text(kept) == "Hi Dana, we lost it."
    last = Settings(read_declarations(), folders.settings_file).text(SettingName.LAST_REVIEW)
    assert last == kept.entries()[0].key


def test_the_system_may_end_the_program_between_the_stages(begin: Begin, kept: Shelf) -> None:
    begun = begin()
    QTest.keyClicks(begun.body, "Hi Dana, we lost it.")
    begun.room.window.end()
    assert not begun.room.window.isVisible()
    assert _kept_text(kept) == "Hi Dana, we lost it."


@pytest.mark.parametrize("letters", ["H", "Hi Dana"])
def test_what_is_typed_lasts_through_a_power_cut_however_long_the_second_stage_takes(
    begin: Begin, letters: str, qtbot: QtBot
) -> None:
    begun = begin()
    QTest.keyClicks(begun.body, letters)
    opened = begun.room.journal.kept
    assert opened is not None
    qtbot.waitUntil(lambda: opened.kept.acknowledged == opened.kept.state().sequence)
    assert begun.room.window.findChildren(ReviewController) == []  # no step was taken


@pytest.mark.usefixtures("left")
def test_what_is_typed_into_the_last_message_lasts_before_the_second_stage(
    begin: Begin, qtbot: QtBot
) -> None:
    begun = begin()
    QTest.keyClicks(begun.body, "oh")
    opened = begun.room.journal.kept
    assert opened is not None
    qtbot.waitUntil(lambda: opened.kept.acknowledged == opened.kept.state().sequence)


def test_words_that_were_typed_before_a_crash_between_the_stages_come_back(
    begin: Begin, kept: Shelf, folders: Folders
) -> None:
    begun = begin()
    QTest.keyClicks(begun.body, "Hi Dana")
    key = kept.entries()[0].key
    assert kept.look(key).table == {}  # nothing but the words is there yet
    # What lies on the disk now is all that a next start has.
    copy = Folders(folders.config.parent / "crashed" / "config", folders.config.parent / "crashed" / "state")
    for file in (folders.reviews / key).iterdir():
        if "lock" not in file.name:
            target = copy.reviews / key / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())
    assert shelf_in(copy.reviews, copy, local_now).text_of(key) == "Hi Dana"


def test_a_named_file_shows_at_once_and_is_written_in_once_it_is_open(
    begin: Begin, local_file: Path, kept: Shelf
) -> None:
    begun = begin(str(local_file))
    assert begun.room.pane.text() == "Hello"
    QTest.keyClicks(begun.body, "x")
    assert begun.room.pane.text() == "xHello"
    files = begun.room.window.findChildren(FileActions)[0]
    assert files.file.path == local_file.absolute()
    assert _kept_text(kept) == "xHello"


def test_what_a_second_start_leaves_at_any_moment_of_this_one_is_opened(
    begin: Begin, folders: Folders, local_file: Path, qtbot: QtBot
) -> None:
    inbox_of(folders.reviews).leave(str(local_file))  # this start has its lock, and no window yet
    begun = begin()
    begun.start.finish()
    qtbot.waitUntil(lambda: begun.room.pane.text() == "Hello")


@pytest.fixture
def reviewed(tmp_path: Path) -> Path:
    """A review file of nobody knows whom."""
    file = tmp_path / "mugs.secondtry"
    write_review_file(file, to_send(Review(text=TEXT), "", "a1"))
    return file


def test_a_question_at_the_start_is_dressed_like_the_window_and_stands_over_no_invitation(
    begin: Begin, folders: Folders, reviewed: Path, qapp: QApplication
) -> None:
    Settings(read_declarations(), folders.settings_file).put(SettingName.TEXT_SIZE, 200)
    qapp.setStyleSheet("")
    begun = begin(str(reviewed))
    seen: list[tuple[str, float, bool]] = []

    def answer() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, QMessageBox)
        letters = next(each for each in box.findChildren(QLabel) if each.text() == box.text())
        letters.ensurePolished()
        is_invited = any(each.isVisible() for each in begun.room.window.findChildren(EmptyPage))
        seen.append((box.text(), letters.font().pointSizeF(), is_invited))
        box.reject()

    QTimer.singleShot(0, answer)
    begun.start.finish()
    question, points, is_invited = seen[0]
    assert "your own message" in question
    assert points >= 1.5 * qapp.font().pointSizeF()
    assert not is_invited
    assert any(each.isVisible() for each in begun.room.window.findChildren(EmptyPage))


def test_own_files_that_cannot_be_read_are_told_and_what_was_typed_is_kept(
    begin: Begin, kept: Shelf, qtbot: QtBot
) -> None:
    begun = begin()

    def broken() -> Iterator[None]:
        yield
        raise SecondTryError("The rules cannot be read.")

    begun.start.take(broken())
    QTest.keyClicks(begun.body, "Hi")
    with qtbot.waitSignal(begun.start.failed) as told:
        begun.start.wait_for_paint()
        begun.room.window.repaint()
    assert told.args == ["The rules cannot be read."]
    assert _kept_text(kept) == "Hi"
    begun.room.window.close()
    assert not begun.room.window.isVisible()


def test_the_first_settings_begin_with_the_values_of_the_table() -> None:
    defaults = {each.name.value: each.default for each in read_declarations()}
    for name, value in FirstSettings()._asdict().items():
        assert defaults[name] == value


def test_damaged_settings_are_left_for_the_table_to_tell_of(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{", encoding="utf-8")
    assert read_first_settings(file) == FirstSettings()
    file.with_name("settings.json.bak").write_text('{"theme": "dark", "text_size": "huge"}', encoding="utf-8")
    assert read_first_settings(file) == FirstSettings(theme="dark")
    assert file.exists()


#: What would make the first moment wait, each for a while: a table, a shelf of values, the rules, the review.
LATE = {
    "msgspec",
    "platformdirs",
    "tomllib",
    "zoneinfo",
    "secondtry.cli.main",
    "secondtry.engine.rulebook",
    "secondtry.review.review",
    "secondtry.gui.log",
    "secondtry.gui.review_controller",
    "secondtry.gui.settings",
    "secondtry.gui.whole_window",
}
FIRST_STAGE = """
import enum, json, sys
from importlib import import_module
from pathlib import Path
app = import_module("secondtry.__main__").import_window("secondtry.gui.app")
home = Path(sys.argv[1])
folders = app.Folders(home / "config", home / "state", home / "cache", home / "data")
settings = app.read_first_settings(folders.settings_file)._replace(started_before=True)
application = app.make_application()
room, start = app.begin(app.Start(application, folders, "", app.local_now), settings)
for _ in range(20):
    application.processEvents()
early = [name for name in sys.modules]
own = [module for name, module in sys.modules.items() if name.startswith("secondtry.")]
classes = {each for module in own for each in vars(module).values() if hasattr(each, "__dataclass_fields__")}
made = [each.__qualname__ for each in enum.IntEnum.__subclasses__() + enum.Enum.__subclasses__()]
most = 0
while True:
    before = {name for name in sys.modules if name.startswith("secondtry.")}
    is_more = start.take_one()
    new = {name for name in sys.modules if name.startswith("secondtry.")} - before
    most = max(most, len(new))
    if not is_more:
        break
print(json.dumps([early, made, most, sorted(each.__name__ for each in classes)]))
sys.stdout.flush()
import os
os._exit(0)
"""


class FirstStage(NamedTuple):
    """What there is when the window shows, in the order it came; and the most modules of a later step."""

    early: list[str]
    made: set[str]
    most: int
    records: list[str]


@pytest.fixture(scope="module")
def first_stage(tmp_path_factory: pytest.TempPathFactory) -> FirstStage:
    """What a start in a process of its own has imported and made when its window shows."""
    run = subprocess.run(
        [sys.executable, "-c", FIRST_STAGE, str(tmp_path_factory.mktemp("home"))],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    early, made, most, records = json.loads(run.stdout)
    return FirstStage(early, set(made), most, records)


def test_the_first_stage_imports_only_what_is_written_with(
    first_stage: FirstStage,
) -> None:
    assert set(first_stage.early) & LATE == set()
    assert len([name for name in first_stage.early if name.startswith("secondtry.gui.")]) < 60


def test_the_first_stage_makes_none_of_the_large_enumerations_of_qt(
    first_stage: FirstStage,
) -> None:
    assert "QEvent.Type" in first_stage.made
    large = {"Qt.Key", "Qt.GlobalColor", "QStyle.PixelMetric", "QTabWidget.TabShape", "QAccessible.Role"}
    assert first_stage.made & large == set()


def test_what_has_nothing_of_qt_is_there_before_pyside_reads_each_source(first_stage: FirstStage) -> None:
    early = first_stage.early
    below = [name for name in early if name.startswith(("secondtry.", "json")) and ".gui" not in name]
    assert "secondtry.storage.shelf" in below
    assert [name for name in below if early.index(name) > early.index("PySide6")] == []


def test_the_first_stage_makes_hardly_any_dataclass(first_stage: FirstStage) -> None:
    assert first_stage.records == ["FindingKey", "KeptState"]


def test_no_step_of_the_second_stage_imports_more_than_a_few_modules(
    first_stage: FirstStage,
) -> None:
    assert first_stage.most <= 8
