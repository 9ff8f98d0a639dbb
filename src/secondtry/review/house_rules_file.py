"""The file in which a person keeps their house rules: reads it, and changes it without losing a word."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from secondtry.documents.document import visible_name
from secondtry.documents.failures import reading_reason, writing_reason
from secondtry.documents.writing import write_for_owner
from secondtry.engine.house_rules import HouseRules
from secondtry.errors import SecondTryError
from secondtry.review.house_rules_editing import with_rule_added, with_rule_changed, with_rule_removed
from secondtry.review.house_rules_text import (
    HouseRule,
    HouseRulesEntry,
    HouseRulesProblem,
    HouseRulesText,
    parse_house_rules,
)

LARGEST_FILE = 256 * 1024

_BYTE_ORDER_MARK = "\ufeff"
#: Bytes that are not UTF-8, as they come out of decoding.
_FROM_BYTES = re.compile("[\ud800-\udfff]")


class HouseRulesError(SecondTryError):
    """The file of house rules cannot be changed: why, and what to do now."""


@dataclass(frozen=True, slots=True)
class HouseRulesReading:
    """A file of house rules as it was read. A file that is not there has no rules and no problems.

    ``text`` is all that stands in it, or None where it cannot be read.
    """

    path: Path
    text: str | None
    read: HouseRulesText

    @property
    def rules(self) -> HouseRules:
        """The rules in force."""
        return self.read.rules

    @property
    def is_text(self) -> bool:
        """Whether the file can be shown and edited as text: it could be read, and it is UTF-8 throughout."""
        return self.text is not None and not _FROM_BYTES.search(self.text)

    @property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each thing that is wrong: file, line, reason, and what to do."""
        return tuple(self._sentence(problem) for problem in self.read.problems)

    def _sentence(self, problem: HouseRulesProblem) -> str:
        name = visible_name(self.path)
        return (
            f"{name}, line {problem.line}: {problem.reason}" if problem.line else f"{name}: {problem.reason}"
        )


class HouseRulesFile:
    """One file of house rules. Every change starts from what stands in it at that moment."""

    def __init__(self, path: Path, forms_of: Callable[[str], Collection[str]]) -> None:
        self.path = path
        self.forms_of = forms_of

    def read(self) -> HouseRulesReading:
        """Return what stands in the file; whatever is wrong with it is told in ``problems``."""
        try:
            if self.path.exists() and not self.path.is_file():
                return self._unreadable("it is not a file. Put a file in its place.")
            with self.path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except FileNotFoundError:
            return HouseRulesReading(self.path, "", self.parse(""))
        except PermissionError:
            return self._unreadable("you are not allowed to open it. Ask its owner to let you read it.")
        except OSError as error:
            return self._unreadable(reading_reason(error))
        if len(data) > LARGEST_FILE:
            return self._unreadable(
                f"it is larger than {LARGEST_FILE // 1024} KB. Remove what you need no more."
            )
        text = data.decode("utf-8", errors="surrogateescape")
        return HouseRulesReading(self.path, text, self.parse(text))

    def parse(self, text: str) -> HouseRulesText:
        """Return what a text would say if it stood in the file."""
        return parse_house_rules(text.removeprefix(_BYTE_ORDER_MARK), self.forms_of)

    def add(self, rule: HouseRule) -> HouseRulesReading:
        """Write a rule at the end of the file, making the file where it is missing.

        Raises:
            HouseRulesError: when it stands there already, or a mistake in the file must be put right first.
            DocumentError: when the file cannot be written. In both cases it is as it was.
        """
        before = self._changeable()
        if any(_is_same(each, rule) for each in _rules_of(before.read)):
            raise HouseRulesError(f"“{rule.phrase.text}” is among your house rules already.")
        return self._write(before, lambda text: with_rule_added(text, rule), [*_rules_of(before.read), rule])

    def change(self, old: HouseRule, new: HouseRule) -> HouseRulesReading:
        """Write other values into the entry of a rule; both are of one kind. Raises as ``add`` does."""
        before = self._changeable()
        entry = self._entry(before, old)
        if any(_is_same(each, new) for each in _rules_of(before.read) if each is not entry.rule):
            raise HouseRulesError(f"“{new.phrase.text}” is among your house rules already.")
        wanted = [new if each is entry.rule else each for each in _rules_of(before.read)]
        return self._write(before, lambda text: with_rule_changed(text, entry, new), wanted)

    def remove(self, rule: HouseRule) -> HouseRulesReading:
        """Take the entry of a rule out of the file. Raises as ``add`` does."""
        before = self._changeable()
        entry = self._entry(before, rule)
        wanted = [each for each in _rules_of(before.read) if each is not entry.rule]
        return self._write(before, lambda text: with_rule_removed(text, entry), wanted)

    def replace_text(self, text: str, before: str) -> HouseRulesReading:
        """Write a whole text in the place of ``before``.

        Raises:
            HouseRulesError: when something else than ``before`` stands in the file by now.
            DocumentError: when the file cannot be written. In both cases it is as it was.
        """
        if self.read().text != before:
            raise HouseRulesError(
                f"{visible_name(self.path)} was changed by another program meanwhile. "
                "Copy what you wrote, close this and open the file again."
            )
        self._put(text)
        return self.read()

    def _write(
        self, before: HouseRulesReading, edit: Callable[[str], str], wanted: list[HouseRule]
    ) -> HouseRulesReading:
        """Write what an edit makes of the text, once it is sure to say what is wanted and nothing else."""
        text = before.text or ""
        mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
        changed = mark + edit(text.removeprefix(mark))
        after = self.parse(changed)
        if _rules_of(after) != wanted:
            raise self._error(
                "this entry is written in a way that cannot be changed here. Change it in the file."
            )
        self._put(changed)
        return HouseRulesReading(self.path, changed, after)

    def _put(self, text: str) -> None:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise self._error(f"its folder cannot be made: {writing_reason(error)}") from error
        write_for_owner(self.path, text)

    def _changeable(self) -> HouseRulesReading:
        reading = self.read()
        if reading.text is None or not reading.read.is_sound:
            raise HouseRulesError(
                f"{reading.problems[0]}\n\nNothing was changed. Put this right in the file first, "
                "so that nothing you wrote there is lost."
            )
        return reading

    def _entry(self, reading: HouseRulesReading, rule: HouseRule) -> HouseRulesEntry:
        entry = next((entry for entry in reading.read.entries if entry.rule == rule), None)
        if entry is None:
            raise self._error(f"“{rule.phrase.text}” does not stand in it as it did. Look at the list again.")
        return entry

    def _error(self, reason: str) -> HouseRulesError:
        return HouseRulesError(f"{visible_name(self.path)}: {reason}")

    def _unreadable(self, reason: str) -> HouseRulesReading:
        problem = HouseRulesProblem(0, f"this cannot be read: {reason}")
        return HouseRulesReading(self.path, None, HouseRulesText((), (problem,), is_sound=False))


def _rules_of(read: HouseRulesText) -> list[HouseRule]:
    return [entry.rule for entry in read.entries]


def _is_same(one: HouseRule, other: HouseRule) -> bool:
    return type(one) is type(other) and one.phrase.elements == other.phrase.elements
