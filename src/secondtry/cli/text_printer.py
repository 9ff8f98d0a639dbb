"""The review as lines that people and editors can read.

``path:line:column: severity category: "words" — “how a customer may hear them”``
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from secondtry.cli.places import PlaceFinder
from secondtry.cli.reviewed import ReviewedMessage
from secondtry.cli.shades import Shades
from secondtry.cli.troubles import Trouble
from secondtry.engine.category import Group
from secondtry.engine.finding import Finding
from secondtry.engine.move import WEAK, Expectation, Weight
from secondtry.review.severity_words import SEVERITY_TAGS

_LONGEST_EXCERPT = 90
_LONGEST_REWRITE = 160
_MOST_GAPS = 6
#: For one and for several.
_GROUP_WORDS = {
    Group.DEFLECTS: ("pushes blame away", "push blame away"),
    Group.WEAKENS: ("weakens the apology", "weaken the apology"),
    Group.HOLLOW: ("empty phrase", "empty phrases"),
    Group.HOUSE: ("of your own rules", "of your own rules"),
}


class TextPrinter:
    """Prints each message as soon as it is reviewed, and nothing for one in which nothing is amiss."""

    def __init__(self, stream: TextIO, shades: Shades) -> None:
        self._stream = stream
        self._shades = shades
        self._groups: Counter[Group] = Counter()
        self._messages = 0
        self._found_in = 0
        self._routine = 0
        self._empty = 0
        self._silenced = 0

    def print_message(self, message: ReviewedMessage) -> None:
        """Print the findings of one message, and what it has still to say; of an empty one, that it is."""
        analysis = message.analysis
        self._messages += 1
        if _shows_nothing(message.document.text):
            self._empty += 1
            self._print(f"{self._shades.bold(one_line(message.name))}: empty, so nothing was reviewed")
            return
        self._routine += not analysis.went_wrong
        self._found_in += bool(analysis.findings)
        self._silenced += len(analysis.silenced)
        self._groups.update(finding.group for finding in analysis.findings)
        path = one_line(message.name)
        places = PlaceFinder(message.document.text)
        for finding in analysis.findings:
            self._print_finding(path, places, finding)
        gaps = [_named(gap) for gap in analysis.missing if gap.weight in {Weight.CORE, Weight.EXPECTED}]
        if gaps:
            more = f", and {len(gaps) - _MOST_GAPS} more" if len(gaps) > _MOST_GAPS else ""
            announcement = self._shades.gap("still to say:")
            self._print(f"{self._shades.bold(path)}: {announcement} {', '.join(gaps[:_MOST_GAPS])}{more}")

    def print_end(self, troubles: Sequence[Trouble]) -> None:
        """Print the summary: what was found, in how many messages."""
        in_rules = sum(trouble.in_house_rules for trouble in troubles)
        unread = len(troubles) - in_rules
        parts = [self._found()] if self._messages or not troubles else []
        if self._silenced:
            parts.append(f"{self._silenced} silent, as your house rules allow")
        if unread:
            parts.append(f"{_counted(unread, 'file')} could not be read")
        if in_rules:
            parts.append(f"{_counted(in_rules, 'problem')} in the house rules")
        self._print(f"{'; '.join(parts)}.")

    def _found(self) -> str:
        messages = _counted(self._messages, "message")
        total = self._groups.total()
        if total:
            where = f"{self._found_in} of {messages}" if self._messages > 1 else messages
            found = f"{_counted(total, 'finding')} in {where}: {', '.join(self._group_counts())}"
        elif self._messages and self._empty == self._messages:
            return f"Nothing to review in {messages}"
        else:
            found = f"Nothing found in {messages}"
        asides = [(self._routine, "routine"), (self._empty, "empty")]
        told = [f"{count} {word}" if self._messages > 1 else word for count, word in asides if count]
        return f"{found} ({', '.join(told)})" if told else found

    def _group_counts(self) -> Iterator[str]:
        for group, (one, several) in _GROUP_WORDS.items():
            count = self._groups[group]
            if count:
                yield f"{count} {one if count == 1 else several}"

    def _print_finding(self, path: str, places: PlaceFinder, finding: Finding) -> None:
        shades = self._shades
        place = places.place(finding.span.start)
        severity = shades.of_severity(finding.severity, SEVERITY_TAGS[finding.severity])
        excerpt = shades.bold(f'"{one_line(finding.excerpt, _LONGEST_EXCERPT)}"')
        words = (
            one_line(finding.message, _LONGEST_REWRITE) if finding.is_house_rule else f"“{finding.message}”"
        )
        voice = shades.voice(words)
        where = f"{shades.bold(path)}:{place.line}:{place.column}:"
        kind = f"perhaps {finding.category.key}" if finding.tentative else finding.category.key
        self._print(f"{where} {severity} {kind}: {excerpt} — {voice}")
        if finding.rewrites:
            rewrite = one_line(finding.rewrites[0].offer, _LONGEST_REWRITE)
            self._print(f"    {shades.rewrite('try:')} {rewrite}")

    def _print(self, line: str) -> None:
        print(line, file=self._stream)


def one_line(text: str, longest: int = 0) -> str:
    """Return words on one line, with nothing in them that a terminal would obey, cut at ``longest``."""
    words = " ".join(text.split())
    if longest and len(words) > longest:
        words = f"{words[: longest - 1].rstrip()}…"
    if words.isprintable():
        return words
    return "".join(
        letter
        if letter.isprintable() or letter == "\u200d"
        else letter.encode("unicode_escape").decode("ascii")
        for letter in words
    )


def _named(gap: Expectation) -> str:
    name = gap.move.name[:1].lower() + gap.move.name[1:]
    return f"{name} (weak)" if gap.score == WEAK else name


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _shows_nothing(text: str) -> bool:
    """Say whether a text holds no more than spaces, line ends and marks without a shape, such as U+200B."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)
