"""The four questions, and the occasions on which a message is written."""

from collections.abc import Mapping
from typing import NamedTuple

from secondtry.engine.move import Weight


class Question(NamedTuple):
    """One of the four questions: its words from the first article, a prompt, and what a yes to it says."""

    key: str
    text: str
    prompt: str
    yes: str = ""


class Occasion(NamedTuple):
    """Why the message is written, and which moves that calls for. Moves not named are not expected."""

    key: str
    name: str
    expects: Mapping[str, Weight]
    went_wrong: bool
