"""The file in which the marks that a person found not helpful are kept: on this computer, for them alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from secondtry.documents.document import visible_name
from secondtry.documents.failures import reading_reason
from secondtry.documents.presence import is_there
from secondtry.documents.writing import write_for_owner
from secondtry.errors import SecondTryError
from secondtry.review.not_helpful import NotHelpful, as_labelled_lines, as_line, from_line
from secondtry.review.private_files import write_private

LARGEST_FILE = 16 * 1024 * 1024


class NotHelpfulError(SecondTryError):
    """The marks cannot be read, written down, exported or forgotten: why, and what to do now."""


@dataclass(frozen=True, slots=True)
class NotHelpfulReading:
    """What is kept, in the order in which it was said, and a sentence for each line that was damaged.

    ``is_sound`` is false where a damaged line could not be set aside: then nothing may be written.
    """

    marks: tuple[NotHelpful, ...]
    problems: tuple[str, ...] = ()
    is_sound: bool = True


class NotHelpfulFile:
    """One file with a line a mark. Every change starts from what stands in it at that moment."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def damaged_path(self) -> Path:
        """Where lines that cannot be understood are set aside."""
        return self.path.with_name(f"{self.path.name}.damaged")

    def has_damaged_lines(self) -> bool:
        """Say whether lines lie there that were set aside."""
        return is_there(self.damaged_path, if_untold=False)

    def read(self) -> NotHelpfulReading:
        """Return what is kept; a file that is not there holds nothing. Damaged lines are set aside.

        Raises:
            NotHelpfulError: when the file cannot be read at all.
        """
        marks: list[NotHelpful] = []
        damaged: dict[int, bytes] = {}
        for number, line in enumerate(self._data().split(b"\n"), start=1):
            if line.strip():
                try:
                    marks.append(from_line(line))
                except ValueError:
                    damaged[number] = line
        if not damaged:
            return NotHelpfulReading(tuple(marks))
        try:
            self._set_aside(damaged.values())
            self._put(marks)
        except OSError:
            is_sound, done = False, "Remove this line; the others hold."
        else:
            is_sound, done = True, f"It was set aside in {self.damaged_path.name}; the others hold."
        name = visible_name(self.path)
        problems = tuple(f"{name}, line {number}: this cannot be understood. {done}" for number in damaged)
        return NotHelpfulReading(tuple(marks), problems, is_sound)

    def add(self, *marks: NotHelpful) -> NotHelpfulReading:
        """Write marks down and return what is kept now; what was said already is not said twice.

        Raises:
            NotHelpfulError: when they cannot be written down; the file is then as it was.
        """
        before = self._changeable()
        kept = list(before.marks)
        for mark in marks:
            if not any(mark.says_the_same(each) for each in kept):
                kept.append(mark)
        return self._replaced(before, kept)

    def remove(self, mark: NotHelpful) -> NotHelpfulReading:
        """Take a mark back and return what is kept now. Raises as ``add`` does."""
        before = self._changeable()
        return self._replaced(before, [each for each in before.marks if not mark.says_the_same(each)])

    def forget(self) -> None:
        """Delete all marks, and what was set aside.

        Raises:
            NotHelpfulError: when they cannot be deleted.
        """
        try:
            for file in (self.path, self.damaged_path):
                file.unlink(missing_ok=True)
        except OSError as error:
            raise self._error("cannot be deleted", error) from error

    def export(self, to: Path) -> int:
        """Write a labelled file for training, over one of that name, and return how many marks it holds.

        It is UTF-8; a file that was not there is for its owner alone.

        Raises:
            NotHelpfulError: when there are none, or ``to`` is the very file in which they are kept.
            DocumentError: when it cannot be written.
        """
        marks = self.read().marks
        if not marks:
            raise NotHelpfulError(
                "No mark is kept that you found not helpful, so there is nothing to export."
            )
        if to.absolute().resolve() in {self.path.resolve(), self.damaged_path.resolve()}:
            raise NotHelpfulError(
                f"{visible_name(to)} is the file in which these marks are kept. Choose another name."
            )
        write_for_owner(to, as_labelled_lines(marks))
        return len(marks)

    def _data(self) -> bytes:
        name = visible_name(self.path)
        try:
            if is_there(self.path, if_untold=False) and not self.path.is_file():
                raise NotHelpfulError(f"{name} is not a file. Move it away, and one is made anew.")
            with self.path.open("rb") as file:
                data = file.read(LARGEST_FILE + 1)
        except (FileNotFoundError, NotADirectoryError):
            return b""
        except OSError as error:
            raise NotHelpfulError(f"{name} cannot be read: {reading_reason(error)}") from error
        if len(data) > LARGEST_FILE:
            raise NotHelpfulError(
                f"{name} is larger than {LARGEST_FILE // 1024**2} MB. Move it away, and one is made anew."
            )
        return data

    def _changeable(self) -> NotHelpfulReading:
        reading = self.read()
        if not reading.is_sound:
            raise NotHelpfulError(f"{reading.problems[0]} Nothing was written down.")
        return reading

    def _replaced(self, before: NotHelpfulReading, marks: list[NotHelpful]) -> NotHelpfulReading:
        if tuple(marks) != before.marks:
            try:
                self._put(marks)
            except OSError as error:
                raise self._error("cannot be written", error) from error
        return NotHelpfulReading(tuple(marks), before.problems)

    def _put(self, marks: Iterable[NotHelpful]) -> None:
        write_private(self.path, "".join(f"{as_line(mark)}\n" for mark in marks))

    def _set_aside(self, lines: Iterable[bytes]) -> None:
        earlier = self.damaged_path.read_bytes() if self.has_damaged_lines() else b""
        write_private(self.damaged_path, earlier + b"".join(line + b"\n" for line in lines))

    def _error(self, what: str, error: OSError) -> NotHelpfulError:
        reason = (error.strerror or type(error).__name__).lower()
        return NotHelpfulError(
            f"{visible_name(self.path)} {what}: {reason}. See that you may write in its folder and that the "
            "disk has room, and try again."
        )
