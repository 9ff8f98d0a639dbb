"""`secondtry explain` as people run it: a process of its own."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

#: What a person has set must not change what the tests see.
_LEFT_OUT = frozenset({"NO_COLOR", "PYTHONIOENCODING", "COLUMNS", "TERM"})


def _environment(**changes: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), **changes}


def _explain(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "secondtry", "explain", *words],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=_environment(**environment),
    )


def _explain_at_terminal(*words: str, **environment: str) -> str:
    """Return what a terminal of its own shows."""
    screen, terminal = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-m", "secondtry", "explain", *words],
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
        env=_environment(TERM="xterm", **environment),
    )
    os.close(terminal)
    shown = b""
    try:
        while piece := os.read(screen, 4096):
            shown += piece
    except OSError:  # the other side of a terminal ends so, on Linux
        pass
    finally:
        os.close(screen)
        run.wait(timeout=60)
    return shown.decode()


def test_without_a_name_all_kinds_and_moves_are_listed() -> None:
    run = _explain(COLUMNS="100")
    assert (run.returncode, run.stderr) == (0, "")
    lines = run.stdout.splitlines()
    listed = [line for line in lines if line.startswith("  ") and not line.startswith("   ")]
    assert len(listed) == 30
    assert any(line.split()[:1] == ["hidden_actor"] and "Somebody did this." in line for line in lines)
    assert any(line.split()[:1] == ["ownership"] for line in lines)


def test_a_kind_is_explained_with_examples_evidence_and_its_limits() -> None:
    run = _explain("conditional_apology")
    assert (run.returncode, run.stderr) == (0, "")
    told = " ".join(run.stdout.split())
    for words in (
        "The apology hangs on a maybe",
        "“They do not even admit that it happened.”",
        "[We are sorry if the change caused problems for your team]",
        "try: We are sorry that the change caused problems",
        "We are sorry the change broke your reports.",
        "What speaks for the mark",
        "saw no reliable difference",
        "Lazare 2004",
        "conditional_apology.sorry_if",
    ):
        assert words in told


@pytest.mark.parametrize(
    "words", [["hidden_actor"], ["hidden-actor"], ["Hidden actor"], ["Hidden", "actor"], ["HIDDEN_ACTOR"]]
)
def test_a_name_may_be_written_in_many_ways(words: list[str]) -> None:
    assert _explain(*words).stdout.startswith("Does not say who did it\nhidden_actor · ")


def test_a_rule_and_a_move_are_explained_too() -> None:
    rule = _explain("hidden_actor.mistakes_made")
    assert rule.returncode == 0
    assert "[Mistakes were made]" in rule.stdout
    move = _explain("ownership")
    assert move.returncode == 0
    assert "We sent your order to the wrong address." in move.stdout
    assert "Lewicki, Polin & Lount 2016" in " ".join(move.stdout.split())


def test_an_unknown_name_is_told_with_the_nearest_ones_and_status_2() -> None:
    run = _explain("hiden_actor")
    assert (run.returncode, run.stdout) == (2, "")
    assert run.stderr.startswith("secondtry: No kind of phrase, rule or move is called “hiden_actor”.")
    assert "Did you mean hidden_actor" in run.stderr
    assert run.stderr.count("\n") == 1


def test_a_name_cannot_command_the_terminal() -> None:
    run = _explain("\x1b]0;x\x07\n" + "a" * 500)
    assert run.returncode == 2
    assert "\x1b" not in run.stderr
    assert "\x07" not in run.stderr
    assert len(run.stderr) < 400


@pytest.mark.parametrize("words", [["--format", "sarif"], ["--frmat"], ["fix", "--color", "pink"]])
def test_words_that_are_not_understood_give_status_2_and_say_how_to_call(words: list[str]) -> None:
    run = _explain(*words)
    assert run.returncode == 2
    assert run.stderr.startswith("usage: secondtry explain [NAME]")


def test_help_is_told() -> None:
    run = _explain("--help")
    assert run.returncode == 0
    assert "secondtry explain hidden_actor" in run.stdout


@pytest.mark.parametrize("columns", [50, 90])
def test_lines_are_as_wide_as_the_terminal(columns: int) -> None:
    lines = _explain("employee_blame", COLUMNS=str(columns)).stdout.splitlines()
    assert columns - 12 < max(len(line) for line in lines) <= columns


def test_words_are_bold_on_a_terminal_and_nowhere_else() -> None:
    assert "\x1b[1mFix" not in _explain("fix").stdout
    assert "\x1b[1mPlan to fix it now\x1b[0m" in _explain_at_terminal("fix")
    assert "\x1b[" not in _explain_at_terminal("fix", NO_COLOR="1")
    assert "\x1b[" not in _explain_at_terminal("fix", "--color", "never")
    assert "\x1b[1mPlan to fix it now\x1b[0m" in _explain("fix", "--color", "always").stdout


def test_programs_get_the_page_as_json_in_every_locale() -> None:
    run = _explain("system blame", "--format", "json", PYTHONIOENCODING="ascii")
    page = json.loads(run.stdout)
    assert (run.returncode, page["version"], page["key"]) == (0, 1, "system_blame")
    rules = next(section for section in page["sections"] if section["key"] == "rules")["entries"]
    assert all(rule["key"].startswith("system_blame.") for rule in rules)
    index = json.loads(_explain("--format", "json").stdout)
    assert sum(len(section["entries"]) for section in index["sections"]) == 30


def test_text_survives_a_terminal_that_lacks_its_letters() -> None:
    run = _explain("denial", PYTHONIOENCODING="ascii")
    assert run.returncode == 0
    assert "?They are calling me a liar.?" in run.stdout


def test_it_works_where_pyside6_is_not_installed(tmp_path: Path) -> None:
    for name in ("PySide6", "shiboken6"):
        (tmp_path / f"{name}.py").write_text("raise ImportError('not installed')\n", encoding="utf-8")
    run = _explain("fix", PYTHONPATH=os.pathsep.join([str(tmp_path), *sys.path]))
    assert (run.returncode, run.stderr) == (0, "")


def test_the_general_help_names_the_command() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "secondtry", "--help"],
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )
    assert "secondtry explain [NAME]" in run.stdout
