"""What is handed out works where nothing of the project is: the frozen folder and the installed wheel."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from secondtry import __version__
from trial import Program


@pytest.fixture(params=["frozen", "installed", "installed_without_window"])
def program(request: pytest.FixtureRequest) -> Program:
    program = request.getfixturevalue(request.param)
    assert isinstance(program, Program)
    return program


@pytest.fixture(params=["frozen", "installed"])
def program_with_window(request: pytest.FixtureRequest) -> Program:
    program = request.getfixturevalue(request.param)
    assert isinstance(program, Program)
    return program


def test_it_tells_its_version(program: Program) -> None:
    done = program.run("--version")

    assert (done.returncode, done.stdout, done.stderr) == (0, f"secondtry {__version__}\n", "")


def test_it_reviews_a_sample_as_the_checkout_does(program: Program, checkout: Program, sample: Path) -> None:
    expected = checkout.run("check", str(sample), "--no-reader", "--format", "json")

    done = program.run("check", str(sample), "--no-reader", "--format", "json")

    assert (done.returncode, done.stderr) == (1, "")
    assert json.loads(done.stdout)["files"][0]["findings"]
    assert done.stdout == expected.stdout


def test_the_reader_hears_there_what_it_hears_in_the_checkout(
    program_with_window: Program, checkout: Program, tmp_path: Path
) -> None:
    late = tmp_path / "late.txt"
    late.write_text(
        "Hi Imogen,\n\nYour album was misplaced. The printer in Leeds is a law unto himself as well.\n",
        encoding="utf-8",
    )
    expected = checkout.run("check", str(late), "--format", "json")

    done = program_with_window.run("check", str(late), "--format", "json")

    assert (done.returncode, done.stderr) == (1, "")
    (file,) = json.loads(done.stdout)["files"]
    assert file["reader"]
    assert any(finding["heard_alike"] for finding in file["findings"])
    assert done.stdout == expected.stdout


def test_where_nothing_runs_the_reader_the_rules_judge_and_say_so_only_if_it_was_asked_for(
    installed_without_window: Program, sample: Path
) -> None:
    done = installed_without_window.run("check", str(sample), "--format", "json")
    asked = installed_without_window.run("check", str(sample), "--reader", "--format", "json")

    assert (done.returncode, done.stderr) == (1, "")
    assert not json.loads(done.stdout)["files"][0]["reader"]
    assert "What runs the trained reader could not be loaded" in asked.stderr
    assert asked.stdout == done.stdout


def test_it_shows_its_window_with_the_sample(
    program_with_window: Program, sample: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "window.png"

    done = program_with_window.run("picture", str(picture), str(sample))

    assert (done.returncode, done.stderr) == (0, "")
    image = QImage(str(picture))
    assert image.width() >= 800
    assert image.height() >= 500
    colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colours) > 50, "the window is all but empty"


def test_without_the_window_library_one_sentence_says_what_to_do(installed_without_window: Program) -> None:
    done = installed_without_window.run()

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("secondtry: the window cannot start")
    assert "secondtry check" in done.stderr
    assert "Traceback" not in done.stderr
