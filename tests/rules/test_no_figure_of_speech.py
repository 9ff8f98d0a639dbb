"""No rewrite has the sender do what only a thing does, as a figure of speech: "we ate your label"."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.review.shipped_rules import load_shipped_rulebook
from secondtry.text.sentences import read_draft

ANALYZER = Analyzer(load_shipped_rulebook())
FIGURES = (
    "ate your label",
    "swallowed your order",
    "chewed up your label",
    "spat out the wrong label",
    "hiccuped",
    "threw a tantrum",
    "threw another wobbly",
    "had other ideas",
    "played up",
    "refused to print your label",
    "refused your card",
    "decided to send your label twice",
    "decided that your card had expired",
    "went to sleep",
)


@pytest.mark.parametrize("figure", FIGURES)
@pytest.mark.parametrize("thing", ["The printer", "Our printer", "A glitch in the printer"])
def test_a_figure_of_speech_stays_with_its_thing(thing: str, figure: str) -> None:
    draft = read_draft(f"Sorry about your order on Friday. {thing} {figure}.")
    (finding,) = ANALYZER.all_findings(draft)

    assert finding.excerpt == f"{thing} {figure}"
    assert finding.rewrites[0].text == (
        f"We [what we did or did not do] when {thing[0].lower()}{thing[1:]} {figure}"
    )
