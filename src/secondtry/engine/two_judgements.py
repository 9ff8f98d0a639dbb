"""Makes one judgement of what the rules match and what the trained reader hears.

The rules say exactly where a phrase begins and ends, and why; the reader hears what no list
holds. So where both mark the same words the rule's finding stands, and the reader adds what
no rule has marked: firmly where it is sure, tentatively where it may be mistaken, and
below that nothing; nor any blame where it is in doubt whether something went wrong at all.
A rule's finding stands even where the reader hears nothing: measured on a whole corpus, such
findings are often wrong, but plain ones go with them, and nobody could say why. Only where a rule itself
is not sure of the kind does the reader decide, if it is: it makes the finding a sure one, or takes its place.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from secondtry.engine.category import Category
from secondtry.engine.finding import Finding
from secondtry.engine.heard import Heard
from secondtry.engine.move import MoveScore

#: What the rule of a finding is called that no rule made, behind the key of its kind.
HEARD = "heard"


def is_heard(rule: str) -> bool:
    """Say whether the rule of a finding is the reader's ear."""
    return rule.endswith(f".{HEARD}")


def trouble_by_both(above_threshold: float, heard: Heard | None) -> float:
    """Return how surely something went wrong; from 0 on it did. With a reader these are log-odds.

    ``above_threshold`` is how far the weight of the signs lies above their threshold.
    """
    if heard is None:
        return above_threshold
    terms = heard.terms
    return terms.signs * above_threshold + terms.trouble * heard.trouble + terms.bias


def heard_surely(heard: Heard | None, trouble: float, categories: Mapping[str, Category]) -> Heard | None:
    """Return what is heard without phrases for whose kind it is not sure enough that anything went wrong."""
    if heard is None:
        return None
    certain = heard.terms.certain
    counted = [
        phrase
        for phrase in heard.phrases
        if phrase.category in categories and trouble >= certain.get(categories[phrase.category].group, 0.0)
    ]
    return heard._replace(phrases=tuple(counted))


def with_heard(
    findings: Iterable[Finding], heard: Heard | None, categories: Mapping[str, Category], text: str
) -> list[Finding]:
    """Return the findings of the rules with those that only the reader makes."""
    kept = list(findings)
    if heard is None:
        return kept
    # Findings of rules may overlap each other, so what counts is the furthest end so far.
    spans = sorted(finding.span for finding in kept if not finding.tentative)
    starts = [span.start for span in spans]
    furthest = list(accumulate((span.end for span in spans), max))

    def is_free(finding: Finding) -> bool:
        before = bisect_left(starts, finding.span.end)
        return not before or furthest[before - 1] <= finding.span.start

    added = []
    for finding in filter(is_free, _heard(heard, categories, text)):
        unsure = [n for n, own in enumerate(kept) if own.tentative and own.span.overlaps(finding.span)]
        agreed = [n for n in unsure if kept[n].category == finding.category]
        if not finding.tentative:
            for n in agreed:
                kept[n] = kept[n]._replace(tentative=False)
        if not unsure or not (agreed or finding.tentative):
            added.append(finding)
    return [*kept, *added]


def with_heard_moves(scores: Mapping[str, MoveScore], heard: Heard | None) -> Mapping[str, MoveScore]:
    """Return the scores, those moves replaced in which the reader hears better."""
    if heard is None:
        return scores
    return {
        key: score._replace(score=move.score, span=move.span or (score.span if move.score else None))
        if (move := heard.moves.get(key)) is not None
        else score
        for key, score in scores.items()
    }


def _heard(heard: Heard, categories: Mapping[str, Category], text: str) -> Iterator[Finding]:
    for phrase in heard.phrases:
        category = categories.get(phrase.category)
        if category is None or phrase.confidence < heard.terms.perhaps[category.group]:
            continue
        tentative = phrase.confidence < heard.terms.surely[category.group]
        yield Finding(
            rule=f"{category.key}.{HEARD}",
            category=category,
            span=phrase.span,
            excerpt=phrase.span.of(text),
            severity=1 if tentative else category.severity,
            tentative=tentative,
        )
