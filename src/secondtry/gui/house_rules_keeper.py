"""Holds the house rules that are in force, and follows their file."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from secondtry.documents.presence import is_there
from secondtry.engine.house_rules import AllowRule, FlagRule
from secondtry.gui.unsaved_rules import UnsavedRules, UnsavedText, words_for_unsaved_phrase
from secondtry.review.house_rules_file import HouseRulesFile, HouseRulesReading
from secondtry.review.house_rules_text import HouseRule

#: Editors write a file in several steps: it is read when they are likely to be done.
_PAUSE_MS = 150


class HouseRulesKeeper(QObject):
    """Reads the file again when it, or its folder, has changed; writes what is asked for.

    The folder is watched too, since most editors put a new file in the place
    of the old one, and where neither is there yet, the nearest folder above.
    What is typed into it and not saved yet is in ``unsaved``; what is typed into the form for one phrase, by
    the kind of its rule, in ``unsaved_phrases``.

    Signals:
        changed: The HouseRulesReading, when another text stands in the file.
        phrase_taken_up: What to say of a phrase that was left; its form has it now.
    """

    changed = Signal(object)
    phrase_taken_up = Signal(str)

    def __init__(self, file: HouseRulesFile, unsaved: UnsavedRules, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.unsaved = unsaved
        self.unsaved_phrases = {kind: unsaved.of_a_phrase(kind.__name__) for kind in (FlagRule, AllowRule)}
        self._reading = file.read()
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._watcher.fileChanged.connect(self._pause.start)
        self._watcher.directoryChanged.connect(self._pause.start)
        self._pause.timeout.connect(self.read_again)
        self._watch()

    @property
    def reading(self) -> HouseRulesReading:
        """What stands in the file, and what is wrong with it."""
        return self._reading

    @Slot()
    def read_again(self) -> None:
        """Read the file, and tell whether anything in it is new."""
        self._take(self.file.read())

    def add(self, rule: HouseRule) -> None:
        """Write a new rule. Raises as ``HouseRulesFile.add`` does."""
        self._take(self.file.add(rule))

    def change(self, old: HouseRule, new: HouseRule) -> None:
        """Write other values into a rule. Raises as ``HouseRulesFile.change`` does."""
        self._take(self.file.change(old, new))

    def remove(self, rule: HouseRule) -> None:
        """Take a rule out. Raises as ``HouseRulesFile.remove`` does."""
        self._take(self.file.remove(rule))

    def take_up_phrase(self, rule: HouseRule, before: str | None) -> UnsavedText | None:
        """Return what was left in the form for a rule of that kind, as ``UnsavedRules.take_up`` does."""
        left = self.unsaved_phrases[type(rule)].take_up(before)
        if left is not None:
            self.phrase_taken_up.emit(words_for_unsaved_phrase(type(rule)))
        return left

    def replace_text(self, text: str, before: str) -> None:
        """Write the whole text. Raises as ``HouseRulesFile.replace_text`` does."""
        self._take(self.file.replace_text(text, before))

    def _take(self, reading: HouseRulesReading) -> None:
        self._watch()
        if reading != self._reading:
            self._reading = reading
            self.changed.emit(reading)

    def _watch(self) -> None:
        """Watch what is there now: a file that was replaced is another one for the watcher."""
        path = self.file.path
        folder = next((each for each in path.parents if is_there(each, if_untold=False)), Path(path.anchor))
        wanted = {str(folder), *([str(path)] if is_there(path, if_untold=False) else [])}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(sorted(gone))
        if new := wanted - watched:
            self._watcher.addPaths(sorted(new))
