"""Each rule proves itself with the texts of its own file: five invariants, one test for each."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rule import Rule
from secondtry.engine.rule_examples import Flagged
from secondtry.engine.tagging import Tagger
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)
RULES = {rule.id: rule for rule in RULEBOOK.rules}

FLAGGED = [
    pytest.param(rule, flagged, id=f"{rule.id}-{n}")
    for rule in RULEBOOK.rules
    for n, flagged in enumerate(rule.flagged)
]
SILENT = [
    pytest.param(rule, text, id=f"{rule.id}-{n}")
    for rule in RULEBOOK.rules
    for n, text in enumerate(rule.silent)
]
OPENING = [
    pytest.param(flagged, id=f"{rule.id}-{n}")
    for rule in RULEBOOK.rules
    if rule.opens_gate
    for n, flagged in enumerate(rule.flagged)
]


def test_every_file_is_read_without_a_problem() -> None:
    assert RULEBOOK.problems == ()


def test_all_sixteen_categories_have_rules() -> None:
    assert len(RULEBOOK.categories) == 16
    assert sorted(category.rank for category in RULEBOOK.categories.values()) == list(range(1, 17))


def test_no_id_is_used_twice() -> None:
    ids = [rule.id for rule in RULEBOOK.rules]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
def test_a_rule_shows_words_that_it_finds_and_words_that_it_leaves_alone(rule: Rule) -> None:
    assert rule.flagged
    assert rule.silent


@pytest.mark.parametrize(("rule", "flagged"), FLAGGED)
def test_exactly_the_marked_words_are_found(rule: Rule, flagged: Flagged) -> None:
    findings = ANALYZER.findings_of(rule, read_draft(flagged.text))
    marked = [span.of(flagged.text) for span in flagged.spans]
    assert [finding.excerpt for finding in findings] == marked


@pytest.mark.parametrize(("rule", "flagged"), FLAGGED)
def test_spans_are_exact(rule: Rule, flagged: Flagged) -> None:
    findings = ANALYZER.findings_of(rule, read_draft(flagged.text))
    assert tuple(finding.span for finding in findings) == flagged.spans
    assert all(finding.excerpt == finding.span.of(flagged.text) for finding in findings)


@pytest.mark.parametrize(("rule", "flagged"), FLAGGED)
def test_no_mark_begins_or_ends_with_what_only_parts_words(rule: Rule, flagged: Flagged) -> None:
    # Also where the words stand in the middle of something.
    for text in (flagged.text, f"We know this, and, {flagged.text}", f"{flagged.text[:-1]}, as we said."):
        for finding in ANALYZER.all_findings(read_draft(text)):
            assert finding.excerpt == finding.excerpt.strip(" \t\n,.;:!?–—-…"), rule.id


@pytest.mark.parametrize("before", ["It was late, but,", "The sign (which,", "Because,"])
def test_what_comes_in_due_course_is_marked_from_its_first_word(before: str) -> None:
    draft = read_draft(f"Sorry. {before} in due course, you will hear from our desk.")
    found = ANALYZER.findings_of(RULES["vague_promise.in_due_course"], draft)
    assert [finding.excerpt for finding in found] == ["in due course, you will hear from our desk"]


@pytest.mark.parametrize(("rule", "flagged"), FLAGGED)
def test_rewrites_are_exact(rule: Rule, flagged: Flagged) -> None:
    findings = ANALYZER.findings_of(rule, read_draft(flagged.text))
    assert [rewrite.offer for rewrite in findings[0].rewrites] == list(flagged.rewrites)


@pytest.mark.parametrize(("rule", "flagged"), FLAGGED)
def test_a_rewrite_silences_the_rule(rule: Rule, flagged: Flagged) -> None:
    for rewrite in ANALYZER.findings_of(rule, read_draft(flagged.text))[0].rewrites:
        rewritten = rewrite.applied_to(flagged.text)
        changed = range(rewrite.span.start, rewrite.span.start + len(rewrite.text))
        left = ANALYZER.findings_of(rule, read_draft(rewritten))
        assert not [f.excerpt for f in left if f.span.start in changed]


@pytest.mark.parametrize(("rule", "text"), SILENT)
def test_look_alikes_stay_silent(rule: Rule, text: str) -> None:
    assert ANALYZER.findings_of(rule, read_draft(text)) == ()


@pytest.mark.parametrize(("rule", "flagged"), FLAGGED)
def test_among_all_rules_the_marked_words_keep_the_category(rule: Rule, flagged: Flagged) -> None:
    draft = read_draft(flagged.text)
    found = ANALYZER.all_findings(draft)
    for span in flagged.spans:
        categories = {f.category.key for f in found if f.span.overlaps(span)}
        assert rule.category.key in categories


@pytest.mark.parametrize("flagged", OPENING)
def test_what_opens_the_gate_by_itself_is_reviewed(flagged: Flagged) -> None:
    assert ANALYZER.analyze(read_draft(flagged.text)).went_wrong


def test_words_without_a_failure_never_open_the_gate() -> None:
    opening = {rule.category.key for rule in RULEBOOK.rules if rule.opens_gate}
    assert opening == {
        "denial",
        "customer_blame",
        "employee_blame",
        "third_party_blame",
        "system_blame",
        "policy_shield",
        "but_justification",
        "feelings_apology",
        "conditional_apology",
        "hidden_actor",
    }


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
def test_every_pattern_is_reached_by_one_of_the_flagged_texts(rule: Rule) -> None:
    tagger = Tagger(RULEBOOK.lexicon)
    sentences = [
        tagger.tag(sentence.span.of(flagged.text))
        for flagged in rule.flagged
        for sentence in read_draft(flagged.text).sentences
    ]
    unreached = [
        pattern.source
        for pattern in rule.clause.patterns
        if not any(True for sentence in sentences for _ in pattern.matches(sentence))
    ]
    assert unreached == []
