"""What a window holds is kept from the first word on, and there when it is opened again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.gui.clock import local_now
from secondtry.gui.kept_message import KeptMessage, entry_of, message_of, path_of, summary_of, table_of
from secondtry.gui.open_file import OpenFile
from secondtry.gui.plain_editor import PlainEditor
from secondtry.gui.review_keeper import ReviewKeeper
from secondtry.gui.subject_field import SubjectField
from secondtry.gui.whole_text_edits import WholeTextEdits
from secondtry.review.case import Case
from secondtry.review.comment import Anchor, Comment, Remark
from secondtry.review.review import Answer, Review, Verdict
from secondtry.review.snapshot import SnapshotError
from secondtry.review.version import Version
from secondtry.storage.file_system import FileSystem
from secondtry.storage.kept_state import KeptState
from secondtry.storage.means import Means
from secondtry.storage.shelf import Shelf
from secondtry.storage.shelf_entry import ShelfEntry
from secondtry.text.message_parts import split_message

REVIEW = Review(text="Hi Dana 😀", answers={"Q1": Answer(Verdict.YES, "ok", "Hi")}, case=Case("Dana"))
FILE = OpenFile(Path("/home/sam/letter.txt"), "", "Hi", "\r\n", "cp1252")


def test_a_message_comes_back_as_it_was() -> None:
    message = KeptMessage(REVIEW, FILE, 7, "2026-11-22T10:00:00+00:00")
    assert message_of(KeptState(REVIEW.text, table_of(message), 3)) == message


def test_a_message_that_was_kept_with_its_answered_texts_beside_the_answers_is_read() -> None:
    table = dict(table_of(KeptMessage(REVIEW)))
    del table["answered_texts"]
    table["answers"] = {"Q1": {"verdict": "yes", "note": "ok", "answered_text": "Hi"}}
    assert message_of(KeptState(REVIEW.text, table, 3)).review == REVIEW


def test_a_key_in_a_note_writes_the_note_and_not_the_message_again(
    keeper: ReviewKeeper, shelf: Shelf, tmp_path: Path
) -> None:
    text = "Your parcel was lost on the way. " * 3000
    review = Review(text=text, answers={f"Q{n}": Answer(Verdict.YES, "", text) for n in (1, 2, 3, 4)})

    def on_disk() -> int:
        return sum(file.stat().st_size for file in (tmp_path / "reviews").rglob("journal-*"))

    keeper.note(KeptMessage(review))
    before = on_disk()
    changed = review.with_answer("Q1", replace(review.answers["Q1"], note="N"))
    keeper.note(KeptMessage(changed))
    assert message_of(shelf.look(keeper.key)).review.answers == changed.answers
    assert on_disk() - before < 2 * 1000


def test_versions_lie_beside_the_review_as_plain_text(
    keeper: ReviewKeeper, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.kept):
        keeper.note(KeptMessage(replace(REVIEW, versions=(Version(1, "Dear Dana"),))))
    folder = tmp_path / "reviews" / keeper.key / "versions"
    assert (folder / "0001.txt").read_text() == "Dear Dana"
    versions = (Version(1, "Dear Dana", "first"), Version(2, "Hello Dana"))
    keeper.note(KeptMessage(replace(REVIEW, versions=versions)))
    keeper.set_down()
    keeper.make_all_last()
    assert (folder / "0002.txt").read_text() == "Hello Dana"


def test_versions_that_cannot_be_written_are_told_until_they_are(
    keeper: ReviewKeeper, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.kept):
        keeper.note(KeptMessage(REVIEW))
    folder = tmp_path / "reviews" / keeper.key / "versions"
    folder.write_text("in the way")
    with qtbot.waitSignal(keeper.trouble_met):
        keeper.note(KeptMessage(replace(REVIEW, versions=(Version(1, "Dear Dana"),))))
    folder.unlink()
    with qtbot.waitSignal(keeper.trouble_over):
        pass
    assert (folder / "0001.txt").read_text() == "Dear Dana"


def test_a_review_that_was_only_begun_is_an_empty_message() -> None:
    assert message_of(KeptState("Hi", {}, 3)) == KeptMessage(Review(text="Hi"))


@pytest.mark.parametrize(
    "damage",
    [
        {"file": {}},
        {"place": None},
        {"answers": 3},
        {"answers": {"Q1": 3}},
        {"answered_texts": 3},
        {"place": {"cursor": ""}},
    ],
)
def test_a_table_of_something_else_is_said_to_be_damaged(damage: dict[str, object]) -> None:
    with pytest.raises(SnapshotError, match="damaged"):
        message_of(KeptState("Hi", {**table_of(KeptMessage(REVIEW)), **damage}, 3))


def test_the_summary_of_anything_can_be_made() -> None:
    assert summary_of(KeptState("", {}, 0))["title"] == ""
    assert summary_of(KeptState("Hi", {"place": 3, "first": {}}, 0))["is_second_try"] is True


@pytest.mark.parametrize(
    "summary",
    [
        {"title": "Hi \ud83d", "path": "/home/sam/\udce9.txt", "case": {"customer": "Dana"}},
        {
            "title": "Hi \ud83d",
            "path": "/home/sam/\udce9.txt",
            "case": {"customer": "Dana"},
            "of_tomorrow": 3,
        },
    ],
)
def test_a_summary_with_half_a_surrogate_pair_is_listed_all_the_same(summary: dict[str, object]) -> None:
    noted = ShelfEntry.of("key", summary).noted
    assert entry_of("key", noted).title == "Hi \ud83d"
    assert entry_of("key", noted).case.customer == "Dana"
    assert path_of(noted) == "/home/sam/\udce9.txt"


@pytest.mark.parametrize("case", [{"customer": 3}, {"outcome": "of tomorrow"}, []])
def test_a_case_of_another_version_leaves_the_title_in_the_list(case: object) -> None:
    entry = entry_of("key", ShelfEntry.of("key", {"title": "Hi", "case": case, "path": 3}).noted)
    assert (entry.title, entry.case) == ("Hi", Case())


@pytest.mark.parametrize("noted", [b"[]", b"3", b"{", b"\xff"])
def test_a_summary_that_is_none_costs_nothing_but_its_words(noted: bytes) -> None:
    assert entry_of("key", noted).title == ""
    assert path_of(noted) == ""


def test_an_empty_page_leaves_nothing_behind(keeper: ReviewKeeper, shelf: Shelf) -> None:
    keeper.note(KeptMessage())
    keeper.note(KeptMessage(Review(text="a sample"), OpenFile(title="Sample", saved_text="a sample")))
    assert keeper.key == ""
    assert shelf.entries() == ()


def test_the_first_key_brings_the_message_onto_the_shelf_at_once(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf
) -> None:
    body.insertPlainText("H")
    assert shelf.look(keeper.key).text == "H"
    body.insertPlainText("i 😀")
    assert shelf.look(keeper.key).text == "Hi 😀"


def test_answers_are_kept_at_once(keeper: ReviewKeeper, shelf: Shelf) -> None:
    keeper.note(KeptMessage(REVIEW))
    keeper.note(KeptMessage(Review(occasion="delay")))
    assert message_of(shelf.look(keeper.key)).review.occasion == "delay"


def test_comments_that_only_move_with_the_text_are_not_kept_at_every_key(
    keeper: ReviewKeeper, shelf: Shelf
) -> None:
    remark = Remark("r", "whose?")
    keeper.note(KeptMessage(replace(REVIEW, comments=(Comment("c", Anchor(3, 7, "Dana"), (remark,)),))))
    keeper.note(KeptMessage(replace(REVIEW, comments=(Comment("c", Anchor(4, 8, "Dana"), (remark,)),))))
    (kept,) = message_of(shelf.look(keeper.key)).review.comments
    assert kept.anchor == Anchor(3, 7, "Dana")
    keeper.note(
        KeptMessage(replace(REVIEW, comments=(Comment("c", Anchor(5, 9, "Dana"), (remark, remark)),)))
    )
    (kept,) = message_of(shelf.look(keeper.key)).review.comments
    assert kept.anchor == Anchor(5, 9, "Dana")


def test_everything_is_synced_soon_after(keeper: ReviewKeeper, body: PlainEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.kept):
        body.insertPlainText("Hi")


def test_the_plain_draft_follows_somebody_who_never_rests(
    shelf: Shelf, qapp: QApplication, qtbot: QtBot
) -> None:
    keeper = ReviewKeeper(shelf, local_now, qapp, behind_ms=400)
    body, subject = PlainEditor(), SubjectField()
    qtbot.addWidget(body)
    qtbot.addWidget(subject)
    edits = WholeTextEdits(subject, body, body)
    edits.go_on(split_message(""))
    keeper.follow(edits, lambda: 3)

    def write_on() -> bool:
        body.insertPlainText("and ")
        return (keeper.folder or Path()).joinpath("draft.txt").is_file() and "and and" in _draft(keeper)

    qtbot.waitUntil(write_on, timeout=20_000)
    assert _draft(keeper) in body.toPlainText()
    # A long journal has it written too.
    assert body.toPlainText().count("and") < Means(FileSystem(), summary_of).most_records
    keeper.finish()


def _draft(keeper: ReviewKeeper) -> str:
    assert keeper.folder is not None
    return (keeper.folder / "draft.txt").read_text(encoding="utf-8")


def test_the_cursor_is_kept_when_the_message_makes_way(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf
) -> None:
    body.insertPlainText("Hi Dana")
    key = keeper.key
    keeper.set_down()
    message = message_of(shelf.look(key))
    assert message.cursor == 3
    assert message.modified
    assert keeper.key == ""


def test_a_message_that_is_taken_up_goes_on_in_its_own_folder(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf
) -> None:
    body.insertPlainText("Hi")
    key = keeper.key
    keeper.set_down()
    keeper.make_all_last()
    keeper.take_up(shelf.open(key), message_of(shelf.look(key)))
    body.insertPlainText("!")
    assert keeper.key == key
    assert shelf.look(key).text == "Hi!"
    assert len(shelf.entries()) == 1


def test_a_mirror_that_went_wrong_is_noticed_at_the_next_rest(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf, caplog: pytest.LogCaptureFixture, qtbot: QtBot
) -> None:
    body.insertPlainText("Hi Dana Secret")
    keeper.note_edit(0, 2, "")  # told, and never made
    with qtbot.waitSignal(keeper.kept):
        keeper.checkpoint()
    assert shelf.look(keeper.key).text == "Hi Dana Secret"
    assert "another text" in caplog.text
    assert "Secret" not in caplog.text


def test_an_edit_that_cannot_be_has_the_whole_text_kept(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf
) -> None:
    body.insertPlainText("Hi")
    keeper.note_edit(900, 2, "")
    assert shelf.look(keeper.key).text == "Hi"


def test_a_message_that_makes_way_while_the_disk_takes_nothing_is_written_later(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.kept):
        body.insertPlainText("Hi")
    key = keeper.key
    shutil.rmtree(tmp_path / "reviews")
    (tmp_path / "reviews").write_text("a file where the folder should be")
    body.insertPlainText(" Dana")
    keeper.set_down()
    (tmp_path / "reviews").unlink()
    keeper.finish()
    assert shelf.look(key).text == "Hi Dana"


def test_a_disk_that_takes_nothing_is_told_and_so_is_its_end(
    keeper: ReviewKeeper, body: PlainEditor, shelf: Shelf, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.kept):
        body.insertPlainText("Hi")
    shutil.rmtree(tmp_path / "reviews")
    (tmp_path / "reviews").write_text("a file where the folder should be")
    with qtbot.waitSignal(keeper.trouble_met) as met:
        body.insertPlainText(" Dana")
    assert met.args == ["a file is where the folder should be"]
    assert not keeper.is_safe
    body.insertPlainText(", on we write")
    (tmp_path / "reviews").unlink()
    with qtbot.waitSignal(keeper.trouble_over):
        body.insertPlainText(".")
    assert shelf.look(keeper.key).text == "Hi Dana, on we write."
    assert keeper.is_safe
