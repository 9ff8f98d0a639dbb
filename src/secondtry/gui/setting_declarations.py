"""The settings as ``resources/settings.toml`` declares them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict, cast

from secondtry.resources import ResourceError, read_resource

#: Keys by the names of the commands that they are for.
KeyChanges = Mapping[str, tuple[str, ...]]

#: What a setting can hold.
SettingValue = str | int | bool | tuple[str, ...] | KeyChanges


class SettingName(StrEnum):
    """Every setting. The declarations name the same ones."""

    THEME = "theme"
    TEXT_SIZE = "text_size"
    MESSAGE_FONT = "message_font"
    MESSAGE_SIZE = "message_size"
    SHOW_DEFLECTS = "show_deflects"
    SHOW_WEAKENS = "show_weakens"
    SHOW_HOLLOW = "show_hollow"
    SHOW_HOUSE = "show_house"
    SWITCHED_OFF = "switched_off"
    READER = "reader"
    READ_ALOUD_RATE = "read_aloud_rate"
    NAME = "name"
    FOLLOW_UP_DAYS = "follow_up_days"
    LOOK_BACK_DAYS = "look_back_days"
    NEXT_DAY_QUESTION = "next_day_question"
    STORAGE_FOLDER = "storage_folder"
    TRASH_DAYS = "trash_days"
    SHORTCUTS = "shortcuts"
    PRINTED_PARTS = "printed_parts"
    FAIR_FROM = "fair_from"
    FAIR_TO = "fair_to"
    RECENT_FILES = "recent_files"
    LAST_REVIEW = "last_review"
    WRITTEN_MEANWHILE = "written_meanwhile"
    STARTED_BEFORE = "started_before"
    GEOMETRY = "geometry"
    SPLITTER = "splitter"
    EDGES = "edges"


class SettingKind(StrEnum):
    """What a setting holds, and so which control shows it."""

    CHOICE = "choice"
    NUMBER = "number"
    FLAG = "flag"
    TEXT = "text"
    FONT = "font"
    FOLDER = "folder"
    NAMES = "names"
    KEYS = "keys"


_WORDS = frozenset({SettingKind.TEXT, SettingKind.FONT, SettingKind.FOLDER})


@dataclass(frozen=True, slots=True)
class SettingSection:
    """One page of the settings dialog."""

    key: str
    label: str
    help: str


@dataclass(frozen=True, slots=True)
class SettingChoice:
    """One value of a choice, and its words."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Declaration:
    """One setting: what it may hold, and how the dialog shows it.

    ``section`` is the key of the page that shows it, empty for none. ``numbers`` are the
    values of a number, in their order. ``words`` are other words by which it may be looked for.
    """

    name: SettingName
    kind: SettingKind
    default: SettingValue
    label: str
    help: str
    section: str = ""
    words: str = ""
    choices: tuple[SettingChoice, ...] = ()
    numbers: tuple[int, ...] = ()
    number_words: str = "{n}"
    zero_words: str = ""

    @property
    def shown(self) -> bool:
        """Whether the dialog shows it."""
        return bool(self.section)

    def read(self, kept: object) -> SettingValue:
        """Return a kept value if this setting may hold it, else the default."""
        if self.kind is SettingKind.NAMES and isinstance(kept, list | tuple):
            return tuple(str(name) for name in kept)
        if self.kind is SettingKind.KEYS and isinstance(kept, Mapping):
            return _key_changes(kept)
        if isinstance(kept, str | bool | int) and self._may_be(kept):
            return kept
        return self.default

    def _may_be(self, kept: str | int) -> bool:
        match self.kind:
            case SettingKind.FLAG:
                return isinstance(kept, bool)
            case SettingKind.NUMBER:
                return not isinstance(kept, bool) and kept in self.numbers
            case SettingKind.CHOICE:
                return any(kept == choice.value for choice in self.choices)
            case _:
                return isinstance(kept, str) and self.kind in _WORDS

    def in_words(self, number: int) -> str:
        """Return a number as the dialog says it."""
        return self.zero_words if number == 0 and self.zero_words else self.number_words.format(n=number)


@dataclass(frozen=True, slots=True)
class SettingTable:
    """Everything that is declared, in the order of the file."""

    sections: tuple[SettingSection, ...]
    declarations: tuple[Declaration, ...]

    def of_section(self, section: SettingSection) -> tuple[Declaration, ...]:
        """Return the settings that a page shows."""
        return tuple(each for each in self.declarations if each.section == section.key)


class _Entry(TypedDict, total=False):
    name: str
    kind: str
    default: str | int | bool | list[str] | dict[str, list[str]]
    label: str
    help: str
    section: str
    words: str
    choices: list[dict[str, str]]
    numbers: list[int]
    lowest: int
    highest: int
    step: int
    number_words: str
    zero_words: str


def read_setting_table() -> SettingTable:
    """Return the sections of the dialog and the declared settings.

    Raises:
        ResourceError: when the file is missing or declares something unknown here.
    """
    try:
        read = tomllib.loads(read_resource("settings.toml").text)
        sections = tuple(SettingSection(**section) for section in read["section"])
        known = {section.key for section in sections} | {""}
        return SettingTable(sections, tuple(_declaration(entry, known) for entry in read["setting"]))
    except (tomllib.TOMLDecodeError, KeyError, TypeError, ValueError) as error:
        raise ResourceError(
            f"Second Try cannot read its own file settings.toml: {error}. Please install it again."
        ) from error


def read_declarations() -> tuple[Declaration, ...]:
    """Return the declared settings in the order of the file.

    Raises:
        ResourceError: when the file is missing or declares something unknown here.
    """
    return read_setting_table().declarations


def _declaration(read: object, sections: set[str]) -> Declaration:
    entry = cast("_Entry", read)
    section = entry.get("section", "")
    if section not in sections:
        raise ValueError(f"there is no section {section}")
    numbers = entry.get("numbers") or range(
        entry.get("lowest", 0), entry.get("highest", -1) + 1, entry.get("step", 1)
    )
    return Declaration(
        SettingName(entry["name"]),
        SettingKind(entry["kind"]),
        _value(entry["default"]),
        entry["label"],
        entry["help"],
        section,
        entry.get("words", ""),
        tuple(SettingChoice(choice["value"], choice["label"]) for choice in entry.get("choices", [])),
        tuple(numbers),
        entry.get("number_words", "{n}"),
        entry.get("zero_words", ""),
    )


def _value(read: str | int | bool | list[str] | dict[str, list[str]]) -> SettingValue:  # noqa: FBT001 - what TOML gives
    if isinstance(read, list):
        return tuple(read)
    return _key_changes(read) if isinstance(read, Mapping) else read


def _key_changes(kept: Mapping[str, object] | Mapping[object, object]) -> KeyChanges:
    """Return what is well formed of kept keys; whether the commands and keys exist is known to the menus."""
    return {
        name: tuple(str(key) for key in keys)
        for name, keys in kept.items()
        if isinstance(name, str) and isinstance(keys, list | tuple)
    }
