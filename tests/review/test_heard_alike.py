"""The page about what the reader heard tells what people heard the same way."""

import pytest

from secondtry.engine.finding import Finding
from secondtry.engine.heard import CorpusExample
from secondtry.engine.rulebook import RuleBook
from secondtry.review.explainer import Explainer
from secondtry.review.explanation import Page
from secondtry.review.heard_alike import HeardAlike, with_heard_alike
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.span import Span


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    return load_shipped_rulebook()


@pytest.fixture
def page(rulebook: RuleBook) -> Page:
    return Explainer(rulebook).page("system_blame.heard")


@pytest.fixture
def finding(rulebook: RuleBook) -> Finding:
    return Finding(
        "system_blame.heard", rulebook.categories["system_blame"], Span(0, 15), "the kiln\nsulked", 2
    )


def test_examples_stand_behind_what_a_customer_may_hear_with_their_words_marked(
    page: Page, finding: Finding
) -> None:
    heard = HeardAlike(finding, (CorpusExample("Sadly the oven was shy.", Span(6, 22)),))
    sections = {section.key: section for section in with_heard_alike(page, heard).sections}
    assert list(sections)[:3] == ["definition", "reads", "heard_alike"]
    section = sections.pop("heard_alike")
    assert section.title == "People heard these the same way"
    assert [span.of(each.text) for each in section.examples for span in each.spans] == ["the oven was shy"]
    assert tuple(sections.values()) == page.sections


def test_it_is_said_which_words_they_are_like(page: Page, finding: Finding) -> None:
    heard = HeardAlike(finding, (CorpusExample("Sadly the oven was shy.", Span(6, 22)),))
    assert "“the kiln sulked”" in with_heard_alike(page, heard).sections[2].paragraphs[0]


def test_without_examples_the_page_is_as_it_was(page: Page, finding: Finding) -> None:
    assert with_heard_alike(page, HeardAlike(finding, ())) == page
