"""Somebody with a screen reader: the real window, a real D-Bus session, the real AT-SPI, and no mouse."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from system_needs import SYSTEM_PYTHON, packages_for_screen_reader

READER = Path(__file__).parents[1] / "assistive" / "screen_reader.py"
DRAFT = (
    "Subject: Your mugs\n\nHi Dana,\n\n"
    "Your order was misplaced. We are sorry if this upset you. We value your business.\n\nBest,\nSam\n"
)
QUESTIONS = (
    "How will our customer read this message?",
    "What emotional response will they have?",
    "Will they believe we have their best interest in mind?",
    "Will they believe us?",
)


@pytest.fixture
def display() -> Iterator[str]:
    """A display of the test's own."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_the_system_has_what_a_screen_reader_needs() -> None:
    missing = packages_for_screen_reader()
    assert not missing, f"`make setup` installs what is missing: {' '.join(missing)}"


def test_findings_are_heard_and_the_questions_answered_without_a_mouse(display: str, tmp_path: Path) -> None:
    draft = tmp_path / "mugs.txt"
    draft.write_text(DRAFT, encoding="utf-8")
    left_out = {
        "WAYLAND_DISPLAY",
        "DBUS_SESSION_BUS_ADDRESS",
        "AT_SPI_BUS_ADDRESS",
        "QT_QPA_PLATFORM",
        "PYTHONPATH",
    }
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    done = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(READER), sys.executable, str(tmp_path), str(draft)],
        env={**kept, "DISPLAY": display, "WINDOW_PATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    heard = json.loads(done.stdout.splitlines()[-1])
    assert heard["window"] == "mugs.txt — Second Try"
    assert heard["list"][0] == "Findings, in reading order"
    assert heard["findings"] == [
        "“Your order was misplaced”. Does not say who did it, better changed before you send it. "
        "Pushes blame away. 1 of 3.",
        '“We are sorry if this upset you”. Sorry with an "if", likely to hurt. Weakens the apology. 2 of 3.',
        "“We value your business”. Ready-made phrase, could be said better. Empty words. 3 of 3.",
    ]
    assert heard["more"].endswith("Instead: 1: We misplaced your order")
    assert heard["chosen"] == heard["findings"][1]
    assert heard["selected"] == "We are sorry if this upset you"
    greeting, words = heard["tops"]
    assert words > greeting + 20  # an empty line lies between
    given = ("Yes", "Not yet", "Yes", "Not yet")
    assert heard["answers"] == [
        f"{question} {answer}" for question, answer in zip(QUESTIONS, given, strict=True)
    ]
    assert heard["told"] == "4 of 4 answered"
    assert [name for name, is_chosen in heard["modes"].items() if is_chosen] == ["Read as customer"]
    assert list(heard["modes"]) == ["Write", "Read as customer", "Second try", "Comments", "Cases"]
