"""When colours are wanted."""

import io

import pytest

from secondtry.cli.shades import wants_color


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")


def test_auto_colours_a_terminal_and_nothing_else() -> None:
    assert wants_color("auto", _Terminal())
    assert not wants_color("auto", io.StringIO())


def test_always_and_never_do_as_they_say() -> None:
    assert wants_color("always", io.StringIO())
    assert not wants_color("never", _Terminal())


def test_no_color_turns_auto_off_and_leaves_always_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_color("auto", _Terminal())
    assert wants_color("always", _Terminal())


def test_an_empty_no_color_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert wants_color("auto", _Terminal())


def test_a_dumb_terminal_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_color("auto", _Terminal())
