"""Reads TOML, and imports what reads it only then: most starts of the program read notes instead."""

import re
from importlib import import_module
from typing import Any

#: A table of a file, as TOML and JSON have it.
Table = dict[str, Any]


class TomlError(ValueError):
    """A text is not TOML; the words say why, and ``line`` says where."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


def parse_toml(text: str) -> Table:
    """Return the table of a text.

    Raises:
        TomlError: when it is not TOML.
    """
    tomllib = import_module("tomllib")
    try:
        table: Table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise TomlError(str(error), int(line[1]) if line else 1) from error
    return table
