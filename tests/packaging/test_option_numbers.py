"""What somebody types for a number of ``train.py`` is read, or they are told what to type."""

import argparse

import pytest
from option_numbers import from_0_to_1, whole_number


@pytest.fixture
def parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    parser.add_argument("--back", type=from_0_to_1)
    parser.add_argument("--recall", type=whole_number)
    return parser


def test_numbers_are_read(parser: argparse.ArgumentParser) -> None:
    options = parser.parse_args(["--back", "0.25", "--recall", "300"])
    assert (options.back, options.recall) == (0.25, 300)
    options = parser.parse_args(["--back", "1", "--recall", "0"])
    assert (options.back, options.recall) == (1.0, 0)


@pytest.mark.parametrize("words", ["x", "", "1.5", "-0.1", "nan", "inf", "0,5"])
def test_who_gives_no_share_is_told_what_to_give(
    parser: argparse.ArgumentParser, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    with pytest.raises(SystemExit):
        parser.parse_args([f"--back={words}"])
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.endswith(f"argument --back: give a number from 0 to 1, such as 0.5, not '{words}'")


@pytest.mark.parametrize("words", ["x", "", "-3", "2.5", "a few"])
def test_who_gives_no_whole_number_is_told_what_to_give(
    parser: argparse.ArgumentParser, capsys: pytest.CaptureFixture[str], words: str
) -> None:
    with pytest.raises(SystemExit):
        parser.parse_args([f"--recall={words}"])
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.endswith(f"argument --recall: give a whole number, 0 or more, such as 300, not '{words}'")
