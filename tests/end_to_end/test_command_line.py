"""The command as people run it: a process of its own, real files, standard input and output."""

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from secondtry.cli.main import main

DEFLECTING = """\
Subject: Your order

Hi Dana,

Unfortunately, mistakes were made with your order. We apologise for any inconvenience this may have caused.
The second box is still with us, and the driver will bring it to your shop before noon.
"""
ROUTINE = "Hi Dana,\n\nYour order was shipped this morning and should be with you on Tuesday.\n\nBest,\nAnn\n"


#: What a person has set must not change what the tests see.
_LEFT_OUT = frozenset({"NO_COLOR", "PYTHONIOENCODING", "PYTHONUNBUFFERED"})


def _environment(**changes: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}
    return {**kept, "PYTHONPATH": os.pathsep.join(sys.path), **changes}


def _run(
    *words: str, folder: Path, data: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "secondtry", *words],
        cwd=folder,
        input=data,
        capture_output=True,
        check=False,
        env=_environment(**environment),
    )


def _json(*words: str, folder: Path, data: bytes = b"") -> dict[str, Any]:
    read: dict[str, Any] = json.loads(
        _run("check", "--format", "json", *words, folder=folder, data=data).stdout
    )
    return read


@pytest.fixture
def letters(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(DEFLECTING, encoding="utf-8")
    (tmp_path / "fine.txt").write_text(ROUTINE, encoding="utf-8")
    return tmp_path


def test_findings_are_printed_as_linters_print_them_and_the_status_is_1(letters: Path) -> None:
    run = _run("check", "bad.txt", folder=letters)
    lines = run.stdout.decode().splitlines()
    assert run.returncode == 1
    assert any(line.startswith("bad.txt:5:") and "stock_phrase" in line for line in lines)
    assert lines[-1].endswith("1 empty phrase.")
    assert run.stderr == b""


def test_a_routine_message_is_passed_in_silence_with_status_0(letters: Path) -> None:
    run = _run("check", "fine.txt", folder=letters)
    assert (run.returncode, run.stderr) == (0, b"")
    assert run.stdout == b"Nothing found in 1 message (routine).\n"


def test_the_place_of_a_finding_is_exact(letters: Path) -> None:
    finding = next(
        each
        for each in _json("bad.txt", folder=letters)["files"][0]["findings"]
        if each["category"] == "stock_phrase"
    )
    assert "any inconvenience" in finding["excerpt"]
    assert DEFLECTING[finding["start"] : finding["end"]] == finding["excerpt"]
    line = DEFLECTING.splitlines()[finding["line"] - 1]
    assert line[finding["column"] - 1 :].startswith(finding["excerpt"])


def test_places_count_code_points_of_the_text_with_plain_newlines(tmp_path: Path) -> None:
    text = DEFLECTING.replace("Hi Dana", "Hi 👨‍👩‍👧\u00a0Dana\u2028")
    (tmp_path / "odd.txt").write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode("utf-8"))
    findings = _json("odd.txt", folder=tmp_path)["files"][0]["findings"]
    assert findings
    assert all(text[each["start"] : each["end"]] == each["excerpt"] for each in findings)


def test_folders_files_and_standard_input_are_reviewed_in_their_order(letters: Path) -> None:
    (letters / "more" / "deep").mkdir(parents=True)
    (letters / "more" / "deep" / "c.md").write_text(ROUTINE, encoding="utf-8")
    (letters / "more" / "a.eml").write_bytes(b"From: a@example.com\nSubject: S\n\n" + DEFLECTING.encode())
    (letters / "more" / "b.pdf").write_bytes(b"%PDF")
    files = _json("-", "more", "./fine.txt", folder=letters, data=DEFLECTING.encode())["files"]
    assert [file["path"] for file in files] == ["-", "more/a.eml", "more/deep/c.md", "./fine.txt"]
    assert [bool(file["findings"]) for file in files] == [True, True, False, False]


def test_a_message_that_is_named_twice_comes_once(letters: Path) -> None:
    files = _json("bad.txt", ".", "./bad.txt", folder=letters)["files"]
    assert [file["path"] for file in files] == ["bad.txt", "fine.txt"]


def test_what_cannot_be_read_is_named_and_the_others_are_reviewed(letters: Path) -> None:
    (letters / "binary.txt").write_bytes(b"\x00\x01\x02")
    run = _run("check", "gone.txt", "bad.txt", "binary.txt", folder=letters)
    assert run.returncode == 2
    first, second = run.stderr.decode().splitlines()
    assert first.startswith("secondtry: Cannot read gone.txt: there is no such file.")
    assert second.startswith("secondtry: Cannot read binary.txt: it is not a text file.")
    assert b"bad.txt:5:" in run.stdout
    assert run.stdout.decode().splitlines()[-1].endswith("; 2 files could not be read.")


