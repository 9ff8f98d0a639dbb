"""A rewrite of blame takes the accusation out and says our own part, and does not stand behind it."""

import re

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rule import Rule
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)
ACCUSING = [rule for rule in RULEBOOK.rules if rule.category.key == "customer_blame"]


def first_rewrite(text: str, category: str = "customer_blame") -> str:
    """Return the text with the first rewrite of its one mark of a category."""
    findings = [f for f in ANALYZER.all_findings(read_draft(text)) if f.category.key == category]
    assert len(findings) == 1, findings
    return findings[0].rewrites[0].applied_to(text)


@pytest.mark.parametrize(
    ("said", "owned"),
    [
        ("You never confirmed the colour.", "We should have checked the colour with you."),
        ("You did not tell us about the low bridge.", "We should have asked you about the low bridge."),
        ("You never told us that you had moved.", "We should have asked you whether you had moved."),
        ("You didn't pay the balance by 3 May.", "We should have reminded you to pay the balance by 3 May."),
        ("You forgot to send us the form.", "We should have reminded you to send us the form."),
        ("You entered the wrong postcode.", "We should have checked the postcode with you."),
        ("You never replied to us about the fabric.", "We should have asked you again about the fabric."),
        ("You did not read the leaflet.", "We should have been clearer in the leaflet."),
        ("You overlooked the second page.", "We should have been clearer on the second page."),
        ("No allergies were mentioned.", "We should have asked you about allergies."),
        (
            "We did tell you that the glue needs a day.",
            "We should have made it clearer that the glue needs a day.",
        ),
        ("We did tell you that at the fitting.", "We should have made that clearer."),
        ("You were clearly told about the fee.", "We should have been clearer about the fee."),
        ("You did not meet the height limit.", "We should have made it easier to meet the height limit."),
        ("We did mention testing it first.", "We should have been clearer about testing it first."),
        ("Our instructions clearly say not to wash it.", "We should have made it clearer not to wash it."),
        ("You left it too late.", "We should have [what we could have made easier or clearer]."),
    ],
)
def test_our_part_stands_in_the_place_of_the_accusation(said: str, owned: str) -> None:
    assert first_rewrite(f"We lost a day. Nobody came. {said}") == f"We lost a day. Nobody came. {owned}"


@pytest.mark.parametrize(
    ("said", "owned"),
    [
        # the turn goes with the accusation
        (
            "Sorry about my late reply, but you never confirmed the colour.",
            "Sorry about my late reply, and I should have checked the colour with you.",
        ),
        (
            "I set the table for ten. However, you forgot to send me the list.",
            "I set the table for ten. I should have reminded you to send me the list.",
        ),
        (
            "I set the table; but you never confirmed the number.",
            "I set the table; I should have checked the number with you.",
        ),
        ("Sadly you never confirmed the number to me.", "I should have checked the number with you."),
        # so does a reason
        (
            "I gave the table away because you never confirmed the number.",
            "I gave the table away. I should have checked the number with you.",
        ),
        (
            "As you never confirmed the number, I gave the table away.",
            "I should have checked the number with you. I gave the table away.",
        ),
        # what followed comes after it
        (
            "You never confirmed the number, so I gave the table away.",
            "I should have checked the number with you before I gave the table away.",
        ),
        (
            "You never confirmed the number, so I cannot keep the table.",
            "I should have checked the number with you. I cannot keep the table.",
        ),
        (
            "You never confirmed the number and the table went to my neighbour.",
            "I should have checked the number with you. The table went to my neighbour.",
        ),
        # what is owned is no question
        (
            "I came at ten. Are you quite sure that the window was shut?",
            "I came at ten. I could have [what I could have done to prevent it].",
        ),
        # what was granted is turned against nothing any more
        (
            "Although the hall was cold for me too, you never told me about the draught.",
            "The hall was cold for me too, and I should have asked you about the draught.",
        ),
    ],
)
def test_it_is_joined_to_what_stands_beside_it(said: str, owned: str) -> None:
    assert first_rewrite(said) == owned


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in ACCUSING])
def test_no_rewrite_keeps_the_accusation(rule: Rule) -> None:
    for flagged in rule.flagged:
        marked = flagged.spans[0].of(flagged.text)
        made = ANALYZER.findings_of(rule, read_draft(flagged.text))[0].rewrites
        assert not [r.text for r in made if marked.lower() in r.applied_to(flagged.text).lower()]


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
def test_no_rewrite_turns_against_what_we_should_have_done(rule: Rule) -> None:
    for flagged in rule.flagged:
        for rewrite in ANALYZER.findings_of(rule, read_draft(flagged.text))[0].rewrites:
            made = rewrite.applied_to(flagged.text)
            assert not re.search(
                r"\b(?:but|however|although),? (?:we|i) (?:should|could) have", made, re.IGNORECASE
            )


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.id) for rule in RULEBOOK.rules])
def test_what_only_adds_a_sentence_is_the_last_resort(rule: Rule) -> None:
    if rule.category.key in {"customer_blame", "third_party_blame", "system_blame", "circumstance_excuse"}:
        adding = [t.startswith("{otherwise}") for t in rule.templates if "{sentence}" in t]
        assert all(adding)
