from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from secondtry.engine.category import Category, Group, OwnerTest
from secondtry.engine.finding import Finding, Rewrite
from secondtry.gui.draft_editor import DraftEditor
from secondtry.gui.marks import Mark
from secondtry.review.review import FindingKey
from secondtry.text.span import Span


@pytest.fixture
def editor(qtbot: QtBot) -> DraftEditor:
    """An empty editor on the screen, with the keyboard."""
    editor = DraftEditor()
    qtbot.addWidget(editor)
    editor.resize(640, 400)
    editor.show()
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    return editor


@pytest.fixture
def mark() -> Callable[..., Mark]:
    """Return a function that marks the first occurrence of words in a text."""

    def marked(text: str, words: str, group: Group = Group.DEFLECTS) -> Mark:
        start = text.index(words)
        return Mark(FindingKey("rule", words, "", "", 0), Span(start, start + len(words)), group)

    return marked


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Return a function that makes a finding with these rewrites."""

    def found(*rewrites: Rewrite, group: Group = Group.DEFLECTS) -> Finding:
        category = Category(
            key="third_party_blame",
            name="Blames a third party",
            group=group,
            severity=2,
            rank=1,
            owner_test=OwnerTest.LIFTS,
            questions=("Q3",),
            definition="The failure is put on somebody outside.",
            reads="I paid you, not them.",
            why="The customer chose you, and you chose them.",
            instead="Own the outcome first, then tell the fact.",
            fine_when="The party did its normal job.",
            source="Article 1",
        )
        words = "our courier lost it"
        return Finding("third_party.courier", category, Span(0, len(words)), words, 2, rewrites)

    return found


@pytest.fixture
def local_file(tmp_path: Path) -> Path:
    """A small text file."""
    path = tmp_path / "message.txt"
    path.write_text("Hello", encoding="utf-8")
    return path