def test_bytes_in_an_old_encoding_are_read_and_remarked_on(letters: Path) -> None:
    (letters / "old.txt").write_bytes(ROUTINE.replace("Ann", "Zoë").encode("cp1252"))
    run = _run("check", "old.txt", folder=letters)
    assert run.returncode == 0
    assert run.stderr.decode().startswith("secondtry: old.txt: Read as Windows-1252")


def test_an_empty_folder_is_remarked_on(tmp_path: Path) -> None:
    run = _run("check", ".", folder=tmp_path)
    assert run.returncode == 0
    assert "no .txt, .md or .eml file" in run.stderr.decode()


@pytest.mark.parametrize(
    "words",
    [
        ["check"],
        ["check", "x", "--format", "xml"],
        ["check", "x", "--occasion", "party"],
        ["--frmat"],
        ["check", "-z"],
    ],
)
def test_words_that_are_not_understood_give_status_2_and_say_how_to_call(
    words: list[str], tmp_path: Path
) -> None:
    run = _run(*words, folder=tmp_path)
    assert run.returncode == 2
    assert run.stderr.startswith(b"usage: secondtry")
    assert b"Traceback" not in run.stderr


@pytest.mark.parametrize("data", [b"", b" \r\n"])
def test_of_an_empty_file_the_text_says_so_and_each_format_finds_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "empty.txt").write_bytes(data)
    told = _run("check", "empty.txt", folder=tmp_path)
    assert (told.returncode, told.stderr) == (0, b"")
    assert told.stdout.decode().splitlines() == [
        "empty.txt: empty, so nothing was reviewed",
        "Nothing to review in 1 message.",
    ]
    (file,) = _json("empty.txt", folder=tmp_path)["files"]
    assert (file["findings"], file["readability"]["words"]) == ([], 0)
    log = json.loads(_run("check", "empty.txt", "--format", "sarif", folder=tmp_path).stdout)
    assert log["runs"][0]["results"] == []


def test_the_help_says_whose_lines_are_counted_in_a_mail(tmp_path: Path) -> None:
    told = " ".join(_run("check", "--help", folder=tmp_path).stdout.decode().split())
    assert "Of a mail, lines and columns are those of its text" in told
    assert "an empty file is read, and said to be empty" in told


def test_help_says_that_the_name_of_a_file_opens_the_window(tmp_path: Path) -> None:
    run = _run("--help", folder=tmp_path)
    assert run.returncode == 0
    assert b"secondtry [FILE]" in run.stdout
    assert b"open the window" in run.stdout
    assert _run("check", "--help", folder=tmp_path).returncode == 0


def test_the_version_is_told(tmp_path: Path) -> None:
    run = _run("--version", folder=tmp_path)
    assert run.returncode == 0
    assert run.stdout.startswith(b"secondtry ")


def test_the_occasion_can_be_chosen(letters: Path) -> None:
    assert _json("fine.txt", "--occasion", "delay", folder=letters)["files"][0]["occasion"] == "delay"
    assert _json("bad.txt", "--occasion", "routine", folder=letters)["files"][0]["findings"] == []


def test_the_same_messages_give_the_same_bytes(letters: Path) -> None:
    for form in ("text", "json", "sarif"):
        runs = {
            _run("check", ".", "--format", form, folder=letters, PYTHONHASHSEED=seed).stdout
            for seed in ("1", "2")
        }
        assert len(runs) == 1


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_utf_8_in_every_locale(letters: Path, form: str) -> None:
    (letters / "Zoë 😀.txt").write_text(DEFLECTING.replace("Dana", "Zoë 😀"), encoding="utf-8")
    run = _run(
        "check", "Zoë 😀.txt", "--format", form, folder=letters, PYTHONIOENCODING="ascii", PYTHONUTF8="1"
    )
    assert run.returncode == 1
    json.loads(run.stdout.decode("utf-8"))


def test_text_survives_a_terminal_that_lacks_its_letters(letters: Path) -> None:
    run = _run("check", "bad.txt", folder=letters, PYTHONIOENCODING="ascii")
    assert run.returncode == 1
    assert b"bad.txt:5:" in run.stdout


def test_a_name_that_is_no_text_is_given_back_to_programs(letters: Path) -> None:
    name = os.fsdecode(b"odd\xff.txt")
    (letters / name).write_text(ROUTINE, encoding="utf-8")
    assert _json(name, folder=letters)["files"][0]["path"] == name
    assert _run("check", name, folder=letters).returncode == 0


