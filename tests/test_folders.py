"""Where the program keeps what is its own."""

from pathlib import Path

import pytest
from platformdirs import PlatformDirs

from secondtry.folders import Folders

VARIABLES = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.mark.parametrize(
    "named",
    [
        {},
        dict.fromkeys(VARIABLES, "/somewhere/else"),
        {"XDG_CACHE_HOME": "/fast/cache"},
        {"XDG_CONFIG_HOME": ""},
        {"XDG_STATE_HOME": "not/from/the/root"},
        {"HOME": "/home/of/another"},
    ],
    ids=["none", "all", "one", "empty", "relative", "home"],
)
def test_the_folders_are_where_other_programs_have_theirs(
    named: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    for variable, folder in named.items():
        monkeypatch.setenv(variable, folder)
    there = PlatformDirs("secondtry", appauthor=False)
    folders = Folders.of_this_person()
    assert folders.config == Path(there.user_config_dir)
    assert folders.state == Path(there.user_state_dir)
    assert folders.cache == Path(there.user_cache_dir)
