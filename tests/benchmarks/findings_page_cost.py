"""Measures what the list of findings costs somebody who types in 100 KB with 2,000 findings.

Run it as a script: ``python tests/benchmarks/findings_page_cost.py``. It needs no
display. The same keys go into the same draft with the page closed and with it
open, in turns, and the ratios of the times are printed. The draft is read without
the trained reader. It judges nothing: a
time says something about a machine, and a test must not.
"""

import argparse
import statistics
from collections.abc import Sequence
from itertools import cycle

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from typing_speed import BlockedTime, Setup, Typist, describe, type_all, wait, whole_window

from secondtry.gui.file_actions import FileActions
from secondtry.gui.kept_message import KeptMessage
from secondtry.gui.review_controller import ReviewController

FINDINGS = 2000
CHARACTERS = 100_000
ROUNDS = 20
TURNS = 2
_KEYS_A_ROUND = 8
_READING_MS, _SETTLE_MS = 3000, 2000
_THINGS = cycle(("Parcel", "Order", "Cake"))
_PLAIN = "The second van came at noon."


def draft_of(findings: int, characters: int) -> str:
    """Return a draft of about so many characters, whose rules mark something in so many sentences."""
    marked = [f"{next(_THINGS)} {number} was misplaced on the way to you." for number in range(findings)]
    plain = (characters - sum(len(each) + 1 for each in marked)) // (len(_PLAIN) + 1)
    sentences = marked + [_PLAIN] * max(0, plain)
    # Plain sentences stand among the others, not behind them.
    step = len(sentences) / len(marked)
    order = sorted(
        range(len(sentences)), key=lambda at: at * step if at < len(marked) else (at - len(marked)) * step
    )
    mixed = [sentences[at] for at in order]
    paragraphs = [" ".join(mixed[at : at + 5]) for at in range(0, len(mixed), 5)]
    return "\n\n".join(["Dear Dana,", *paragraphs, "Best regards,\nSam"])


class Rounds(QObject):
    """Types a few keys, waits until the draft has been read and shown again, and so on.

    ``readings`` counts how often that was.
    """

    def __init__(self, setup: Setup, blocked: BlockedTime, rounds: int) -> None:
        super().__init__()
        self._setup, self._blocked, self._left = setup, blocked, rounds
        self.per_key: list[float] = []
        self.readings = 0
        setup.window.findChildren(ReviewController)[0].analyzed.connect(self._count)

    def run(self) -> None:
        """Do it all, in event loops of the application."""
        for _ in range(self._left):
            typist = Typist(self._setup.editor, _KEYS_A_ROUND, self._blocked)
            type_all(typist.start, typist.ended)
            self.per_key += typist.per_key[1:]
            wait(_READING_MS)

    @Slot()
    def _count(self) -> None:
        self.readings += 1


def type_into(setup: Setup, dispatcher: QAbstractEventDispatcher, rounds: int) -> dict[str, Sequence[float]]:
    """Type into the middle of the draft; return the milliseconds of each pass and of each key."""
    setup.editor.setFocus()
    cursor = setup.editor.textCursor()
    cursor.setPosition(setup.editor.document().characterCount() // 2)
    setup.editor.setTextCursor(cursor)
    wait(_SETTLE_MS)
    blocked = BlockedTime(dispatcher)
    typing = Rounds(setup, blocked, rounds)
    typing.run()
    blocked.stop()
    print(f"{typing.readings} readings of the draft")
    return {"per pass": blocked.passes, "of which work": blocked.worked, "per key": typing.per_key}


def main() -> None:
    """Type with the page closed and with it open, in turns, and print both and their ratio."""
    parser = argparse.ArgumentParser(description="Measure what the list of findings costs while typing.")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--findings", type=int, default=FINDINGS)
    options = parser.parse_args()
    application = QApplication([])
    dispatcher = QAbstractEventDispatcher.instance()
    if dispatcher is None:
        raise RuntimeError("there is no event loop to measure")
    setup = whole_window(draft_of(options.findings, CHARACTERS))
    setup.window.resize(1280, 820)
    setup.window.show()
    setup.window.activateWindow()
    controller = setup.window.findChildren(ReviewController)[0]
    wait(_READING_MS)
    print(f"{len(setup.editor.toPlainText())} characters, {len(controller.shown())} findings")
    actions = {action.text(): action for action in setup.window.findChildren(QAction)}
    lead = {"closed": actions["Question &1"], "open": actions["Lis&t of findings"]}
    times: dict[str, dict[str, list[float]]] = {page: {} for page in lead}
    for _ in range(TURNS):
        for page, action in lead.items():
            action.trigger()
            for name, measured in type_into(setup, dispatcher, options.rounds).items():
                times[page].setdefault(name, []).extend(measured)
    for page, by_name in times.items():
        for name, measured in by_name.items():
            print(describe(f"{page}: {name}", measured))
    for name in times["open"]:
        pairs = [
            (statistics.median(times[page][name]), _p99(times[page][name])) for page in ("open", "closed")
        ]
        (median, tail), (median_closed, tail_closed) = pairs
        print(f"open to closed, {name}: median {median / median_closed:.2f}, p99 {tail / tail_closed:.2f}")
    for files in setup.window.findChildren(FileActions):
        files.restore(KeptMessage())  # so that nothing asks about unsaved words
    setup.window.close()
    application.processEvents()


def _p99(times: Sequence[float]) -> float:
    return statistics.quantiles(times, n=100, method="inclusive")[98]


if __name__ == "__main__":
    main()
