"""House rules in a whole analysis: what is marked, what is silent, and who wins."""

from collections.abc import Iterable

import pytest

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer, Options
from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.engine.house_rules import AllowRule, FlagRule, HouseRules
from secondtry.engine.phrase import Phrase
from secondtry.engine.phrase_reading import read_phrase
from secondtry.text.sentences import read_draft

HARM = "We met on Monday. The kettle was lost somehow. Moreover, it was your fault."


def phrase(text: str) -> Phrase:
    return read_phrase(text, lambda word: {word})


def rules(flag: Iterable[str | FlagRule] = (), allow: Iterable[str] = ()) -> HouseRules:
    return HouseRules(
        tuple(FlagRule(phrase(each)) if isinstance(each, str) else each for each in flag),
        tuple(AllowRule(phrase(each)) for each in allow),
    )


def analysis(analyzer: Analyzer, text: str, house_rules: HouseRules, occasion: str = "") -> Analysis:
    return analyzer.analyze(read_draft(text), Options(occasion=occasion, house_rules=house_rules))


def shown(found: Iterable[Finding]) -> list[tuple[str, str]]:
    return [(finding.rule, finding.excerpt) for finding in found]


def test_without_house_rules_nothing_changes(small_analyzer: Analyzer) -> None:
    read = analysis(small_analyzer, HARM, HouseRules())
    assert shown(read.findings) == [
        ("first.passive", "The kettle was lost"),
        ("second.moreover", "Moreover"),
        ("third.fault", "your fault"),
    ]
    assert read.silenced == ()


def test_a_flagged_phrase_is_a_finding_of_its_own_kind(small_analyzer: Analyzer) -> None:
    rule = FlagRule(phrase("met on"), "saw you on", "It sounds formal.", 3)
    (finding,) = analysis(small_analyzer, "We met on Monday.", rules([rule])).findings
    assert (finding.category.key, finding.group, finding.rule) == (
        "house_rule",
        Group.HOUSE,
        "house_rule.met on",
    )
    assert (finding.excerpt, finding.note, finding.severity) == ("met on", "It sounds formal.", 3)
    assert [rewrite.text for rewrite in finding.rewrites] == ["saw you on"]
    assert finding.rewrites[0].span == finding.span


def test_it_shows_where_the_gate_is_closed_and_leaves_it_closed(small_analyzer: Analyzer) -> None:
    read = analysis(small_analyzer, "We met on Monday. Moreover, it was fun.", rules(["met"]))
    assert not read.went_wrong
    assert read.occasion == "routine"
    assert shown(read.findings) == [("house_rule.met", "met")]
    assert read.moves == {}


def test_it_is_found_where_the_sender_writes_and_nowhere_else(small_analyzer: Analyzer) -> None:
    text = (
        "Subject: subject to change, dear\n\nDear\ncustomer,\n\nHello dear.\n\n> dear quoted\n\n"
        "Kind regards,\nDear Ana"
    )
    found = analysis(small_analyzer, text, rules(["dear", "subject", "dear customer"])).findings
    places = [finding.span.start for finding in found]
    assert places == [
        text.index("subject"),
        text.index("dear\n\n"),
        text.index("Dear\n"),
        text.index("dear."),
        text.rindex("Dear"),
    ]
    assert found[2].excerpt == "Dear\ncustomer"


def test_it_never_reaches_over_an_empty_line(small_analyzer: Analyzer) -> None:
    read = analysis(small_analyzer, "We met\n \nyou once and met\nyou twice.", rules(["met you"]))
    assert shown(read.findings) == [("house_rule.met you", "met\nyou")]


@pytest.mark.parametrize(
    ("text", "rewrite"),
    [
        ("Met you.", "Saw you"),
        ("We met you.", "saw you"),
        ("We MET YOU.", "saw you"),
        ("met you.", "saw you"),
    ],
)
def test_its_rewrite_takes_a_capital_where_it_opens_a_sentence(
    small_analyzer: Analyzer, text: str, rewrite: str
) -> None:
    (finding,) = analysis(small_analyzer, text, rules([FlagRule(phrase("met you"), "saw you")])).findings
    assert [each.text for each in finding.rewrites] == [rewrite]


def test_square_brackets_in_its_rewrite_are_gaps_to_fill(small_analyzer: Analyzer) -> None:
    rule = FlagRule(phrase("met you"), "saw [name] on [day]")
    (finding,) = analysis(small_analyzer, "We met you.", rules([rule])).findings
    (rewrite,) = finding.rewrites
    assert [slot.of(rewrite.text) for slot in rewrite.slots] == ["[name]", "[day]"]


