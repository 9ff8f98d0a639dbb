"""How well colours stand out from each other, and which of them meet in a style sheet."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")
_STATE = re.compile(r"(?<!:):(?!:)[a-z-]+")


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the ratio by which two colours stand out, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def over(colour: str, alpha: int, ground: str) -> str:
    """Return how a see-through colour looks on a ground; ``alpha`` is 0 to 255."""
    mixed = (
        round(int(colour[at : at + 2], 16) * alpha / 255 + int(ground[at : at + 2], 16) * (1 - alpha / 255))
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in mixed)


@dataclass(frozen=True)
class Look:
    """What a style sheet says of a thing in a state; empty is what it leaves to what lies around."""

    selector: str
    words: str
    ground: str
    border: str


def looks(sheet: str) -> Iterator[Look]:
    """Yield each rule of a sheet with what it has from the rules before it that it adds to."""
    rules: dict[str, dict[str, str]] = {}
    for selectors, block in _RULE.findall(sheet):
        declared = {
            name.strip(): value.strip()
            for name, _, value in (each.partition(":") for each in block.split(";"))
            if value
        }
        for selector in (each.strip() for each in selectors.split(",")):
            rules[selector] = {**rules.get(selector, {}), **declared}
    for selector, own in rules.items():
        said = _with_inherited(selector, rules)
        yield Look(
            selector,
            _colour(said.get("color", "")),
            _colour(said.get("background", "")),
            _colour(own.get("border-color", own.get("border", ""))),
        )


def _with_inherited(selector: str, rules: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the declarations that hold for a selector: those of its class, of its role, and its own."""
    states = "".join(_STATE.findall(selector))
    bare = _STATE.sub("", selector)
    kind, sub, part = bare.partition("::")
    without_role = re.sub(r"\[.*?\]", "", kind) + sub + part
    found: dict[str, str] = {}
    for each in (without_role, without_role + states, bare, selector):
        found.update(rules.get(each, {}))
    return found


def _colour(value: str) -> str:
    found = _COLOUR.search(value)
    return found[0] if found else ""