def test_sarif_is_printed(letters: Path) -> None:
    log = json.loads(_run("check", "bad.txt", "--format", "sarif", folder=letters).stdout)
    (run,) = log["runs"]
    assert {result["ruleId"] for result in run["results"]} >= {"stock_phrase"}
    assert len(run["tool"]["driver"]["rules"]) == 17  # the sixteen kinds, and the house rules


def test_a_pipe_gets_no_colour_unless_it_is_asked_for(letters: Path) -> None:
    assert b"\x1b[" not in _run("check", "bad.txt", folder=letters).stdout
    assert b"\x1b[" in _run("check", "bad.txt", "--color", "always", folder=letters).stdout


def test_a_reader_that_goes_away_ends_it_quietly(letters: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [sys.executable, "-m", "secondtry", "check", "."],
        cwd=letters,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        env=_environment(),
    )
    os.close(writing)
    assert (run.returncode, run.stderr) == (141, b"")


def test_a_full_disk_is_named(letters: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-m", "secondtry", "check", "bad.txt"],
            cwd=letters,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            env=_environment(),
        )
    assert run.returncode == 2
    assert run.stderr.decode().splitlines() == [
        "secondtry: the output cannot be written: No space left on device."
    ]


def test_ctrl_c_at_the_keyboard_ends_it_with_status_130(tmp_path: Path) -> None:
    # What is started in the background of a shell is told to ignore Ctrl+C, and the tests may be.
    program = (
        "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
        "from secondtry.cli.main import main; sys.exit(main(sys.argv[1:]))"
    )
    keyboard, terminal = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-c", program, "check", "-"],
        cwd=tmp_path,
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    )
    assert run.stderr is not None
    assert run.stderr.readline() == b"Reading from the keyboard. Ctrl+D on a new line ends it.\n"
    run.send_signal(signal.SIGINT)
    try:
        output, errors = run.communicate(timeout=60)
    finally:
        run.kill()
        os.close(keyboard)
        os.close(terminal)
    assert (run.returncode, output, errors) == (130, b"", b"")


def test_standard_input_that_is_closed_is_named(letters: Path) -> None:
    run = subprocess.run(
        ["sh", "-c", '"$0" -m secondtry check - fine.txt <&-', sys.executable],
        cwd=letters,
        capture_output=True,
        check=False,
        env=_environment(),
    )
    assert run.returncode == 2
    assert run.stderr == b"secondtry: Cannot read standard input: it is closed.\n"
    assert run.stdout.startswith(b"Nothing found in 1 message")


class _FailingInput:
    """Standard input whose reading fails as nothing should."""

    _words = "Dear Dana, the secret"

    @property
    def buffer(self) -> "_FailingInput":
        return self

    def isatty(self) -> bool:
        return False

    def read(self, size: int) -> bytes:
        raise RuntimeError(self._words[:size])


