"""A review is kept while it is written, and lies on the disk as the help says."""

import json
import shutil
from collections.abc import Callable

import pytest
from faults import Fault, FaultyDisk, Plan
from sessions import PLACE, SPARED, begin, dice
from sessions import means as small_means
from simulated_disk import PowerCuts, SimulatedDisk

from secondtry.storage.checked_line import checked_line, read_checked_line
from secondtry.storage.file_system import FileSystem
from secondtry.storage.journal import read_journal
from secondtry.storage.kept_state import EditError, KeptState
from secondtry.storage.means import Means, Place
from secondtry.storage.recovery import recover
from secondtry.storage.review_folder import ReviewFolder, reopen
from secondtry.storage.storage_error import NewerStorageError, NothingKeptError
from secondtry.storage.trouble import readable_trouble

WORDS = "Hi Dana 😀,\nwe lost it.\ud83d"


def _written(means: Means, place: Place) -> ReviewFolder:
    kept = ReviewFolder.begin(means, place)
    kept.edit(0, 0, WORDS)
    kept.change({"answers": {"Q1": "yes"}, "severe": True})
    return kept


def _trouble_of(kept: ReviewFolder) -> str:
    return readable_trouble(kept.trouble) if kept.trouble is not None else ""


def test_a_change_is_in_the_journal_at_once(means: Means, place: Place, kept_text: Callable[[], str]) -> None:
    kept = ReviewFolder.begin(means, place)
    kept.edit(0, 0, "Hi Dana 😀")
    kept.edit(10, 0, "!")
    kept.edit(8, 2, "Sam")
    assert kept_text() == "Hi Dana Sam!"
    kept.close()


def test_text_and_table_come_back_as_they_were(means: Means, place: Place) -> None:
    kept = _written(means, place)
    kept.change({"answers": {"Q1": "not yet"}})
    assert kept.close()
    found = recover(FileSystem(), place)
    assert (found.state.text, found.state.table) == (WORDS, {"answers": {"Q1": "not yet"}})
    assert found.was_closed


def test_a_review_that_was_not_closed_says_so(means: Means, place: Place) -> None:
    kept = _written(means, place)
    kept.sync()
    assert not recover(FileSystem(), place).was_closed
    kept.close()


def test_an_edit_that_does_not_fit_is_refused_and_changes_nothing(means: Means, place: Place) -> None:
    kept = _written(means, place)
    with pytest.raises(EditError):
        kept.edit(100, 0, "x")
    assert kept.state().text == WORDS
    kept.close()
    assert recover(FileSystem(), place).state.text == WORDS


def test_the_text_can_be_read_without_the_program(means: Means, place: Place) -> None:
    kept = _written(means, place)
    kept.keep_versions({3: "the first try 😀"})
    kept.keep_source(b"\xff\xfe", {"name": "letter.eml"})
    kept.close()
    assert (place.folder / "draft.txt").read_text("utf-8") == "Hi Dana 😀,\nwe lost it.?"
    assert (place.folder / "versions" / "0003.txt").read_text("utf-8") == "the first try 😀"
    assert (place.folder / "source.bin").read_bytes() == b"\xff\xfe"
    assert read_checked_line((place.folder / "source.json").read_bytes()) == {"name": "letter.eml"}


def test_versions_lie_there_each_once_and_go_when_they_are_deleted(means: Means, place: Place) -> None:
    kept = _written(means, place)
    folder = place.folder / "versions"
    kept.keep_versions({1: "one", 2: "two"})
    (folder / "0001.txt").write_text("looked at")
    kept.keep_versions({1: "one", 2: "two", 10000: "many"})
    assert (folder / "0001.txt").read_text() == "looked at"
    kept.close()
    again, _ = reopen(means, place)
    again.keep_versions({2: "two", 3: "three"})
    again.close()
    assert {file.name: file.read_text() for file in folder.iterdir()} == {
        "0002.txt": "two",
        "0003.txt": "three",
    }


def test_two_generations_are_kept_and_no_more(means: Means, place: Place) -> None:
    kept = _written(means, place)
    for number in range(5):
        kept.edit(0, 0, str(number))
        assert kept.checkpoint()
    kept.close()
    snapshots = sorted(file.name for file in place.folder.glob("snapshot-*"))
    journals = sorted(file.name for file in place.folder.glob("journal-*.jsonl"))
    assert len(snapshots) == 2
    assert len(journals) == 4


def test_a_checkpoint_of_nothing_new_writes_nothing(means: Means, place: Place) -> None:
    kept = _written(means, place)
    kept.checkpoint()
    before = sorted(file.name for file in place.folder.iterdir())
    kept.checkpoint()
    assert sorted(file.name for file in place.folder.iterdir()) == before
    kept.close()


