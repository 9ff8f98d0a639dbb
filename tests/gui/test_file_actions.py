"""Files are opened, saved as they were, and not left behind their message unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from secondtry.documents.document import LONGEST_FILE
from secondtry.gui.dialogs import Dialogs, UnsavedChoice
from secondtry.gui.file_actions import FileActions
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings


class Person(Dialogs):
    """Stands in for the person in front of the dialogs: answers as told, and remembers what was asked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.opens = ""
        self.saves_as = ""
        self.about_unsaved = UnsavedChoice.CANCEL
        self.may_replace = False
        self.heard: list[str] = []

    def ask_what_to_open(self, folder: str) -> str:
        self.heard.append(f"open from {folder}")
        return self.opens

    def ask_where_to_save(self, proposed: str, filters: str, suffix: str) -> str:  # noqa: ARG002 - as the real one
        self.heard.append(f"save as {Path(proposed).name} ({filters.split(maxsplit=1)[0]})")
        return self.saves_as

    def ask_about_unsaved(self, name: str, *, is_kept: bool) -> UnsavedChoice:
        self.heard.append(f"{'kept' if is_kept else 'lost'} {name}")
        return self.about_unsaved

    def ask_about_changed_file(self, name: str) -> bool:
        self.heard.append(f"changed {name}")
        return self.may_replace

    def show_error(self, message: str) -> None:
        self.heard.append(message)


@pytest.fixture
def person(qtbot: QtBot) -> Person:
    window = QWidget()
    qtbot.addWidget(window)
    return Person(window)


@pytest.fixture
def files(
    controller: ReviewController, settings: Settings, person: Person, keeper: ReviewKeeper
) -> FileActions:
    files = FileActions(controller, settings, person, keeper)
    files.file_changed.connect(lambda _: keeper.note(files.contents()))
    files.start_new()
    return files


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "letter.txt"
    path.write_bytes("Hi Dana,\r\n10\u00a0000 mugs\r\n".encode())
    return path


def _leave(files: FileActions, way: str, letter: Path) -> None:
    if way == "new":
        files.start_new()
    elif way == "open":
        files.ask_and_open()
    else:
        files.open_path(str(letter))


def test_an_opened_file_is_not_modified(files: FileActions, letter: Path) -> None:
    files.open_path(str(letter))
    assert (files.name(), files.is_modified()) == ("letter.txt", False)


def test_saving_keeps_the_line_ends_and_every_character(
    files: FileActions, controller: ReviewController, letter: Path
) -> None:
    files.open_path(str(letter))
    controller.edit(controller.review.text.replace("Dana", "Sam"))
    assert files.is_modified()
    assert files.save()
    assert letter.read_bytes() == "Hi Sam,\r\n10\u00a0000 mugs\r\n".encode()
    assert not files.is_modified()


def test_a_new_draft_is_saved_where_the_person_says(
    files: FileActions, controller: ReviewController, person: Person, tmp_path: Path
) -> None:
    controller.edit("Hello")
    person.saves_as = str(tmp_path / "new.txt")
    assert files.save()
    assert (tmp_path / "new.txt").read_text() == "Hello"
    assert files.name() == "new.txt"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("We have [what is already done], and on [day] we ring.", "Saved. 2 gaps are still to be filled."),
        ("On [day] we ring.", "Saved. A gap is still to be filled."),
        ("On Friday we ring [1].", "Saved."),
    ],
)
def test_saving_says_that_gaps_are_still_to_be_filled(
    files: FileActions, controller: ReviewController, letter: Path, text: str, said: str
) -> None:
    files.open_path(str(letter))
    controller.edit(text)
    heard: list[str] = []
    files.said.connect(heard.append)
    files.save()
    assert heard == [said]


