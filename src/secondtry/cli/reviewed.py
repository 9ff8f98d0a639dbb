"""One reviewed message, and what prints it."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from secondtry.cli.troubles import Trouble
from secondtry.documents.document import Document
from secondtry.engine.analysis import Analysis


class ReviewedMessage(NamedTuple):
    """A message under the name by which it was given, and what was found in it."""

    name: str
    document: Document
    analysis: Analysis


class Printer(Protocol):
    """Prints reviews in one format."""

    def print_message(self, message: ReviewedMessage) -> None:
        """Take one message; it may be printed now or at the end."""

    def print_end(self, troubles: Sequence[Trouble]) -> None:
        """Print what comes after the last message; ``troubles`` is what could not be read."""
