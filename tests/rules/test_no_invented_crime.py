"""No rewrite makes the sender the one who stole: that would be an invented fact."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ANALYZER = Analyzer(load_shipped_rulebook())
CRIMES = ("stolen", "hacked", "breached", "compromised", "burgled", "attacked", "hijacked")


@pytest.mark.parametrize("crime", CRIMES)
@pytest.mark.parametrize(
    "thing", ["Your van was {}", "Your card details have been {}", "Your account got {}"]
)
def test_a_crime_is_not_put_on_the_sender(crime: str, thing: str) -> None:
    draft = read_draft(f"We are sorry. {thing.format(crime)} last night.")
    rewrites = [rewrite.text for finding in ANALYZER.all_findings(draft) for rewrite in finding.rewrites]
    assert not [text for text in rewrites if text.lower().startswith(("we ", "i "))]
