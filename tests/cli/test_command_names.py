"""The words that name a command are known without what reads the words behind them."""

import pytest

from secondtry.cli.command_names import COMMAND_NAMES
from secondtry.cli.main import main


@pytest.mark.parametrize("name", COMMAND_NAMES)
def test_each_name_is_that_of_a_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    assert f"secondtry {name}" in capsys.readouterr().out
