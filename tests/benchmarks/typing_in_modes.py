"""Measures what a key costs in each view of the window: 100 KB of text, 2,000 findings, 100 comments.

Run it as a script: ``python tests/benchmarks/typing_in_modes.py``. It needs no
display. Words are typed in bursts into the middle of the draft: while writing,
with the list of findings open, in the view of the comments and beside a second
try. Given is the processor time of the window's thread in each pass of its event
loop, those that draw a new reading among them. The trained reader helps with ``--reader``
only. It judges nothing: a time says something about a machine, and a test must not.
"""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import islice

from findings_page_cost import CHARACTERS, FINDINGS, Rounds, draft_of
from key_to_paint import AnyTimeTypist
from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from typing_speed import BlockedTime, Setup, describe, type_all, wait, whole_window

from secondtry.gui.file_actions import FileActions
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.mode import Mode
from secondtry.gui.mode_switch import ModeSwitch
from secondtry.gui.review_controller import ReviewController
from secondtry.review.anchoring import anchor_at
from secondtry.review.comment import Comment, Remark, Role, Suggestion

ROUNDS = 4
COMMENTS = 100
KEYS = 200
_READING_MS, _SETTLE_MS = 4000, 1500


def main() -> None:
    """Type in one view after the other, and print a line for each."""
    parser = argparse.ArgumentParser(description="Measure what a key costs in each view.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--comments", type=int, default=COMMENTS)
    parser.add_argument("--keys", type=int, default=KEYS)
    parser.add_argument("--reader", action="store_true", help="with the trained reader")
    options = parser.parse_args()
    application = QApplication([])
    dispatcher = QAbstractEventDispatcher.instance()
    if dispatcher is None:
        raise RuntimeError("there is no event loop to measure")
    setup = whole_window(draft_of(FINDINGS, CHARACTERS), with_reader=options.reader)
    setup.window.resize(1280, 820)
    setup.window.show()
    setup.window.activateWindow()
    wait(_READING_MS)
    controller = setup.window.findChildren(ReviewController)[0]
    while not controller.shown():
        wait(_SETTLE_MS)  # a machine that does much else takes its time to read
    comment_on(controller, options.comments)
    print(
        f"{len(setup.editor.toPlainText())} characters, {len(controller.shown())} findings, "
        f"{len(controller.review.comments)} comments"
    )
    for name, go_there in _views(setup).items():
        go_there()
        wait(_SETTLE_MS)
        setup.editor.setFocus()
        cursor = setup.editor.textCursor()
        cursor.setPosition(setup.editor.document().characterCount() // 2)
        setup.editor.setTextCursor(cursor)
        wait(_SETTLE_MS)
        blocked = BlockedTime(dispatcher)
        typing = Rounds(setup, blocked, options.rounds)
        typing.run()
        blocked.stop()
        print(f"{describe(name, blocked.worked)}, {typing.readings} readings")
        typist = AnyTimeTypist(setup.editor, dispatcher, options.keys, seed=len(name))
        type_all(typist.start, typist.ended)
        typist.stop()
        print(describe("  key to paint", typist.to_paint))
    for files in setup.window.findChildren(FileActions):
        files.restore(KeptMessage())  # so that nothing asks about unsaved words
    setup.window.close()
    application.processEvents()


def comment_on(controller: ReviewController, comments: int) -> None:
    """Put so many comments on marked words, evenly over the text; every third one suggests other words."""
    review, found = controller.review, list(controller.shown().values())
    step = max(1, len(found) // max(1, comments))
    made = [
        Comment(
            id=f"comment-{number}",
            anchor=anchor_at(review.text, finding.span),
            remarks=(Remark(f"remark-{number}", "Say here who did it.", Role.REVIEWER, "Robin"),),
            suggestion=None if number % 3 else Suggestion("we lost it"),
        )
        for number, finding in enumerate(islice(found, 0, None, step))
    ]
    controller.update(replace(review, comments=tuple(made[:comments])))


def _views(setup: Setup) -> Mapping[str, Callable[[], object]]:
    modes = setup.window.findChildren(ModeSwitch)[0]
    actions = {action.text().replace("&", ""): action for action in setup.window.findChildren(QAction)}

    def start_second_try() -> None:
        modes.choose(Mode.WRITE)
        actions["Start a second try"].trigger()

    return {
        "writing": lambda: modes.choose(Mode.WRITE),
        "list of findings": actions["List of findings"].trigger,
        "comments": lambda: modes.choose(Mode.COMMENTS),
        "second try": start_second_try,
    }


if __name__ == "__main__":
    main()