def test_its_severity_is_the_one_that_was_asked_for(small_analyzer: Analyzer) -> None:
    rule = FlagRule(phrase("met"), severity=1)
    options = Options(repeat=True, severe=True, house_rules=rules([rule]))
    found = small_analyzer.analyze(read_draft(HARM), options).findings
    assert [finding.severity for finding in found] == [1, 3, 2, 3]


def test_flagged_words_do_not_overlap_and_the_first_keeps_them(small_analyzer: Analyzer) -> None:
    read = analysis(small_analyzer, "We met on Monday.", rules(["on monday", "met on", "monday"]))
    assert shown(read.findings) == [("house_rule.met on", "met on"), ("house_rule.monday", "Monday")]


def test_a_flagged_phrase_takes_the_words_from_a_shipped_finding(small_analyzer: Analyzer) -> None:
    read = analysis(small_analyzer, HARM, rules(["was lost"]))
    assert shown(read.findings) == [
        ("house_rule.was lost", "was lost"),
        ("second.moreover", "Moreover"),
        ("third.fault", "your fault"),
    ]
    against = [(each.reason, each.excerpt) for each in read.questions[0].against]
    assert against == [("first", "The kettle was lost"), ("second", "Moreover"), ("third", "your fault")]


def test_an_allowed_phrase_silences_every_shipped_finding_that_shares_a_word(
    small_analyzer: Analyzer,
) -> None:
    read = analysis(small_analyzer, HARM, rules(allow=["lost", "fault"]))
    assert shown(read.findings) == [("second.moreover", "Moreover")]
    assert shown(read.silenced) == [("first.passive", "The kettle was lost"), ("third.fault", "your fault")]
    assert [each.excerpt for each in read.questions[0].against] == ["Moreover"]


def test_words_beside_an_allowed_phrase_may_take_its_place(small_analyzer: Analyzer) -> None:
    read = analysis(small_analyzer, HARM, rules(allow=["the kettle"]))
    assert shown(read.silenced) == [("first.passive", "The kettle was lost")]
    assert shown(read.findings)[0] == ("first.bare", "was lost")


def test_an_allowed_phrase_does_not_close_the_gate(small_analyzer: Analyzer) -> None:
    assert analysis(small_analyzer, HARM, rules(allow=["lost"])).went_wrong


def test_where_nothing_would_be_marked_nothing_counts_as_silent(small_analyzer: Analyzer) -> None:
    assert analysis(small_analyzer, HARM, rules(allow=["lost"]), occasion="routine").silenced == ()
    assert analysis(small_analyzer, "We met.", rules(allow=["met"])).silenced == ()


@pytest.mark.parametrize(
    ("allowed", "marked"),
    [
        ("met on monday", ["met"]),
        ("we met", ["met"]),
        ("we * on", ["met"]),
        ("met", ["met", "met"]),
        ("on monday", ["met", "met"]),
    ],
)
def test_an_allowed_phrase_excuses_flagged_words_that_it_holds_with_others(
    small_analyzer: Analyzer, allowed: str, marked: list[str]
) -> None:
    read = analysis(small_analyzer, "We met on Monday. They met you.", rules(["met"], [allowed]))
    assert [finding.excerpt for finding in read.findings] == marked
    assert read.silenced == ()


def test_overlapping_allowed_phrases_each_count(small_analyzer: Analyzer) -> None:
    text = "The kettle was lost somehow. It was."
    read = analysis(small_analyzer, text, rules(["somehow"], ["the kettle was", "was lost", "lost somehow"]))
    assert read.findings == ()
    assert shown(read.silenced) == [("first.passive", "The kettle was lost")]


def test_other_rules_hold_at_once_and_the_first_again_later(small_analyzer: Analyzer) -> None:
    one, other = rules(["met"]), rules(["monday"])
    excerpts = [
        [finding.excerpt for finding in analysis(small_analyzer, "We met on Monday.", each).findings]
        for each in (one, other, one)
    ]
    assert excerpts == [["met"], ["Monday"], ["met"]]


def test_ten_thousand_matches_that_touch_everything_are_settled_in_order(small_analyzer: Analyzer) -> None:
    text = "The kettle was lost somehow. " * 500
    read = analysis(small_analyzer, text, rules(["somehow", "kettle"], ["lost somehow"]))
    assert len(read.findings) == 500
    assert len(read.silenced) == 500
