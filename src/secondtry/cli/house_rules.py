"""Reads the house rules for a review in the terminal."""

from pathlib import Path

from secondtry.cli.troubles import Troubles
from secondtry.engine.house_rules import HouseRules
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.word_forms import WordForms
from secondtry.review.house_rules_file import HouseRulesFile


def read_house_rules(path: Path, rulebook: RuleBook, troubles: Troubles) -> HouseRules:
    """Return the rules of a file, and tell what is wrong with the others."""
    reading = HouseRulesFile(path, WordForms(rulebook.lexicon).of).read()
    for problem in reading.problems:
        troubles.tell(problem, in_house_rules=True)
    return reading.rules
