"""Measures how long a shelf of cases takes to be worked out, shown, searched and written into.

Run it as a script: ``python tests/benchmarks/shelf_speed.py [CASES]``. It needs no
display. Times are the processor's; the files of the disk are in memory by then.
Beside each time stands how many times as long it takes as the same with a plain
list of as many lines, which says less about the machine. It judges nothing.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QLineEdit, QListView
from unsynced import Unsynced

from secondtry.gui.app import make_application
from secondtry.gui.case_page import CasePage
from secondtry.gui.cases_view import CasesView
from secondtry.gui.clock import local_now
from secondtry.gui.kept_message import KeptMessage, entry_of, summary_of, table_of
from secondtry.gui.single_window import make_lock
from secondtry.gui.smooth_typing import keep_typing_smooth
from secondtry.review.case import Case, FollowUp, Promise, Reply
from secondtry.review.case_state import in_order, standing
from secondtry.review.incidents import earlier_incidents
from secondtry.review.review import Review
from secondtry.review.shelf import ShelfEntry
from secondtry.storage.means import Means, Place
from secondtry.storage.shelf import Shelf

CASES = 2000
TIMES = 15


def made_cases(count: int, now: datetime) -> list[ShelfEntry]:
    """Return cases of every stage, each with promises and days to ask."""
    return [_made_case(number, now) for number in range(count)]


def _made_case(number: int, now: datetime) -> ShelfEntry:
    days = number % 90
    sent = now - timedelta(days=days, minutes=number)
    due = (sent + timedelta(days=number % 11)).date().isoformat()
    kept = sent.isoformat() if number % 3 else ""
    case = Case(
        customer=f"Customer {number % 400}",
        sent_at=sent.isoformat(timespec="seconds") if number % 5 else "",
        promises=(
            Promise(1, f"I will ring you by {due}.", due, kept_at=kept),
            Promise(2, "The new part is with you next week.", (sent + timedelta(days=7)).isoformat()),
        ),
        follow_ups=(FollowUp(1, due), FollowUp(2, (sent + timedelta(days=30)).date().isoformat())),
        send_again=Reply.YES if number % 2 else Reply.NONE,
        lesson="Two diaries are one too many." if number % 4 else "",
        closed_at=now.isoformat() if number % 7 == 0 else "",
    )
    return ShelfEntry(f"{number:05}", f"About your order {number} of last week", sent.isoformat(), case=case)


def shelf_of(entries: Sequence[ShelfEntry], folder: Path) -> Shelf:
    """Keep these cases on a disk, each as a message of its own, and return their shelf."""
    shelf = Shelf(Means(Unsynced(), summary_of), Place(folder), make_lock, local_now)
    for entry in entries:
        added = shelf.begin()
        added.kept.replace_text(entry.title)
        added.kept.change(table_of(KeptMessage(Review(text=entry.title, case=entry.case))))
        added.close()
    return shelf


def median_ms(work: Callable[[], object], times: int = TIMES) -> float:
    """Return the median processor time of some work of this thread, in milliseconds."""
    taken = []
    for _ in range(times):
        start = time.thread_time()
        work()
        taken.append((time.thread_time() - start) * 1000)
    return statistics.median(taken)


def main(count: int) -> int:
    """Measure, and print one line for each thing measured."""
    application = make_application()
    now = local_now()
    entries = made_cases(count, now)
    page = CasePage(local_now)
    view = CasesView(page)
    plain, lines = QListView(), QStringListModel()
    plain.setModel(lines)
    titles = [entry.title for entry in entries]
    for widget in (view, plain):
        widget.resize(1200, 800)
        widget.show()
    application.processEvents()

    def show_plain() -> None:
        lines.setStringList(sorted(titles))
        application.processEvents()

    def show_cases() -> None:
        view.show_cases(in_order(entries, now), "")
        application.processEvents()

    search = next(each for each in view.findChildren(QLineEdit) if each.placeholderText() == "Find a case")

    def search_for(words: str) -> Callable[[], None]:
        def work() -> None:
            search.setText(words)
            search.clear()
            application.processEvents()

        return work

    def note_a_key() -> None:
        """Do what one key in a field of a case asks for: its state, its row, and the page."""
        changed, stands = entries[0], standing(entries[0], now)
        view.change_case(changed, stands)
        page.show_case(changed, stands, 0)
        application.processEvents()

    def show_kept() -> None:
        """List what lies on the disk, as at the start of the window, and draw it."""
        kept = [entry_of(each.key, each.noted) for each in shelf.entries()]
        view.show_cases(in_order(kept, now), "")
        application.processEvents()

    folder = tempfile.TemporaryDirectory()
    shelf = shelf_of(entries, Path(folder.name))
    keep_typing_smooth()
    base = median_ms(show_plain)
    print(f"{count} cases; a plain list of as many lines, sorted and drawn: {base:.1f} ms")
    for words, work in (
        ("put in order", lambda: in_order(entries, now)),
        ("put in order and drawn", show_cases),
        ("listed from the disk", shelf.entries),
        ("listed from the disk, put in order and drawn", show_kept),
        ("searched, and all shown again", search_for("order 19")),
        ("the customer's other cases counted", lambda: earlier_incidents(entries, "Customer 7")),
        ("one key in a field of a case", note_a_key),
    ):
        taken = median_ms(work)
        print(f"{words}: {taken:.1f} ms, {taken / base:.1f} times the plain list")
    folder.cleanup()
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else CASES))
