"""The occasion is a guess until somebody chooses."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from secondtry.engine.rulebook import RuleBook
from secondtry.gui.occasion_bar import OccasionBar
from secondtry.review.review import Review


@pytest.fixture
def bar(rulebook: RuleBook, qtbot: QtBot) -> OccasionBar:
    bar = OccasionBar(rulebook.occasions)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def _boxes(bar: OccasionBar) -> list[QComboBox]:
    return bar.findChildren(QComboBox)


def test_the_guess_comes_first_and_then_every_occasion(bar: OccasionBar, rulebook: RuleBook) -> None:
    bar.show_guess("delay")
    occasion = _boxes(bar)[0]
    words = [occasion.itemText(number) for number in range(occasion.count())]
    assert words == ["Guess: We are late", *(each.name for each in rulebook.occasions.values())]


def test_a_guess_that_changes_is_said_and_a_first_one_is_not(bar: OccasionBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.said):
        bar.show_guess("delay")
        bar.show_guess("delay")
        bar.show_guess("routine")
        bar.show_guess("mistake")
        bar.show_guess("")
        bar.show_guess("delay")
    with qtbot.waitSignal(bar.said) as heard:
        bar.show_guess("mistake")
    assert heard.args == [
        "The occasion is guessed anew: We made a mistake. Above the message you can choose it."
    ]
    bar.show_review(Review(occasion="refusal"))
    with qtbot.assertNotEmitted(bar.said):
        bar.show_guess("delay")


def test_the_arrow_key_chooses(bar: OccasionBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.occasion_chosen) as heard:
        QTest.keyPress(_boxes(bar)[0], Qt.Key.Key_Down)
    assert heard.args == ["mistake"]


def test_what_a_review_holds_is_shown_and_not_chosen(bar: OccasionBar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bar.occasion_chosen), qtbot.assertNotEmitted(bar.knowledge_chosen):
        bar.show_review(Review(occasion="refusal", customer_knows=False))
    assert [box.currentText() for box in _boxes(bar)] == ["We have to say no", "not yet"]
