"""The guide for contributors shows files that work as they stand."""

import re
from pathlib import Path

import pytest

from secondtry.engine import template_fields, template_filters
from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook
from secondtry.resources import read_resource
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

GUIDE = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)


@pytest.fixture(scope="module")
def rulebook() -> RuleBook:
    rule, lexicon, move, evidence = BLOCKS
    return read_rulebook(
        RuleTexts(
            lexicon={"words.toml": lexicon},
            rules={"system_blame.toml": rule},
            moves={"timeframe.toml": move + evidence},
            occasions={"occasions.toml": read_resource("occasions/occasions.toml").text},
            questions={},
        )
    )


def test_the_files_of_the_guide_can_be_read(rulebook: RuleBook) -> None:
    assert rulebook.problems == ()
    assert [rule.id for rule in rulebook.rules] == ["system_blame.thing_failed"]


def test_the_rule_of_the_guide_finds_its_marked_words(rulebook: RuleBook) -> None:
    rule = rulebook.rules[0]
    assert len(rule.flagged) == 2
    for flagged in rule.flagged:
        found = Analyzer(rulebook).findings_of(rule, read_draft(flagged.text))
        assert tuple(finding.span for finding in found) == flagged.spans
        assert tuple(rewrite.text for rewrite in found[0].rewrites) == flagged.rewrites


def test_a_rewrite_of_the_guide_silences_its_rule(rulebook: RuleBook) -> None:
    rule, analyzer = rulebook.rules[0], Analyzer(rulebook)
    for flagged in rule.flagged:
        (finding,) = analyzer.findings_of(rule, read_draft(flagged.text))
        (rewrite,) = finding.rewrites
        assert analyzer.findings_of(rule, read_draft(rewrite.applied_to(flagged.text))) == ()


def test_the_look_alikes_of_the_guide_stay_silent(rulebook: RuleBook) -> None:
    rule = rulebook.rules[0]
    assert len(rule.silent) == 3
    for text in rule.silent:
        assert Analyzer(rulebook).findings_of(rule, read_draft(text)) == ()


def test_the_move_of_the_guide_scores_its_example(rulebook: RuleBook) -> None:
    (scored,) = rulebook.scored_moves
    (example,) = scored.examples
    moves = Analyzer(rulebook).moves_of(read_draft(example.text))
    assert moves["timeframe"].score == example.score == 2


def test_the_tables_of_the_guide_name_every_field_and_filter() -> None:
    told = f"{template_fields.__doc__}\n{template_filters.__doc__}"
    about = "\n".join(re.findall(r"^``.*", told, re.MULTILINE))
    arguments = set(re.findall(r":([a-z]+)``", about))
    described = set(re.findall(r"``([a-z]+)(?::[a-z]+)?``", about)) - arguments
    templates = [template for rule in load_shipped_rulebook().rules for template in rule.templates]
    used = {name for template in templates for name in re.findall(r"\{\w+\|([a-z]+)", template)}
    chapter = GUIDE[GUIDE.index("### Rewrites") : GUIDE.index("### Look whether")]
    cells = "\n".join(re.findall(r"^\| (`.*?`) \| ", chapter, re.MULTILINE))
    named = set(re.findall(r"`\{?([a-z]+)\}?`", cells)) | set(re.findall(r"\\\|([a-z]+)", chapter))
    assert (len(described) > 25, len(used) > 15) == (True, True)
    assert (described | used) - named == set()