def test_five_hundred_records_bring_a_checkpoint(means: Means, place: Place) -> None:
    kept = ReviewFolder.begin(means, place)
    for _ in range(500):
        kept.edit(0, 0, "x")
    assert kept.is_due()
    kept.sync()
    assert not kept.is_due()
    assert (place.folder / "snapshot-2.json").exists()
    kept.close()


def test_a_bad_file_is_set_aside_under_another_name_and_the_rest_goes_on(means: Means, place: Place) -> None:
    _written(means, place).close()
    newest = max(place.folder.glob("snapshot-*.json"))
    newest.write_bytes(newest.read_bytes()[:-9])
    kept, found = reopen(means, place)
    assert (found.state.text, found.bad) == (WORDS, (newest.name,))
    assert kept.sync()
    assert [file.name for file in place.folder.glob("*.bad-*")] == [f"{newest.name}.bad-1"]
    kept.edit(0, 0, "Oh. ")
    kept.close()
    assert recover(FileSystem(), place).bad == ()
    assert recover(FileSystem(), place).state.text == f"Oh. {WORDS}"


def test_where_only_the_draft_is_left_its_text_comes_back(means: Means, place: Place) -> None:
    _written(means, place).close()
    for file in place.folder.glob("*.json*"):
        file.write_bytes(b"\0" * 40)
    found = recover(FileSystem(), place)
    assert found.text_only
    assert found.state.text == "Hi Dana 😀,\nwe lost it.?"


def _leave_the_draft_alone(place: Place) -> None:
    for file in place.folder.glob("*.json*"):
        file.unlink()


def test_what_is_written_behind_a_lone_draft_is_there_after_a_kill(
    means: Means, place: Place, kept_text: Callable[[], str]
) -> None:
    _written(means, place).close()
    _leave_the_draft_alone(place)
    kept, found = reopen(means, place)
    assert found.text_only
    kept.edit(0, 0, "Oh. ")
    assert kept_text() == f"Oh. {found.state.text}"
    kept.close()


def test_a_lone_draft_that_is_opened_outlives_a_kill_at_each_moment(means: Means, place: Place) -> None:
    _written(means, place).close()
    _leave_the_draft_alone(place)
    text = recover(FileSystem(), place).state.text
    reopen(means, place)[0].let_go()
    journals = {file: file.read_bytes() for file in place.folder.glob("journal-1.*")}
    for length in range(len(next(iter(journals.values()))) + 1):
        _leave_the_draft_alone(place)
        for file, data in journals.items():
            file.write_bytes(data[:length])
        kept, found = reopen(means, place)
        assert found.state.text == text
        kept.edit(0, 0, "Oh. ")
        assert recover(FileSystem(), place).state.text == f"Oh. {text}"
        assert kept.close()
        assert recover(FileSystem(), place).state.text == f"Oh. {text}"
        (place.folder / "draft.txt").write_text(text)


def test_where_nothing_is_left_that_is_said_and_nothing_is_touched(means: Means, place: Place) -> None:
    place.folder.mkdir(parents=True)
    (place.folder / "snapshot-1.json").write_bytes(b"\0")
    with pytest.raises(NothingKeptError, match="left as they are"):
        reopen(means, place)
    assert [file.name for file in place.folder.iterdir()] == ["snapshot-1.json"]


@pytest.mark.parametrize("newer", ["snapshot", "record"])
def test_what_a_newer_program_kept_is_never_written(means: Means, place: Place, newer: str) -> None:
    _written(means, place).close()
    if newer == "snapshot":
        value = {"format": 2, "sequence": 9, "pages": []}
        (place.folder / "snapshot-7.json").write_bytes(checked_line(value))
    else:
        for file in sorted(place.folder.glob("journal-*"))[-2:]:
            last = read_checked_line(file.read_bytes().splitlines()[-1])
            assert isinstance(last, list)
            file.write_bytes(file.read_bytes() + checked_line([last[0] + 1, "picture", 1]))
    before = {file.name: file.read_bytes() for file in place.folder.iterdir()}
    with pytest.raises(NewerStorageError, match="newer"):
        reopen(means, place)
    assert {file.name: file.read_bytes() for file in place.folder.iterdir()} == before


def test_a_full_disk_is_told_and_all_is_written_once_there_is_room() -> None:
    disk = FaultyDisk(None)
    quiet = begin(disk, dice())
    quiet.kept.sync()
    full = FaultyDisk(Plan(disk.operations + 1, Fault.FULL, lasts=True))
    writer = begin(full, dice())
    writer.kept.sync()
    for _ in range(40):
        writer.change_something()
    assert not writer.kept.sync()
    assert _trouble_of(writer.kept) == "the disk is full"
    full.mend()
    assert writer.kept.sync()
    assert _trouble_of(writer.kept) == ""
    assert recover(full, PLACE).state.text == writer.kept.state().text


