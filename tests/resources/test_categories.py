"""What the program says for and against each kind of phrase, and where it has that from."""

import re

import pytest

from secondtry.engine.category import Category
from secondtry.resources import read_resource
from secondtry.review.shipped_rules import load_shipped_rulebook

CATEGORIES = load_shipped_rulebook().categories.values()
EVIDENCE = read_resource("help/evidence.md").text
#: Words that claim more than a handful of studies can.
_OVERCLAIM = re.compile(
    r"\b(always|never fails?|science|undeniabl\w+|certainly|guarantee\w*)\b", re.IGNORECASE
)
#: A first author, or a journal, and the year.
_CITATION = re.compile(r"([A-Z][\wš]+)[\wš,&' ]*? (\d{4})\b")

EACH = pytest.mark.parametrize("category", [pytest.param(each, id=each.key) for each in CATEGORIES])


@EACH
def test_a_kind_says_what_speaks_for_the_mark_and_what_does_not(category: Category) -> None:
    assert len(category.why) > 60
    assert len(category.limits) > 60
    assert category.limits != category.why


def test_no_two_kinds_have_the_same_limits() -> None:
    assert len({category.limits for category in CATEGORIES}) == 16


@EACH
def test_no_kind_claims_more_than_studies_can(category: Category) -> None:
    assert _OVERCLAIM.findall(category.why) == []


@EACH
def test_where_research_proves_nothing_that_is_said(category: Category) -> None:
    told = f"{category.why} {category.limits} {category.source}".lower()
    for claim in re.findall(r"[^.]*\bprove[sn]?\b[^.]*", told):
        assert "not" in claim


@EACH
def test_each_study_that_is_named_stands_on_the_page_of_the_evidence(category: Category) -> None:
    cited = _CITATION.findall(f"{category.why} {category.limits} {category.source}")
    page = [line for line in EVIDENCE.splitlines() if line]
    for author, year in cited:
        assert any(author in line and year in line for line in page), f"{author} {year}"
    assert cited or "article" in category.source
