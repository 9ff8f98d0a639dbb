"""The settings as ``resources/settings.toml`` declares them."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict, cast

from secondtry.resources import ResourceError, read_resource

#: What a setting can hold.
SettingValue = str | int | bool | tuple[str, ...]


class SettingName(StrEnum):
    """Every setting. The declarations name the same ones."""

    THEME = "theme"
    TEXT_SIZE = "text_size"
    SHOW_DEFLECTS = "show_deflects"
    SHOW_WEAKENS = "show_weakens"
    SHOW_HOLLOW = "show_hollow"
    SHOW_HOUSE = "show_house"
    READER = "reader"
    SWITCHED_OFF = "switched_off"
    RECENT_FILES = "recent_files"
    STARTED_BEFORE = "started_before"
    GEOMETRY = "geometry"
    SPLITTER = "splitter"


class SettingKind(StrEnum):
    """What a setting holds, and so which control shows it."""

    CHOICE = "choice"
    NUMBER = "number"
    FLAG = "flag"
    TEXT = "text"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class SettingChoice:
    """One value of a choice, and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """One setting: what it may hold, and how the dialog shows it."""

    name: SettingName
    kind: SettingKind
    default: SettingValue
    label: str
    help: str
    shown: bool
    choices: tuple[SettingChoice, ...] = ()
    lowest: int = 0
    highest: int = 0
    step: int = 1
    unit: str = ""

    def read(self, kept: object) -> SettingValue:
        """Return a kept value if this setting may hold it, else the default."""
        match self.kind:
            case SettingKind.FLAG if isinstance(kept, bool):
                return kept
            case SettingKind.NUMBER if isinstance(kept, int) and self.lowest <= kept <= self.highest:
                return kept
            case SettingKind.TEXT if isinstance(kept, str):
                return kept
            case SettingKind.CHOICE if any(kept == choice.value for choice in self.choices):
                return str(kept)
            case SettingKind.NAMES if isinstance(kept, list | tuple):
                return tuple(str(name) for name in kept)
            case _:
                return self.default


class _Entry(TypedDict, total=False):
    name: str
    kind: str
    default: str | int | bool | list[str]
    label: str
    help: str
    shown: bool
    choices: list[dict[str, str]]
    lowest: int
    highest: int
    step: int
    unit: str


def read_declarations() -> tuple[Declaration, ...]:
    """Return the declared settings in the order of the file.

    Raises:
        ResourceError: when the file is missing or declares something unknown here.
    """
    try:
        entries = cast("list[_Entry]", tomllib.loads(read_resource("settings.toml").text)["setting"])
        return tuple(_declaration(entry) for entry in entries)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ResourceError(
            f"Second Try cannot read its own file settings.toml: {error}. Please install it again."
        ) from error


def _declaration(entry: _Entry) -> Declaration:
    default = entry["default"]
    return Declaration(
        SettingName(entry["name"]),
        SettingKind(entry["kind"]),
        tuple(default) if isinstance(default, list) else default,
        entry["label"],
        entry["help"],
        entry["shown"],
        tuple(SettingChoice(choice["value"], choice["label"]) for choice in entry.get("choices", [])),
        entry.get("lowest", 0),
        entry.get("highest", 0),
        entry.get("step", 1),
        entry.get("unit", ""),
    )
