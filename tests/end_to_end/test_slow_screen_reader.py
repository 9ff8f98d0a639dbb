"""A screen reader that asks a moment too late, while views, cards and scroll bars come and go."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from person import Desk, Person

TITLE = ".* — Second Try"
DRAFT = (
    "Subject: Your mugs\n\nHi Dana,\n\n"
    + "Your order was misplaced. We are sorry if this upset you. We value your business.\n\n" * 12
    + "Best,\nSam\n"
)
#: What leads to another view, by its keys.
VIEWS = ("F9", "F7", "F8", "Escape", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+1")
LOW, HIGH = (1000, 500), (1400, 880)


@pytest.fixture
def dana(desk: Desk, tmp_path: Path) -> Iterator[Person]:
    draft = tmp_path / "mugs.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    with Person(desk, tmp_path / "dana") as person:
        person.start(str(draft))
        yield person


@pytest.fixture
def late(dana: Person) -> Iterator[subprocess.Popen[str]]:
    """The reader that asks late."""
    with dana.assistant("late_reader.py") as reader:
        yield reader


def _tell(reader: subprocess.Popen[str], word: str) -> int:
    assert reader.stdin is not None
    assert reader.stdout is not None
    reader.stdin.write(word + "\n")
    reader.stdin.flush()
    return int(reader.stdout.readline())


def test_nothing_that_it_asks_for_ends_the_program(dana: Person, late: subprocess.Popen[str]) -> None:
    dana.see("Draft", "text", state="FOCUSED")
    asked = []
    for key in VIEWS:
        dana.press(key)
        for size in (LOW, HIGH):
            assert _tell(late, "look") > 50
            dana.size_window(TITLE, *size)
            asked.append(_tell(late, "ask"))
    assert min(asked) > 50
    dana.see("Draft", "text")
    assert dana.close() == 0
