"""Where a rewrite takes away other marks than its own, the person is told."""

import pytest
from pytestqt.qtbot import QtBot

from secondtry.gui.card_presenter import CardPresenter
from secondtry.gui.lifted_marks import LiftedMarks
from secondtry.gui.main_window import MainWindow
from secondtry.gui.review_controller import ReviewController

TEXT = "Hi Dana,\n\nThe wrong lamps were packed on Monday. {second}\n\nSam\n"
EXCUSE = "We were held up by our supplier."


def _after_the_first_rewrite(window: MainWindow, qtbot: QtBot, text: str) -> list[str]:
    """Take the first rewrite of the first finding, and return what is said of other marks."""
    controller = window.findChildren(ReviewController)[0]
    card = window.findChildren(CardPresenter)[0]
    said: list[str] = []
    window.findChildren(LiftedMarks)[0].said.connect(said.append)
    with qtbot.waitSignal(controller.analyzed):
        window.files.open_text("lamps", text)
    card.show_card(next(iter(controller.shown())))
    with qtbot.waitSignal(controller.analyzed):
        card.take_rewrite(0)
    assert "We packed the wrong lamps" in controller.review.text
    return said


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (EXCUSE, ["“held up by our supplier” is marked no more: you own it right beside."]),
        ("It is only a small delay.", []),
    ],
)
def test_what_a_rewrite_lifts_elsewhere_is_told(
    window: MainWindow, qtbot: QtBot, second: str, told: list[str]
) -> None:
    assert _after_the_first_rewrite(window, qtbot, TEXT.format(second=second)) == told


def test_typing_tells_of_no_marks(window: MainWindow, qtbot: QtBot) -> None:
    _after_the_first_rewrite(window, qtbot, TEXT.format(second="It is only a small delay."))
    said: list[str] = []
    window.findChildren(LiftedMarks)[0].said.connect(said.append)
    controller = window.findChildren(ReviewController)[0]
    with qtbot.waitSignal(controller.analyzed):
        controller.edit("Hi Dana,\n\nWe packed the wrong lamps. It is done.\n")
    assert said == []
