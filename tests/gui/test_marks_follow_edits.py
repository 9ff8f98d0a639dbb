"""Random edits of a real editor: marks that an edit does not touch keep exactly their words."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from secondtry.engine.category import Group
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.marks import Mark
from secondtry.gui.offsets import TextOffsets
from secondtry.review.finding_key import FindingKey
from secondtry.text.span import Span

TEXT = "We lost 😀 it.\nSorry for 10\u00a0€ 👩‍👩‍👧‍👦 lost, lost!"

words = st.text(st.sampled_from("ab \n\u00a0\u2028é😀🇩"), max_size=4)


@dataclass(frozen=True)
class Edit:
    """Replaces ``removed`` characters at a place, given as a share of the text, by ``added``."""

    place: float
    removed: int
    added: str


@dataclass(frozen=True)
class History:
    """Undoes, or redoes, one step."""

    back: bool


steps = st.lists(
    st.builds(Edit, st.floats(0, 1), st.integers(0, 6), words) | st.builds(History, st.booleans()),
    min_size=1,
    max_size=12,
)
places = st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=10, unique=True).map(sorted)


def marks_at(edges: list[int]) -> list[Mark]:
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return [
        Mark(FindingKey("rule", "", "", "", number), Span(*pair), Group.WEAKENS)
        for number, pair in enumerate(pairs)
    ]


def take(editor: DraftEditor, step: Edit | History) -> None:
    if isinstance(step, History):
        if step.back:
            editor.undo()
        else:
            editor.redo()
        return
    text = editor.draft_text()
    offsets = TextOffsets(text)
    start = round(step.place * len(text))
    cursor = QTextCursor(editor.document())
    cursor.setPosition(offsets.position(start))
    cursor.setPosition(offsets.position(start + step.removed), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(step.added)


def touched(before: str, after: str) -> Span:
    """Return the stretch of the text before within which the edit must lie, wherever it was exactly."""
    least = min(len(before), len(after))
    head = next((n for n in range(least) if before[n] != after[n]), least)
    tail = next((n for n in range(least) if before[-1 - n] != after[-1 - n]), least)
    start = min(head, max(0, len(before) - tail), max(0, len(after) - tail))
    return Span(start, max(start, len(before) - tail, head + max(0, len(before) - len(after))))


@settings(deadline=None, max_examples=150)
@given(places, steps)
def test_a_mark_that_is_not_touched_keeps_its_words(
    qapp: object,  # noqa: ARG001 - Qt needs it
    edges: list[int],
    taken: list[Edit | History],
) -> None:
    editor = DraftEditor()
    editor.open_text(TEXT)
    editor.show_marks(marks_at(edges))
    for step in taken:
        before, marks_before = editor.draft_text(), editor.marks()
        take(editor, step)
        after, now = editor.draft_text(), {mark.key: mark.span for mark in editor.marks()}
        edit = touched(before, after)
        for mark in marks_before:
            if mark.span.end <= edit.start or mark.span.start >= edit.end:
                assert now[mark.key].of(after) == mark.span.of(before)
        assert all(0 <= span.start < span.end <= len(after) for span in now.values())
    editor.deleteLater()