def test_a_mistake_of_its_own_is_one_sentence_and_a_note_without_the_text(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", _FailingInput())
    assert main(["check", "-"]) == 2
    said = capsys.readouterr().err
    noted = (tmp_path / "secondtry" / "secondtry.log").read_text(encoding="utf-8")
    assert said.count("\n") == 1
    assert "mistake of its own" in said
    assert str(tmp_path) in said
    assert "RuntimeError" in noted
    assert "secret" not in said + noted


def test_it_works_where_pyside6_is_not_installed(letters: Path) -> None:
    blocked = letters / "blocked"
    blocked.mkdir()
    for name in ("PySide6", "shiboken6"):
        (blocked / f"{name}.py").write_text("raise ImportError('not installed')\n", encoding="utf-8")
    path = os.pathsep.join([str(blocked), *sys.path])
    assert _run("check", "bad.txt", folder=letters, PYTHONPATH=path).returncode == 1
    window = _run("bad.txt", folder=letters, PYTHONPATH=path)
    assert window.returncode == 2
    assert b"secondtry check FILE" in window.stderr
    assert b"Traceback" not in window.stderr


@pytest.mark.parametrize(("form", "loaded"), [("text", set()), ("json", {"textstat"})])
def test_printing_text_loads_neither_qt_nor_textstat(letters: Path, form: str, loaded: set[str]) -> None:
    program = (
        "import sys; from secondtry.cli.main import main; status = main(sys.argv[1:]); "
        "modules = {name.split('.')[0] for name in sys.modules}; "
        "print(status, *(modules & {'PySide6', 'textstat'}), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, "check", "bad.txt", "--format", form],
        cwd=letters,
        capture_output=True,
        text=True,
        check=False,
        env=_environment(),
    )
    status, *modules = run.stderr.split()
    assert status == "1"
    assert set(modules) == loaded


HOUSE_RULES = """\
[[flag]]
phrase = "will bring"
why = "Promise less."

[[allow]]
phrase = "any inconvenience"
"""


def test_the_own_house_rules_are_read_from_the_config_folder(letters: Path) -> None:
    place = letters / "config" / "secondtry" / "house-rules.toml"
    place.parent.mkdir(parents=True)
    place.write_text(HOUSE_RULES, encoding="utf-8")
    config = str(letters / "config")
    run = _run("check", "bad.txt", folder=letters, XDG_CONFIG_HOME=config)
    lines = run.stdout.decode().splitlines()
    assert run.stderr == b""
    column = DEFLECTING.splitlines()[5].index("will bring") + 1
    assert f'bad.txt:6:{column}: reconsider house_rule: "will bring" — Promise less.' in lines
    assert not any("stock_phrase" in line for line in lines)
    assert lines[-1].endswith("; 1 silent, as your house rules allow.")
    without = _run("check", "bad.txt", "--no-house-rules", folder=letters, XDG_CONFIG_HOME=config)
    assert without.stdout == _run("check", "bad.txt", folder=letters).stdout
    assert b"stock_phrase" in without.stdout


def test_house_rules_that_are_named_take_the_place_of_the_own_ones(letters: Path) -> None:
    (letters / "team.toml").write_text('[[flag]]\nphrase = "this morning"\n', encoding="utf-8")
    run = _run("check", "fine.txt", "--house-rules", "team.toml", folder=letters)
    assert run.returncode == 1
    assert run.stdout.decode().splitlines() == [
        'fine.txt:3:24: reconsider house_rule: "this morning" — '
        "The house rules ask for these words to be marked.",
        "1 finding in 1 message: 1 of your own rules (routine).",
    ]


def test_a_bad_house_rule_is_named_with_its_line_and_the_rest_works(letters: Path) -> None:
    bad = '[[flag]]\nphrase = this morning\n\n[[flag]]\nphrase = "on Tuesday"\n'
    (letters / "team.toml").write_text(bad, encoding="utf-8")
    run = _run("check", "fine.txt", "--house-rules", "team.toml", folder=letters)
    assert run.returncode == 2
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("secondtry: team.toml, line 2: this cannot be understood.")
    assert b'house_rule: "on Tuesday"' in run.stdout
    assert run.stdout.splitlines()[-1].endswith(b"; 1 problem in the house rules.")


def test_house_rules_that_are_not_there_are_told(letters: Path) -> None:
    run = _run("check", "fine.txt", "--house-rules", "none.toml", folder=letters)
    assert run.returncode == 2
    assert run.stderr.startswith(b"secondtry: none.toml: there are no house rules of this name.")
    assert run.stdout.startswith(b"Nothing found in 1 message (routine)")


def test_an_empty_name_of_house_rules_is_told(letters: Path) -> None:
    run = _run("check", "fine.txt", "--house-rules", "", folder=letters)
    assert run.returncode == 2
    assert run.stderr.startswith(b"secondtry: --house-rules: the name is empty.")
    assert run.stdout.startswith(b"Nothing found in 1 message (routine)")


def test_the_reader_helps_unless_it_is_told_not_to_and_says_what_it_is_not_sure_of(letters: Path) -> None:
    late = (
        "Hi Imogen,\n\nThe album is coming along. Most couples tell me that they barely notice the wait, "
        "and the printer in Leeds is a law unto himself as well. You did change the cover twice, "
        "remember, and the paper people have their moods. The proofs went to the address that "
        "you gave.\n\nIt will be with you when it is with you. "
        "A week is not so long. We have been making albums since 2009 and people come back. "
        "I have only two hands. Do have a look at my new spring offers meanwhile.\n\nTess\n"
    )
    (letters / "late.txt").write_text(late, encoding="utf-8")
    (alone,) = _json("--no-reader", "late.txt", folder=letters)["files"]
    (both,) = _json("late.txt", folder=letters)["files"]
    assert (alone["reader"], both["reader"]) == (False, True)
    heard = [found for found in both["findings"] if found["rule"].endswith(".heard")]
    assert len(both["findings"]) > len(alone["findings"])
    assert {found["tentative"] for found in heard} == {True, False}
    assert {len(found["heard_alike"]) for found in heard} == {3}
    assert all(
        each["start"] < each["end"] <= len(each["text"]) for found in heard for each in found["heard_alike"]
    )
    lines = _run("check", "late.txt", folder=letters).stdout.decode()
    assert "polish perhaps " in lines
    assert "perhaps " not in _run("check", "--no-reader", "late.txt", folder=letters).stdout.decode()


def test_what_only_the_reader_heard_can_be_explained(tmp_path: Path) -> None:
    done = _run("explain", "minimising.heard", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, _run("explain", "minimising", folder=tmp_path).stdout)