def test_a_mail_is_never_written_over(
    files: FileActions, controller: ReviewController, person: Person, tmp_path: Path
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(b"From: a@example.com\r\nSubject: Sofa\r\n\r\nHello\r\n")
    files.open_path(str(mail))
    controller.edit("Changed")
    assert not files.save()
    assert person.heard == ["save as mail.txt (Text)"]
    assert b"Hello" in mail.read_bytes()


@pytest.mark.parametrize(
    ("title", "name"), [("Deflecting: Your mugs", "Deflecting - Your mugs.txt"), ("", "message.txt")]
)
def test_the_proposed_name_is_one_that_every_system_takes(
    files: FileActions, person: Person, title: str, name: str
) -> None:
    files.open_text(title, "Hello")
    files.save_as()
    assert person.heard == [f"save as {name} (Text)"]


def test_without_a_file_the_subject_names_the_draft_and_what_is_made_of_it(
    files: FileActions, controller: ReviewController, person: Person, letter: Path
) -> None:
    controller.edit("Subject: Your wedding: 14 June\n\nDear Hannah,\n")
    assert files.name() == "Your wedding: 14 June"
    files.save_as()
    assert person.heard == ["save as Your wedding - 14 June.txt (Text)"]
    files.open_path(str(letter))
    assert files.name() == letter.name


@pytest.mark.parametrize("way", ["new", "open", "path"])
def test_what_the_shelf_keeps_makes_way_without_a_question(
    files: FileActions, controller: ReviewController, person: Person, letter: Path, way: str
) -> None:
    controller.edit("Hello")
    controller.answer("Q1", "yes")
    person.opens = str(letter)
    _leave(files, way, letter)
    assert not any(words.startswith(("kept", "lost")) for words in person.heard)
    assert controller.review.text != "Hello"


@pytest.mark.parametrize("way", ["new", "open", "path"])
def test_a_file_that_lacks_words_is_asked_about(
    files: FileActions, controller: ReviewController, person: Person, letter: Path, way: str
) -> None:
    person.opens = str(letter)
    files.open_path(str(letter))
    controller.edit("Hello")
    _leave(files, way, letter)
    assert person.heard[-1:] == ["kept letter.txt"]
    assert controller.review.text == "Hello"


def test_a_mail_that_is_never_written_is_not_asked_about(
    files: FileActions, controller: ReviewController, person: Person, tmp_path: Path
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_bytes(b"From: a@example.com\r\nSubject: Sofa\r\n\r\nHello\r\n")
    files.open_path(str(mail))
    controller.edit("Changed")
    assert files.may_leave()
    assert person.heard == []


def test_the_file_may_be_left_as_it_is(
    files: FileActions, controller: ReviewController, person: Person, letter: Path
) -> None:
    files.open_path(str(letter))
    controller.edit("Hello")
    person.about_unsaved = UnsavedChoice.DISCARD
    files.start_new()
    assert controller.review.text == ""
    assert "Dana" in letter.read_text()


def test_save_writes_the_file_before_the_message_makes_way(
    files: FileActions, controller: ReviewController, person: Person, letter: Path
) -> None:
    files.open_path(str(letter))
    controller.edit("Hello")
    person.about_unsaved = UnsavedChoice.SAVE
    files.start_new()
    assert controller.review.text == ""
    assert letter.read_text() == "Hello"


def test_words_that_the_disk_does_not_take_are_asked_about(
    files: FileActions, controller: ReviewController, person: Person, keeper: ReviewKeeper, tmp_path: Path
) -> None:
    (tmp_path / "reviews").write_text("a file where the folder should be")
    controller.edit("Hello")
    keeper.note(files.contents())
    keeper.write_now()
    files.start_new()
    assert person.heard == ["lost Untitled"]
    assert controller.review.text == "Hello"


def test_a_file_that_was_changed_meanwhile_is_not_written_over_unasked(
    files: FileActions, controller: ReviewController, person: Person, letter: Path
) -> None:
    files.open_path(str(letter))
    controller.edit("mine")
    letter.write_text("theirs")
    assert not files.save()
    assert person.heard == ["changed letter.txt"]
    assert letter.read_text() == "theirs"
    person.may_replace = True
    assert files.save()
    assert letter.read_text() == "mine"


def _as_picture(path: Path) -> None:
    path.write_bytes(b"\x00\x01\x02" * 99)


def _as_too_long(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(LONGEST_FILE + 1)


def _as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("replace_it", [_as_picture, _as_too_long, _as_folder])
def test_what_is_no_text_any_more_is_not_written_over_unasked(
    files: FileActions,
    controller: ReviewController,
    person: Person,
    letter: Path,
    replace_it: Callable[[Path], None],
) -> None:
    files.open_path(str(letter))
    controller.edit("mine")
    replace_it(letter)
    size = letter.stat().st_size
    assert not files.save()
    assert person.heard == ["changed letter.txt"]
    assert letter.stat().st_size == size


def test_a_file_that_is_gone_is_written_again(
    files: FileActions, controller: ReviewController, person: Person, letter: Path
) -> None:
    files.open_path(str(letter))
    controller.edit("mine")
    letter.unlink()
    assert files.save()
    assert person.heard == []
    assert letter.read_text() == "mine"


def test_a_copy_is_written_elsewhere_and_the_draft_stays_with_its_own_file(
    files: FileActions, controller: ReviewController, person: Person, letter: Path, tmp_path: Path
) -> None:
    files.open_path(str(letter))
    controller.edit("mine")
    person.saves_as = str(tmp_path / "copy.txt")
    assert files.save_a_copy()
    assert (tmp_path / "copy.txt").read_text() == "mine"
    assert files.name() == "letter.txt"
    assert files.is_modified()


def test_an_opened_file_is_kept_byte_for_byte_beside_its_review(
    files: FileActions, keeper: ReviewKeeper, letter: Path, tmp_path: Path
) -> None:
    files.open_path(str(letter))
    folder = tmp_path / "reviews" / keeper.key
    keeper.finish()
    assert (folder / "source.bin").read_bytes() == letter.read_bytes()
    assert b"letter.txt" in (folder / "source.json").read_bytes()


def test_a_file_that_cannot_be_read_is_named_and_the_draft_stays(
    files: FileActions, controller: ReviewController, person: Person, letter: Path, tmp_path: Path
) -> None:
    files.open_path(str(letter))
    files.open_path(str(tmp_path / "gone.txt"))
    assert "gone.txt" in person.heard[-1]
    assert files.name() == "letter.txt"
    assert controller.review.text.startswith("Hi Dana")


def test_a_file_that_cannot_be_written_is_named_and_nothing_counts_as_saved(
    files: FileActions, controller: ReviewController, person: Person, tmp_path: Path
) -> None:
    controller.edit("Hello")
    person.saves_as = str(tmp_path / "no folder" / "a.txt")
    assert not files.save()
    assert "a.txt" in person.heard[-1]
    assert files.name() == "Untitled"


def test_recent_files_are_remembered_newest_first(
    files: FileActions, settings: Settings, letter: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("x")
    for path in (letter, other, letter):
        files.open_path(str(path))
    assert settings.names(SettingName.RECENT_FILES) == (str(letter), str(other))


def test_a_recent_file_that_is_gone_is_forgotten(
    files: FileActions, settings: Settings, letter: Path
) -> None:
    files.open_path(str(letter))
    letter.unlink()
    files.open_path(str(letter))
    assert settings.names(SettingName.RECENT_FILES) == ()


def test_characters_that_the_old_encoding_lacks_are_saved_and_said(
    files: FileActions, controller: ReviewController, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("caf\xe9 au lait, d\xe9j\xe0 vu\n".encode("cp1252"))
    files.open_path(str(path))
    controller.edit("😀")
    with qtbot.waitSignal(files.noticed) as heard:
        files.save()
    assert heard.args is not None
    assert "UTF-8" in heard.args[0]
    assert path.read_text(encoding="utf-8") == "😀"
