"""Measures how the time to match grows with the length of a sentence, pattern by pattern.

Run it as a script: ``python tests/benchmarks/matching_growth.py``. Each unit of
words is repeated until the sentence is long, then doubled; a pattern whose time
grows with the length has a ratio near 2, one that backtracks without bound has
4 and more. It prints the worst and judges nothing.
"""

import time
from collections.abc import Iterator

from secondtry.engine.pattern import Pattern
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.sentence_reader import clauses_of
from secondtry.engine.tagged_text import TaggedText
from secondtry.engine.tagging import Tagger
from secondtry.review.shipped_rules import load_shipped_rulebook

UNITS = (
    "your order was ",
    "we are very sorry if any ",
    "because of the ",
    "the the a an ",
    "not n't never ",
    "the courier's supplier's bank's ",
    "and , but , or , ",
    "it was not really actually lost ",
)
REPEATS = 60
WORST = 10


def _patterns(rulebook: RuleBook) -> Iterator[tuple[str, Pattern]]:
    for clause_id, clause in clauses_of(rulebook):
        for pattern in (*clause.patterns, *clause.unless):
            yield clause_id, pattern


def _seconds(pattern: Pattern, sentence: TaggedText) -> float:
    """Return the shortest of three measurements."""
    taken = []
    for _ in range(3):
        begin = time.perf_counter()
        for _match in pattern.matches(sentence):
            pass
        taken.append(time.perf_counter() - begin)
    return min(taken)


def main() -> None:
    """Print the patterns that take longest, with the ratio of their times."""
    rulebook = load_shipped_rulebook()
    tagger = Tagger(rulebook.lexicon)
    # Every key that a pattern may ask for stands once at the end, so that none is ruled out beforehand.
    rows = []
    for clause_id, pattern in _patterns(rulebook):
        keys = frozenset().union(*pattern.required)
        asked = " ".join(sorted(key for key in keys if "%" not in key and not key.startswith("{")))
        for unit in UNITS:
            short, long = (tagger.tag(unit * count + asked) for count in (REPEATS, 2 * REPEATS))
            first, second = _seconds(pattern, short), _seconds(pattern, long)
            rows.append((second, second / first, clause_id, unit.strip(), pattern.source))
    rows.sort(reverse=True)
    print(f"{len(rows)} measurements, sentences of about {REPEATS * 4} and {REPEATS * 8} words")
    for seconds, ratio, clause_id, unit, source in rows[:WORST]:
        print(f"{1000 * seconds:8.2f} ms  x{ratio:4.1f}  {clause_id}  on {unit!r}: {source[:70]}")


if __name__ == "__main__":
    main()