@pytest.mark.parametrize("at", range(1, 42))
def test_what_was_half_written_is_cut_off_before_the_next_record(at: int) -> None:
    disk = FaultyDisk(Plan(at, Fault.SHORT))
    writer = begin(disk, dice(), most_records=1000)
    for _ in range(20):
        writer.change_something()
    journals = [data for path, data in disk.files().items() if "journal" in path.name]
    assert journals
    assert all(read_journal(data).is_whole for data in journals)
    assert recover(disk, PLACE).state.text == writer.kept.state().text


@pytest.mark.parametrize("at", range(1, 20))
def test_a_journal_whose_fsync_failed_once_is_never_trusted_again(at: int) -> None:
    # Linux drops what it could not write, and says at the next fsync that all is well.
    disk = FaultyDisk(Plan(at, Fault.UNSYNCED))
    writer = begin(disk, dice(), SPARED)
    writer.change_something()
    for _ in range(3):
        writer.kept.sync()
    assert writer.kept.acknowledged > 0
    for left in PowerCuts(dice(at)).at_end(disk.happened, 40):
        assert recover(left, SPARED).state.sequence >= writer.kept.acknowledged


def test_words_go_to_another_place_while_the_folder_cannot_be_written_and_leave_it_again() -> None:
    disk = FaultyDisk(Plan(1, Fault.FORBIDDEN, lasts=True, only_main=True))
    kept = ReviewFolder.begin(small_means(disk), SPARED)
    kept.edit(0, 0, "Hi")
    assert not kept.sync()
    assert recover(disk, SPARED).state.text == "Hi"
    disk.mend()
    assert kept.sync()
    assert recover(disk, PLACE).state.text == "Hi"
    assert all(PLACE.folder in path.parents for path in disk.files())


def test_a_folder_that_is_gone_while_somebody_types_is_made_again(
    means: Means, place: Place, kept_text: Callable[[], str]
) -> None:
    kept = _written(means, place)
    kept.sync()
    shutil.rmtree(place.folder)
    kept.edit(0, 0, "On. ")
    assert kept.sync()
    assert kept_text() == f"On. {WORDS}"
    kept.close()


def test_the_summary_says_what_the_shelf_shows(means: Means, place: Place) -> None:
    _written(means, place).close()
    summary = read_checked_line((place.folder / "summary.json").read_bytes())
    assert isinstance(summary, dict)
    assert summary["title"] == WORDS
    assert summary["is_answered"] is True


def test_a_state_holds_only_what_changed(means: Means, place: Place) -> None:
    kept = ReviewFolder.begin(means, place)
    kept.change({"long": "x" * 5000, "case": {}})
    kept.change({"long": "x" * 5000, "case": {"customer": "Dana"}})
    last = (place.folder / "journal-1.jsonl").read_bytes().splitlines()[-1]
    assert json.loads(last[9:])[2:] == [{"case": {"customer": "Dana"}}, []]
    kept.close()


def test_a_whole_other_text_is_one_record(means: Means, place: Place, kept_text: Callable[[], str]) -> None:
    kept = _written(means, place)
    kept.replace_text("new 😀")
    assert kept_text() == "new 😀"
    assert kept.state() == KeptState("new 😀", kept.state().table, kept.state().sequence)
    kept.close()


def test_journals_alone_last_through_a_power_cut_and_nobody_is_asked_for_a_summary() -> None:
    def unasked(_state: KeptState) -> dict[str, str]:
        raise AssertionError

    for seed in range(10):
        disk = SimulatedDisk()
        kept = ReviewFolder.begin(Means(disk, unasked), PLACE)
        kept.edit(0, 0, "Hi")
        assert kept.sync_journals()
        kept.edit(2, 0, " Dana")
        assert kept.sync_journals()
        assert kept.acknowledged == kept.state().sequence
        for left in PowerCuts(dice(seed)).at_end(disk.happened, 20):
            assert recover(left, PLACE).state.text == "Hi Dana"


def test_what_a_killed_program_wrote_last_lasts_once_the_next_has_synced_its_journals() -> None:
    for seed in range(10):
        disk = SimulatedDisk()
        killed = ReviewFolder.begin(small_means(disk), PLACE)
        killed.edit(0, 0, "Hi")
        assert killed.sync()
        killed.edit(2, 0, " Dana")  # in the journal, and not synced
        kept, found = reopen(small_means(disk), PLACE)
        assert found.state.text == "Hi Dana"
        assert kept.sync_journals()
        for left in PowerCuts(dice(seed)).at_end(disk.happened, 20):
            assert recover(left, PLACE).state.text == "Hi Dana"


def test_journals_that_are_not_synced_or_lack_something_are_not_acknowledged() -> None:
    disk = FaultyDisk(Plan(1, Fault.UNSYNCED, lasts=True))
    kept = ReviewFolder.begin(small_means(disk), PLACE)
    kept.edit(0, 0, "Hi")
    assert not kept.sync_journals()
    assert not kept.sync_journals()
    assert kept.acknowledged == 0
    disk.mend()
    assert kept.sync()
    assert kept.acknowledged == kept.state().sequence
