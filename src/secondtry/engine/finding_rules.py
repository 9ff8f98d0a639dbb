"""From the matches of the rules to findings: contexts, the owner test, precedence, severity."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from secondtry.engine.added_sentences import leans_back, says_it_again
from secondtry.engine.category import Group, OwnerTest
from secondtry.engine.cheerful_marks import without_cheer_behind
from secondtry.engine.finding import Finding, Rewrite
from secondtry.engine.kept_facts import leaves_a_conclusion, leaves_nobody_named, stand_near
from secondtry.engine.left_out_space import with_its_space
from secondtry.engine.message_reading import MessageReading, ReadSentence
from secondtry.engine.pattern import Match
from secondtry.engine.remembered_rewrites import MakesRewrites
from secondtry.engine.rule import Rule
from secondtry.engine.sender import sender_of
from secondtry.text.draft import BlockKind
from secondtry.text.span import Span


class Circumstances(NamedTuple):
    """What raises or lowers every finding of a message by one (taxonomy, severity modifiers)."""

    owned_elsewhere: bool = False
    repeat: bool = False
    severe: bool = False


def find(standing: Iterable[tuple[Rule, int]], message: MessageReading) -> Iterator[Finding]:
    """Yield the findings of standing rules, without rewrites; they may still overlap."""
    for rule, index in standing:
        read = message.sentences[index]
        for match in read.reading.of(f"rule:{rule.id}"):
            yield _finding(rule, read, match)


def standing_rules(rules: Iterable[Rule], message: MessageReading) -> Iterator[tuple[Rule, int]]:
    """Yield each rule with the index of each sentence that it matches, contexts and owner test applied."""
    by_clause = {f"rule:{rule.id}": rule for rule in rules}
    for index, read in enumerate(message.sentences):
        for clause_id in read.reading.rules():
            rule = by_clause.get(clause_id)
            if rule is not None and _stands(rule, message, index):
                yield rule, index


def _stands(rule: Rule, message: MessageReading, index: int) -> bool:
    if not message.holds(rule.requires, index) or message.any_holds(rule.lifted_by, index):
        return False
    category = rule.category
    return category.owner_test is OwnerTest.NEVER or not message.owned(category.owner_context, index)


def _finding(rule: Rule, read: ReadSentence, match: Match) -> Finding:
    return Finding(
        rule=rule.id,
        category=rule.category,
        span=match.span.shifted(read.sentence.span.start),
        excerpt=match.span.of(read.text),
        severity=rule.severity or rule.category.severity,
        tentative=not rule.sure,
    )


class Suggester:
    """Adds rewrites to the findings of one message: to those that are left when no two overlap."""

    def __init__(
        self,
        message: MessageReading,
        rules: Mapping[str, Rule],
        rewriter: MakesRewrites,
        *,
        only_first: bool = False,
    ) -> None:
        """``rules`` are those of the findings, by id; with ``only_first`` one rewrite of each is enough."""
        self._message = message
        self._rules = rules
        self._rewriter = rewriter
        self._only_first = only_first
        self._sender = sender_of(message)
        self._starts = [read.sentence.span.start for read in message.sentences]

    def with_rewrites(self, finding: Finding) -> Finding:
        """Return a finding with the rewrites that its rule makes of the words; what is heard has none."""
        rule = self._rules.get(finding.rule)
        if rule is None or not rule.templates:
            return finding
        read = self._message.sentences[bisect_right(self._starts, finding.span.start) - 1]
        start = read.sentence.span.start
        match = next(m for m in read.reading.of(f"rule:{rule.id}") if m.span.shifted(start) == finding.span)
        made = self._rewriter.rewrites(rule.templates, read.text, match.span, match.kept, self._sender)
        placed = (rewrite._replace(span=rewrite.span.shifted(start)) for rewrite in made)
        # Where one is enough, no further one is made.
        if read.sentence.kind is BlockKind.SUBJECT:
            # A subject line is one line: nothing is written behind it.
            placed = (made for made in placed if not made.text.endswith(".") and "; " not in made.text)
        tried = ([rewrite] for rewrite in placed) if self._only_first else [placed]
        # Hollow words name nobody.
        told = finding.group is not Group.HOLLOW
        offers = (self._offered(rewrites, told=told) for rewrites in tried)
        offered = next(filter(None, offers), ())
        if told:
            offered = tuple(without_cheer_behind(rewrite, self._message.text) for rewrite in offered)
        return finding._replace(rewrites=offered)

    def _offered(self, made: Iterable[Rewrite], *, told: bool) -> tuple[Rewrite, ...]:
        """Return the rewrites that keep what the message tells, each once; a last resort only alone."""
        text = self._message.text
        fresh = (rewrite for rewrite in made if not says_it_again(rewrite, text))
        keeping = (rewrite for rewrite in fresh if _keeps_the_rest(rewrite, text, told=told))
        placed = (rewrite for rewrite in keeping if not self._parts_what_follows(rewrite))
        plain = (rewrite._replace(loses=frozenset(), adds=False) for rewrite in placed)
        fitted = (with_its_space(rewrite, text) for rewrite in plain)
        unique = {rewrite.text: rewrite for rewrite in fitted if rewrite is not None}
        best = [rewrite for rewrite in unique.values() if not rewrite.last_resort]
        last = [rewrite._replace(last_resort=False) for rewrite in unique.values()]
        return tuple(best or last[:1])

    def _parts_what_follows(self, rewrite: Rewrite) -> bool:
        """Say whether a rewrite adds a sentence before one that leans on what stood there."""
        behind = bisect_left(self._starts, rewrite.span.end)
        if not rewrite.adds or behind == len(self._starts):
            return False
        return leans_back(self._message.text, self._message.sentences[behind].sentence.span)


def _keeps_the_rest(rewrite: Rewrite, text: str, *, told: bool) -> bool:
    """Say whether no fact is gone with a rewrite, and nothing that the next sentence leans on."""
    hanging = leaves_a_conclusion(
        text, rewrite.span, rewrite.text, leaves_out=rewrite.leaves_out or rewrite.admits
    )
    gone = told and (rewrite.leaves_out or rewrite.admits)
    hanging = hanging or (gone and leaves_nobody_named(text, rewrite.span, rewrite.text))
    return not hanging and stand_near(text, rewrite.span, rewrite.loses)


def without_overlaps(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings of which no two share a word, in reading order.

    What is sure keeps the words before what is tentative, then the category of lower rank does; within one
    category the longer finding, then the earlier.
    """
    kept: list[Finding] = []
    order = sorted(
        findings, key=lambda f: (f.tentative, f.category.rank, -f.span.length, f.span.start, f.rule)
    )
    for finding in order:
        # The kept ones lie in order and apart, so only the two neighbours can share a word.
        place = bisect_left(kept, finding.span, key=lambda f: f.span)
        if not any(finding.span.overlaps(other.span) for other in kept[max(0, place - 1) : place + 1]):
            kept.insert(place, finding)
    return kept


def with_severity(finding: Finding, circumstances: Circumstances, *, first_sentence: Span | None) -> Finding:
    """Return the finding with the modifiers counted in: 1 to 3, and 1 for a tentative one."""
    if finding.tentative:
        return finding._replace(severity=1)
    severity = finding.severity
    if circumstances.owned_elsewhere:
        severity -= 1
    opens = first_sentence is not None and first_sentence.contains(finding.span)
    if opens or circumstances.repeat or circumstances.severe:
        severity += 1
    return finding._replace(severity=min(3, max(1, severity)))
