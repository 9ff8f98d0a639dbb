"""A page about a kind of phrase, a rule or a move, before it takes any form."""

from dataclasses import dataclass
from enum import StrEnum

from secondtry.engine.category import Group
from secondtry.text.span import Span


class PageKind(StrEnum):
    """What a page is about; the index lists everything that has one."""

    INDEX = "index"
    CATEGORY = "category"
    RULE = "rule"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence written for the project. ``spans`` are its marked words, in code points of ``text``.

    ``rewrites`` are what the program offers for the first of them. ``remark`` is
    empty, or says what else there is to know about the sentence.
    """

    text: str
    spans: tuple[Span, ...] = ()
    rewrites: tuple[str, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line that leads to another page: its key, its name, and some words about it."""

    key: str
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Section:
    """One headed part of a page. ``key`` names it for programs; what it lacks is empty."""

    key: str
    title: str
    paragraphs: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """Everything there is to say about one thing, in reading order. Texts are plain.

    ``key`` is what the page is asked for by, empty for the index. ``about`` is one
    line below the title. ``group`` is None where nothing is marked. ``above`` leads
    to the pages that this one is a part of, from the index downwards.
    """

    key: str
    kind: PageKind
    title: str
    about: str
    group: Group | None
    above: tuple[Entry, ...]
    sections: tuple[Section, ...]
