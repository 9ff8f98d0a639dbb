"""The trained reader is asked when the person wants it, and the window says who judged."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from secondtry.engine.analyzer import Analyzer
from secondtry.engine.finding import Finding
from secondtry.engine.rulebook import RuleBook
from secondtry.gui.background_analyzer import BackgroundAnalyzer
from secondtry.gui.card_placement import CardRoom
from secondtry.gui.finding_card import FindingCard
from secondtry.gui.footer import Footer
from secondtry.gui.review_controller import ReviewController
from secondtry.gui.setting_declarations import SettingName
from secondtry.gui.settings import Settings
from secondtry.review.review import Review
from secondtry.review.shipped_reader import ShippedReader

TEXT = "Hi Imogen,\n\nYour album was misplaced. The printer in Leeds is a law unto himself as well.\n\nTess\n"


@pytest.fixture
def listening(rulebook: RuleBook, settings: Settings, qapp: QApplication) -> Iterator[ReviewController]:  # noqa: ARG001 - timers want one
    """A controller that has the shipped reader at hand."""
    analyzer = BackgroundAnalyzer(Analyzer(rulebook, ShippedReader()))
    controller = ReviewController(rulebook, analyzer, settings)
    yield controller
    controller.close()


def _excerpts(controller: ReviewController) -> list[str]:
    return [finding.excerpt for finding in controller.shown().values()]


def test_the_reader_is_asked_from_the_moment_it_is_switched_on(
    listening: ReviewController, settings: Settings, qtbot: QtBot
) -> None:
    settings.put(SettingName.READER, value=False)
    with qtbot.waitSignal(listening.analyzed) as first:
        listening.open(Review(text=TEXT))
    alone = _excerpts(listening)
    assert not first.args[0].with_reader
    with qtbot.waitSignal(listening.analyzed, timeout=20_000) as second:
        settings.put(SettingName.READER, value=True)
    assert second.args[0].with_reader
    assert set(_excerpts(listening)) > set(alone)
    with qtbot.waitSignal(listening.analyzed):
        settings.put(SettingName.READER, value=False)
    assert _excerpts(listening) == alone


def test_the_foot_of_the_window_says_where_the_rules_judge_alone(qtbot: QtBot) -> None:
    footer = Footer()
    qtbot.addWidget(footer)
    footer.show_who_read(with_reader=False)
    assert footer.words() == "trained reader off"
    footer.show_who_read(with_reader=True)
    assert footer.words() == ""


def test_a_card_says_perhaps_where_the_reader_is_not_sure(
    qtbot: QtBot, finding: Callable[..., Finding]
) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    desk.resize(800, 600)
    card = FindingCard(desk)
    room = CardRoom(QRect(10, 10, 50, 20), QRect(0, 0, 800, 600))
    card.show_finding(finding()._replace(tentative=True), room)
    titles = [label.text() for label in card.findChildren(QLabel)]
    assert "Perhaps: Blames a third party" in titles
    assert card.accessibleName().startswith("Perhaps: Blames a third party")


def test_hovering_over_who_judged_tells_why_the_reader_did_not(qtbot: QtBot) -> None:
    problems = [""]
    footer = Footer(lambda: problems[-1])
    qtbot.addWidget(footer)

    def why() -> str:
        footer.show_who_read(with_reader=False)
        return next(
            label.toolTip() for label in footer.findChildren(QLabel) if "trained reader" in label.text()
        )

    assert why() == "The trained reader is switched off in the settings."
    problems.append("The file network.onnx is missing.")
    assert why() == "The file network.onnx is missing."
