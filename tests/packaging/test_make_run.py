"""What `make run` shows where no window can open: the review, and a picture of the window."""

import os
import subprocess
import sys

import pytest

from open_sample import PICTURE, SAMPLE, why_no_window
from products import ROOT


def test_without_a_display_the_review_is_printed_and_the_window_painted() -> None:
    picture = ROOT / PICTURE
    picture.unlink(missing_ok=True)
    variables = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}

    done = subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "open_sample.py")],
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "There is no display here" in done.stdout
    assert f"{SAMPLE}:" in done.stdout
    assert "the wrong side panels were loaded" in done.stdout
    assert str(picture) in done.stdout
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_display_that_does_not_answer_is_named_as_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)

    assert why_no_window().startswith("The window cannot open on this display")
