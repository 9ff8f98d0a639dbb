"""Reads the rule book that is shipped with the program."""

from secondtry.engine.rulebook import RuleBook, RuleTexts, read_rulebook
from secondtry.resources import read_resources


def load_shipped_rulebook() -> RuleBook:
    """Return the shipped rule book.

    Raises:
        ResourceError: when the resource files are missing or cannot be read.
    """
    return read_rulebook(
        RuleTexts(
            **{
                folder: {resource.name: resource.text for resource in read_resources(folder, ".toml")}
                for folder in ("lexicon", "rules", "moves", "occasions", "questions")
            }
        )
    )
