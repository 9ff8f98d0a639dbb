from itertools import pairwise

import pytest

from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.rulebook import RuleBook
from secondtry.text.sentences import read_draft

PLAIN = Options(occasion="mistake")
OPENING = "It is spring. "
OWNED = " All is well. We broke it."


def _found(analyzer: Analyzer, text: str, options: Options = PLAIN) -> list[tuple[str, str, int]]:
    findings = analyzer.analyze(read_draft(text), options).findings
    return [(finding.category.key, finding.excerpt, finding.severity) for finding in findings]


def _severities(analyzer: Analyzer, text: str, options: Options = PLAIN) -> list[int]:
    return [severity for _, _, severity in _found(analyzer, text, options)]


def test_where_two_kinds_share_a_word_the_one_of_lower_rank_keeps_it(small_analyzer: Analyzer) -> None:
    found = _found(small_analyzer, OPENING + "The kettle was lost somehow.")
    assert found == [("first", "The kettle was lost", 2)]


def test_what_lost_its_words_is_not_trimmed_to_the_rest(small_analyzer: Analyzer) -> None:
    excerpts = [excerpt for _, excerpt, _ in _found(small_analyzer, OPENING + "The lid was broken somehow.")]
    assert excerpts == ["was broken"]


def test_within_one_kind_the_longer_words_win(small_analyzer: Analyzer) -> None:
    excerpts = [excerpt for _, excerpt, _ in _found(small_analyzer, OPENING + "The kettle was broken.")]
    assert excerpts == ["The kettle was broken"]


def test_one_sentence_may_hold_several_marks_on_different_words(small_analyzer: Analyzer) -> None:
    found = _found(small_analyzer, OPENING + "Moreover, the kettle was lost, and it is your fault.")
    assert [key for key, _, _ in found] == ["second", "first", "third"]


def test_findings_never_overlap_and_stand_in_reading_order(small_analyzer: Analyzer) -> None:
    text = OPENING + "It is your fault. Moreover, the kettle was lost somehow. Moreover, the lid was broken."
    spans = [finding.span for finding in small_analyzer.analyze(read_draft(text), PLAIN).findings]
    assert len(spans) == 5
    assert all(before.end <= after.start for before, after in pairwise(spans))


def test_owning_it_elsewhere_lowers_each_by_one_and_never_below_one(small_analyzer: Analyzer) -> None:
    text = OPENING + "Moreover, it is your fault. The kettle was lost."
    assert _severities(small_analyzer, text) == [1, 3, 2]
    assert _severities(small_analyzer, text + OWNED) == [1, 2, 1]


def test_weak_ownership_lowers_nothing(small_analyzer: Analyzer) -> None:
    assert _severities(small_analyzer, OPENING + "It is your fault. It was dropped by us.") == [3]


def test_owning_it_beside_a_mark_lifts_it_where_the_kind_allows(small_analyzer: Analyzer) -> None:
    assert _found(small_analyzer, OPENING + "The kettle was lost. We broke it.") == []
    assert _found(small_analyzer, OPENING + "It is your fault. We broke it.") == [("third", "your fault", 2)]


def test_the_first_sentence_raises_by_one(small_analyzer: Analyzer) -> None:
    assert _severities(small_analyzer, "The kettle was lost. The kettle was broken.") == [3, 2]


def test_the_first_sentence_is_that_of_the_body_not_the_subject(small_analyzer: Analyzer) -> None:
    text = "Subject: Moreover\n\nMoreover, it is spring. Moreover, all is well."
    assert _severities(small_analyzer, text) == [1, 2, 1]


@pytest.mark.parametrize(
    "options", [Options(occasion="mistake", repeat=True), Options(occasion="mistake", severe=True)]
)
def test_a_repeat_or_a_severe_case_raises_all_by_one(small_analyzer: Analyzer, options: Options) -> None:
    assert _severities(small_analyzer, OPENING + "Moreover, the kettle was lost.", options) == [2, 3]


def test_all_that_raises_raises_by_one_together_and_never_above_three(small_analyzer: Analyzer) -> None:
    all_at_once = Options(occasion="mistake", repeat=True, severe=True)
    assert _severities(small_analyzer, "Moreover, it is your fault.", all_at_once) == [2, 3]


def test_what_lowers_and_what_raises_cancel_out(small_analyzer: Analyzer) -> None:
    repeat = Options(occasion="mistake", repeat=True)
    assert _severities(small_analyzer, OPENING + "The kettle was lost." + OWNED, repeat) == [2]


def unsure(book: RuleBook, *ids: str) -> Analyzer:
    return Analyzer(book._replace(rules=tuple(r._replace(sure=r.id not in ids) for r in book.rules)))


def test_what_a_rule_is_not_sure_of_is_tentative_and_least_severe(small_book: RuleBook) -> None:
    text = OPENING + "It is your fault."
    (finding,) = unsure(small_book, "third.fault").analyze(read_draft(text), PLAIN).findings
    assert (finding.excerpt, finding.severity, finding.tentative) == ("your fault", 1, True)
    assert _severities(Analyzer(small_book), text) == [3]


def test_what_is_sure_keeps_the_words_before_what_is_not(small_book: RuleBook) -> None:
    text = OPENING + "The kettle was lost somehow."
    (sure,) = Analyzer(small_book).analyze(read_draft(text), PLAIN).findings
    firsts = [rule.id for rule in small_book.rules if rule.category.key == "first"]
    (other,) = unsure(small_book, *firsts).analyze(read_draft(text), PLAIN).findings
    assert sure.category.key == "first"
    assert (other.category.key, other.tentative) == ("second", False)
