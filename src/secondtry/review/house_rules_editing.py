"""Changes one entry in a text of house rules, and nothing else that stands there.

Comments, empty lines, the order of entries and the kind of line ends stay as
the person left them.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence

from secondtry.engine.house_rules import LIKELY_TO_HURT, FlagRule
from secondtry.review.house_rules_text import ALLOW, FLAG, KEYS, HouseRule, HouseRulesEntry, lines_of

_HEADING = """\
# House rules for Second Try. The help has a page about them.
#
# [[flag]]                  words to mark in every message
# phrase = "per our policy"
# instead = "because"       may be left out, as may why = "..." and severity = 1, 2 or 3
#
# [[allow]]                 words that Second Try is to leave alone
# phrase = "for your convenience"
"""
_PLAIN = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def with_rule_added(text: str, rule: HouseRule) -> str:
    """Return the text with a rule at its end; a text without any words is given a heading."""
    newline = _newline_of(text)
    before = text if text.strip() else _HEADING.replace("\n", newline)
    if not before.endswith("\n"):
        before += newline
    kind = FLAG if isinstance(rule, FlagRule) else ALLOW
    written = _values(rule)
    lines = [f"[[{kind}]]", *(f"{key} = {_as_toml(written[key])}" for key in KEYS[kind] if written[key])]
    return before + newline + newline.join(lines) + newline


def with_rule_removed(text: str, entry: HouseRulesEntry) -> str:
    """Return the text without the lines of an entry; comments above it stay."""
    lines = lines_of(text)
    before, after = lines[: entry.first_line - 1], lines[entry.last_line :]
    if after and not after[0].strip() and (not before or not before[-1].strip()):
        del after[0]
    return "".join((*before, *after))


def with_rule_changed(text: str, entry: HouseRulesEntry, rule: HouseRule) -> str:
    """Return the text with other values in an entry of the same kind; the comments beside them stay."""
    lines = lines_of(text)
    newline = _newline_of(text)
    inner = lines[entry.first_line : entry.last_line]
    if inner and not inner[-1].endswith("\n"):
        inner[-1] += newline
    old, new = _values(entry.rule), _values(rule)
    for key in KEYS[FLAG if isinstance(rule, FlagRule) else ALLOW]:
        if old[key] != new[key]:
            inner = _with_value(inner, key, new[key], newline)
    return "".join((*lines[: entry.first_line], *inner, *lines[entry.last_line :]))


def _values(rule: HouseRule) -> Mapping[str, str | int]:
    """Return the value of each key; empty or 0 where it is what holds without it."""
    if isinstance(rule, FlagRule):
        severity = 0 if rule.severity == LIKELY_TO_HURT else rule.severity
        return {"phrase": rule.phrase.text, "instead": rule.instead, "why": rule.why, "severity": severity}
    return {"phrase": rule.phrase.text, "note": rule.note}


def _with_value(lines: Sequence[str], key: str, value: str | int, newline: str) -> list[str]:
    """Return the lines of an entry with a key's value replaced, added, or taken out where it is empty."""
    written = f"{key} = {_as_toml(value)}"
    named = re.compile(rf"""([ \t]*)["']?{key}["']?[ \t]*=""")
    start = next((number for number, line in enumerate(lines) if named.match(line)), None)
    if start is None:
        return [*lines, f"{written}{newline}"]
    end = next(n for n in range(start + 1, len(lines) + 1) if _is_toml("".join(lines[start:n])))
    if not value:
        return [*lines[:start], *lines[end:]]
    indent = re.match(r"[ \t]*", lines[start])
    comment = _comment_of("".join(lines[start:end]).rstrip("\r\n"))
    changed = f"{indent[0] if indent else ''}{written}{comment}{newline}"
    return [*lines[:start], changed, *lines[end:]]


def _comment_of(assignment: str) -> str:
    """Return the comment behind a value, with the space before it."""
    whole = tomllib.loads(assignment)
    position = assignment.find("#")
    while position >= 0:
        before = assignment[:position]
        # A # within the value's own quotes leaves them open, or another value.
        if _is_toml(before) and tomllib.loads(before) == whole:
            return assignment[len(before.rstrip(" \t")) :]
        position = assignment.find("#", position + 1)
    return ""


def _is_toml(text: str) -> bool:
    try:
        tomllib.loads(text)
    except ValueError:
        return False
    return True


def _as_toml(value: str | int) -> str:
    if isinstance(value, int):
        return str(value)
    letters = (
        _PLAIN.get(letter) or (f"\\u{ord(letter):04x}" if ord(letter) < 32 or letter == "\x7f" else letter)
        for letter in value
    )
    return f'"{"".join(letters)}"'


def _newline_of(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
