"""No rewrite makes the sender the one who stole: that would be an invented fact."""

import re

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

RULEBOOK = load_shipped_rulebook()
ANALYZER = Analyzer(RULEBOOK)
CRIMES = (
    "stolen",
    "stole",
    "hacked",
    "breached",
    "compromised",
    "burgled",
    "attacked",
    "infected",
    "hijacked",
)
OF_THE_SENDER = re.compile(rf"\b(we|i)('ve|\s+\w+)?(\s+\w+)?\s+({'|'.join(CRIMES)})\b", re.IGNORECASE)


@pytest.mark.parametrize("crime", CRIMES)
@pytest.mark.parametrize(
    "thing", ["Your van was {}", "Your card details have been {}", "Your account got {}"]
)
def test_a_crime_is_not_put_on_the_sender(crime: str, thing: str) -> None:
    draft = read_draft(f"We are sorry. {thing.format(crime)} last night.")
    rewrites = [rewrite.text for finding in ANALYZER.all_findings(draft) for rewrite in finding.rewrites]
    assert not [text for text in rewrites if text.lower().startswith(("we ", "i "))]


@pytest.mark.parametrize("crime", CRIMES)
@pytest.mark.parametrize(
    "said",
    [
        "Your order, which was {} on Friday, is not here.",
        "Your order was delayed and {}.",
        "Your order was lost or {}.",
        "Your order was wrongly {}.",
        "Your order ended up {}.",
        "Your order should not have been {}.",
        "Your order was {} by our courier.",
        "The courier {} your order.",
        "Our driver {} your order.",
        "A new member of staff {} your order.",
        "Our system {} your order.",
        "This happened because our driver {} your order.",
    ],
)
def test_no_rule_says_a_crime_of_the_sender(said: str, crime: str) -> None:
    draft = read_draft(f"We are sorry. {said.format(crime)}")
    offered = [
        rewrite.text
        for rule in RULEBOOK.rules
        for finding in ANALYZER.findings_of(rule, draft)
        for rewrite in finding.rewrites
    ]
    assert [text for text in offered if OF_THE_SENDER.search(text)] == []


def test_no_shipped_rewrite_says_a_crime_of_the_sender() -> None:
    offered = [words for rule in RULEBOOK.rules for flagged in rule.flagged for words in flagged.rewrites]
    assert [text for text in offered if OF_THE_SENDER.search(text)] == []
