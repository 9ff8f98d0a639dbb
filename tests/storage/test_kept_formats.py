"""A folder that any released format has kept is recovered: there is one for each number."""

from pathlib import Path

from secondtry.storage.file_system import FileSystem
from secondtry.storage.means import Place
from secondtry.storage.recovery import FORMAT, recover

KEPT = Path(__file__).parent / "kept"


def test_there_is_a_kept_folder_of_each_format() -> None:
    assert sorted(each.name for each in KEPT.iterdir()) == [f"format-{n}" for n in range(1, FORMAT + 1)]


def test_the_first_format_is_recovered() -> None:
    found = recover(FileSystem(), Place(KEPT / "format-1"))
    assert (found.state.text, found.state.table) == ("Hi Dana 😀!\n", {"answers": {"Q1": "yes"}})
    assert found.bad == ()
    assert not found.was_closed  # its window was killed
