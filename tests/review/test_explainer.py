"""The pages that explain: complete, true to the rules, and the same for the same rules."""

from itertools import chain

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.category import Category, Group
from secondtry.engine.move import Move
from secondtry.engine.rule import Rule
from secondtry.review.explainer import Explainer
from secondtry.review.explanation import Page, PageKind, Section
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)
EXPLAINER = Explainer(RULEBOOK)

CATEGORIES = pytest.mark.parametrize(
    "category", [pytest.param(category, id=key) for key, category in RULEBOOK.categories.items()]
)
RULES = pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
MOVES = pytest.mark.parametrize("move", [pytest.param(move, id=key) for key, move in RULEBOOK.moves.items()])

TOLD = [
    "definition",
    "reads",
    "flagged",
    "silent",
    "fine_when",
    "instead",
    "why",
    "limits",
    "source",
    "counts",
]


def _section(page: Page, key: str) -> Section:
    return next(section for section in page.sections if section.key == key)


def _is_empty(section: Section) -> bool:
    return not (section.examples or section.entries or any(text.strip() for text in section.paragraphs))


@CATEGORIES
def test_the_page_of_a_kind_has_every_part_in_order(category: Category) -> None:
    page = EXPLAINER.page(category.key)
    assert (page.kind, page.title, page.group) == (PageKind.CATEGORY, category.name, category.group)
    assert [section.key for section in page.sections] == [*TOLD, "rules"]
    assert not any(_is_empty(section) for section in page.sections)


@RULES
def test_the_page_of_a_rule_has_every_part_in_order(rule: Rule) -> None:
    page = EXPLAINER.page(rule.id)
    assert page.kind is PageKind.RULE
    assert [entry.key for entry in page.above] == ["", rule.category.key]
    assert [section.key for section in page.sections] == TOLD
    assert not any(_is_empty(section) for section in page.sections)


@CATEGORIES
def test_a_kind_is_told_with_both_sides_of_its_evidence(category: Category) -> None:
    page = EXPLAINER.page(category.key)
    definition, terms = _section(page, "definition").paragraphs
    assert definition == category.definition
    assert [term for term in category.also_called if term not in terms] == []
    assert _section(page, "reads").paragraphs == (f"“{category.reads}”",)
    assert _section(page, "why").paragraphs == (category.why,)
    limits = _section(page, "limits").paragraphs
    assert limits[0] == category.limits
    assert "No study that we found tries a whole message" in limits[1]
    assert _section(page, "source").paragraphs == (category.source,)


@CATEGORIES
def test_the_examples_of_a_kind_come_from_several_rules_and_are_marked_so(category: Category) -> None:
    rules = [rule for rule in RULEBOOK.rules if rule.category.key == category.key]
    shown = _section(EXPLAINER.page(category.key), "flagged").examples
    assert len(shown) == min(6, len(rules))
    for example in shown:
        found = [f for f in ANALYZER.all_findings(read_draft(example.text)) if f.category.key == category.key]
        assert {finding.span for finding in found} >= set(example.spans)
        assert example.spans
    owners = [
        rule.id
        for rule in rules
        for example in shown
        if example.text in [flagged.text for flagged in rule.flagged]
    ]
    assert len(set(owners)) >= len(shown)


@CATEGORIES
def test_what_the_page_of_a_kind_says_is_left_alone_is_left_alone_by_all_rules(category: Category) -> None:
    shown = _section(EXPLAINER.page(category.key), "silent").examples
    assert len(shown) >= 2
    assert [each.text for each in shown if ANALYZER.all_findings(read_draft(each.text))] == []


@CATEGORIES
def test_the_page_of_a_kind_counts_and_lists_its_rules(category: Category) -> None:
    rules = [rule for rule in RULEBOOK.rules if rule.category.key == category.key]
    section = _section(EXPLAINER.page(category.key), "rules")
    assert section.title == f"Its {len(rules)} rules"
    assert [entry.key for entry in section.entries] == [rule.id for rule in rules]
    first = rules[0].flagged[0]
    assert section.entries[0].words == f"“{first.spans[0].of(first.text)}”"


@RULES
def test_the_page_of_a_rule_shows_all_its_texts(rule: Rule) -> None:
    page = EXPLAINER.page(rule.id)
    flagged = _section(page, "flagged").examples
    assert [(each.text, each.spans, each.rewrites) for each in flagged] == [
        (each.text, each.spans, each.rewrites) for each in rule.flagged
    ]
    assert tuple(each.text for each in _section(page, "silent").examples) == rule.silent


@RULES
def test_a_text_that_another_rule_marks_is_said_to_be_marked(rule: Rule) -> None:
    for example in _section(EXPLAINER.page(rule.id), "silent").examples:
        found = ANALYZER.all_findings(read_draft(example.text))
        assert bool(found) == bool(example.remark)
        assert all(finding.category.name in example.remark for finding in found)


