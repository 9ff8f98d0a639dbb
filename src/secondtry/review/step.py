"""What the writer did about one step of the do-over checklist."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A tick, a note, or both."""

    is_done: bool = False
    note: str = ""
