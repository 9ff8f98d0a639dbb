"""The marks of a message: those of its subject and its body, as of one text."""

from collections.abc import Callable, Mapping, Sequence

from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.marks import Mark
from secondtry.review.finding_key import FindingKey
from secondtry.review.part_spans import Part, PartSpan, extent_of, in_message
from secondtry.text.message_parts import MessageParts


class MessageMarks:
    """Shows and finds marks; all spans count code points of the whole text."""

    def __init__(
        self,
        editors: Mapping[Part, DraftEditor],
        parts: Callable[[], MessageParts],
        active_part: Callable[[], Part],
    ) -> None:
        """``parts`` tells what the editors hold by now, ``active_part`` in which the writer is."""
        self._editors = editors
        self._parts = parts
        self._active_part = active_part
        self._lit: FindingKey | None = None

    def show(self, marks: Sequence[Mark]) -> None:
        """Show these marks; their spans belong to the whole text as it is now."""
        parts = self._parts()
        for part, editor in self._editors.items():
            whole = extent_of(parts, part)
            # Compared as bare numbers: thousands of spans take longer to make than a key may wait.
            start, end = whole.start, whole.end
            within = [mark for mark in marks if start <= mark.span.start and mark.span.end <= end]
            if (filling := editor.filling()) is not None:
                # What is half said there is no finding yet: marks would come and go with each word.
                area = filling.shifted(start)
                within = [mark for mark in within if not mark.span.overlaps(area)]
            editor.show_marks(within, -start)

    def light(self, key: FindingKey | None) -> None:
        """Show which mark the open card belongs to."""
        self._lit = key
        for editor in self._editors.values():
            editor.light_mark(key)

    def beside_cursor(self, *, forward: bool) -> Mark | None:
        """Return the next mark behind the cursor or the one before it; past the last comes the first."""
        here, other = self._active_part(), Part.BODY if self._active_part() is Part.SUBJECT else Part.SUBJECT
        ends = {part: len(editor.draft_text()) + 1 for part, editor in self._editors.items()}
        if forward:
            tries = [(here, self._index_behind_lit_mark()), (other, 0), (here, 0)]
        else:
            tries = [(here, self._editors[here].cursor_index()), (other, ends[other]), (here, ends[here])]
        for part, index in tries:
            editor = self._editors[part]
            mark = editor.mark_after(index) if forward else editor.mark_before(index)
            if mark is not None:
                return self._in_message(part, mark)
        return None

    def at_cursor(self) -> Mark | None:
        """Return the mark that the cursor is in or touches."""
        part = self._active_part()
        mark = self._editors[part].mark_at_cursor()
        return mark and self._in_message(part, mark)

    def of(self, key: FindingKey) -> Mark | None:
        """Return a mark as it lies now, its span in the whole text."""
        for part, editor in self._editors.items():
            for mark in editor.marks():
                if mark.key == key:
                    return self._in_message(part, mark)
        return None

    def _in_message(self, part: Part, mark: Mark) -> Mark:
        return mark._replace(span=in_message(self._parts(), PartSpan(part, mark.span)))

    def _index_behind_lit_mark(self) -> int:
        """Return the cursor's index, or the end of the mark there once the writer has seen its card."""
        editor = self._editors[self._active_part()]
        mark = editor.mark_at_cursor()
        index = editor.cursor_index()
        if mark is not None and (mark.key == self._lit or index > mark.span.start):
            return mark.span.end
        return index