def test_the_remark_names_the_other_kind() -> None:
    silent = _section(EXPLAINER.page("hidden_actor.bare_mistake_plain"), "silent").examples
    remarks = {example.text: example.remark for example in silent}
    assert remarks["This was due to human error."] == (
        "Not by this rule, but marked as: Points at an employee."
    )


def test_a_kind_says_when_it_counts_and_against_which_questions() -> None:
    hidden = " ".join(_section(EXPLAINER.page("hidden_actor"), "counts").paragraphs)
    assert "show by themselves that something went wrong" in hidden
    assert "Where you own the failure" in hidden
    assert hidden.endswith("“How will our customer read this message?” “Will they believe us?”")
    stock = " ".join(_section(EXPLAINER.page("stock_phrase"), "counts").paragraphs)
    assert "only where the rest of the message shows" in stock
    assert "Where you own the failure" not in stock


def test_a_rule_has_its_own_degree() -> None:
    rule = next(each for each in RULEBOOK.rules if each.severity not in {None, each.category.severity})
    severe = {1: "could be said better", 2: "likely to hurt", 3: "better changed before you send it"}
    assert rule.severity is not None
    assert EXPLAINER.page(rule.id).about.endswith(severe[rule.severity])
    assert EXPLAINER.page(rule.category.key).about.endswith(severe[rule.category.severity])


@MOVES
def test_the_page_of_a_move_has_every_part_in_order(move: Move) -> None:
    page = EXPLAINER.page(move.key)
    assert (page.kind, page.title, page.group) == (PageKind.MOVE, move.name, None)
    assert [section.key for section in page.sections] == [
        "rule",
        "full",
        "weak",
        "absent",
        *(["weighed"] if any(each.move == move.key for each in RULEBOOK.weighings) else []),
        "frame",
        "occasions",
        "questions",
        "source",
    ]
    assert not any(_is_empty(section) for section in page.sections)


@MOVES
def test_what_a_move_says_of_its_examples_is_how_they_are_scored(move: Move) -> None:
    page = EXPLAINER.page(move.key)
    for key, score in (("full", 2), ("weak", 1), ("absent", 0)):
        for example in _section(page, key).examples:
            assert ANALYZER.moves_of(read_draft(example.text))[move.key].score == score


def test_a_move_names_the_words_that_speak_for_it_and_against_it_the_strongest_first() -> None:
    weighing = next(each for each in RULEBOOK.weighings if each.move == "fix")
    _, speak_for, against = _section(EXPLAINER.page("fix"), "weighed").paragraphs
    for told, best in ((speak_for, max), (against, min)):
        named = told.rstrip(".").partition(": ")[2].split(", ")
        assert len(named) == 12
        assert weighing.words[named[0]] == best(
            weight for word, weight in weighing.words.items() if word.replace(" ", "").isalpha()
        )


def test_a_move_whose_words_are_weighed_says_who_has_the_last_word() -> None:
    weighed, *_ = _section(EXPLAINER.page("fix"), "weighed").paragraphs
    assert "in pairs that stand side by side" in weighed
    assert "the trained reader has the last word where it helps" in weighed


def test_a_move_says_on_which_occasions_it_is_looked_for() -> None:
    told = _section(EXPLAINER.page("second_try"), "occasions").paragraphs
    assert told == ("The message fails without it: A second try.",)
    amends = _section(EXPLAINER.page("compensation"), "occasions").paragraphs
    assert amends[-1].startswith("After serious harm or a loss")
    first = _section(EXPLAINER.page("upfront"), "occasions").paragraphs
    assert "does not know yet" in first[-1]


def test_the_index_lists_every_kind_in_its_group_and_every_move() -> None:
    index = EXPLAINER.page("")
    assert index == EXPLAINER.index()
    assert [section.key for section in index.sections] == ["deflects", "weakens", "hollow", "moves"]
    for group in (Group.DEFLECTS, Group.WEAKENS, Group.HOLLOW):
        listed = {entry.key for entry in _section(index, group.value).entries}
        assert listed == {key for key, each in RULEBOOK.categories.items() if each.group is group}
    assert [entry.key for entry in _section(index, "moves").entries] == list(RULEBOOK.moves)


def test_the_house_rules_have_a_page_without_evidence() -> None:
    assert EXPLAINER.knows("house_rule")
    page = EXPLAINER.page("house_rule")
    assert (page.key, page.group) == ("house_rule", Group.HOUSE)
    assert [section.key for section in page.sections] == ["definition", "fine_when", "instead"]
    assert not any(_is_empty(section) for section in page.sections)


def test_every_entry_leads_to_a_page() -> None:
    pages = [EXPLAINER.index(), *(EXPLAINER.page(key) for key in RULEBOOK.categories)]
    entries = chain.from_iterable(section.entries for page in pages for section in page.sections)
    for entry in entries:
        assert EXPLAINER.page(entry.key).key == entry.key


def test_the_same_rules_give_the_same_pages() -> None:
    assert Explainer(RULEBOOK).page("system_blame") == EXPLAINER.page("system_blame")


def test_what_nobody_knows_has_no_page() -> None:
    with pytest.raises(KeyError):
        EXPLAINER.page("spelling")
