"""Examples are looked for off the window's thread, and only the last request is answered."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from secondtry.engine.analysis import Analysis
from secondtry.engine.analyzer import Analyzer
from secondtry.engine.finding import Finding
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.example_finder import ExampleFinder
from secondtry.review.heard_alike import HeardAlike
from secondtry.review.shipped_reader import ShippedReader
from secondtry.text.sentences import read_draft
from secondtry.text.span import Span

TEXT = "Hi Dana,\n\nThe kiln has its moods. Nobody else has said a word about the glaze.\n\nTess\n"


@pytest.fixture(scope="module")
def reader() -> ShippedReader:
    return ShippedReader()


@pytest.fixture
def analysis(rulebook: RuleBook) -> Analysis:
    return Analyzer(rulebook).analyze(read_draft(TEXT))


@pytest.fixture
def heard(rulebook: RuleBook) -> list[Finding]:
    """Two findings as if only the reader had heard them."""

    def found(category: str, words: str) -> Finding:
        start = TEXT.index(words)
        span = Span(start, start + len(words))
        return Finding(f"{category}.heard", rulebook.categories[category], span, words, 2)

    return [found("system_blame", "The kiln has its moods"), found("denial", "Nobody else has said a word")]


@pytest.fixture
def make_finder(analysis: Analysis, qapp: QApplication) -> Iterator[Callable[[ShippedReader], ExampleFinder]]:  # noqa: ARG001 - signals want one
    made: list[ExampleFinder] = []

    def make(reader: ShippedReader) -> ExampleFinder:
        made.append(ExampleFinder(reader))
        made[-1].follow(analysis)
        return made[-1]

    yield make
    for finder in made:
        finder.close()


def _let_it_end(finder: ExampleFinder) -> None:
    finder.close()
    QCoreApplication.sendPostedEvents()  # what the other thread has told


def test_the_answer_names_the_finding(
    make_finder: Callable[[ShippedReader], ExampleFinder],
    reader: ShippedReader,
    heard: list[Finding],
    qtbot: QtBot,
) -> None:
    finder = make_finder(reader)
    with qtbot.waitSignal(finder.found, timeout=20_000) as found:
        finder.look_for(heard[0])
    assert found.args[0].finding == heard[0]
    assert len(found.args[0].examples) == 3


def test_only_what_was_asked_for_last_is_told(
    make_finder: Callable[[ShippedReader], ExampleFinder],
    reader: ShippedReader,
    heard: list[Finding],
    qtbot: QtBot,
) -> None:
    finder = make_finder(reader)
    told: list[HeardAlike] = []
    finder.found.connect(told.append)
    with qtbot.waitSignal(finder.found, timeout=20_000):
        finder.look_for(heard[0])
        finder.look_for(heard[1])
    assert [each.finding for each in told] == [heard[1]]


def test_nothing_is_told_of_what_a_rule_marked(
    make_finder: Callable[[ShippedReader], ExampleFinder],
    reader: ShippedReader,
    heard: list[Finding],
    qtbot: QtBot,
) -> None:
    finder = make_finder(reader)
    by_a_rule = heard[0]._replace(rule="system_blame.moods")
    with qtbot.assertNotEmitted(finder.found):
        finder.look_for(by_a_rule)
        _let_it_end(finder)


def test_nothing_is_told_where_there_are_no_examples(
    make_finder: Callable[[ShippedReader], ExampleFinder], heard: list[Finding], tmp_path: Path, qtbot: QtBot
) -> None:
    finder = make_finder(ShippedReader(tmp_path))
    with qtbot.assertNotEmitted(finder.found):
        finder.look_for(heard[0])
        _let_it_end(finder)
