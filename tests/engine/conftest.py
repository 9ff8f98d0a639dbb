"""A small rule book of our own, so that the tests of the engine do not hang on the shipped words."""

import pytest

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.rulebook import RuleBook
from secondtry.engine.rulebook_texts import RuleTexts, read_rulebook

LEXICON = """
[irregular]
lose = ["lost", "lost"]
break = ["broke", "broken"]

[class.sender]
words = ["we", "i"]

[class.harm]
kind = "verb"
words = ["lose", "break"]

[[context]]
name = "ownership"
reach = "neighbours"
patterns = ["{sender} {harm.past}"]
"""

CATEGORY = """
[[category]]
key = "{key}"
name = "{key}"
group = "{group}"
severity = {severity}
rank = {rank}
owner_test = "{owner_test}"
questions = ["Q1"]
definition = "d"
reads = "r"
why = "w"
instead = "i"
fine_when = "f"
source = "s"
"""

RULE = """
[[rule]]
id = "{id}"
patterns = ["{pattern}"]
"""

MOVE = """
[move]
key = "{key}"
name = "{key}"
title = "t"
rule = "r"
example = "e"
frame = "f"
place = "end"
rank = {rank}
questions = ["Q1"]
source = "s"
{options}
"""

EVIDENCE = """
[[evidence]]
id = "{id}"
score = {score}
part = "{part}"
patterns = ["{pattern}"]
"""

OCCASIONS = """
threshold = 1.0

[[occasion]]
key = "delay"
name = "Late"
went_wrong = true
[occasion.expects]
ownership = "core"
upfront = "optional"
account = "none"

[[occasion]]
key = "mistake"
name = "Mistake"
went_wrong = true
[occasion.expects]
account = "expected"
ownership = "core"
contact = "expected"

[[occasion]]
key = "routine"
name = "Routine"
went_wrong = false
[occasion.expects]

[[sign]]
id = "gate.harm"
weight = 1.0
patterns = ["{harm}"]

[[sign]]
id = "gate.oops"
weight = 0.5
patterns = ["oops"]

[[sign]]
id = "gate.alas"
weight = 0.5
patterns = ["alas"]

[[sign]]
id = "gate.sigh"
weight = 0.4
again = 0.6
patterns = ["sigh"]

[[sign]]
id = "gate.harmful"
weight = 9.0
opening = true

[[sign]]
id = "gate.short"
weight = 0.5
within = 2
patterns = ["hm"]

[[sign]]
id = "gate.blame"
weight = 0.5
again = 0.5
categories = ["third"]

[[sign]]
id = "gate.by_us"
weight = 0.5
move = "ownership"
score = 1

[[sign]]
id = "gate.hooray"
weight = -0.6
patterns = ["hooray"]

[[sign]]
id = "delay.late"
occasion = "delay"
weight = 2.0
patterns = ["late"]

[[sign]]
id = "mistake.wrong"
occasion = "mistake"
weight = 2.0
patterns = ["wrong"]

[[sign]]
id = "mistake.mixed"
occasion = "mistake"
weight = 1.0
patterns = ["mixed"]
"""

QUESTIONS = """
[[question]]
key = "Q1"
text = "How?"
prompt = "p"
yes = "y"
"""


def _category(key: str, group: str, severity: int, rank: int, owner_test: str) -> str:
    return CATEGORY.format(key=key, group=group, severity=severity, rank=rank, owner_test=owner_test)


def _rule(rule_id: str, pattern: str) -> str:
    return RULE.format(id=rule_id, pattern=pattern)


def _move(key: str, rank: int, options: str, *evidence: tuple[str, int, str, str]) -> str:
    pieces = (
        EVIDENCE.format(id=f"{key}.{name}", score=score, part=part, pattern=pattern)
        for name, score, part, pattern in evidence
    )
    return MOVE.format(key=key, rank=rank, options=options) + "".join(pieces)


@pytest.fixture(scope="session")
def small_book() -> RuleBook:
    """Three categories (first 2, second 1, third 3), four moves, three occasions."""
    book = read_rulebook(
        RuleTexts(
            lexicon={"words.toml": LEXICON},
            rules={
                "first.toml": _category("first", "deflects", 2, 1, "lifts")
                + _rule("first.passive", "⟦ the kettle was {harm.participle} ⟧")
                + _rule("first.bare", "⟦ was {harm.participle} ⟧"),
                "second.toml": _category("second", "hollow", 1, 2, "never")
                + _rule("second.somehow", "⟦ {harm.participle} somehow ⟧")
                + _rule("second.moreover", "⟦ moreover ⟧"),
                "third.toml": _category("third", "deflects", 3, 3, "never")
                + _rule("third.fault", "⟦ your fault ⟧"),
            },
            moves={
                "ownership.toml": _move(
                    "ownership",
                    1,
                    "",
                    ("act", 2, "", "{sender} {harm.past}"),
                    ("by_us", 1, "", "by us"),
                ),
                "account.toml": _move(
                    "account",
                    2,
                    'full_when = "two"',
                    ("fact", 2, "", "{number}"),
                    ("chairs", 2, "", "{number} chairs"),
                ),
                "contact.toml": _move(
                    "contact",
                    3,
                    'full_when = "all_parts"',
                    ("person", 2, "person", "ask for ana"),
                    ("question", 2, "question", "is it right"),
                    ("hint", 1, "", "our desk"),
                ),
                "upfront.toml": _move("upfront", 4, "within_first = 2", ("named", 2, "", "{harm.past}")),
            },
            occasions={"occasions.toml": OCCASIONS},
            questions={"questions.toml": QUESTIONS},
        )
    )
    assert book.problems == ()
    return book


@pytest.fixture(scope="session")
def small_analyzer(small_book: RuleBook) -> Analyzer:
    return Analyzer(small_book)
