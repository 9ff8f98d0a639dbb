"""What a person's house rules say about a draft, and how they meet with what the program finds.

1. A flagged phrase is found in the subject, the greeting, the body and the
   signature, also where nothing went wrong; it never opens the gate.
2. An allowed phrase silences each finding of the program's own that shares a
   word with it.
3. It silences a flagged phrase only where it holds the whole of that and more.
4. Where a flagged phrase shares a word with a finding of the program's own, the
   person's mark keeps the words. What speaks against a question stays.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from secondtry.engine.finding import Finding
from secondtry.engine.finding_rules import without_overlaps
from secondtry.engine.house_rules import HouseRules
from secondtry.text.draft import Draft
from secondtry.text.span import Span


class HouseReading(NamedTuple):
    """The flagged words of a draft as findings, and where allowed words stand; each in order and apart."""

    findings: tuple[Finding, ...] = ()
    allowed: tuple[Span, ...] = ()

    def without_allowed(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return the findings that share no word with an allowed phrase."""
        return [finding for finding in findings if not _shares_a_word(finding.span, self.allowed)]

    def silenced(self, candidates: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that would be shown if nothing were allowed, in reading order."""
        if not self.allowed:
            return ()
        return tuple(f for f in without_overlaps(candidates) if _shares_a_word(f.span, self.allowed))

    def joined(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the flagged words, and the other findings that share no word with them, in order."""
        own = [finding.span for finding in self.findings]
        others = [finding for finding in findings if not _shares_a_word(finding.span, own)]
        return tuple(sorted((*self.findings, *others), key=lambda finding: finding.span))


class ReadsHouseRules(Protocol):
    """What reads drafts with house rules (see ``HouseReader``)."""

    def read(self, draft: Draft, rules: HouseRules) -> HouseReading:
        """Return what the rules say about a draft."""


def _shares_a_word(span: Span, others: Sequence[Span]) -> bool:
    """Say whether a span overlaps one of others that lie in order and apart."""
    place = bisect_left(others, span.end, key=lambda other: other.start)
    return place > 0 and others[place - 1].end > span.start
