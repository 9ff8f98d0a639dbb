"""Words that tell of harm or of a refusal by themselves open the gate; reminders and news do not."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

CONFESSIONS = [
    "Our system charged you twice.",
    "Your account was charged twice.",
    "Your card was billed in error.",
    "Your appointment was missed on Monday.",
    "You were never called back.",
    "This was caused by a misconfiguration.",
    "Your details were shared in error with another customer.",
    "Your payment was not processed.",
    "The courier dropped your cake.",
    "You should have read the label.",
    "This was not our error.",
    "Rules are rules.",
    "We never meant to offend you.",
    "One of our new trainees mixed up the keys.",
]
BAD_NEWS = [
    "The first bus will not run in August.",
    "The reading will not go ahead.",
    "The spring course is postponed.",
    "Breakfast is no longer included.",
    "The fee for the hall rises from £40 to £55.",
    "The handover has slipped to the 3rd.",
    "Your films are lost for good.",
    "You may have seen two payments on your card.",
    "We posted your keys to the wrong house.",
    "Your refund was refused.",
]
ROUTINE = [
    "Our office is closed due to the holiday on Monday.",
    "Reminder: your invoice was not paid yet.",
    "Your subscription was cancelled. We hope to see you again.",
    "You have not chosen your seats yet, so please do it by Friday.",
    "As mentioned on the phone, the tiles arrive on Tuesday.",
    "Our records show that you have been a member for ten years.",
    "It is our policy to plant a tree for each order.",
    "Changes can only be made by noon.",
    "Your plates are made by an outside company in Leeds.",
    "The wholesaler is out of the small ones, so these come at the same price.",
    "The lamp works well with older dimmers too.",
    "We pride ourselves on our bread.",
    "We value your feedback.",
    "We will do our best to be there at nine.",
    "We have been busy since May, and the new room is ready.",
]


@pytest.fixture(scope="module")
def shipped() -> Analyzer:
    return Analyzer(load_shipped_rulebook())


@pytest.mark.parametrize("text", [*CONFESSIONS, *BAD_NEWS])
def test_plain_harm_and_plain_bad_news_are_reviewed(shipped: Analyzer, text: str) -> None:
    assert shipped.analyze(read_draft(text)).went_wrong


@pytest.mark.parametrize("text", ROUTINE)
def test_reminders_news_and_terms_are_left_alone(shipped: Analyzer, text: str) -> None:
    assert not shipped.analyze(read_draft(text)).went_wrong


def opened_by(rule_id: str, book: RuleBook) -> Analyzer:
    """Return an analyzer for a book in which this rule opens the gate."""
    return Analyzer(
        book._replace(rules=tuple(r._replace(opens_gate=r.id == rule_id) for r in book.rules), threshold=9.0)
    )


def test_a_match_of_a_rule_opens_the_gate_only_where_the_rule_says_so(small_book: RuleBook) -> None:
    draft = read_draft("It is your fault.")
    assert opened_by("third.fault", small_book).analyze(draft).went_wrong
    assert not opened_by("second.moreover", small_book).analyze(draft).went_wrong


def test_a_match_that_owning_the_failure_lifts_does_not_open_it(small_book: RuleBook) -> None:
    analyzer = opened_by("first.bare", small_book)
    assert analyzer.analyze(read_draft("It was lost.")).went_wrong
    assert not analyzer.analyze(read_draft("It was lost. We lost it.")).went_wrong


def opening(category: str, rule: str) -> tuple[RuleBook, list[bool]]:
    head = "\n".join(
        f'{key} = "x"'
        for key in ("key", "name", "definition", "reads", "why", "instead", "fine_when", "source")
    )
    text = (
        f'[[category]]\n{head}\ngroup = "hollow"\nseverity = 1\nrank = 1\nquestions = []\n{category}\n'
        f'[[rule]]\nid = "x.one"\npatterns = ["one"]\n{rule}\n'
        '[[rule]]\nid = "x.two"\npatterns = ["two"]\n'
    )
    book = read_rulebook(RuleTexts({}, {"x.toml": text}, {}, {}, {}))
    return book, [r.opens_gate for r in book.rules]


@pytest.mark.parametrize(
    ("category", "rule", "opens"),
    [
        ("", "", [False, False]),
        ("opens_gate = true", "", [True, True]),
        ("opens_gate = true", "opens_gate = false", [False, True]),
        ("", "opens_gate = true", [True, False]),
    ],
)
def test_a_rule_does_as_its_category_unless_it_says_otherwise(
    category: str, rule: str, opens: list[bool]
) -> None:
    assert opening(category, rule)[1] == opens


def test_anything_but_true_or_false_is_a_problem_of_the_rule() -> None:
    book, opens = opening("", 'opens_gate = "no"')
    assert book.problems == ("x.toml:16: opens_gate is true or false, not 'no'",)
    assert opens == [False]
