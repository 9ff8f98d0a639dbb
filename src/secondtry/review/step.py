"""One step of the do-over checklist, and what the writer did about it."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A tick, a note, or both."""

    is_done: bool = False
    note: str = ""


class Stage(StrEnum):
    """When a step is due, in the order of the work."""

    BEFORE = "before"
    WRITING = "writing"
    BEYOND = "beyond"
    SENT = "sent"


class Need(StrEnum):
    """What calls for a step."""

    ALWAYS = "always"
    UNAWARE = "unaware"
    AWARE = "aware"
    LOSS = "loss"
    SEVERE = "severe"
    REPEAT = "repeat"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the articles, as its file describes it.

    It is due where one of ``called_for`` holds, on one of ``occasions``; where none is named,
    on every one on which something went wrong. ``article`` is the name of its file.
    """

    key: str
    article: str
    stage: Stage
    called_for: frozenset[Need]
    occasions: frozenset[str]
    words: str
    why: str
    source: str
