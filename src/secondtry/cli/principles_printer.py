"""The table of principles for people, and for programs."""

import json
import textwrap
from collections.abc import Sequence
from dataclasses import asdict
from itertools import groupby
from operator import attrgetter
from typing import TextIO

from secondtry.cli.shades import Shades
from secondtry.review.principle import Place, Principle

VERSION = 1

_NARROWEST, _WIDEST = 40, 110
_NUMBER, _GAP = 6, 2
_NOT_YET = " (not yet)"


def print_principles(principles: Sequence[Principle], stream: TextIO, shades: Shades, width: int) -> None:
    """Print a table, article by article: number, the principle, where it lives and which test shows that."""
    room = max(_NARROWEST, min(width, _WIDEST)) - _NUMBER - 2 * _GAP
    left = room * 2 // 5
    for article, group in groupby(principles, key=attrgetter("article")):
        print(shades.bold(f"Article {article}"), file=stream)
        for each in group:
            words = textwrap.wrap(each.words, left)
            places = [
                line
                for place in _lines(each)
                for line in textwrap.wrap(place, room - left, subsequent_indent="  ")
            ]
            for row in range(max(len(words), len(places))):
                number = each.key if row == 0 else ""
                word, place = (lines[row] if row < len(lines) else "" for lines in (words, places))
                line = f"{number:<{_NUMBER}}{'':{_GAP}}{word:<{left}}{'':{_GAP}}{place}"
                print(line.rstrip(), file=stream)
        print(file=stream)
    without = sum(not each.places for each in principles)
    waiting = len({place.key for each in principles for place in each.places if not place.is_there})
    told = f"{len(principles)} principles, {without} without a place of its own"
    told = f"{told}, {waiting} places still to come." if waiting else f"{told}."
    print(textwrap.fill(told, max(_NARROWEST, min(width, _WIDEST))), file=stream)


def print_principles_as_json(principles: Sequence[Principle], stream: TextIO) -> None:
    """Print one JSON object; described in the help page on the command line."""
    listed = [{"article": each.article, **asdict(each)} for each in principles]
    json.dump({"version": VERSION, "principles": listed}, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _lines(principle: Principle) -> list[str]:
    """Return each place, and below those that one test shows to work the test."""
    if not principle.places:
        return [f"No place: {principle.why_not}"]
    lines: list[str] = []
    for shown_by, places in groupby(principle.places, key=attrgetter("shown_by")):
        lines += [*map(_line, places), f"  {shown_by}"]
    return lines


def _line(place: Place) -> str:
    return place.words if place.is_there else f"{place.words}{_NOT_YET}"
