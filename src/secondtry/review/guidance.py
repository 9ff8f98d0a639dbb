"""What guides the writer beside the four questions: notices, and the do-over checklist."""

from dataclasses import dataclass

from secondtry.review.advice import Adviser
from secondtry.review.shipped_advice import load_adviser
from secondtry.review.shipped_steps import load_steps
from secondtry.review.step import Step


@dataclass(frozen=True, slots=True)
class Guidance:
    """The adviser with its words, and the steps of the articles."""

    adviser: Adviser
    steps: tuple[Step, ...]


def load_guidance() -> Guidance:
    """Return the shipped guidance.

    Raises:
        ResourceError: when a file of the program's own is missing or cannot be read.
    """
    return Guidance(load_adviser(), load_steps())
