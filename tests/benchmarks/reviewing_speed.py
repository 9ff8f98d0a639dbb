"""Measures the steps of a review of a long text within one process, the same again, and after one keystroke.

Run it as a script: ``python tests/benchmarks/reviewing_speed.py``. It prints
times of this machine and their ratios, and judges nothing. The rules judge alone,
without the trained reader. Whole runs, and those of other programs, are measured
by ``peers_speed``.
"""

import time
from collections.abc import Callable

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.draft import Draft
from secondtry.text.sentences import read_draft

SENTENCES = (
    "Order {n} was misplaced at the depot on Tuesday, and nobody told you.",
    "We are sorry if the late start of job {n} caused any trouble for your guests.",
    "On day {n} I called the workshop at nine and sent the blue frame by van.",
    "Due to unforeseen demand, the fitting of kitchen {n} takes a week longer.",
    "Please keep room {n} at eighteen degrees until the varnish is dry.",
)
WORDS = 23_000


def _text() -> str:
    lines: list[str] = []
    words = 0
    while words < WORDS:
        line = SENTENCES[len(lines) % len(SENTENCES)].format(n=len(lines))
        lines.append(line)
        words += len(line.split())
    return "\n\n".join(" ".join(lines[i : i + 5]) for i in range(0, len(lines), 5))


def _timed(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


def main() -> None:
    """Print the times of each step in milliseconds."""
    loading = _timed(load_shipped_rulebook)
    analyzer = Analyzer(load_shipped_rulebook())
    analyzer.analyze(read_draft(" ".join(SENTENCES)))
    text = _text()

    def read() -> Draft:
        return read_draft(text)

    draft = read()
    splitting = _timed(read)
    first = _timed(lambda: analyzer.analyze(draft))
    again = _timed(lambda: analyzer.analyze(draft))
    changed = read_draft(text.replace("Tuesday", "Wednesday", 1))
    keystroke = _timed(lambda: analyzer.analyze(changed))
    print(f"{len(text.split())} words, {len(draft.sentences)} sentences, milliseconds:")
    for name, seconds in (
        ("read the rules", loading),
        ("find blocks and sentences", splitting),
        ("first review", first),
        ("the same again", again),
        ("after one change", keystroke),
    ):
        print(f"{name:28}{1000 * seconds:10.1f}")
    print(f"after one change / first review: {keystroke / first:.3f}")


if __name__ == "__main__":
    main()
